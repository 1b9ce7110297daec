import type { Change, ListPiece, MemberChange } from './change.ts';
import { isList, isRecord, isSame } from './plain-value.ts';

/** How far ahead two lists are looked through for where they are the same again. */
const LOOK_AHEAD = 24;

/**
 * Find what turns one plain immutable value into another; null where they are the same. Records are compared member by
 * member and lists item by item, by identity, because what did not change is shared; positions by their numbers. The
 * cost is linear in the records and lists that are not identical, with a small factor for each place that changed.
 */
export function findChange(before: unknown, after: unknown): Change | null {
  if (isSame(before, after)) return null;
  if (isRecord(before) && isRecord(after)) {
    const members = findMembers(before, after);
    return members.length > 0 ? { kind: 'record', members } : null;
  }
  if (isList(before) && isList(after)) {
    const pieces = findPieces(before, after);
    return pieces.length > 0 ? { kind: 'list', pieces } : null;
  }
  return { kind: 'value', before, after };
}

function findMembers(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): MemberChange[] {
  const members: MemberChange[] = [];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!Object.hasOwn(after, name)) members.push({ name, kind: 'taken', value: before[name] });
    else if (!Object.hasOwn(before, name)) members.push({ name, kind: 'put', value: after[name] });
    else {
      const change = findChange(before[name], after[name]);
      if (change) members.push({ name, kind: 'changed', change });
    }
  }
  return members;
}

function findPieces(before: readonly unknown[], after: readonly unknown[]): ListPiece[] {
  const pieces: ListPiece[] = [];
  let atBefore = 0;
  let atAfter = 0;
  while (atBefore < before.length || atAfter < after.length) {
    if (atBefore < before.length && atAfter < after.length && isSame(before[atBefore], after[atAfter])) {
      atBefore += 1;
      atAfter += 1;
      continue;
    }
    const [gone, come] = meetAgain(before, after, atBefore, atAfter);
    const one = before[atBefore];
    const other = after[atAfter];
    const change = gone === 1 && come === 1 && isNested(one, other) ? findChange(one, other) : null;
    pieces.push(
      change
        ? { kind: 'item', atBefore, atAfter, change }
        : {
            kind: 'run',
            atBefore,
            atAfter,
            before: before.slice(atBefore, atBefore + gone),
            after: after.slice(atAfter, atAfter + come),
          },
    );
    atBefore += gone;
    atAfter += come;
  }
  return pieces;
}

function isNested(one: unknown, other: unknown): boolean {
  return (isRecord(one) && isRecord(other)) || (isList(one) && isList(other));
}

/**
 * Find after how many items of each list the two are the same again: the nearest such place, or else what is left when
 * the ends they have in common are taken away.
 */
function meetAgain(
  before: readonly unknown[],
  after: readonly unknown[],
  atBefore: number,
  atAfter: number,
): readonly [gone: number, come: number] {
  const left = before.length - atBefore;
  const come = after.length - atAfter;
  for (let steps = 1; steps <= LOOK_AHEAD; steps += 1) {
    // As many of one as of the other first: a point that moved, then points that came or went.
    const half = steps >> 1;
    for (let lean = 0; lean <= half; lean += 1) {
      for (const gone of [half - lean, steps - half + lean]) {
        const other = steps - gone;
        if (gone < 0 || other < 0 || gone >= left || other >= come) continue;
        if (isSame(before[atBefore + gone], after[atAfter + other])) return [gone, other];
      }
    }
  }
  let common = 0;
  while (common < Math.min(left, come) && isSame(before.at(-1 - common), after.at(-1 - common))) common += 1;
  return [left - common, come - common];
}
