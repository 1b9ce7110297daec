import type { MapFault } from '../analysis/comparison.ts';
import { validateMap } from '../analysis/validate-map.ts';
import type { Delimitation } from '../domain/delimitation.ts';
import { finding, type Finding, type FindingKind } from '../domain/finding.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import type { AppState } from './app-state.ts';
import { mapOf } from './selectors.ts';

/** What is wrong with a boundary first. */
export interface InvalidPlace {
  readonly finding: Finding;
  /** Only the geodesics between its turning points are at fault: by its straight edges the boundary is sound. */
  readonly alongGeodesics: boolean;
}

/** The validity of a single ring knows one kind for crossing, touching and running along itself. */
const KINDS: Readonly<Record<MapFault['kind'], FindingKind>> = {
  'self-crossing': 'self-crossing',
  'self-touching': 'self-crossing',
  'repeated-boundary': 'self-crossing',
  'hole-outside': 'hole-outside',
  'parts-overlap': 'parts-overlap',
};

const errors = new WeakMap<Delimitation, Finding | null>();

/** Give the first error of a delimitation, with its place, worked out once; null for a sound one. */
function firstError(zoneId: ZoneId, delimitation: Delimitation): Finding | null {
  const known = errors.get(delimitation);
  if (known !== undefined) return known;
  const findings = validateMap({ [zoneId]: delimitation })[zoneId] ?? [];
  const error = findings.find(({ severity }) => severity === 'error') ?? null;
  errors.set(delimitation, error);
  return error;
}

/** Give what the comparison itself found, which saw the lines as they run. */
function faultOf({ comparison }: AppState, place: number, zoneId: ZoneId): MapFault | null {
  const zone = comparison.result?.zones.find((one) => one.zoneId === zoneId);
  if (!zone || zone.kind === 'failed') return null;
  return zone.faults?.find(({ map }) => map === place) ?? null;
}

/**
 * Give what is wrong first with a zone of one of the compared maps, whose figures are withheld for it: by its turning
 * points, or else what the comparison found along its edges. Null where neither finds anything.
 */
export function invalidPlace(state: AppState, place: number, zoneId: ZoneId): InvalidPlace | null {
  const reference = state.comparison.maps[place];
  const delimitation = reference && mapOf(state, reference)?.[zoneId];
  if (!delimitation) return null;
  const error = firstError(zoneId, delimitation);
  if (error) return { finding: error, alongGeodesics: false };
  const fault = faultOf(state, place, zoneId);
  if (!fault) return null;
  const { position } = fault;
  return {
    finding: finding(KINDS[fault.kind], 'error', { position }),
    alongGeodesics: state.workspace.lineType === 'geodesic',
  };
}
