import { createContext } from '@lit/context';
import type { Application } from '../commands/application.ts';

/** The one thing that the elements share. */
export const applicationContext = createContext<Application>(Symbol('application'));
