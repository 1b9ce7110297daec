import type { Delimitation, UnfinishedBoundary } from '../domain/delimitation.ts';
import type { PartyId } from '../domain/identifiers.ts';
import { drawnHere, withTaken } from '../domain/provenance.ts';
import { success, type Result } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Ring } from '../geometry/coordinates.ts';
import { closeRing } from '../geometry/ring.ts';
import { closingCrosses, ringCrossesRing } from '../geometry/self-crossing.ts';
import { refusalBetweenRings, ringLiesInPolygon, type JudgedRing } from './between-rings.ts';
import { guardDraft } from './draft-guard.ts';
import { lieOnOneLine } from './on-one-line.ts';
import { putDraft, putIntoMap } from './put-draft.ts';
import type { EditOutcome, Refusal } from './refusal.ts';
import { refuse } from './refuse.ts';
import { segmentOf } from './segment-meeting.ts';
import { hasThreeDistinctPositions } from './stored-geometry.ts';
import { windRing } from './wind-ring.ts';

/**
 * Close the boundary a party is drawing and make it a part of the zone's delimitation (the first one makes it) or a
 * hole in the part that contains it. The first point drawn stays the first; shells are wound counter-clockwise, holes
 * clockwise. What was drawn keeps the provenance that the delimitation has; a new one is drawn here, with the line type
 * of the workspace. What some of it was taken from is added to it.
 *
 * Refuses `nothing-unfinished`, `too-few-points`, `no-area`, `would-cross-itself`, `would-cross-ring`, `hole-outside`,
 * `part-overlaps` and `no-part-for-hole`, with the place where there is one; the boundary then stays unfinished.
 */
export function finishBoundary(workspace: Workspace, partyId: PartyId): EditOutcome {
  const refused = guardDraft(workspace, partyId);
  if (refused) return refused;
  const { unfinished, map } = draftOf(workspace, partyId);
  if (!unfinished) return refuse('nothing-unfinished');
  const ring = closedRing(unfinished);
  if (!ring.ok) return ring;
  const { geometry, provenance } = map[unfinished.zoneId] ?? {
    geometry: [],
    provenance: drawnHere(workspace.lineType),
  };
  const { illustrative = false, tracedFrom = [] } = unfinished;
  const before = { geometry, provenance: withTaken(provenance, { illustrative, tracedFrom }) };
  const joined = unfinished.purpose.kind === 'hole' ? withHole(before, ring.value) : withPart(before, ring.value);
  if (!joined.ok) return joined;
  return success(
    putDraft(workspace, partyId, { map: putIntoMap(map, unfinished.zoneId, joined.value), unfinished: null }),
  );
}

function closedRing({ positions }: UnfinishedBoundary): Result<Ring, Refusal> {
  if (!hasThreeDistinctPositions(positions)) return refuse('too-few-points', positions.at(-1) ?? null);
  if (lieOnOneLine(positions)) return refuse('no-area', positions.at(-1) ?? null);
  const crossing = closingCrosses(positions);
  return crossing ? refuse('would-cross-itself', crossing) : success(closeRing(positions));
}

function withPart(before: Delimitation, ring: Ring): Result<Delimitation, Refusal> {
  const geometry = [...before.geometry, [windRing(ring, 0)]];
  return judged(before, { geometry, part: before.geometry.length, ring: 0 });
}

function withHole(before: Delimitation, ring: Ring): Result<Delimitation, Refusal> {
  if (before.geometry.length === 0) return refuse('no-part-for-hole');
  // A ring that crosses something lies in no part as a whole; it is put to the first one to learn the place.
  const containing = before.geometry.findIndex((polygon) => ringLiesInPolygon(ring, polygon));
  const part = Math.max(0, containing);
  const polygon = before.geometry[part] ?? [];
  const geometry = before.geometry.with(part, [...polygon, windRing(ring, polygon.length)]);
  return judged(before, { geometry, part, ring: polygon.length });
}

function judged(
  before: Delimitation,
  place: Pick<JudgedRing, 'geometry' | 'part' | 'ring'>,
): Result<Delimitation, Refusal> {
  const ring = place.geometry[place.part]?.[place.ring] ?? [];
  const others = before.geometry.flat();
  const all = ring.slice(1).map((_end, index) => segmentOf(ring, index));
  // Where no other ring is met, all segments lie on the same side of each, and one of them tells on which.
  const meets = others.some((other) => ringCrossesRing(ring, other));
  const newSegments = meets ? all : all.slice(0, 1);
  const refused = refusalBetweenRings({ ...place, newSegments, touched: ring, touchedBefore: () => false });
  return refused ?? success({ ...before, geometry: place.geometry });
}
