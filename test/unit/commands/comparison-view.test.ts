import { describe, expect, it } from 'vitest';
import { removeMap } from '../../../src/commands/comparing.ts';
import {
  chooseComparisonView,
  holdSecond,
  keepSecond,
  letGoOfSecond,
  pickViewedMap,
  startLeavingViews,
  swapViewedMaps,
} from '../../../src/commands/comparison-view.ts';
import { startDrawing, stepBack } from '../../../src/commands/drawing.ts';
import { releaseMapKey, runKeyOf, runMapKey } from '../../../src/commands/registry.ts';
import { chooseTask } from '../../../src/commands/view.ts';
import { createViewScenes } from '../../../src/commands/view-scenes.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { isSecondShown, viewedPair } from '../../../src/state/comparison-selectors.ts';
import { comparedByThree, comparedState, RUSSIAN_DRAFT, TURKISH_DRAFT, world, type World } from './comparing-world.ts';

const comparison = ({ app }: World): AppState['comparison'] => app.store.get().comparison;
const B = { key: 'b', code: 'KeyB' };

describe('choosing a view', () => {
  it('changes nothing that is selected, filtered or looked at', () => {
    const selection = { partyId: 'russia', zoneId: 'homs', point: null };
    const one = world({ ...comparedState({ activeCell: 'homs/2', filter: 0b10 }), selection });
    const before = one.app.store.get();
    for (const view of ['swipe', 'blink', 'small-maps', 'by-number', 'overlay'] as const) {
      chooseComparisonView(one.app, view);
      expect(one.app.store.get()).toEqual({ ...before, comparison: { ...before.comparison, view } });
    }
  });

  it('refuses a view that needs more maps and says what it needs', () => {
    const one = world(comparedState({ maps: [RUSSIAN_DRAFT], result: null }));
    chooseComparisonView(one.app, 'swipe');
    expect(comparison(one).view).toBe('overlay');
    expect(one.app.store.get().notices.map(({ text }) => text)).toEqual([
      'Swipe needs two maps. Choose them under Comparison.',
    ]);
  });

  it('is taken back by Esc before anything is unselected', () => {
    const selection = { partyId: 'russia', zoneId: 'homs', point: null };
    const one = world({ ...comparedState({ view: 'by-number' }), selection });
    stepBack(one.app);
    expect(comparison(one).view).toBe('overlay');
    expect(one.app.store.get().selection).toEqual(selection);
    stepBack(one.app);
    expect(one.app.store.get().selection.zoneId).toBeNull();
  });

  it('ends with the task, and with the second last map', () => {
    const one = world(comparedState({ view: 'swipe' }));
    startLeavingViews(one.app);
    chooseTask(one.app, 'versions');
    expect(comparison(one).view).toBe('overlay');
    chooseTask(one.app, 'compare');
    chooseComparisonView(one.app, 'blink');
    removeMap(one.app, 0);
    expect(comparison(one).view).toBe('overlay');
  });

  it('ends when drawing begins from Compare', () => {
    const selection = { partyId: 'turkey', zoneId: 'south', point: null };
    const one = world({ ...comparedState({ view: 'small-maps' }), selection });
    startLeavingViews(one.app);
    one.app.map = null;
    startDrawing(one.app);
    expect(one.app.store.get().task).toBe('draw');
    expect(comparison(one).view).toBe('overlay');
  });
});

describe('the two maps of swipe and blink', () => {
  it('are picked one by one; the one that stands in the other place changes places', () => {
    const one = world(comparedByThree({ view: 'swipe' }));
    const pair = (): readonly number[] => viewedPair(one.app.store.get());
    pickViewedMap(one.app, 'second', 2);
    expect(pair()).toEqual([0, 2]);
    pickViewedMap(one.app, 'first', 2);
    expect(pair()).toEqual([2, 0]);
    swapViewedMaps(one.app);
    expect(pair()).toEqual([0, 2]);
    removeMap(one.app, 2);
    expect(pair()).toEqual([0, 1]);
  });
});

