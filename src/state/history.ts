import { applyChange } from '../domain/change/apply-change.ts';
import { invertChange, type Change } from '../domain/change/change.ts';
import { findChange } from '../domain/change/find-change.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { StepLabel } from './step-label.ts';

export type { StepLabel, StepVerb } from './step-label.ts';

/**
 * One edit that was made: its name and what it changed. Not the workspaces before and after: a ring of 50,000 points is a
 * list of its own after every edit, and five hundred of them would be kept.
 */
export interface Step {
  readonly label: StepLabel;
  readonly change: Change;
}

/** What was done and what was undone. Immutable. */
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

/** Make a history of steps that were kept; of those done the oldest are left out beyond the limit. */
export function historyOf(done: readonly Step[], undone: readonly Step[], limit = 500): History {
  return { limit, done: done.slice(-limit), undone };
}

/** Add a step. What was undone before cannot be redone any more. Linear in the rings that changed. */
export function record(history: History, label: StepLabel, before: Workspace, after: Workspace): History {
  const change = findChange(before, after) ?? NO_CHANGE;
  return { ...history, done: [...history.done, { label, change }].slice(-history.limit), undone: [] };
}

const NO_CHANGE: Change = { kind: 'record', members: [] };

/**
 * Take back the last step: restore in `current` what that step changed. What changed by other ways since (a version
 * was saved and the draft now is based on it) stays. Null where there is nothing to undo.
 */
export function undo(history: History, current: Workspace): Restoration | null {
  const step = history.done.at(-1);
  if (!step) return null;
  return {
    history: { ...history, done: history.done.slice(0, -1), undone: [...history.undone, step] },
    workspace: applyChange(current, invertChange(step.change)) as Workspace,
    label: step.label,
  };
}

/** Make the step that was taken back last again; null where there is none. */
export function redo(history: History, current: Workspace): Restoration | null {
  const step = history.undone.at(-1);
  if (!step) return null;
  return {
    history: { ...history, done: [...history.done, step], undone: history.undone.slice(0, -1) },
    workspace: applyChange(current, step.change) as Workspace,
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
