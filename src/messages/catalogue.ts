import { about } from './en/about.ts';
import { agenda } from './en/agenda.ts';
import { baseMap } from './en/base-map.ts';
import { comparing } from './en/comparing.ts';
import { comparisonSheet } from './en/comparison-sheet.ts';
import { drawing } from './en/drawing.ts';
import { edits } from './en/edits.ts';
import { exchange } from './en/exchange.ts';
import { findings } from './en/findings.ts';
import { frame } from './en/frame.ts';
import { keys } from './en/keys.ts';
import { lineSeparation } from './en/line-separation.ts';
import { map } from './en/map.ts';
import { methods } from './en/methods.ts';
import { secondOpinion } from './en/second-opinion.ts';
import { storage } from './en/storage.ts';
import { versionDifference } from './en/version-difference.ts';
import { versions } from './en/versions.ts';
import { views } from './en/views.ts';
import { workspaces } from './en/workspaces.ts';

/** Every sentence a user reads, in English. Another language is another object of this type. */
const english = {
  about,
  agenda,
  baseMap,
  comparing,
  comparisonSheet,
  drawing,
  edits,
  exchange,
  findings,
  frame,
  keys,
  lineSeparation,
  map,
  methods,
  secondOpinion,
  storage,
  versionDifference,
  versions,
  views,
  workspaces,
};

export type Catalogue = typeof english;

/** The sentences in the language that is on. */
export const messages: Catalogue = english;
