import type { Change, ListPiece, MemberChange } from './change.ts';
import { isList, isRecord } from './plain-value.ts';

/** Said of a value that is not the one a change was found on. */
export class ChangeDoesNotFit extends Error {
  override readonly name = 'ChangeDoesNotFit';
}

/**
 * Make a change of a plain value. Members of records that the change does not name stay as they are, whatever became of
 * them meanwhile; a list has to be the one the change was found on. What does not change is shared. Throws
 * `ChangeDoesNotFit` where the value is not what the change was found on.
 */
export function applyChange(value: unknown, change: Change): unknown {
  switch (change.kind) {
    case 'value':
      return change.after;
    case 'record':
      return appliedToRecord(value, change.members);
    case 'list':
      return appliedToList(value, change.pieces);
  }
}

function appliedToRecord(value: unknown, changes: readonly MemberChange[]): unknown {
  if (!isRecord(value)) throw new ChangeDoesNotFit('a record was expected');
  const members = new Map(Object.entries(value));
  for (const member of changes) {
    switch (member.kind) {
      case 'put':
        members.set(member.name, member.value);
        break;
      case 'taken':
        members.delete(member.name);
        break;
      case 'changed':
        if (!members.has(member.name)) throw new ChangeDoesNotFit(`there is no member ${member.name}`);
        members.set(member.name, applyChange(members.get(member.name), member.change));
        break;
    }
  }
  return Object.fromEntries(members);
}

function appliedToList(value: unknown, pieces: readonly ListPiece[]): unknown {
  if (!isList(value)) throw new ChangeDoesNotFit('a list was expected');
  const items: unknown[] = [];
  let next = 0;
  for (const piece of pieces) {
    if (piece.atBefore < next || piece.atBefore > value.length)
      throw new ChangeDoesNotFit(`there is no item ${piece.atBefore}`);
    // Not spread into one call: a list may be longer than the arguments a call can have.
    for (; next < piece.atBefore; next += 1) items.push(value[next]);
    if (items.length !== piece.atAfter) throw new ChangeDoesNotFit(`item ${piece.atBefore} is not where it was`);
    if (piece.kind === 'item') {
      items.push(applyChange(value[next], piece.change));
      next += 1;
    } else {
      if (next + piece.before.length > value.length) throw new ChangeDoesNotFit(`items are missing after ${next}`);
      for (const item of piece.after) items.push(item);
      next += piece.before.length;
    }
  }
  for (; next < value.length; next += 1) items.push(value[next]);
  return items;
}
