import { validateMap } from '../analysis/validate-map.ts';
import type { Delimitation } from '../domain/delimitation.ts';
import type { Finding } from '../domain/finding.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import type { AppState } from './app-state.ts';
import { mapOf } from './selectors.ts';

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

/** Give what is wrong first with a zone of one of the compared maps, whose figures are withheld for it. */
export function invalidPlace(state: AppState, place: number, zoneId: ZoneId): Finding | null {
  const reference = state.comparison.maps[place];
  const delimitation = reference && mapOf(state, reference)?.[zoneId];
  return delimitation ? firstError(zoneId, delimitation) : null;
}
