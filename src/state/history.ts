import type { Workspace } from '../domain/workspace.ts';
import { restoreChanged } from './restore-changed.ts';
import type { StepLabel } from './step-label.ts';

export type { StepLabel, StepVerb } from './step-label.ts';

/** One edit that was made: its name, and the workspace before and after it (sharing what did not change). */
interface Step {
  readonly label: StepLabel;
  readonly before: Workspace;
  readonly after: Workspace;
}

/** What was done and what was undone, in memory only. Immutable. */
export interface History {
  readonly limit: number;
  /** Oldest first. */
  readonly done: readonly Step[];
  /** The one to be redone next is the last. */
  readonly undone: readonly Step[];
}

/** What undo and redo give back. */
export interface Restoration {
  readonly history: History;
  readonly workspace: Workspace;
  readonly label: StepLabel;
}

/** Make a history without steps; beyond `limit` steps the oldest is forgotten. */
export function emptyHistory(limit = 500): History {
  return { limit, done: [], undone: [] };
}

/** Add a step. What was undone before cannot be redone any more. */
export function record(history: History, label: StepLabel, before: Workspace, after: Workspace): History {
  return { ...history, done: [...history.done, { label, before, after }].slice(-history.limit), undone: [] };
}

/**
 * Take back the last step: restore in `current` what that step changed. What changed by other ways since (a version
 * was saved and the draft now is based on it) stays. Null where there is nothing to undo.
 */
export function undo(history: History, current: Workspace): Restoration | null {
  const step = history.done.at(-1);
  if (!step) return null;
  return {
    history: { ...history, done: history.done.slice(0, -1), undone: [...history.undone, step] },
    workspace: restoreChanged(current, step.after, step.before),
    label: step.label,
  };
}

/** Make the step that was taken back last again; null where there is none. */
export function redo(history: History, current: Workspace): Restoration | null {
  const step = history.undone.at(-1);
  if (!step) return null;
  return {
    history: { ...history, done: [...history.done, step], undone: history.undone.slice(0, -1) },
    workspace: restoreChanged(current, step.before, step.after),
    label: step.label,
  };
}

/** Name the step that undo would take back, or null. */
export function nextUndo(history: History): StepLabel | null {
  return history.done.at(-1)?.label ?? null;
}

/** Name the step that redo would make again, or null. */
export function nextRedo(history: History): StepLabel | null {
  return history.undone.at(-1)?.label ?? null;
}

/** One line of the list of steps. */
export interface ListedStep {
  readonly label: StepLabel;
  readonly undone: boolean;
}

/** List all steps in the order they were made, those that were undone at the end. */
export function stepsOf(history: History): readonly ListedStep[] {
  return [
    ...history.done.map(({ label }) => ({ label, undone: false })),
    ...history.undone.map(({ label }) => ({ label, undone: true })).toReversed(),
  ];
}
