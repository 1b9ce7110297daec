import type { Delimitation, ZoneMap } from '../domain/delimitation.ts';
import type { PartyId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { MultiPolygonCoordinates, Position } from '../geometry/coordinates.ts';
import type { GeometryDefectKind } from '../geometry/geometry-defect.ts';
import { positionKey } from '../geometry/grid.ts';
import { validityFindings } from '../geometry/validity.ts';
import { putDraft } from './put-draft.ts';
import type { EditOutcome, RefusalCode } from './refusal.ts';
import { refuse, type Refused } from './refuse.ts';
import { refusalOfGeometry, toStored } from './stored-geometry.ts';
import { dropLostNames } from './turning-point-names.ts';

const CODES: Readonly<Record<GeometryDefectKind, RefusalCode>> = {
  'unclosed-ring': 'too-few-points',
  'too-few-positions': 'too-few-points',
  'zero-area': 'no-area',
  'repeated-position': 'same-as-last-point',
  'self-crossing': 'would-cross-itself',
  'rings-cross': 'would-cross-ring',
  'hole-outside': 'hole-outside',
  'hole-in-hole': 'hole-outside',
  'parts-overlap': 'part-overlaps',
};

/**
 * Put a changed map into a party's draft, if it can stand: no delimitation may get a fault that it did not have (OGC
 * validity, and positions twice in a row). Rings are wound as stored and keep their first point; names of turning points
 * that are gone go too, those that moved go along (`moved`, by the key of the former position).
 *
 * Refuses with the place what `refusalOfGeometry` does, `would-cross-itself`, `would-cross-ring`, `hole-outside`,
 * `part-overlaps`, `no-area`, `same-as-last-point`, and `nothing-to-change` where the map is the one there was. n log n in
 * the zones that changed.
 */
export function putJudgedMap(
  workspace: Workspace,
  partyId: PartyId,
  map: ZoneMap,
  moved?: ReadonlyMap<string, Position | null>,
): EditOutcome {
  const before = draftOf(workspace, partyId).map;
  let next: ZoneMap = before;
  for (const [zoneId, given] of Object.entries(map)) {
    const former = before[zoneId];
    if (given === former) continue;
    const unusable = refusalOfGeometry(given.geometry);
    if (unusable) return unusable;
    const stored = toStored(given);
    const refused = refusalOfNewFaults(former?.geometry ?? [], stored.geometry);
    if (refused) return refused;
    next = { ...next, [zoneId]: withNames(stored, moved) };
  }
  return next === before ? refuse('nothing-to-change') : success(putDraft(workspace, partyId, { map: next }));
}

/** Tell which fault a geometry has that it did not have before, or null. Kind and place make a fault the same. */
export function refusalOfNewFaults(before: MultiPolygonCoordinates, after: MultiPolygonCoordinates): Refused | null {
  const found = validityFindings(after);
  if (found.length === 0) return null;
  const name = (kind: GeometryDefectKind, position: Position | null): string =>
    `${kind} ${position ? positionKey(position) : ''}`;
  const known = new Set(validityFindings(before).map(({ kind, position }) => name(kind, position)));
  const fault = found.find(({ kind, position }) => !known.has(name(kind, position)));
  return fault ? refuse(CODES[fault.kind], fault.position) : null;
}

function withNames(delimitation: Delimitation, moved?: ReadonlyMap<string, Position | null>): Delimitation {
  const { provenance, geometry } = delimitation;
  const entries = Object.entries(provenance.turningPointNames);
  if (entries.length === 0) return delimitation;
  const along = entries.flatMap(([key, name]): [string, string][] => {
    const to = moved?.get(key);
    return to ? [[positionKey(to), name]] : [];
  });
  const turningPointNames = { ...Object.fromEntries(along), ...provenance.turningPointNames };
  return { geometry, provenance: dropLostNames({ ...provenance, turningPointNames }, geometry) };
}
