/**
 * What turned one plain value into another, kept so that it can be made again or taken back. It holds what differs and
 * nothing else: one moved point of a ring of 50,000 is two positions.
 */
export type Change =
  | { readonly kind: 'value'; readonly before: unknown; readonly after: unknown }
  | { readonly kind: 'record'; readonly members: readonly MemberChange[] }
  | { readonly kind: 'list'; readonly pieces: readonly ListPiece[] };

/** A member of a record that was put in, taken out or changed. */
export type MemberChange =
  | { readonly name: string; readonly kind: 'put'; readonly value: unknown }
  | { readonly name: string; readonly kind: 'taken'; readonly value: unknown }
  | { readonly name: string; readonly kind: 'changed'; readonly change: Change };

/**
 * A run of a list that was replaced by another, or one item that was changed within. `atBefore` is where it begins
 * in the list as it was before, `atAfter` in the list as it is after.
 */
export type ListPiece =
  | {
      readonly kind: 'run';
      readonly atBefore: number;
      readonly atAfter: number;
      readonly before: readonly unknown[];
      readonly after: readonly unknown[];
    }
  | { readonly kind: 'item'; readonly atBefore: number; readonly atAfter: number; readonly change: Change };

/** Turn a change round: what was after is before. */
export function invertChange(change: Change): Change {
  switch (change.kind) {
    case 'value':
      return { kind: 'value', before: change.after, after: change.before };
    case 'record':
      return { kind: 'record', members: change.members.map(invertMember) };
    case 'list':
      return { kind: 'list', pieces: change.pieces.map(invertPiece) };
  }
}

function invertMember(member: MemberChange): MemberChange {
  switch (member.kind) {
    case 'put':
      return { ...member, kind: 'taken' };
    case 'taken':
      return { ...member, kind: 'put' };
    case 'changed':
      return { ...member, change: invertChange(member.change) };
  }
}

function invertPiece(piece: ListPiece): ListPiece {
  const { atBefore, atAfter } = piece;
  return piece.kind === 'item'
    ? { kind: 'item', atBefore: atAfter, atAfter: atBefore, change: invertChange(piece.change) }
    : { kind: 'run', atBefore: atAfter, atAfter: atBefore, before: piece.after, after: piece.before };
}
