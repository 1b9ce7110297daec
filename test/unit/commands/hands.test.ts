import { describe, expect, it } from 'vitest';
import type { Application } from '../../../src/commands/application.ts';
import { detachPoint } from '../../../src/commands/detaching.ts';
import { undoStep } from '../../../src/commands/edit.ts';
import { runMapKey } from '../../../src/commands/registry.ts';
import { choosePoint, selectPointsWithin } from '../../../src/commands/select-points.ts';
import { moveSelectedByMetres } from '../../../src/commands/selected-points.ts';
import { movePoint } from '../../../src/commands/turning-points.ts';
import type { TurningPointAddress } from '../../../src/domain/delimitation.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import type { MapView } from '../../../src/map/map-view.ts';
import { toPixel, toPosition, viewportOf } from '../../../src/map/viewport.ts';
import { selectedPoints } from '../../../src/state/selected-points.ts';
import { drawn, ring, workspaceWith } from '../edits/workspace-builder.ts';
import { fakeApplication, said } from './fake-application.ts';

// A rectangle twice as wide as high, and its neighbour above that shares the upper side; a hole in the first.
const LOWER = ring([36, 34], [38, 34], [38, 35], [36, 35]);
const HOLE = ring([36.5, 34.2], [36.5, 34.4], [36.7, 34.4], [36.7, 34.2]);
const UPPER = ring([36, 35], [38, 35], [38, 36], [36, 36]);

const at = (point: number, ringNumber = 0): TurningPointAddress => ({
  partyId: 'russia',
  zoneId: 'zone-1',
  part: 0,
  ring: ringNumber,
  point,
});

function world(): { readonly app: Application; readonly acts: string[]; readonly aims: { shown: boolean } } {
  const acts: string[] = [];
  const aims = { shown: false };
  const viewport = viewportOf({ centre: [37, 35], zoom: 9 }, 600, 400);
  const map = {
    project: (position: Position) => toPixel(viewport, position),
    unproject: (pixel: { x: number; y: number }) => toPosition(viewport, pixel),
    reveal: ([longitude, latitude]: Position) => acts.push(`reveal ${longitude} ${latitude}`),
    panBy: (right: number, down: number) => acts.push(`pan ${right} ${down}`),
    endMeasurement: () => acts.push('end'),
    camera: () => ({ centre: [37, 35], zoom: 9 }),
    crossHair: {
      isShown: () => aims.shown,
      show: () => {
        aims.shown = true;
      },
      act: () => acts.push('act'),
      openMenu: () => acts.push('menu'),
    },
  };
  const app = fakeApplication({
    workspace: workspaceWith({ 'zone-1': drawn([LOWER, HOLE]), 'zone-2': drawn([UPPER]) }),
    state: { selection: { partyId: 'russia', zoneId: 'zone-1', point: null } },
    parts: { map: map as unknown as MapView },
  });
  return { app, acts, aims };
}

const press = (app: Application, key: string, more: object = {}): boolean => runMapKey(app, { key, code: '', ...more });
const heard = (app: Application): string | undefined => app.store.get().announcement?.text;
const numbers = (app: Application): readonly number[] => selectedPoints(app.store.get()).map(({ point }) => point);
const ringNow = (app: Application, zoneId = 'zone-1'): unknown =>
  app.store.get().workspace.drafts['russia']?.map[zoneId]?.geometry[0]?.[0];
const steps = (app: Application): number => app.store.get().history.done.length;

describe('walking along the boundary', () => {
  it('goes through all rings, says where it is, and lets the map follow', () => {
    const { app, acts } = world();
    press(app, '.');
    expect(selectedPoints(app.store.get())).toEqual([at(0)]);
    expect(heard(app)).toBe('Point 1 of 4 selected');
    press(app, ',');
    expect(selectedPoints(app.store.get())).toEqual([at(3, 1)]);
    press(app, '.');
    expect(selectedPoints(app.store.get())).toEqual([at(0)]);
    expect(acts).toEqual(['reveal 36 34', 'reveal 36.7 34.2', 'reveal 36 34']);
  });

  it('selects one more along the ring, and one less on the way back', () => {
    const { app } = world();
    for (const key of ['.', '>', '>']) press(app, key);
    expect(numbers(app)).toEqual([2, 1, 0]);
    press(app, '<');
    expect(numbers(app)).toEqual([1, 0]);
    expect(heard(app)).toBe('2 points selected');
  });
});

