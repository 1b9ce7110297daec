import type { PartAddress, ZoneMap } from '../domain/delimitation.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import { success, type Result } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { PolygonCoordinates, Position, Ring } from '../geometry/coordinates.ts';
import { areaOfM2 } from '../geometry/measure/by-line-type.ts';
import { closeRing, planarRingArea } from '../geometry/ring.ts';
import { familiarRings } from '../geometry/familiar-rings.ts';
import { combine, withAligned } from './combine-zone.ts';
import { cutRing, type CutRing } from './cut-ring.ts';
import { guardDraft } from './draft-guard.ts';
import { joinedProvenance } from './joined-provenance.ts';
import { putJudgedMap, refusalOfNewFaults } from './put-judged-map.ts';
import type { EditOutcome, Refusal } from './refusal.ts';
import { refuse } from './refuse.ts';
import { ringLiesWithin } from './ring-within.ts';
import { dropLostNames } from './turning-point-names.ts';

/** Where the piece that a split cuts off goes, and which piece that is. */
export interface SplitOptions {
  /** The zone of the same map that gets the piece; null leaves it out of the map. */
  readonly into: ZoneId | null;
  /** Cut off the larger piece instead of the smaller one. */
  readonly otherPiece?: boolean;
}

/**
 * Split a part along a drawn line from its outer boundary to its outer boundary. The smaller piece (on the ground), or the
 * other one, goes to another zone of the same map, or out of it; both keep their turning points and share those of the
 * line. Holes go with the piece they lie in. The piece carries its illustrative flag and its names along.
 *
 * It cannot stay in the zone as a part of its own: two parts of one zone must not have a stretch of boundary in common
 * (OGC 06-103r4, 6.1.14), so `into` the same zone is refused as `same-zone`. Refused besides: what `guardDraft` and
 * `cutRing` do, `unknown-part`, `line-leaves-part`, `would-cross-ring` where the line meets a hole, what `combine` does,
 * and what `putJudgedMap` does. n log n.
 */
export function splitPart(
  workspace: Workspace,
  { partyId, zoneId, part }: PartAddress,
  line: readonly Position[],
  { into, otherPiece = false }: SplitOptions,
): EditOutcome {
  const refused = guardDraft(workspace, partyId, into ?? zoneId) ?? guardDraft(workspace, partyId, zoneId);
  if (refused) return refused;
  if (into === zoneId) return refuse('same-zone');
  const former = draftOf(workspace, partyId).map;
  const cut = cutRing(former, { zoneId, part, ring: 0 }, line, workspace.lineType);
  if (!cut.ok) return cut;
  const { map } = cut.value;
  const source = map[zoneId];
  const polygon = source?.geometry[part];
  if (!source || !polygon) return refuse('unknown-part');
  const pieces = piecesOf(polygon, cut.value);
  if (!pieces.ok) return pieces;
  const [one, other] = pieces.value;
  const isOneSmaller = areaOfM2([one], workspace.lineType) <= areaOfM2([other], workspace.lineType);
  const [piece, rest] = isOneSmaller === otherPiece ? [other, one] : [one, other];
  const geometry = source.geometry.with(
    part,
    familiarRings([rest], former[zoneId]?.geometry.slice(part, part + 1) ?? [])[0] ?? rest,
  );
  const left: ZoneMap = {
    ...map,
    [zoneId]: { geometry, provenance: dropLostNames(source.provenance, geometry) },
  };
  if (into === null) return putJudgedMap(workspace, partyId, left);
  const target = left[into];
  const moved = { geometry: [piece], provenance: source.provenance };
  const joined = target
    ? combine('union', target.geometry, moved.geometry, workspace.lineType)
    : success(moved.geometry);
  if (!joined.ok) return joined;
  const provenance = target ? joinedProvenance(target.provenance, moved, joined.value) : moved.provenance;
  return putJudgedMap(
    workspace,
    partyId,
    withAligned(left, into, { geometry: joined.value, provenance }, workspace.lineType),
  );
}

function piecesOf(
  [, ...holes]: PolygonCoordinates,
  { line, onwards, back }: CutRing,
): Result<readonly [PolygonCoordinates, PolygonCoordinates], Refusal> {
  const shells: readonly [Ring, Ring] = [
    closeRing([...onwards.slice(0, -1), ...line.toReversed().slice(0, -1)]),
    closeRing([...line.slice(0, -1), ...back.slice(0, -1)]),
  ];
  for (const shell of shells) {
    const fault = refusalOfNewFaults([], [[shell]]);
    if (fault) return fault;
    // Both stretches run counter-clockwise; a line outside the part makes a ring that does not.
    if (planarRingArea(shell) <= 0) return refuse('line-leaves-part', line[1] ?? line[0] ?? null);
  }
  const within = (shell: Ring): PolygonCoordinates => [shell, ...holes.filter((hole) => ringLiesWithin(hole, shell))];
  const pieces = [within(shells[0]), within(shells[1])] as const;
  for (const piece of pieces) {
    const fault = refusalOfNewFaults([], [piece]);
    if (fault) return fault;
  }
  return success(pieces);
}
