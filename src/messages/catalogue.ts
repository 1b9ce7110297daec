import { agenda } from './en/agenda.ts';
import { baseMap } from './en/base-map.ts';
import { comparing } from './en/comparing.ts';
import { comparisonSheet } from './en/comparison-sheet.ts';
import { draftFindings } from './en/draft-findings.ts';
import { coordinates } from './en/coordinates.ts';
import { drawing } from './en/drawing.ts';
import { edits } from './en/edits.ts';
import { exchange } from './en/exchange.ts';
import { files } from './en/files.ts';
import { findings } from './en/findings.ts';
import { frame } from './en/frame.ts';
import { hands } from './en/hands.ts';
import { keeping } from './en/keeping.ts';
import { keys } from './en/keys.ts';
import { lineSeparation } from './en/line-separation.ts';
import { map } from './en/map.ts';
import { methods } from './en/methods.ts';
import { referenceLayers } from './en/reference-layers.ts';
import { secondOpinion } from './en/second-opinion.ts';
import { snapping } from './en/snapping.ts';
import { storage } from './en/storage.ts';
import { stretch } from './en/stretch.ts';
import { tracing } from './en/tracing.ts';
import { versionDifference } from './en/version-difference.ts';
import { versions } from './en/versions.ts';
import { views } from './en/views.ts';
import { workspaces } from './en/workspaces.ts';
import { zoneTools } from './en/zone-tools.ts';

/**
 * Every sentence a user reads, in English, but those of the later catalogue. Another language is another object of this
 * type.
 */
const english = {
  agenda,
  baseMap,
  comparing,
  comparisonSheet,
  draftFindings,
  coordinates,
  drawing,
  edits,
  exchange,
  files,
  findings,
  frame,
  hands,
  keeping,
  keys,
  lineSeparation,
  map,
  methods,
  referenceLayers,
  secondOpinion,
  snapping,
  storage,
  stretch,
  tracing,
  versionDifference,
  versions,
  views,
  workspaces,
  zoneTools,
};

export type Catalogue = typeof english;

/** The sentences in the language that is on. */
export const messages: Catalogue = english;
