import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { FeaturesAsText } from './features-as-text.ts';

/** From so many positions on, text is sent: the map library copies a list to its worker number by number. */
const TEXT_FROM_POSITIONS = 2000;

/**
 * Give features in the form in which they get to the map's worker soonest: a short collection as it is, a long one as its
 * text, which the worker reads by itself (`map-worker-prelude`). The text of a geometry is made once. The features of a
 * long one are there too, as a property that is not sent: from them the map library tells which tiles a later change
 * touches.
 */
export function sourceData(features: readonly Feature[]): FeatureCollection {
  const positions = features.reduce((sum, { geometry }) => sum + countPositions(geometry), 0);
  return positions < TEXT_FROM_POSITIONS ? collection(features) : asText(features);
}

/** Wrap features for a source. */
export function collection(features: readonly Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features: [...features] };
}

function countPositions(geometry: Geometry): number {
  switch (geometry.type) {
    case 'Polygon':
      return countRings(geometry.coordinates);
    case 'MultiPolygon':
      return geometry.coordinates.reduce((sum, rings) => sum + countRings(rings), 0);
    default:
      return 1;
  }
}

function countRings(rings: readonly (readonly unknown[])[]): number {
  return rings.reduce((sum, ring) => sum + ring.length, 0);
}

function asText(features: readonly Feature[]): FeatureCollection {
  const texts = features.map(
    ({ geometry, properties }) =>
      `{"type":"Feature","properties":${JSON.stringify(properties)},"geometry":${textOfGeometry(geometry)}}`,
  );
  const data: FeatureCollection & FeaturesAsText = { ...collection(features), featuresAsText: `[${texts.join()}]` };
  return Object.defineProperty(data, 'features', { enumerable: false });
}

const texts = new WeakMap<Geometry, string>();

function textOfGeometry(geometry: Geometry): string {
  let text = texts.get(geometry);
  if (text === undefined) {
    text = JSON.stringify(geometry);
    texts.set(geometry, text);
  }
  return text;
}
