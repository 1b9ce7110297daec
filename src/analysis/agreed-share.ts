import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import { asStraightEdges } from '../geometry/densify.ts';
import { fullSet, setOf } from '../geometry/input-set.ts';
import type { LineType } from '../geometry/line-type.ts';
import { overlay } from '../geometry/overlay.ts';
import { sumDefect } from './sum-defect.ts';

/** How much of what two delimitations of one zone include they both include, or why that cannot be told. */
export type AgreedShare =
  | { readonly kind: 'share'; readonly agreedM2: number; readonly unionM2: number }
  /** The boundary of one of them is invalid. */
  | { readonly kind: 'invalid' }
  | { readonly kind: 'failed'; readonly detail: string };

/** Pairs of delimitations to be measured, each under a key of its own. */
export interface AgreedShareRequest {
  readonly pairs: readonly {
    readonly key: string;
    readonly one: MultiPolygonCoordinates;
    readonly other: MultiPolygonCoordinates;
  }[];
  readonly lineType: LineType;
}

/** Measure the agreed share of every pair, by key. As Compare does: one overlay, areas on the ellipsoid, checked sums. */
export function agreedShares({ pairs, lineType }: AgreedShareRequest): readonly (readonly [string, AgreedShare])[] {
  return pairs.map(({ key, one, other }) => [key, agreedShare(one, other, lineType)] as const);
}

/**
 * Measure what two delimitations both include, and what at least one of them does, in m2. Geodesic edges are densified.
 * Nothing is measured of an invalid boundary, nor of an overlay that fails a check. n log n.
 */
export function agreedShare(
  one: MultiPolygonCoordinates,
  other: MultiPolygonCoordinates,
  lineType: LineType,
): AgreedShare {
  const straight = [asStraightEdges(one, lineType), asStraightEdges(other, lineType)];
  const overlaid = overlay(straight);
  if (overlaid.defect !== null) return { kind: 'failed', detail: overlaid.defect };
  if (overlaid.validInputs !== fullSet(2)) return { kind: 'invalid' };
  const detail = sumDefect(overlaid, straight, [0, 1]);
  if (detail !== null) return { kind: 'failed', detail };
  const agreedM2 = overlaid.areaM2(fullSet(2));
  return { kind: 'share', agreedM2, unionM2: agreedM2 + overlaid.areaM2(setOf(0)) + overlaid.areaM2(setOf(1)) };
}
