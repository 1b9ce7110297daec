import type { TurningPointAddress } from '../domain/delimitation.ts';
import { draftOf } from '../domain/workspace.ts';
import { moveTurningPoints, refusalOfMoves } from '../edits/move-turning-points.ts';
import type { MoveOptions } from '../edits/move-turning-point.ts';
import type { Position } from '../geometry/coordinates.ts';
import { pathLengthOfM } from '../geometry/measure/by-line-type.ts';
import type { Answer } from '../map/drawing/drawing-port.ts';
import { messages } from '../messages/catalogue.ts';
import { formatLength } from '../messages/format.ts';
import { selectedPoints } from '../state/selected-points.ts';
import { isSamePoint } from '../state/select-points.ts';
import { announce } from './announce.ts';
import type { Application } from './application.ts';
import { applyEdit, describeRefusal } from './edit.ts';
import { ringOf } from './select-points.ts';

/** Several turning points that move by one offset, in degrees east and north. */
export interface GroupMove {
  readonly addresses: readonly TurningPointAddress[];
  readonly offset: Position;
}

/** The ring is gone through at each move, which takes up to 40 ms for so many points; a longer one is judged when dropped. */
const POINTS_JUDGED_WHILE_DRAGGED = 20_000;

/** Give the position of a turning point of a draft; null where it is gone. */
export function positionOf(
  app: Application,
  { partyId, zoneId, part, ring, point }: TurningPointAddress,
): Position | null {
  return draftOf(app.store.get().workspace, partyId).map[zoneId]?.geometry[part]?.[ring]?.[point] ?? null;
}

/** Tell which turning points a move of one of several selected takes along; null where it moves alone. */
export function groupMove(app: Application, address: TurningPointAddress, to: Position): GroupMove | null {
  const addresses = selectedPoints(app.store.get());
  const from = positionOf(app, address);
  if (addresses.length < 2 || !from || !addresses.some((one) => isSamePoint(one, address))) return null;
  return { addresses, offset: [to[0] - from[0], to[1] - from[1]] };
}

/** Tell whether turning points may move together, without moving them. */
export function judgeGroup(app: Application, { addresses, offset }: GroupMove, options: MoveOptions): Answer {
  const [first] = addresses;
  const ringLength = first ? (ringOf(app, first)?.length ?? 0) : 0;
  if (ringLength > POINTS_JUDGED_WHILE_DRAGGED) return { accepted: true };
  const refusal = refusalOfMoves(app.store.get().workspace, addresses, offset, options);
  return refusal ? { accepted: false, reason: describeRefusal(refusal) } : { accepted: true };
}

/** Move turning points together, as one step. */
export function moveGroup(app: Application, { addresses, offset }: GroupMove, options: MoveOptions): Answer {
  const [first] = addresses;
  const from = first && positionOf(app, first);
  if (!first || !from) return { accepted: false, reason: messages.hands.noneSelected };
  const label = {
    verb: 'move-turning-points',
    partyId: first.partyId,
    zoneId: first.zoneId,
    count: addresses.length,
  } as const;
  const outcome = applyEdit(app, label, (before) => moveTurningPoints(before, addresses, offset, options));
  if (!outcome.ok) return { accepted: false, reason: outcome.error };
  tellMove(app, addresses.length, from, [from[0] + offset[0], from[1] + offset[1]]);
  return { accepted: true };
}

/** Say how far turning points were moved. */
export function tellMove(app: Application, count: number, from: Position, to: Position): void {
  const distance = formatLength(pathLengthOfM([from, to], app.store.get().workspace.lineType));
  announce(app, count === 1 ? messages.hands.moved(distance) : messages.hands.movedMany(count, distance));
}
