import { describe, expect, it } from 'vitest';
import {
  clearFilter,
  hoverContestedCell,
  limitSlivers,
  resetSliverLimits,
  selectContestedCell,
  sortAgenda,
  stepContestedCell,
  toggleMapFilter,
} from '../../../src/commands/contested-cells.ts';
import { createDrawingSink } from '../../../src/commands/drawing-sink.ts';
import { drawMissing, showOverlap } from '../../../src/commands/comparison-findings.ts';
import type { ComparisonState } from '../../../src/state/app-state.ts';
import { comparedByThree, comparedState, comparisonByHand, rectangle, world, type World } from './comparing-world.ts';

function comparison({ app }: World): ComparisonState {
  return app.store.get().comparison;
}

function steps(one: World, ...by: readonly (1 | -1)[]): readonly (string | null)[] {
  return by.map((step) => {
    stepContestedCell(one.app, step);
    return comparison(one).activeCell;
  });
}

describe('contested cells', () => {
  it('moves the map to a cell with room around it', () => {
    const one = world(comparedState());
    selectContestedCell(one.app, 'north/1');
    expect(comparison(one).activeCell).toBe('north/1');
    const [west, south, east, north] = one.fits[0] ?? [0, 0, 0, 0];
    expect(west).toBeCloseTo(35.95, 9);
    expect(south).toBeCloseTo(33.95, 9);
    expect(east).toBeCloseTo(36.15, 9);
    expect(north).toBeCloseTo(34.15, 9);
  });

  it('does nothing for a key that the result does not have, such as that of an agreed piece', () => {
    const one = world(comparedState({ activeCell: 'north/1' }));
    selectContestedCell(one.app, 'north/agreed');
    expect(comparison(one).activeCell).toBe('north/1');
    expect(one.fits).toEqual([]);
    selectContestedCell(one.app, null);
    expect(comparison(one).activeCell).toBeNull();
  });

  it('marks a cell that was clicked on the map, and leaves the map where it is', () => {
    const one = world(comparedState());
    const sink = createDrawingSink(one.app, () => undefined);
    sink.select({ kind: 'cell', key: 'homs/2' });
    expect(comparison(one).activeCell).toBe('homs/2');
    sink.select({ kind: 'cell', key: 'north/agreed' });
    expect(comparison(one).activeCell).toBe('homs/2');
    expect(one.fits).toEqual([]);
  });

  it('steps by size and round the ends, past the slivers', () => {
    const one = world(comparedState());
    expect(steps(one, 1, 1, 1, -1, -1)).toEqual(['north/1', 'homs/2', 'north/1', 'homs/2', 'north/1']);
  });

  it('steps in the order of the agenda, and only where the filter lets it', () => {
    const one = world(comparedByThree());
    sortAgenda(one.app, 'number');
    expect(steps(one, 1, 1, 1)).toEqual(['north/1', 'homs/2', 'north/4']);
    toggleMapFilter(one.app, 1);
    toggleMapFilter(one.app, 2);
    expect(comparison(one).filter).toBe(0b110);
    expect(steps(one, 1, 1)).toEqual(['north/4', 'north/4']);
    toggleMapFilter(one.app, 1);
    expect(comparison(one).filter).toBe(0b100);
    toggleMapFilter(one.app, 2);
    expect(comparison(one).filter).toBeNull();
    toggleMapFilter(one.app, 0);
    clearFilter(one.app);
    expect(comparison(one).filter).toBeNull();
  });

  it('steps nowhere outside Compare and where nothing is contested', () => {
    const elsewhere = world({ ...comparedState(), task: 'draw' });
    stepContestedCell(elsewhere.app, 1);
    const without = world(comparedState({ result: null }));
    stepContestedCell(without.app, -1);
    expect([comparison(elsewhere).activeCell, comparison(without).activeCell]).toEqual([null, null]);
  });

  it('lights a cell and leaves the state as it is while the same one is lit', () => {
    const one = world(comparedState());
    hoverContestedCell(one.app, 'north/1');
    const lit = one.app.store.get();
    expect(lit.hoveredCell).toBe('north/1');
    hoverContestedCell(one.app, 'north/1');
    expect(one.app.store.get()).toBe(lit);
  });
});

describe('the limits of slivers', () => {
  it('takes what is a limit, refuses what is none, and goes back', () => {
    const one = world(comparedState());
    expect(limitSlivers(one.app, { areaM2: 5000 })).toBe(true);
    expect(limitSlivers(one.app, { widthM: Number.NaN })).toBe(false);
    expect(limitSlivers(one.app, { widthM: -1 })).toBe(false);
    expect(comparison(one).sliverLimits).toEqual({ areaM2: 5000, widthM: 100 });
    // With an area limit of 5,000 m2 the sliver of 10,247 m2 is a contested area like the others.
    expect(steps(one, 1, 1, 1)).toEqual(['north/1', 'homs/2', 'homs/3']);
    resetSliverLimits(one.app);
    expect(comparison(one).sliverLimits).toEqual({ areaM2: 50_000, widthM: 100 });
  });
});

describe('findings of a comparison', () => {
  it('shows a place that is in two zones', () => {
    const geometry = [rectangle(36.1, 34, 36.2, 34.1)];
    const pole = [36.15, 34.05] as const;
    const overlap = { mapA: 0, zoneIdA: 'north', mapB: 1, zoneIdB: 'homs', geometry, areaM2: 3.4e6, pole };
    const one = world(comparedState({ result: { ...comparisonByHand(), overlaps: [overlap] } }));
    showOverlap(one.app, 0);
    showOverlap(one.app, 1);
    expect(one.fits).toHaveLength(1);
    expect(one.flags).toEqual([pole]);
  });

  it('leads to the missing proposal of a draft, and nowhere for a version', () => {
    const one = world(comparedState());
    drawMissing(one.app, 1, 'south');
    expect(one.app.store.get()).toMatchObject({ task: 'draw', selection: { partyId: 'turkey', zoneId: 'south' } });
    const version = world(comparedState({ maps: [{ kind: 'version', versionId: 'v1' }] }));
    drawMissing(version.app, 0, 'south');
    expect(version.app.store.get().task).toBe('compare');
  });
});
