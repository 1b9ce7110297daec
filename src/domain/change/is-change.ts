import { isListOf, isPlain, isText } from '../identity/read-plain.ts';
import type { Change, ListPiece, MemberChange } from './change.ts';

/** Tell whether a value that was stored is a change. What it puts in is not looked at. */
export function isChange(value: unknown): value is Change {
  if (!isPlain(value)) return false;
  switch (value['kind']) {
    case 'value':
      return Object.hasOwn(value, 'after');
    case 'record':
      return isListOf(value['members'], isMember);
    case 'list':
      return isListOf(value['pieces'], isPiece);
    default:
      return false;
  }
}

function isMember(value: unknown): value is MemberChange {
  if (!isPlain(value) || !isText(value['name'])) return false;
  const { kind } = value;
  return kind === 'changed' ? isChange(value['change']) : kind === 'put' || kind === 'taken';
}

function isPiece(value: unknown): value is ListPiece {
  if (!isPlain(value) || !Number.isInteger(value['atBefore']) || !Number.isInteger(value['atAfter'])) return false;
  if (value['kind'] === 'item') return isChange(value['change']);
  return value['kind'] === 'run' && Array.isArray(value['before']) && Array.isArray(value['after']);
}
