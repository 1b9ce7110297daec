import { about } from './en/about.ts';
import { baseMap } from './en/base-map.ts';
import { comparing } from './en/comparing.ts';
import { drawing } from './en/drawing.ts';
import { edits } from './en/edits.ts';
import { exchange } from './en/exchange.ts';
import { findings } from './en/findings.ts';
import { frame } from './en/frame.ts';
import { keys } from './en/keys.ts';
import { map } from './en/map.ts';
import { storage } from './en/storage.ts';
import { versions } from './en/versions.ts';
import { workspaces } from './en/workspaces.ts';

/** Every sentence a user reads, in English. Another language is another object of this type. */
const english = {
  about,
  baseMap,
  comparing,
  drawing,
  edits,
  exchange,
  findings,
  frame,
  keys,
  map,
  storage,
  versions,
  workspaces,
};

export type Catalogue = typeof english;

/** The sentences in the language that is on. */
export const messages: Catalogue = english;