describe('nudging', () => {
  it('moves the selected point by one pixel of the map, by ten with Shift, shared points too', () => {
    const { app } = world();
    choosePoint(app, at(2), 'alone');
    press(app, 'ArrowRight');
    // 512 px * 2^9 for 360 degrees; the latitude stays exactly.
    expect(ringNow(app)).toEqual(ring([36, 34], [38, 34], [38.0013733, 35], [36, 35]));
    expect(ringNow(app, 'zone-2')).toEqual(ring([36, 35], [38.0013733, 35], [38, 36], [36, 36]));
    // 0.0013733 degrees of longitude at 35 degrees: 1.3733e-3 * 111.32 km * cos 35 = 125 m.
    expect(heard(app)).toMatch(/^Moved 125\b/u);
    press(app, 'ArrowLeft', { shiftKey: true });
    expect(ringNow(app)).toEqual(ring([36, 34], [38, 34], [37.9876404, 35], [36, 35]));
    expect(steps(app)).toBe(2);
  });

  it('moves all selected points as one step', () => {
    const { app } = world();
    selectPointsWithin(app, [at(0), at(1)], false);
    press(app, 'ArrowDown');
    expect(steps(app)).toBe(1);
    const [first, second] = ringNow(app) as readonly Position[];
    expect(first?.[0]).toBe(36);
    expect(second?.[1]).toBe(first?.[1]);
    // A pixel at 34 degrees is 0.0013733 * cos 34 degrees high.
    expect(first?.[1]).toBeCloseTo(34 - 0.0013733 * Math.cos((34 * Math.PI) / 180), 6);
    undoStep(app);
    expect(ringNow(app)).toEqual(LOWER);
    // What is nudged next is the same: the hand stays where it is.
    expect(numbers(app)).toEqual([0, 1]);
  });

  it('moves by metres on the ground', () => {
    const { app } = world();
    choosePoint(app, at(0), 'alone');
    moveSelectedByMetres(app, 0, -1000);
    // A degree of the meridian at 34 degrees is 110,922 m on WGS 84 (radius of the meridian 6,355,383 m).
    const [first] = ringNow(app) as readonly Position[];
    expect(first?.[1]).toBeCloseTo(34 - 1000 / 110_922, 6);
    expect(first?.[0]).toBe(36);
  });

  it('tells why not, and moves the map where no point is selected', () => {
    const { app, acts } = world();
    choosePoint(app, at(0, 1), 'alone');
    moveSelectedByMetres(app, 500_000, 0);
    expect(said(app)).toHaveLength(1);
    expect(steps(app)).toBe(0);
    selectPointsWithin(app, [], false);
    press(app, 'ArrowUp');
    press(app, 'ArrowRight', { shiftKey: true });
    expect(acts).toEqual(['pan 0 -80', 'pan 8 0']);
    expect(heard(app)).toMatch(/^Cross-hair at 35\.00000°/u);
  });
});

describe('acting at the cross-hair', () => {
  it('shows it first where the mouse was used last', () => {
    const { app, acts, aims } = world();
    press(app, ' ');
    expect([acts, aims.shown]).toEqual([[], true]);
    press(app, 'Enter');
    press(app, 'F10', { shiftKey: true });
    expect(acts).toEqual(['act', 'menu']);
  });

  it('ends a measurement with Enter after the mouse, and with F or Ctrl and Enter always', () => {
    const { app, acts, aims } = world();
    app.store.set((state) => ({ ...state, pointerMode: 'measure-area' }));
    press(app, 'Enter');
    aims.shown = true;
    press(app, 'Enter');
    press(app, 'f');
    press(app, 'Enter', { ctrlKey: true });
    expect(acts).toEqual(['end', 'act', 'end', 'end']);
  });
});

describe('selecting several points', () => {
  it('takes the stretch that is shorter on the ground, then the other way', () => {
    const { app } = world();
    choosePoint(app, at(3), 'alone');
    choosePoint(app, at(1), 'stretch');
    // From 3 over 0 to 1 as over 2 it is one long and one short side; lower down the long side is longer: 2 is nearer.
    expect(numbers(app)).toEqual([1, 2, 3]);
    choosePoint(app, at(1), 'stretch');
    expect(numbers(app)).toEqual([1, 0, 3]);
    choosePoint(app, at(0), 'stretch');
    expect(numbers(app)).toEqual([0, 3]);
  });

  it('adds one and takes it out again, adds a box, and takes the whole ring', () => {
    const { app } = world();
    choosePoint(app, at(1), 'alone');
    choosePoint(app, at(3), 'toggle');
    expect(numbers(app)).toEqual([3, 1]);
    choosePoint(app, at(1), 'toggle');
    expect(numbers(app)).toEqual([3]);
    selectPointsWithin(app, [at(3), at(0)], true);
    expect(numbers(app)).toEqual([3, 0]);
    press(app, 'a', { ctrlKey: true });
    expect(numbers(app)).toEqual([0, 1, 2, 3]);
  });

  it('drags all of them when one is dragged, and another point alone', () => {
    const { app } = world();
    selectPointsWithin(app, [at(0), at(1)], false);
    movePoint(app, at(1), [38.5, 33.5], { detached: false });
    expect(ringNow(app)).toEqual(ring([36.5, 33.5], [38.5, 33.5], [38, 35], [36, 35]));
    movePoint(app, at(2), [38, 35.5], { detached: false });
    expect(ringNow(app)).toEqual(ring([36.5, 33.5], [38.5, 33.5], [38, 35.5], [36, 35]));
  });

  it('deletes them as one step and says how many are left', () => {
    const { app } = world();
    selectPointsWithin(app, [at(0), at(1)], false);
    press(app, 'Delete');
    expect(said(app)).toEqual(['A boundary needs at least three different turning points.']);
    choosePoint(app, at(2), 'alone');
    press(app, 'Delete');
    expect(heard(app)).toBe('Point deleted, 3 left');
    expect(steps(app)).toBe(1);
  });
});

describe('detaching a point', () => {
  it('changes nothing yet, says what will happen, and moves it in its own zone only', () => {
    const { app } = world();
    detachPoint(app, at(2));
    expect(steps(app)).toBe(0);
    expect(said(app)[0]).toContain('it stays');
    movePoint(app, at(2), [38, 34.9], { detached: false });
    expect(ringNow(app)).toEqual(ring([36, 34], [38, 34], [38, 34.9], [36, 35]));
    expect(ringNow(app, 'zone-2')).toEqual(UPPER);
  });

  it('ends when another point is selected, and says where no other zone has the point', () => {
    const { app } = world();
    detachPoint(app, at(2));
    choosePoint(app, at(0), 'alone');
    choosePoint(app, at(2), 'alone');
    movePoint(app, at(2), [38, 34.9], { detached: false });
    expect(ringNow(app, 'zone-2')).toEqual(ring([36, 35], [38, 34.9], [38, 36], [36, 36]));
    detachPoint(app, at(0));
    expect(said(app).at(-1)).toMatch(/^Only /u);
  });
});
