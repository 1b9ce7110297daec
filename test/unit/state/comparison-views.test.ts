import { describe, expect, it } from 'vitest';
import type { AppState, ComparisonView } from '../../../src/state/app-state.ts';
import {
  countedPieces,
  fewestMaps,
  figuresByNumber,
  isSecondShown,
  printedFigures,
  shownView,
  viewedPair,
} from '../../../src/state/comparison-selectors.ts';
import {
  AREA_M2,
  comparedByThree,
  comparedState,
  comparisonByHand,
  comparisonOfThree,
  IRANIAN_DRAFT,
  RUSSIAN_DRAFT,
  TURKISH_DRAFT,
} from '../commands/comparing-world.ts';

const KM2 = 1e-6;

describe('the figures by number of maps', () => {
  it('are the sums of the sets of that size over all compared zones, from all maps down to one', () => {
    const { rows, unionM2 } = figuresByNumber(comparisonOfThree());
    expect(rows.map(({ number }) => number)).toEqual([3, 2, 1]);
    // North: all three, Russia and Turkey, Russia, one half each. Homs, without Iran: both one half, Turkey one half, a sliver.
    const [all = NaN, two = NaN, one = NaN] = rows.map(({ areaM2 }) => areaM2 * KM2);
    expect(all).toBeCloseTo(102.4161501, 6);
    expect(two).toBeCloseTo(102.4161501 + 101.3363377, 6);
    expect(one).toBeCloseTo(102.4161501 + 101.3363377 + 0.0102475, 6);
    expect(unionM2).toBeCloseTo(3 * AREA_M2.northHalf + AREA_M2.homsWhole + AREA_M2.sliver, 3);
  });

  it('add up in print to their union, and the union to that of the zones of the table', () => {
    for (const result of [comparisonByHand(), comparisonOfThree()]) {
      const { rows, unionKm2, fractionDigits } = figuresByNumber(result);
      const inUnits = (km2: number): number => Math.round(km2 * 10 ** fractionDigits);
      const sum = rows.reduce((total, { km2 }) => total + inUnits(km2), 0);
      expect(sum).toBe(inUnits(unionKm2));
      const zones = Object.values(printedFigures(result).zones);
      expect(sum).toBe(zones.reduce((total, zone) => total + inUnits(zone.unionKm2), 0));
      for (const { km2, areaM2 } of rows) expect(Math.abs(km2 - areaM2 * KM2)).toBeLessThan(0.03);
    }
  });

  it('have a row of nothing for a number that does not occur', () => {
    const { rows } = figuresByNumber({ ...comparisonByHand(), mapCount: 3 });
    expect(rows.map(({ number, areaM2 }) => [number, areaM2 > 0])).toEqual([
      [3, false],
      [2, true],
      [1, true],
    ]);
  });

  it('tell in how many zones a map is missing, and how many are not compared', () => {
    const { withoutSomeMap, notCompared } = figuresByNumber(comparisonOfThree());
    expect([withoutSomeMap, notCompared]).toEqual([1, 1]);
  });
});

describe('the pieces by number of maps', () => {
  const counted = (state: AppState): unknown[] =>
    (countedPieces(state) ?? []).map(({ key, by, of, contested }) => [key, by, of, contested]);

  it('count the maps that include them; a contested one keeps the key of its cell', () => {
    expect(counted(comparedByThree())).toEqual([
      ['north/agreed', 3, 3, false],
      ['north/1', 1, 3, true],
      ['north/4', 2, 3, true],
      ['homs/agreed', 2, 3, false],
      ['homs/2', 1, 3, true],
      ['homs/3', 1, 3, true],
    ]);
  });

  it('leave out hidden zones, and are none without a result of these maps', () => {
    expect(counted({ ...comparedState(), hiddenZones: ['homs'] })).toHaveLength(2);
    expect(countedPieces(comparedState({ result: null }))).toBeNull();
    expect(countedPieces(comparedState({ result: comparisonOfThree() }))).toBeNull();
  });

  it('are the same objects while nothing changed', () => {
    const state = comparedByThree();
    expect(countedPieces({ ...state, hoveredCell: 'north/1' })).toBe(countedPieces(state));
  });
});

describe('the view that is on', () => {
  it('is the overlay outside Compare and where the view has too few maps', () => {
    const views: ComparisonView[] = ['swipe', 'blink', 'small-maps', 'by-number'];
    for (const view of views) {
      expect(shownView(comparedState({ view }))).toBe(view);
      expect(shownView({ ...comparedState({ view }), task: 'versions' })).toBe('overlay');
      expect(shownView(comparedState({ view, maps: [RUSSIAN_DRAFT] }))).toBe('overlay');
      expect(fewestMaps(view)).toBe(2);
    }
    expect(fewestMaps('overlay')).toBe(0);
  });

  it('shows the two maps that were picked, else the first two', () => {
    expect(viewedPair(comparedByThree())).toEqual([0, 1]);
    expect(viewedPair(comparedByThree({ pair: [TURKISH_DRAFT, IRANIAN_DRAFT] }))).toEqual([2, 0]);
    expect(viewedPair(comparedState({ pair: [TURKISH_DRAFT, IRANIAN_DRAFT] }))).toEqual([0, 1]);
    expect(viewedPair(comparedState({ pair: [{ kind: 'draft', partyId: 'turkey' }, RUSSIAN_DRAFT] }))).toEqual([1, 0]);
  });

  it('blinks to the second map while held, and back to the first while held and kept', () => {
    const shown = (held: boolean, kept: boolean): boolean => isSecondShown(comparedState({ blink: { held, kept } }));
    expect([shown(false, false), shown(true, false), shown(false, true), shown(true, true)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
