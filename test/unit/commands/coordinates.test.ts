import { describe, expect, it } from 'vitest';
import type { Application } from '../../../src/commands/application.ts';
import { createDrawingSink } from '../../../src/commands/drawing-sink.ts';
import { startDrawing } from '../../../src/commands/drawing.ts';
import { undoStep } from '../../../src/commands/edit.ts';
import { listActions, takeOverPoints } from '../../../src/commands/listed-points.ts';
import { declareAccuracy, startAtPoint } from '../../../src/commands/point-attributes.ts';
import { showPoint } from '../../../src/commands/show-point.ts';
import {
  cellText,
  columnsOf,
  columnTitle,
  insertionAfterRow,
  listRing,
  pointOfRow,
  rowCount,
  writeCell,
  type ListedRing,
  type TableColumn,
} from '../../../src/commands/turning-point-cells.ts';
import { placePointByBearing, placeTypedPoint } from '../../../src/commands/typed-point.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import type { Camera, MapView } from '../../../src/map/map-view.ts';
import { drawn, ring, workspaceWith } from '../edits/workspace-builder.ts';
import { fakeApplication, said } from './fake-application.ts';

const SQUARE: readonly Position[] = [
  [36.7, 34.8],
  [36.9, 34.8],
  [36.9, 35],
  [36.7000001, 35.0000001],
];
const selection = { partyId: 'iran', zoneId: 'zone-2', point: null };

function drawnApplication(): Application {
  return fakeApplication({
    workspace: workspaceWith({ 'zone-2': drawn([ring(...SQUARE)]) }, 'iran'),
    state: { selection },
  });
}

function listed(app: Application, isBackwards = false): ListedRing {
  const delimitation = app.store.get().workspace.drafts['iran']?.map['zone-2'];
  const found =
    delimitation &&
    listRing(delimitation, { partyId: 'iran', zoneId: 'zone-2', part: 0, ring: 0 }, 'longitude-latitude', isBackwards);
  if (!found) throw new Error('nothing is drawn');
  return found;
}

const ringOf = (app: Application): unknown => app.store.get().workspace.drafts['iran']?.map['zone-2']?.geometry[0]?.[0];
const steps = (app: Application): readonly string[] => app.store.get().history.done.map(({ label }) => label.verb);
const unfinished = (app: Application): readonly Position[] | undefined =>
  app.store.get().workspace.drafts['iran']?.unfinished?.positions;