describe('blink', () => {
  const second = ({ app }: World): boolean => isSecondShown(app.store.get());

  it('shows the second map while B is held, on any keyboard, and only in its view', () => {
    const one = world(comparedState({ view: 'blink' }));
    expect(runMapKey(one.app, B)).toBe(true);
    expect(second(one)).toBe(true);
    releaseMapKey(one.app, { key: 'Shift', code: 'ShiftLeft' });
    expect(second(one)).toBe(true);
    releaseMapKey(one.app, { key: 'B', code: 'KeyB' });
    expect(second(one)).toBe(false);
    runMapKey(one.app, { key: 'и', code: 'KeyB' });
    expect(second(one)).toBe(true);
    releaseMapKey(one.app, { key: 'и', code: 'KeyB' });
    chooseComparisonView(one.app, 'swipe');
    runMapKey(one.app, B);
    expect(second(one)).toBe(false);
  });

  it('does nothing on B where single-letter keys are switched off', () => {
    const state = comparedState({ view: 'blink' });
    const one = world({ ...state, preferences: { ...state.preferences, letterKeys: false } });
    expect(runMapKey(one.app, B)).toBe(false);
    expect(runKeyOf(one.app, 'blink', B)).toBe(false);
    expect(second(one)).toBe(false);
  });

  it('can be kept, and is over with the view', () => {
    const one = world(comparedState({ view: 'blink' }));
    keepSecond(one.app, true);
    expect(second(one)).toBe(true);
    holdSecond(one.app);
    expect(second(one)).toBe(false);
    letGoOfSecond(one.app);
    chooseComparisonView(one.app, 'overlay');
    expect(second(one)).toBe(false);
  });
});

describe('the scenes of a view', () => {
  const drawn = (state: AppState): unknown[] =>
    createViewScenes()(state).map(({ proposals, cells }) => [
      proposals.map(({ key }) => key),
      cells?.map(({ kind }) => kind) ?? null,
    ]);
  const russian = ['draft/russia/north', 'draft/russia/homs', 'draft/russia/south'];
  const turkish = ['draft/turkey/north', 'draft/turkey/homs'];

  it('are one for the overlay and by number, with cells of sets or of numbers', () => {
    expect(drawn(comparedState())).toEqual([
      [
        [...russian, ...turkish],
        ['agreed', 'agreed', 'one', 'one', 'one'],
      ],
    ]);
    const byNumber = drawn(comparedState({ view: 'by-number' }));
    expect(byNumber).toEqual([[[...russian, ...turkish], Array.from({ length: 5 }, () => 'counted')]]);
  });

  it('are that of each of two maps for swipe and blink, without cells', () => {
    const two = [
      [russian, null],
      [turkish, null],
    ];
    expect(drawn(comparedState({ view: 'swipe' }))).toEqual(two);
    expect(drawn(comparedState({ view: 'blink', blink: { held: true, kept: false } }))).toEqual(two);
    expect(drawn(comparedState({ view: 'swipe', pair: [TURKISH_DRAFT, RUSSIAN_DRAFT] }))).toEqual(two.toReversed());
  });

  it('are one for each map, in order, for the small maps', () => {
    expect(drawn(comparedByThree({ view: 'small-maps' }))).toEqual([
      [[], null],
      [russian, null],
      [turkish, null],
    ]);
  });

  it('show only the cell that is looked at, and nothing that could be moved', () => {
    const selection = { partyId: 'russia', zoneId: 'homs', point: null };
    const state = { ...comparedState({ view: 'swipe', activeCell: 'homs/2', editing: true }), selection };
    const [first, second] = createViewScenes()(state);
    expect(first.editable).toBeNull();
    expect(first.cellMarks.map(({ key }) => key)).toEqual(['homs/2']);
    expect(second?.cellMarks).toEqual(first.cellMarks);
    const emphases = first.proposals.map(({ zoneId, emphasis }) => [zoneId, emphasis]);
    expect(emphases).toEqual([
      ['north', 'normal'],
      ['homs', 'selected'],
      ['south', 'normal'],
    ]);
    expect(first.proposals.map(({ label }) => label)).toEqual(['1', '2', '3']);
  });

  it('draw a version with a sign of its own beside the draft of its party', () => {
    const maps = [RUSSIAN_DRAFT, { kind: 'version', versionId: 'v1' } as const];
    const north = comparedState().workspace.drafts['turkey']?.map;
    const state = { ...comparedState({ maps, view: 'swipe', result: null }), versionMaps: { v1: north ?? {} } };
    const [first, second] = createViewScenes()(state);
    expect(second?.proposals.map(({ key, emphasis }) => [key, emphasis])).toEqual([
      ['version/v1/north', 'normal'],
      ['version/v1/homs', 'normal'],
    ]);
    expect(second?.proposals[0]?.style).not.toEqual(first.proposals[0]?.style);
  });

  it('leave out hidden zones and parties, and stay the same objects while nothing changed', () => {
    const build = createViewScenes();
    const state = { ...comparedState({ view: 'swipe' }), hiddenZones: ['homs'], hiddenParties: ['turkey'] };
    const [first, second] = build(state);
    expect(first.proposals.map(({ zoneId }) => zoneId)).toEqual(['north', 'south']);
    expect(second?.proposals).toEqual([]);
    const [again] = build({ ...state, hoveredCell: 'north/1' });
    expect(again.proposals).toBe(first.proposals);
  });
});
