import { describe, expect, it } from 'vitest';
import {
  discardDrawing,
  finishDrawing,
  judgePoint,
  placePoint,
  removeLastPoint,
  startDrawing,
  stepBack,
} from '../../../src/commands/drawing.ts';
import { redoStep, undoStep } from '../../../src/commands/edit.ts';
import type { Application } from '../../../src/commands/application.ts';
import { fakeApplication } from './fake-application.ts';

const square = [
  [36.7, 34.8],
  [36.9, 34.8],
  [36.9, 35],
  [36.7, 35],
] as const;

function drawSquare(app: Application): void {
  startDrawing(app);
  for (const position of square) placePoint(app, position);
  finishDrawing(app);
}

const unfinished = (app: Application): unknown => app.store.get().workspace.drafts['iran']?.unfinished?.positions;

describe('drawing a boundary', () => {
  it('keeps every placed point in the draft until it is finished', () => {
    const app = fakeApplication();
    startDrawing(app);
    expect(app.store.get().pointerMode).toBe('draw');
    placePoint(app, square[0]);
    placePoint(app, square[1]);
    expect(unfinished(app)).toEqual([
      [36.7, 34.8],
      [36.9, 34.8],
    ]);
  });

  it('finishes as a closed counter-clockwise ring and goes back to selecting', () => {
    const app = fakeApplication();
    drawSquare(app);
    expect(app.store.get().workspace.drafts['iran']?.map['zone-2']?.geometry).toEqual([[[...square, square[0]]]]);
    expect(unfinished(app)).toBeUndefined();
    expect(app.store.get().pointerMode).toBe('select');
  });

  it('refuses a point whose line would cross, and says why', () => {
    const app = fakeApplication();
    startDrawing(app);
    placePoint(app, [36, 34]);
    placePoint(app, [37, 35]);
    placePoint(app, [37, 34]);
    const judged = judgePoint(app, [36, 35]);
    expect(judged.accepted).toBe(false);
    expect(judged.accepted ? '' : judged.reason).toContain('34.50000');
    expect(placePoint(app, [36, 35]).accepted).toBe(false);
    expect(unfinished(app)).toHaveLength(3);
  });

  it('leaves the unfinished boundary where it is when Esc is pressed, and takes it up again', () => {
    const app = fakeApplication();
    startDrawing(app);
    placePoint(app, square[0]);
    stepBack(app);
    expect(app.store.get().pointerMode).toBe('select');
    expect(unfinished(app)).toHaveLength(1);
    startDrawing(app);
    placePoint(app, square[1]);
    expect(unfinished(app)).toHaveLength(2);
  });

  it('undoes and redoes point by point in the middle of a drawing', () => {
    const app = fakeApplication();
    startDrawing(app);
    for (const position of square) placePoint(app, position);
    undoStep(app);
    undoStep(app);
    expect(unfinished(app)).toHaveLength(2);
    redoStep(app);
    expect(unfinished(app)).toHaveLength(3);
    expect(app.store.get().pointerMode).toBe('draw');
  });

  it('takes the last point away, and brings a given-up boundary back by undo', () => {
    const app = fakeApplication();
    startDrawing(app);
    placePoint(app, square[0]);
    placePoint(app, square[1]);
    removeLastPoint(app);
    expect(unfinished(app)).toHaveLength(1);
    discardDrawing(app);
    expect(unfinished(app)).toBeUndefined();
    undoStep(app);
    expect(unfinished(app)).toHaveLength(1);
  });

  it('asks for a party and a zone first', () => {
    const app = fakeApplication({ state: { selection: { partyId: null, zoneId: null, point: null } } });
    startDrawing(app);
    expect(app.store.get().pointerMode).toBe('select');
    expect(app.store.get().notices).toHaveLength(1);
  });
});