describe('a cell of the table', () => {
  const edit = (
    app: Application,
    row: number,
    column: TableColumn,
    text: string,
    resolution: 'full' | 'metre' = 'full',
  ) => {
    const ringListed = listed(app);
    const before = cellText(ringListed, row, column, 'decimal', resolution);
    return writeCell(app, ringListed, { row, column, before, text: text === '' ? before : text });
  };

  it('writes nothing if its text was not changed, at a rounded display too', () => {
    const app = drawnApplication();
    const before = app.store.get().workspace;
    expect(edit(app, 3, 'longitude', '', 'metre').accepted).toBe(true);
    expect(edit(app, 3, 'longitude', '36.70000 ', 'metre').accepted).toBe(true);
    expect(app.store.get().workspace).toBe(before);
    expect(columnTitle('longitude', 'decimal', 'metre')).toBe('Longitude, rounded');
    expect(columnTitle('longitude', 'decimal', 'full')).toBe('Longitude');
    expect(columnTitle('position', 'mgrs', 'full')).toBe('Position, rounded');
  });

  it('moves the point along its axis, or to a whole coordinate, in one step', () => {
    const app = drawnApplication();
    expect(edit(app, 0, 'longitude', '36°41′00″ E').accepted).toBe(true);
    expect(listed(app).ring[0]).toEqual([36.683_333_3, 34.8]);
    expect(edit(app, 0, 'latitude', 'N 34.75 E 36.75').accepted).toBe(true);
    expect(listed(app).ring[0]).toEqual([36.75, 34.75]);
    expect(steps(app)).toEqual(['move-turning-point', 'move-turning-point']);
    undoStep(app);
    expect(listed(app).ring[0]).toEqual([36.683_333_3, 34.8]);
  });

  it('says why a text does not go', () => {
    const app = drawnApplication();
    const before = app.store.get().workspace;
    const reason = (column: TableColumn, text: string): string => {
      const answer = edit(app, 0, column, text);
      return answer.accepted ? '' : answer.reason;
    };
    expect(reason('latitude', 'E 34')).toContain('does not read as a latitude');
    expect(reason('longitude', '35.2 36.5')).toContain('which is the latitude');
    expect(reason('position', '37S 255000 3900000')).toContain('North or South');
    expect(reason('latitude', '35.2')).toContain('cross');
    expect(app.store.get().workspace).toBe(before);
  });

  it('names the point', () => {
    const app = drawnApplication();
    expect(edit(app, 2, 'name', 'Mill').accepted).toBe(true);
    expect(cellText(listed(app), 2, 'name', 'decimal', 'full')).toBe('Mill');
    expect(steps(app)).toEqual(['name-turning-point']);
  });

  it('tells bearing and distance to the next row', () => {
    const app = drawnApplication();
    const cells = (row: number, isBackwards = false): readonly string[] =>
      (['number', 'bearing', 'distance'] as const).map((column) =>
        cellText(listed(app, isBackwards), row, column, 'decimal', 'full'),
      );
    // 0.2 degree of longitude at 34.8 north: 0.2 x 91,525 m = 18.3 km; 0.2 degree of latitude: 22.2 km.
    expect(cells(0)).toEqual(['1', '90.00°', '18.3\u00a0km']);
    expect(cells(1)).toEqual(['2', '0.00°', '22.2\u00a0km']);
    // Backwards from the same start: 1, 4, 3, 2.
    expect([0, 1, 2, 3].map((row) => pointOfRow(listed(app, true), row))).toEqual([0, 3, 2, 1]);
    expect(cells(3, true)).toEqual(['2', '270.00°', '18.3\u00a0km']);
    expect(insertionAfterRow(listed(app, true), 0).point).toBe(3);
    expect(insertionAfterRow(listed(app), 3).point).toBe(3);
    expect(rowCount(listed(app))).toBe(4);
    expect(columnsOf('utm')).toEqual(['number', 'position', 'name', 'bearing', 'distance']);
  });
});

describe('the start of a ring', () => {
  it('goes to a point, which stays selected', () => {
    const app = drawnApplication();
    startAtPoint(app, { ...listed(app).address, point: 2 });
    expect(listed(app).ring[0]).toEqual([36.9, 35]);
    expect(app.store.get().selection.point?.point).toBe(0);
  });
});

describe('showing a point', () => {
  it('moves the map only if the point is not on it', () => {
    const moves: Camera[] = [];
    const pixels: Record<string, { x: number; y: number }> = {
      '36,34': { x: 400, y: 300 },
      '36.7,34.8': { x: 390, y: 290 },
      '36.9,35': { x: 900, y: 290 },
    };
    const map: Partial<MapView> = {
      camera: () => ({ centre: [36, 34], zoom: 9 }),
      project: (position) => pixels[position.join(',')] ?? { x: 0, y: 0 },
      moveTo: (camera) => void moves.push(camera),
    };
    const app = drawnApplication();
    app.map = map as MapView;
    showPoint(app, { ...listed(app).address, point: 0 });
    expect(moves).toEqual([]);
    expect(app.store.get().selection.point?.point).toBe(0);
    showPoint(app, { ...listed(app).address, point: 2 });
    expect(moves).toEqual([{ centre: [36.9, 35], zoom: 9 }]);
  });
});

describe('a typed point', () => {
  it('is placed exactly', () => {
    const app = fakeApplication();
    startDrawing(app);
    expect(placeTypedPoint(app, '35°12′30″ N 36°45′15″ E').accepted).toBe(true);
    expect(unfinished(app)).toEqual([[36.754_166_7, 35.208_333_3]]);
    expect(placeTypedPoint(app, '35.2 36.5')).toMatchObject({ accepted: false });
    expect(placeTypedPoint(app, '')).toMatchObject({ accepted: false });
    expect(unfinished(app)).toHaveLength(1);
  });

  it('is placed by bearing and distance from the last', () => {
    const app = fakeApplication();
    startDrawing(app);
    expect(placePointByBearing(app, '0', '1 km')).toMatchObject({ accepted: false });
    placeTypedPoint(app, '35 N 36.5 E');
    // A minute of latitude at 35 degrees is 1849 m.
    expect(placePointByBearing(app, '0', '1,849 km')).toMatchObject({ accepted: false });
    expect(placePointByBearing(app, '0', '1849').accepted).toBe(true);
    const [, placed] = unfinished(app) ?? [];
    expect(placed?.[0]).toBe(36.5);
    expect(placed?.[1]).toBeCloseTo(35 + 1 / 60, 5);
    expect(placePointByBearing(app, '400', '5')).toMatchObject({ accepted: false });
    expect(placePointByBearing(app, '4', '0')).toMatchObject({ accepted: false });
  });
});

