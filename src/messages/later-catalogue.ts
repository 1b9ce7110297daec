import { about } from './en/about.ts';
import { backup } from './en/backup.ts';
import { checkUp } from './en/check-up.ts';
import { fileCheck } from './en/file-check.ts';
import { heldCopy } from './en/held-copy.ts';
import { importAdjustments } from './en/import-adjustments.ts';
import { programUpdate } from './en/program-update.ts';
import { removing } from './en/removing.ts';
import { tabs } from './en/tabs.ts';
import { versionHistory } from './en/version-history.ts';
import { workspaceDialogs } from './en/workspace-dialogs.ts';

/** The sentences of parts that are fetched when they are first used, in English: fetched with them. */
const english = {
  about,
  backup,
  checkUp,
  fileCheck,
  heldCopy,
  importAdjustments,
  programUpdate,
  removing,
  tabs,
  versionHistory,
  workspaceDialogs,
};

export type LaterCatalogue = typeof english;

/** The sentences in the language that is on. Imported only by what is itself fetched later. */
export const laterMessages: LaterCatalogue = english;
