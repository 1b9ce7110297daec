import { KEEPING_AT_FIRST, type Keeping } from '../state/keeping.ts';
import type { Application } from './application.ts';

/** Replace what is known of how versions are kept. */
export function changeKeeping(app: Application, change: Partial<Keeping>): void {
  app.store.set((state) => ({ ...state, keeping: { ...KEEPING_AT_FIRST, ...state.keeping, ...change } }));
}
