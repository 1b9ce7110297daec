import type { IDBPObjectStore, StoreNames } from 'idb';
import type { WorkspaceId } from '../domain/identifiers.ts';
import { MUTANT } from './mutant.ts';
import type { KeptStep, KeptSteps } from './repository.ts';
import type { DelimitSchema, StoredStep, StoredWorkspace } from './schema.ts';
import { decodeStep, encodeStep, type StepBytes } from './step-bytes.ts';

/** So many steps can be taken back after a reload. */
const MOST_STEPS = 100;

type StepTable = IDBPObjectStore<DelimitSchema, StoreNames<DelimitSchema>[], 'steps', 'readwrite'>;

/** What a workspace on the disk says of its steps. */
export type StepMarks = Pick<StoredWorkspace, 'writing' | 'stepsDone'>;

/** The steps of a workspace, oldest first and those undone at the end, and the bytes of those that are not on the disk. */
export interface PreparedSteps {
  readonly timeline: readonly KeptStep[];
  readonly done: number;
  readonly bytes: ReadonlyMap<KeptStep, StepBytes>;
}

interface KnownSteps {
  /** The writing that this tab last read or wrote. */
  readonly writing: string | undefined;
  /** The steps on the disk in their order, from `first` on; null if they are not known or not those of this tab. */
  readonly steps: readonly KeptStep[] | null;
  readonly first: number;
}

/**
 * Writes the steps of a workspace beside it, one record a step: in the same transaction, so that they always lead to what
 * is there. Where another tab has written the workspace meanwhile they do not, and none are kept until it is read again.
 */
export interface StepJournal {
  /** A workspace was read. */
  know(id: WorkspaceId, marks: StepMarks): void;
  /** Make the bytes of new steps: hashing cannot be waited for inside a transaction. */
  prepare(id: WorkspaceId, steps: KeptSteps | undefined): Promise<PreparedSteps | null>;
  /**
   * Put the steps into the table.
   *
   * @param before - what the workspace on the disk said, null if it is not there
   * @returns what it is to say now, and what is to be called once the transaction has completed
   */
  write(
    table: StepTable,
    id: WorkspaceId,
    prepared: PreparedSteps | null,
    before: StepMarks | null,
  ): Promise<{ readonly marks: StepMarks; readonly take: () => void }>;
  /** Read the steps from their records, which came in order, if they lead to the workspace as it was read. */
  read(id: WorkspaceId, records: readonly StoredStep[], marks: StepMarks | null): Promise<KeptSteps>;
}

/** Make a journal that knows no workspace yet. */
export function createStepJournal(): StepJournal {
  const known = new Map<WorkspaceId, KnownSteps>();

  const kept = (id: WorkspaceId, timeline: readonly KeptStep[]): { from: number; to: number } => {
    const { steps = null } = known.get(id) ?? {};
    const [oldest] = timeline;
    const from = steps && oldest ? steps.indexOf(oldest) : -1;
    if (!steps || from === -1) return { from: 0, to: 0 };
    let to = from;
    while (to < steps.length && to - from < timeline.length && steps[to] === timeline[to - from]) to += 1;
    return { from, to };
  };

  return {
    know: (id, { writing }) => known.set(id, { writing, steps: null, first: 1 }),

    prepare: async (id, steps) => {
      if (!steps) return null;
      const done = steps.done.slice(-MOST_STEPS);
      const timeline = [...done, ...steps.undone.toReversed()].slice(0, MOST_STEPS);
      const { from, to } = kept(id, timeline);
      const fresh = timeline.slice(to - from);
      const encoded = await Promise.all(fresh.map(async (step) => [step, await encodeStep(step)] as const));
      return { timeline, done: done.length, bytes: new Map(encoded) };
    },

    write: async (table, id, prepared, before) => {
      const writing = crypto.randomUUID();
      const own = known.get(id);
      const isOurs = MUTANT === 'foreign-steps-kept' || before === null || own?.writing === before.writing;
      // Where the workspace has gone from the disk, so have the steps that were thought to be there.
      const isGone = before === null && own?.steps !== undefined && own.steps !== null;
      if (!prepared || !isOurs || isGone) {
        await table.delete(recordsOf(id));
        // What another tab wrote is on the disk and not in this one: its steps would not lead there.
        const next = { writing: isOurs ? writing : FOREIGN, steps: null, first: 1 };
        return { marks: { writing }, take: () => known.set(id, next) };
      }
      const { timeline, done, bytes } = prepared;
      const { from, to } = kept(id, timeline);
      const first = to > from ? (own?.first ?? 1) + from : 1;
      await table.delete(IDBKeyRange.bound([id], [id, first], false, true));
      await table.delete(IDBKeyRange.bound([id, first + to - from], [id, []]));
      for (const [index, step] of timeline.entries()) {
        const made = bytes.get(step);
        if (made) await table.put({ workspaceId: id, order: first + index, ...made });
      }
      return {
        marks: { writing, stepsDone: first + done - 1 },
        take: () => known.set(id, { writing, steps: timeline, first }),
      };
    },

    read: async (id, records, marks) => {
      const own = known.get(id);
      const stepsDone = own && own.writing === marks?.writing ? marks?.stepsDone : undefined;
      if (!own || stepsDone === undefined) return { done: [], undone: [] };
      const decoded = await Promise.all(records.map(decodeStep));
      const byOrder = new Map(records.map(({ order }, index) => [order, decoded[index] ?? null]));
      /** The steps from one on, upwards or downwards, until one is missing or damaged. */
      const run = (order: number, by: 1 | -1): KeptStep[] => {
        const found: KeptStep[] = [];
        for (let step = byOrder.get(order); step; step = byOrder.get(order + by * found.length)) found.push(step);
        return found;
      };
      const done = run(stepsDone, -1).toReversed();
      const undone = run(stepsDone + 1, 1);
      known.set(id, { ...own, steps: [...done, ...undone], first: stepsDone - done.length + 1 });
      return { done, undone: undone.toReversed() };
    },
  };
}

/** No writing is called so: whatever comes later is not ours either. */
const FOREIGN = 'foreign';

function recordsOf(id: WorkspaceId): IDBKeyRange {
  // A list is greater than every number.
  return IDBKeyRange.bound([id], [id, []]);
}
