import { describe, expect, test } from 'vitest';
import type { MultiPolygonCoordinates } from '../../../src/geometry/coordinates.ts';
import { placeLabels } from '../../../src/map/maplibre/label-stacks.ts';
import type { Emphasis, SceneProposal } from '../../../src/map/scene.ts';

function square(west: number): MultiPolygonCoordinates {
  return [
    [
      [
        [west, 34],
        [west + 1, 34],
        [west + 1, 35],
        [west, 35],
        [west, 34],
      ],
    ],
  ];
}

function proposal(key: string, west: number, emphasis: Emphasis = 'normal', zoneId = 'zone-1'): SceneProposal {
  const style = { colour: '#005a9c', pattern: 'solid', letter: 'R' } as const;
  return { key, partyId: key, zoneId, geometry: square(west), style, emphasis, label: `Idlib – ${key}` };
}

describe('the labels of proposals', () => {
  test('of one zone stand in a list at one place, the selected one first', () => {
    const labels = placeLabels([proposal('iran', 36), proposal('russia', 36.1), proposal('turkey', 36.2, 'selected')]);
    expect(labels.map(({ proposal: { key } }) => key)).toEqual(['turkey', 'iran', 'russia']);
    expect(new Set(labels.map(({ place }) => place)).size).toBe(1);
    // 1.2 x 15 + 6 = 24 px, its middle at the place; then twice 1.2 x 13 + 6 = 21.6 px.
    expect(labels.map(({ downEm, sizePx }) => downEm * sizePx)).toEqual([
      expect.closeTo(0, 9),
      expect.closeTo(22.8, 9),
      expect.closeTo(44.4, 9),
    ]);
  });

  test('of a proposal that lies elsewhere, or of another zone, stand at their own place', () => {
    const labels = placeLabels([
      proposal('iran', 36),
      proposal('turkey', 36.9),
      proposal('russia', 36, 'normal', 'zone-2'),
    ]);
    expect(labels.map(({ rank, downEm }) => [rank, downEm])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    const [iran, turkey] = labels.map(({ place }) => place[0]);
    expect(iran).toBeCloseTo(36.5, 1);
    expect(turkey).toBeCloseTo(37.4, 1);
  });

  test('appear when the zone has room for them, the selected one always', () => {
    const labels = placeLabels([proposal('iran', 36), proposal('turkey', 36, 'selected')]);
    expect(labels[0]?.fromZoom).toBe(0);
    // 45.6 px of labels x 0.6 = 27.4 px; a degree of latitude at 34.5 is 512 / 360 / cos(34.5) = 1.726 px at zoom 0.
    expect(labels[1]?.fromZoom).toBeCloseTo(Math.log2(27.36 / 1.7258), 2);
    // Alone: 40 px wide; a degree of longitude is 1.4222 px at zoom 0.
    expect(placeLabels([proposal('iran', 36)])[0]?.fromZoom).toBeCloseTo(Math.log2(40 / 1.4222), 2);
  });

  test('an empty proposal has none', () => {
    expect(placeLabels([{ ...proposal('iran', 36), geometry: [] }])).toEqual([]);
  });
});
