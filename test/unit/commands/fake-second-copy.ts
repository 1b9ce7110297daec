import { success, type Result } from '../../../src/domain/result.ts';
import type { CheckUpReport } from '../../../src/storage/check-up/check-up-report.ts';
import type { StorageFailure } from '../../../src/storage/repository.ts';
import type { CheckUpOptions, SecondCopy } from '../../../src/storage/second-copy.ts';

/** A report of a check-up that found everything whole. */
export const SOUND: CheckUpReport = {
  versions: 3,
  payloads: 4,
  remarks: 1,
  durationMs: 250,
  journal: { kind: 'compared', versions: 3, damagedPlaces: 0, added: 0 },
  restored: { versions: [], payloads: 0, remarks: 0, workspaces: [] },
  problems: [],
};

/** A second copy that does as it is told. */
export interface FakeSecondCopy extends SecondCopy {
  state: Result<null, StorageFailure> | null;
  /** Give the answer that the check-up waits for. */
  answer(outcome: Result<CheckUpReport | null, StorageFailure>): void;
  readonly asked: CheckUpOptions[];
  change(state: Result<null, StorageFailure>): void;
}

/** Make a second copy; `report` answers every check-up at once. */
export function fakeSecondCopy(
  given: { readonly there?: boolean; readonly report?: CheckUpReport } = {},
): FakeSecondCopy {
  const listeners = new Set<() => void>();
  const waiting: ((outcome: Result<CheckUpReport | null, StorageFailure>) => void)[] = [];
  const copy: FakeSecondCopy = {
    asked: [],
    state: null,
    keep: () => Promise.resolve(success(null)),
    forget: () => Promise.resolve(success(null)),
    erase: () => Promise.resolve(success(null)),
    checkUp: (options = {}) => {
      copy.asked.push(options);
      if (given.report) return Promise.resolve(success(given.report));
      return new Promise((resolve) => {
        waiting.push(resolve);
      });
    },
    isThere: () => Promise.resolve(given.there ?? false),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => undefined,
    answer: (outcome) => waiting.shift()?.(outcome),
    change: (state) => {
      copy.state = state;
      for (const listener of listeners) listener();
    },
  };
  return copy;
}
