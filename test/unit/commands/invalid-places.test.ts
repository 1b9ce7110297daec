import { describe, expect, it } from 'vitest';
import { compareMaps } from '../../../src/analysis/compare-maps.ts';
import { validateMap } from '../../../src/analysis/validate-map.ts';
import { showInvalid } from '../../../src/commands/comparison-findings.ts';
import type { ZoneMap } from '../../../src/domain/delimitation.ts';
import type { LineType } from '../../../src/geometry/line-type.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { comparisonInputs } from '../../../src/state/comparison-inputs.ts';
import { invalidPlace } from '../../../src/state/invalid-place.ts';
import { invalidLines, lineInputs } from '../../../src/state/line-separation.ts';
import { packResult, unpackResult } from '../../../src/worker/packed-result.ts';
import { comparedState, delimitation, rectangle, world } from './comparing-world.ts';

/** The geodesic from 0 to 20 E along 49 N runs as far north as 49.4: across the point at 49.2 N, where the chord does not. */
const NOTCHED = delimitation([
  [
    [0, 49],
    [20, 49],
    [20, 50],
    [11, 50],
    [10, 49.2],
    [9, 50],
    [0, 50],
    [0, 49],
  ],
]);

/** Russia's draft and Turkey's compared by the engine, as the worker sends it. */
async function compared(lineType: LineType, russia: ZoneMap): Promise<AppState> {
  const before = comparedState();
  const { workspace } = before;
  const drafts = {
    ...workspace.drafts,
    russia: { map: russia, unfinished: null, basedOn: null },
    turkey: { map: { north: delimitation(rectangle(1, 49.5, 2, 49.8)) }, unfinished: null, basedOn: null },
  };
  const state = { ...before, workspace: { ...workspace, lineType, drafts } };
  const inputs = comparisonInputs(state);
  if (!inputs) throw new Error('Two maps are chosen');
  const result = unpackResult(packResult(await compareMaps(inputs.request())).content);
  return { ...state, comparison: { ...state.comparison, result } };
}

describe('a boundary that is valid between its turning points, and not along its geodesics', () => {
  it('is shown where it crosses itself, though Draw finds nothing', async () => {
    expect(validateMap({ north: NOTCHED })['north']).toEqual([]);
    const state = await compared('geodesic', { north: NOTCHED });
    expect(state.comparison.result?.zones[0]).toMatchObject({ kind: 'not-compared', invalid: 0b01 });
    const found = invalidPlace(state, 0, 'north');
    expect(found).toMatchObject({ alongGeodesics: true, finding: { kind: 'self-crossing', severity: 'error' } });
    const [longitude, latitude] = found?.finding.position ?? [0, 0];
    expect(Math.abs(longitude - 10)).toBeLessThan(0.5);
    expect(latitude).toBeGreaterThan(49.4);
    expect(latitude).toBeLessThan(49.45);

    const one = world(state);
    showInvalid(one.app, 0, 'north');
    expect(one.flags).toEqual([found?.finding.position]);
    // The whole boundary is 20 degrees wide; the map goes to the place.
    const [west, south, east, north] = one.fits[0] ?? [0, 0, 0, 0];
    expect(east - west).toBeLessThan(0.1);
    expect((south + north) / 2).toBeCloseTo(latitude, 9);
  });

  it('is sound where edges are straight', async () => {
    const state = await compared('longitude-latitude', { north: NOTCHED });
    expect(invalidPlace(state, 0, 'north')).toBeNull();
    expect(invalidLines(state)).toEqual([]);
  });

  it('is measured against another line, and said to be invalid', async () => {
    const state = await compared('geodesic', { north: NOTCHED });
    expect(lineInputs(state)).not.toBeNull();
    expect(invalidLines(state)).toEqual([0]);
  });
});

it('says that a line is invalid which crosses itself anyway, before anything was compared', () => {
  const state = comparedState({ result: null, status: 'running' });
  const bowTie = delimitation([
    [
      [36, 34],
      [36.2, 34.1],
      [36.2, 34],
      [36, 34.1],
      [36, 34],
    ],
  ]);
  const turkey = { map: { north: bowTie }, unfinished: null, basedOn: null };
  const invalid = {
    ...state,
    workspace: { ...state.workspace, drafts: { ...state.workspace.drafts, turkey } },
  };
  expect(invalidLines(invalid)).toEqual([1]);
  expect(invalidPlace(invalid, 1, 'north')).toMatchObject({ alongGeodesics: false });
  expect(invalidLines(state)).toEqual([]);
});
