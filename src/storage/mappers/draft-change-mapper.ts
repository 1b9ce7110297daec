import { applyChange, ChangeDoesNotFit } from '../../domain/change/apply-change.ts';
import { isChange } from '../../domain/change/is-change.ts';
import type { Draft } from '../../domain/workspace.ts';
import { draftFromStored } from './draft-mapper.ts';

/**
 * Make the changes that were written after a draft again, in their order; null where the draft or a change is damaged or
 * does not fit the one before.
 */
export function draftFromChanges(stored: unknown, changes: readonly unknown[]): Draft | null {
  let value = stored;
  for (const change of changes) {
    if (!isChange(change)) return null;
    try {
      value = applyChange(value, change);
    } catch (error) {
      if (error instanceof ChangeDoesNotFit) return null;
      throw error;
    }
  }
  return draftFromStored(value);
}
