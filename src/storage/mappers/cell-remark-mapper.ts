import type { CellRemark } from '../../domain/cell-remark.ts';
import { isPosition } from '../../domain/identity/read-delimitation.ts';
import { isListOf, isPlain, isText } from '../../domain/identity/read-plain.ts';

function isCellRemark(value: unknown): value is CellRemark {
  if (!isPlain(value)) return false;
  const { id, zoneId, includedBy, position, text, partyId, at } = value;
  return [id, zoneId, text, partyId, at].every(isText) && isListOf(includedBy, isText) && isPosition(position);
}

/**
 * Read the remarks on contested cells. A workspace that was stored before there were any has none; null if what is
 * stored is damaged.
 */
export function cellRemarksFromStored(stored: unknown): readonly CellRemark[] | null {
  if (stored === undefined) return [];
  return isListOf(stored, isCellRemark) ? stored : null;
}
