/** The features of a GeoJSON file, parsed by the test itself. */

export type Ring = readonly (readonly [number, number])[];
export type Parts = readonly (readonly Ring[])[];

interface GeoJsonFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: Parts };
}

export function featuresOf(text: string): readonly GeoJsonFeature[] {
  return (JSON.parse(text) as { readonly features: readonly GeoJsonFeature[] }).features;
}

/** Give the parts of the only feature of a file, or of the one that belongs to a zone. */
export function partsOf(text: string, zone?: string): Parts {
  const features = featuresOf(text).filter(({ properties }) => zone === undefined || properties['zone'] === zone);
  const [feature] = features;
  if (!feature || features.length > 1) throw new Error(`${features.length} features instead of one.`);
  const { geometry } = feature;
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Twice the signed area of a ring in square degrees: positive when it runs counter-clockwise. */
export function doubleArea(ring: Ring): number {
  return ring.slice(1).reduce((sum, [x, y], index) => {
    const [fromX, fromY] = ring[index] ?? [0, 0];
    return sum + fromX * y - x * fromY;
  }, 0);
}

/**
 * Write a ring so that two writings of the same ring are the same: without the closing position, counter-clockwise,
 * beginning in the south-west. No position is changed.
 */
function canonicalRing(ring: Ring): Ring {
  const open = (doubleArea(ring) < 0 ? ring.toReversed() : ring).slice(1);
  const first = open.reduce((best, [x, y], index) => {
    const [bestX, bestY] = open[best] ?? [0, 0];
    return x < bestX || (x === bestX && y < bestY) ? index : best;
  }, 0);
  return [...open.slice(first), ...open.slice(0, first)];
}

const byFirstPosition = (one: Ring, other: Ring): number => {
  const [x = 0, y = 0] = one[0] ?? [];
  const [otherX = 0, otherY = 0] = other[0] ?? [];
  return x - otherX || y - otherY;
};

/** Write parts so that two writings of the same boundary are the same: the order of parts and of holes is free. */
export function canonical(parts: Parts): Parts {
  return parts
    .map(([outer = [], ...holes]) => [canonicalRing(outer), ...holes.map(canonicalRing).toSorted(byFirstPosition)])
    .toSorted(([one = []], [other = []]) => byFirstPosition(one, other));
}
