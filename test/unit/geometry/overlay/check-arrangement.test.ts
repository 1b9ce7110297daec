import { describe, expect, it } from 'vitest';
import type { MultiPolygonCoordinates } from '../../../../src/geometry/coordinates.ts';
import { arrange } from '../../../../src/geometry/arrangement/arrange.ts';
import { labelDefect, sumDefect } from '../../../../src/geometry/arrangement/check-arrangement.ts';
import { gridRings } from '../../../../src/geometry/arrangement/gridded-rings.ts';
import { box } from '../seeded-shapes.ts';
import { stars } from './families.ts';

function arranged(inputs: readonly MultiPolygonCoordinates[]) {
  const { cuttable, sums, validInputs, defect } = arrange(inputs);
  const rings = gridRings(inputs);
  if (cuttable === null || rings === null) throw new Error('nothing was arranged');
  return { ...cuttable, sums, validInputs, defect, rings };
}

describe('the check of labels', () => {
  const inputs = [[[box(0, 0, 4, 4)]], [[box(2, 1, 6, 3)]], [[box(20, 20, 21, 21)]]];

  it('finds nothing in what was computed', () => {
    for (const given of [inputs, stars(1, 4), stars(2, 5), []]) {
      const { graph, faces, defect } = arranged(given);
      expect([defect, labelDefect(graph, faces)]).toEqual([null, null]);
    }
  });

  it('finds any single label that is flipped', () => {
    const { graph, faces } = arranged(stars(3, 3));
    expect(graph.chainCount).toBeGreaterThan(20);
    for (let dart = 0; dart < graph.chainCount * 2; dart++) {
      for (const bit of [1, 2, 4]) {
        const label = faces.label.with(dart, (faces.label[dart] ?? 0) ^ bit);
        expect(labelDefect(graph, { ...faces, label })).not.toBeNull();
      }
    }
  });

  it('names labels that differ along a face', () => {
    const { graph, faces } = arranged(inputs);
    const dart = faces.label.findIndex((_, at) => graph.next[at] !== at);
    const label = faces.label.with(dart, (faces.label[dart] ?? 0) ^ 1);
    expect(labelDefect(graph, { ...faces, label })).toBe('labels differ along a face');
  });

  it('names a face with the wrong label all round', () => {
    const { graph, faces } = arranged(inputs);
    for (let cycle = 0; cycle < faces.cycleCount; cycle++) {
      const label = faces.label.map((set, dart) => (faces.cycle[dart] === cycle ? set ^ 2 : set));
      expect(labelDefect(graph, { ...faces, label })).toBe('labels do not differ across an edge');
    }
  });

  it('names a whole component with the wrong labels', () => {
    const { graph, faces } = arranged(inputs);
    expect(faces.components).toHaveLength(2);
    for (const { chains } of faces.components) {
      const own = new Set(chains);
      const label = faces.label.map((set, dart) => (own.has(dart >> 1) ? set ^ 4 : set));
      expect(labelDefect(graph, { ...faces, label })).toBe('something lies outside of everything');
    }
  });
});

describe('the check of sums', () => {
  const inputs = [[[box(0, 0, 4, 4), box(1, 1, 2, 2)]], [[box(2, 1, 6, 3)]], [[box(20, 20, 21, 21)]]];

  it('finds nothing in what was computed', () => {
    const { rings, sums, validInputs } = arranged(inputs);
    expect(sumDefect(rings, sums, validInputs, 0)).toBeNull();
  });

  it('names the first input whose cells do not add up, by more than what was moved', () => {
    const { rings, sums, validInputs } = arranged(inputs);
    for (const [set, first] of [[1, 0], [2, 1], [3, 0], [4, 2]] as const) {
      for (const change of [1e-6, -1e-6]) {
        const areaDegrees2 = sums.areaDegrees2.with(set, (sums.areaDegrees2[set] ?? 0) + change);
        const message = `the cells of input ${first} do not add up to its area`;
        expect(sumDefect(rings, { ...sums, areaDegrees2 }, validInputs, 0)).toBe(message);
        // 1e-6 square degrees are 1e12 units²: four times as much as so many units of moved boundary.
        expect(sumDefect(rings, { ...sums, areaDegrees2 }, validInputs, 2.4e11)).toBe(message);
        expect(sumDefect(rings, { ...sums, areaDegrees2 }, validInputs, 2.6e11)).toBeNull();
        expect(sumDefect(rings, { ...sums, areaDegrees2 }, 0, 0)).toBeNull();
      }
    } // prettier-ignore
    const lost = sums.areaDegrees2.with(4, Number.NaN);
    expect(sumDefect(rings, { ...sums, areaDegrees2: lost }, validInputs, 0)).toContain('do not add up');
  });
});