describe('the points of a list', () => {
  const points = {
    points: SQUARE.map((position, index) => ({ position, name: index === 1 ? 'Mill' : '' })),
    closes: false,
  };

  it('make a closed boundary with its names, in one step', async () => {
    const app = fakeApplication({ state: { selection } });
    expect(listActions(app)).toEqual(['boundary', 'draw']);
    expect(await takeOverPoints(app, 'boundary', points)).toEqual({ accepted: true });
    expect(ringOf(app)).toEqual(ring(...SQUARE));
    expect(cellText(listed(app), 1, 'name', 'decimal', 'full')).toBe('Mill');
    expect(steps(app)).toEqual(['boundary-from-list']);
    undoStep(app);
    expect(app.store.get().workspace.drafts['iran']?.map['zone-2']).toBeUndefined();
    expect(unfinished(app)).toBeUndefined();
  });

  it('begin a boundary, and go on with it', async () => {
    const app = fakeApplication({ state: { selection } });
    await takeOverPoints(app, 'draw', { ...points, points: points.points.slice(0, 2) });
    expect(app.store.get().pointerMode).toBe('draw');
    expect(listActions(app)).toEqual(['draw']);
    await takeOverPoints(app, 'draw', { ...points, points: points.points.slice(2) });
    expect(unfinished(app)).toEqual(SQUARE);
    expect(steps(app)).toHaveLength(2);
  });

  it('are inserted after the selected point, or not at all', async () => {
    const app = drawnApplication();
    app.store.set((state) => ({ ...state, selection: { ...selection, point: { ...listed(app).address, point: 0 } } }));
    expect(listActions(app)[0]).toBe('insert');
    const south: Position[] = [
      [36.75, 34.7],
      [36.8, 34.7],
    ];
    const inserted = { points: south.map((position) => ({ position, name: 'South' })), closes: false };
    expect(await takeOverPoints(app, 'insert', inserted)).toEqual({ accepted: true });
    expect(listed(app).ring.slice(0, 4)).toEqual([SQUARE[0], ...south, SQUARE[1]]);
    expect(cellText(listed(app), 1, 'name', 'decimal', 'full')).toBe('South');
    expect(steps(app)).toEqual(['insert-turning-points']);
    const before = app.store.get().workspace;
    expect(
      await takeOverPoints(app, 'insert', { points: [{ position: [36.8, 36], name: '' }], closes: false }),
    ).toMatchObject({
      accepted: false,
    });
    expect(app.store.get().workspace).toBe(before);
  });
});

describe('the warning of a scale coarser than the stated accuracy', () => {
  const withMap = (zoom: number): Application => {
    const app = drawnApplication();
    app.map = { camera: () => ({ centre: [36.8, 34.9], zoom }) } as unknown as MapView;
    return app;
  };
  const place = (app: Application): void => {
    const sink = createDrawingSink(app, () => undefined);
    const address = { ...listed(app).address, point: 0 };
    const current = listed(app).ring[0]?.[0] === 36.7 ? 36.71 : 36.7;
    expect(sink.movePoint(address, [current, 34.8], { detached: false }).accepted).toBe(true);
  };

  it('comes once, and not without a statement', () => {
    // At zoom 8 a pixel is 156,543 m x cos(34.9) / 2 / 2^8 = 251 m on this map of 512 px tiles.
    const app = withMap(8);
    place(app);
    expect(said(app)).toEqual([]);
    declareAccuracy(app, 'iran', 'zone-2', 25);
    place(app);
    place(app);
    expect(said(app)).toHaveLength(1);
    expect(said(app)[0]).toContain('251\u00a0m');
    expect(said(app)[0]).toContain('25\u00a0m');
  });

  it('stays away where a pixel is finer', async () => {
    const app = withMap(12);
    declareAccuracy(app, 'iran', 'zone-2', 25);
    place(app);
    expect(said(app)).toEqual([]);
  });
});
