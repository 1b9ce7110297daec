import type { LineSeparation, LineSeparationRequest } from '../analysis/line-separation.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import type { MapReference } from '../domain/version.ts';
import type { AppState } from './app-state.ts';
import { referenceKey } from './comparison-inputs.ts';
import { invalidPlace } from './invalid-place.ts';
import { mapOf } from './selectors.ts';

/** Within this many metres two lines count as the same, until the user says otherwise. */
export const DEFAULT_TOLERANCE_M = 50;

/** Nobody asks for less than a millimetre, nor for more than ten thousand kilometres. */
export const TOLERANCE_LIMITS_M = { least: 0.001, most: 10_000_000 } as const;

/** Two boundaries of one zone against each other: what was chosen, and how far the work is. */
export interface LineComparisonState {
  /** The section is open: only then is anything computed. */
  readonly shown: boolean;
  /** Null: the first zone that both maps propose. */
  readonly zoneId: ZoneId | null;
  /** Null: the first of the compared maps, or the first that is not the other one. */
  readonly first: MapReference | null;
  readonly second: MapReference | null;
  readonly toleranceM: number;
  /** The chart's axis of separations. */
  readonly logarithmic: boolean;
  readonly status: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** The last result; while `running` it is of an earlier tolerance or shape. Null where a boundary is empty. */
  readonly result: LineSeparation | null;
}

/** The state before anything was chosen. */
export const NO_LINE_COMPARISON: LineComparisonState = {
  shown: false,
  zoneId: null,
  first: null,
  second: null,
  toleranceM: DEFAULT_TOLERANCE_M,
  logarithmic: true,
  status: 'idle',
  progress: null,
  result: null,
};

/** Which zone of which two of the compared maps; maps by their place among these. */
export interface ChosenLines {
  readonly zoneId: ZoneId;
  readonly first: number;
  readonly second: number;
}

/** Give what is chosen, or what stands for it until something is; null where there are not two maps or no zone. */
export function chosenLines(state: AppState): ChosenLines | null {
  const { lineComparison, comparison, workspace } = state;
  const { maps } = comparison;
  if (maps.length < 2) return null;
  const keys = maps.map(referenceKey);
  const placeOf = (reference: MapReference | null): number => (reference ? keys.indexOf(referenceKey(reference)) : -1);
  const chosenSecond = placeOf(lineComparison.second);
  const chosenFirst = placeOf(lineComparison.first);
  const first = chosenFirst >= 0 ? chosenFirst : chosenSecond === 0 ? 1 : 0;
  const second = chosenSecond >= 0 && chosenSecond !== first ? chosenSecond : first === 0 ? 1 : 0;
  const proposed = (place: number, zoneId: ZoneId): boolean => {
    const reference = maps[place];
    return reference !== undefined && (mapOf(state, reference)?.[zoneId]?.geometry.length ?? 0) > 0;
  };
  const zoneIds = workspace.zones.map((zone) => zone.id);
  const zoneId =
    zoneIds.find((id) => id === lineComparison.zoneId) ??
    zoneIds.find((id) => proposed(first, id) && proposed(second, id)) ??
    zoneIds[0];
  return zoneId === undefined ? null : { zoneId, first, second };
}

/** Two lines to be measured against each other. */
export interface LineInputs {
  /** Zone and maps: while they are the same, an earlier result may stay until the next one is there. */
  readonly choice: readonly unknown[];
  /** Everything the result depends on. */
  readonly identity: readonly unknown[];
  readonly request: LineSeparationRequest;
}

/** Give what is to be measured; null where one of the two maps does not propose the zone, or has not been read. */
export function lineInputs(state: AppState): LineInputs | null {
  const chosen = chosenLines(state);
  if (!chosen) return null;
  const { zoneId } = chosen;
  const { maps } = state.comparison;
  const [one, other] = [maps[chosen.first], maps[chosen.second]];
  if (!one || !other) return null;
  const [a, b] = [mapOf(state, one)?.[zoneId]?.geometry, mapOf(state, other)?.[zoneId]?.geometry];
  if (!a || !b) return null;
  const { lineType, id } = state.workspace;
  const { toleranceM } = state.lineComparison;
  const choice = [id, zoneId, referenceKey(one), referenceKey(other)];
  return { choice, identity: [...choice, lineType, toleranceM, a, b], request: { a, b, lineType, toleranceM } };
}

/**
 * Tell which of the two chosen boundaries are not valid, by their places: their figures are of the line as it is drawn.
 * Along geodesics that is known only once the maps have been compared.
 */
export function invalidLines(state: AppState): readonly number[] {
  const chosen = chosenLines(state);
  if (!chosen) return [];
  return [chosen.first, chosen.second].filter((place) => invalidPlace(state, place, chosen.zoneId) !== null);
}

/** Tell which of the two chosen maps make no proposal for the chosen zone, by their places; unread ones are not known. */
export function missingLines(state: AppState): readonly number[] {
  const chosen = chosenLines(state);
  if (!chosen) return [];
  return [chosen.first, chosen.second].filter((place) => {
    const reference = state.comparison.maps[place];
    const map = reference && mapOf(state, reference);
    return map ? map[chosen.zoneId] === undefined : false;
  });
}
