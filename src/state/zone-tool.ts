import type { EditEffect } from '../analysis/edit-effect.ts';
import type { RingAddress, RingStretch } from '../domain/delimitation.ts';
import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import type { HeavyEdit } from '../edits/heavy-edit.ts';
import type { EditOutcome } from '../edits/refusal.ts';
import { sameData } from '../domain/same-data.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import type { AppState } from './app-state.ts';
import { selectedStretch } from './selected-points.ts';

/** A tool that changes a zone as a whole, a part of it or a stretch of its boundary. */
export type ZoneTool =
  | 'reshape'
  | 'split'
  | 'merge'
  | 'trim'
  | 'cut'
  | 'add'
  | 'subtract'
  | 'straighten'
  | 'simplify'
  | 'densify'
  | 'offset'
  | 'move';

/** What the user chose for a tool; each tool reads what it needs. */
export interface ZoneToolSettings {
  readonly part: number;
  readonly otherPart: number;
  /** The zone to trim to or to cut by. */
  readonly other: { readonly partyId: PartyId; readonly zoneId: ZoneId } | null;
  /** The zone that gets the piece of a split; null leaves it out. */
  readonly into: ZoneId | null;
  /** Reshape: the longer stretch gives way. Split: the larger piece is cut off. */
  readonly otherWay: boolean;
  /** Tolerance, largest distance or offset, in metres. */
  readonly metres: number;
  readonly outwards: boolean;
  readonly eastM: number;
  readonly northM: number;
  readonly detached: boolean;
}

/** A zone tool in use: nothing is edited until it is applied. */
export interface ZoneToolSession {
  readonly tool: ZoneTool;
  readonly partyId: PartyId;
  readonly zoneId: ZoneId;
  readonly settings: ZoneToolSettings;
  readonly sketch: { readonly positions: readonly Position[]; readonly done: boolean };
  /** What the engine made of an edit that takes long, and of what; null until it has answered. */
  readonly answer: HeavyAnswer | null;
  /** What was asked of the engine when Apply was pressed before it had answered: its answer is applied when it comes. */
  readonly pressed?: HeavyQuestion | null;
  /** What the tool would change, and the workspace it would make; null until it is measured. */
  readonly effect: { readonly of: Workspace; readonly value: EditEffect } | null;
}

/** An edit that takes long, and the workspace it is to be made of. */
export interface HeavyQuestion {
  readonly of: Workspace;
  readonly edit: HeavyEdit;
}

/** What came of an edit, and of which workspace. */
export interface HeavyAnswer extends HeavyQuestion {
  readonly outcome: EditOutcome;
}

/** What a tool wants drawn on the map, or null. */
export function sketchKindOf(tool: ZoneTool): 'line' | 'area' | null {
  switch (tool) {
    case 'reshape':
    case 'split':
    case 'move':
      return 'line';
    case 'add':
    case 'subtract':
      return 'area';
    case 'merge':
    case 'trim':
    case 'cut':
    case 'straighten':
    case 'simplify':
    case 'densify':
    case 'offset':
      return null;
  }
}

/** What the stretch tools act on: the selected stretch, else the ring of the selected point, else the chosen part's shell. */
export function stretchOf(
  state: Pick<AppState, 'selection' | 'workspace'>,
  { partyId, zoneId, settings }: ZoneToolSession,
): RingStretch | RingAddress {
  const isMeant = (address: RingAddress): boolean => address.partyId === partyId && address.zoneId === zoneId;
  const stretch = selectedStretch(state);
  if (stretch && isMeant(stretch)) return stretch;
  const { point } = state.selection;
  if (point && isMeant(point)) return { partyId, zoneId, part: point.part, ring: point.ring };
  return { partyId, zoneId, part: settings.part, ring: 0 };
}

/** The edit of a tool that is made in the engine, because it takes long; null for the tools that need no waiting. */
export function heavyEditOf(
  state: Pick<AppState, 'selection' | 'workspace'>,
  session: ZoneToolSession,
): HeavyEdit | null {
  if (session.tool !== 'simplify') return null;
  return { verb: 'simplify-stretch', stretch: stretchOf(state, session), toleranceM: session.settings.metres };
}

/** What the engine answered to what is chosen now; null while it is not known. */
export function presentAnswer(
  state: Pick<AppState, 'selection' | 'workspace'>,
  session: ZoneToolSession,
): EditOutcome | null {
  const { answer } = session;
  return isPresent(state, session, answer) ? answer.outcome : null;
}

/** Tell whether Apply was pressed for what is chosen now, and its answer is waited for. */
export function waitsToBeApplied(state: Pick<AppState, 'selection' | 'workspace'>, session: ZoneToolSession): boolean {
  return isPresent(state, session, session.pressed);
}

/** Whether something was asked of the present workspace and of what is chosen now. */
function isPresent<Asked extends HeavyQuestion>(
  state: Pick<AppState, 'selection' | 'workspace'>,
  session: ZoneToolSession,
  asked: Asked | null | undefined,
): asked is Asked {
  return asked?.of === state.workspace && sameData(asked.edit, heavyEditOf(state, session));
}

/** Tell whether what the tool would make is known, so that nothing is waited for. */
export function isWorkedOut(state: Pick<AppState, 'selection' | 'workspace'>, session: ZoneToolSession): boolean {
  return heavyEditOf(state, session) === null || presentAnswer(state, session) !== null;
}
