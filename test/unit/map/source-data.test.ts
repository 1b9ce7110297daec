import type { Feature } from 'geojson';
import { expect, test } from 'vitest';
import { readFeaturesAsText } from '../../../src/map/maplibre/features-as-text.ts';
import { sourceData } from '../../../src/map/maplibre/source-data.ts';

function circle(count: number, properties: Record<string, unknown>): Feature {
  const ring = Array.from({ length: count }, (_, index) => [
    36 + Math.cos((index / count) * 2 * Math.PI),
    34 + Math.sin((index / count) * 2 * Math.PI),
  ]);
  return { type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates: [[[...ring, ring[0] ?? []]]] } };
}

test('a short collection stays as it is', () => {
  const features = [circle(100, { colour: '#005a9c' })];
  expect(sourceData(features)).toEqual({ type: 'FeatureCollection', features });
});

test('a long one is text, which the worker puts back before the map library reads it', () => {
  const features = [
    circle(3000, { colour: '#005a9c', fill: 'proposal?100 % "مدينة" & 😀', faint: false }),
    circle(10, { colour: '#b00020', nothing: null }),
  ];
  const data = sourceData(features);
  // For the map library in the page, which compares later changes with them.
  expect(data.features).toEqual(features);
  expect(Object.keys(data)).toEqual(['type', 'featuresAsText']);
  const message = { id: '1', type: 'LD', data: { type: 'geojson', source: 'proposals', data } };
  const sent = structuredClone(message);
  readFeaturesAsText(sent);
  expect(sent).toEqual({
    ...message,
    data: { ...message.data, data: { type: 'FeatureCollection', features } },
  });
});

test('other messages are left alone', () => {
  for (const message of [
    null,
    'text',
    { id: '1', type: 'RM' },
    { data: { data: null } },
    { data: { data: { type: 'FeatureCollection', features: [circle(4, {})] } } },
    { data: { data: { featuresAsText: 3 } } },
  ]) {
    const sent = structuredClone(message);
    readFeaturesAsText(sent);
    expect(sent).toEqual(message);
  }
});
