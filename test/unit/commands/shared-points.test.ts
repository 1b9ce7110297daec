import { describe, expect, it } from 'vitest';
import { undoStep } from '../../../src/commands/edit.ts';
import { deletePoint, insertPoint, movePoint } from '../../../src/commands/turning-points.ts';
import type { Application } from '../../../src/commands/application.ts';
import { drawn, ring, ringOf, workspaceWith } from '../edits/workspace-builder.ts';
import { fakeApplication } from './fake-application.ts';

// 4 D---G---C-------F
//   | west  |  east |      zone-1 is the west, zone-2 the east, zone-3 the triangle above; B-C is shared by two,
// 0 A-------B-------E      C by three of them
const WEST = ring([0, 0], [4, 0], [4, 4], [2, 4], [0, 4]);
const EAST = ring([4, 0], [8, 0], [8, 4], [4, 4]);
const ABOVE = ring([4, 4], [6, 8], [2, 8]);
const workspace = workspaceWith({ 'zone-1': drawn([WEST]), 'zone-2': drawn([EAST]), 'zone-3': drawn([ABOVE]) });
const corner = { partyId: 'russia', zoneId: 'zone-1', part: 0, ring: 0, point: 2 };

const rings = (app: Application) =>
  ['zone-1', 'zone-2', 'zone-3'].map((zoneId) => ringOf(app.store.get().workspace, zoneId));

/** Expect one step, after whose undo everything is as it was. */
function expectOneStep(app: Application): void {
  expect(app.store.get().history.done).toHaveLength(1);
  undoStep(app);
  expect(app.store.get().workspace).toEqual(workspace);
}

describe('a turning point that several zones of a map share', () => {
  it('moves in all of them, in one step', () => {
    const app = fakeApplication({ workspace });
    expect(movePoint(app, corner, [5, 5], { detached: false })).toEqual({ accepted: true });
    expect(rings(app)).toEqual([
      ring([0, 0], [4, 0], [5, 5], [2, 4], [0, 4]),
      ring([4, 0], [8, 0], [8, 4], [5, 5]),
      ring([5, 5], [6, 8], [2, 8]),
    ]);
    expectOneStep(app);
  });

  it('moves in one of them alone when it is detached', () => {
    const app = fakeApplication({ workspace });
    movePoint(app, corner, [3, 3], { detached: true });
    expect(rings(app)).toEqual([ring([0, 0], [4, 0], [3, 3], [2, 4], [0, 4]), EAST, ABOVE]);
    expectOneStep(app);
  });

  it('is inserted in every zone that has the segment, in one step', () => {
    const app = fakeApplication({ workspace });
    insertPoint(app, { ...corner, point: 1 }, [5, 2]);
    expect(rings(app)).toEqual([
      ring([0, 0], [4, 0], [5, 2], [4, 4], [2, 4], [0, 4]),
      ring([4, 0], [8, 0], [8, 4], [4, 4], [5, 2]),
      ABOVE,
    ]);
    expectOneStep(app);
  });

  it('is deleted from every zone that keeps a boundary without it, in one step, and from none where one does not', () => {
    const two = workspaceWith({ 'zone-1': drawn([WEST]), 'zone-2': drawn([EAST]) });
    const app = fakeApplication({ workspace: two });
    deletePoint(app, corner);
    expect(rings(app).slice(0, 2)).toEqual([ring([0, 0], [4, 0], [2, 4], [0, 4]), ring([4, 0], [8, 0], [8, 4])]);
    expect(app.store.get().history.done).toHaveLength(1);
    undoStep(app);
    expect(app.store.get().workspace).toEqual(two);
    // The triangle above would be left with two points.
    const three = fakeApplication({ workspace });
    expect(deletePoint(three, corner).accepted).toBe(false);
    expect(three.store.get().workspace).toBe(workspace);
  });
});
