import { describe, expect, it } from 'vitest';
import { builtInWorkspace } from '../../../src/domain/built-in/astana-2017.ts';
import type { BoundaryPurpose } from '../../../src/domain/delimitation.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import { beginBoundary } from '../../../src/edits/begin-boundary.ts';
import { discardBoundary } from '../../../src/edits/discard-boundary.ts';
import { finishBoundary } from '../../../src/edits/finish-boundary.ts';
import { placeTurningPoint } from '../../../src/edits/place-turning-point.ts';
import { removeLastTurningPoint } from '../../../src/edits/remove-last-turning-point.ts';
import { setDrawingFor } from '../../../src/edits/set-drawing-for.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { drawn, expectRefusal, geometryOf, inTurn, made, ring, workspaceWith } from './workspace-builder.ts';

const begin =
  (kind: BoundaryPurpose['kind'] = 'part', zoneId = 'zone-1') =>
  (before: Workspace) =>
    beginBoundary(before, 'russia', zoneId, { kind });
const place = (position: Position) => (before: Workspace) => placeTurningPoint(before, 'russia', position);
const finish = (before: Workspace) => finishBoundary(before, 'russia');

/** Begin a boundary and place its points. */
function drawing(workspace: Workspace, kind: BoundaryPurpose['kind'], ...points: readonly Position[]): Workspace {
  return inTurn(workspace, begin(kind), ...points.map(place));
}

// 4 D---------C
//   |         |
//   |         |
// 0 A---------B
//   0         4
const SQUARE = ring([0, 0], [4, 0], [4, 4], [0, 4]);

describe('drawing a boundary', () => {
  it('places points on the data grid, keeps them in the draft, and makes a closed counter-clockwise part', () => {
    const unfinished = drawing(builtInWorkspace(), 'part', [36.00000004, 34], [36, 35], [37, 35.12345678]);
    expect(unfinished.drafts['russia']?.unfinished).toEqual({
      zoneId: 'zone-1',
      purpose: { kind: 'part' },
      positions: [
        [36, 34],
        [36, 35],
        [37, 35.1234568],
      ],
    });
    const finished = made(finish(unfinished));
    expect(finished.drafts['russia']?.unfinished).toBeNull();
    // Drawn clockwise: turned round, with the first point drawn still first.
    expect(geometryOf(finished, 'zone-1')).toEqual([[ring([36, 34], [37, 35.1234568], [36, 35])]]);
    expect(finished.drafts['russia']?.map['zone-1']?.provenance).toEqual({
      illustrative: false,
      lineType: 'longitude-latitude',
      statedAccuracyM: null,
      source: null,
      turningPointNames: {},
      declaredOwnAt: null,
    });
  });

  it('writes the line type of the workspace into what is drawn', () => {
    const geodesic: Workspace = { ...builtInWorkspace(), lineType: 'geodesic' };
    const finished = made(finish(drawing(geodesic, 'part', [0, 0], [1, 0], [0, 1])));
    expect(finished.drafts['russia']?.map['zone-1']?.provenance.lineType).toBe('geodesic');
  });

  it('keeps what has not changed as the same objects, and the workspace given as it was', () => {
    const before = workspaceWith({ 'zone-2': drawn([SQUARE]) });
    const copy = structuredClone(before);
    const after = made(finish(drawing(before, 'part', [10, 10], [11, 10], [10, 11])));
    expect(before).toEqual(copy);
    expect(after.drafts['iran']).toBe(before.drafts['iran']);
    expect(after.drafts['russia']?.map['zone-2']).toBe(before.drafts['russia']?.map['zone-2']);
    expect(after.parties).toBe(before.parties);
  });

  it('refuses a point that would make the line cross, touch or run back along itself, with the place', () => {
    // 2           C
    //             |
    // 0 A----x----B     C to (1, -2) crosses A-B in x
    //   0         4
    const hook = drawing(builtInWorkspace(), 'part', [0, 0], [4, 0], [4, 2]);
    expectRefusal(placeTurningPoint(hook, 'russia', [0, -2]), 'would-cross-itself', [2, 0]);
    expectRefusal(placeTurningPoint(hook, 'russia', [1, 0]), 'would-cross-itself', [1, 0]);
    expectRefusal(placeTurningPoint(hook, 'russia', [4, 1]), 'would-cross-itself', [4, 2]);
    expect(placeTurningPoint(hook, 'russia', [1, 1]).ok).toBe(true);
  });

  it('refuses the same point twice, a place off the earth, and a number that is none', () => {
    const one = drawing(builtInWorkspace(), 'part', [10, 10]);
    expectRefusal(placeTurningPoint(one, 'russia', [10.00000001, 10]), 'same-as-last-point', [10, 10]);
    expectRefusal(placeTurningPoint(one, 'russia', [180.1, 0]), 'out-of-range');
    expectRefusal(placeTurningPoint(one, 'russia', [0, -90.1]), 'out-of-range');
    expectRefusal(placeTurningPoint(one, 'russia', [Number.NaN, 0]), 'out-of-range');
    expect(placeTurningPoint(one, 'russia', [180, -90]).ok).toBe(true);
  });

  it('has one unfinished boundary for each party, and none where none was begun', () => {
    const begun = made(begin()(builtInWorkspace()));
    expectRefusal(begin('part', 'zone-2')(begun), 'another-unfinished');
    expect(beginBoundary(begun, 'iran', 'zone-1', { kind: 'part' }).ok).toBe(true);
    const none = builtInWorkspace();
    for (const edit of [place([0, 0]), finish, (before: Workspace) => removeLastTurningPoint(before, 'russia')]) {
      expectRefusal(edit(none), 'nothing-unfinished');
    }
    expectRefusal(discardBoundary(none, 'russia'), 'nothing-unfinished');
  });

  it('takes points away one by one and gives the boundary up', () => {
    const two = drawing(builtInWorkspace(), 'part', [0, 0], [1, 0]);
    const one = made(removeLastTurningPoint(two, 'russia'));
    expect(one.drafts['russia']?.unfinished?.positions).toEqual([[0, 0]]);
    const none = made(removeLastTurningPoint(one, 'russia'));
    expectRefusal(removeLastTurningPoint(none, 'russia'), 'nothing-to-change');
    expect(made(discardBoundary(none, 'russia')).drafts['russia']?.unfinished).toBeNull();
  });

  it('does not finish with fewer than three points, on one line, or across itself', () => {
    expectRefusal(finish(drawing(builtInWorkspace(), 'part', [0, 0], [1, 0])), 'too-few-points');
    expectRefusal(finish(drawing(builtInWorkspace(), 'part', [0, 0], [1, 1], [3, 3])), 'no-area');
    //  4         C
    //            |
    //  0 A       x   D     the line A B C D is free; closing it crosses B-C in x
    //            |
    // -4         B
    //    0       4   8
    const open = drawing(builtInWorkspace(), 'part', [0, 0], [4, -4], [4, 4], [8, 0]);
    expectRefusal(finish(open), 'would-cross-itself', [4, 0]);
    expect(open.drafts['russia']?.unfinished?.positions).toHaveLength(4);
  });
});

describe('drawing a further part', () => {
  const withSquare = workspaceWith({ 'zone-1': drawn([SQUARE]) });

  it('joins the delimitation with its provenance', () => {
    const illustrative = drawn([SQUARE]);
    const before = workspaceWith({
      'zone-1': { ...illustrative, provenance: { ...illustrative.provenance, illustrative: true } },
    });
    const after = made(finish(drawing(before, 'part', [10, 0], [11, 0], [10, 1])));
    expect(geometryOf(after, 'zone-1')).toEqual([[SQUARE], [ring([10, 0], [11, 0], [10, 1])]]);
    expect(after.drafts['russia']?.map['zone-1']?.provenance.illustrative).toBe(true);
  });

  it('is refused where it crosses another part, lies within one or around one', () => {
    expectRefusal(finish(drawing(withSquare, 'part', [2, 2], [6, 2], [6, 3])), 'would-cross-ring', [4, 2]);
    expectRefusal(finish(drawing(withSquare, 'part', [1, 1], [2, 1], [2, 2])), 'part-overlaps');
    expectRefusal(finish(drawing(withSquare, 'part', [-1, -1], [12, -1], [-1, 12])), 'part-overlaps');
  });

  it('may touch another part where both have a turning point, but not share a side or pass through the point', () => {
    expect(finish(drawing(withSquare, 'part', [4, 4], [6, 4], [6, 6])).ok).toBe(true);
    expectRefusal(finish(drawing(withSquare, 'part', [4, 0], [6, 0], [4, 4])), 'would-cross-ring');
    // Through the corner (4, 4) from inside to outside: no two segments cross, and yet the areas overlap.
    expectRefusal(finish(drawing(withSquare, 'part', [4, 4], [3, 2], [2, 3], [1, 3], [3, 9])), 'would-cross-ring');
    expectRefusal(finish(drawing(withSquare, 'part', [4, 4], [3, 2], [2, 3])), 'part-overlaps');
  });
});

describe('cutting a hole', () => {
  const withSquare = workspaceWith({ 'zone-1': drawn([SQUARE]) });
  const hole = ring([1, 1], [1, 3], [3, 3], [3, 1]);
  const withHole = workspaceWith({ 'zone-1': drawn([SQUARE, hole]) });

  it('cuts it into the part that contains it and winds it clockwise, the first point first', () => {
    const two = workspaceWith({ 'zone-1': drawn([ring([10, 0], [14, 0], [10, 4])], [SQUARE]) });
    const after = made(finish(drawing(two, 'hole', [1, 1], [3, 1], [3, 3], [1, 3])));
    expect(geometryOf(after, 'zone-1')?.[1]).toEqual([SQUARE, hole]);
    expect(geometryOf(after, 'zone-1')?.[0]).toBe(geometryOf(two, 'zone-1')?.[0]);
  });

  it('needs a part', () => {
    expectRefusal(begin('hole')(builtInWorkspace()), 'no-part-for-hole');
    expectRefusal(begin('hole')(workspaceWith({ 'zone-1': drawn() })), 'no-part-for-hole');
    const begun = drawing(withSquare, 'hole', [1, 1], [2, 1], [2, 2]);
    const russia = { ...begun.drafts['russia'], map: {} } as Workspace['drafts'][string];
    expectRefusal(finish({ ...begun, drafts: { ...begun.drafts, russia } }), 'no-part-for-hole');
  });

  it('is refused outside, across the boundary, within another hole and around one', () => {
    expectRefusal(finish(drawing(withSquare, 'hole', [5, 5], [6, 5], [6, 6])), 'hole-outside');
    expectRefusal(finish(drawing(withSquare, 'hole', [-1, -1], [12, -1], [-1, 12])), 'hole-outside');
    expectRefusal(finish(drawing(withSquare, 'hole', [3, 2], [6, 2], [6, 3])), 'would-cross-ring');
    // Touching its own part, even at a turning point.
    expectRefusal(finish(drawing(withSquare, 'hole', [4, 4], [2, 3], [3, 2])), 'would-cross-ring', [4, 4]);
    expectRefusal(finish(drawing(withHole, 'hole', [1.5, 1.5], [2, 1.5], [2, 2])), 'hole-outside');
    expectRefusal(finish(drawing(withHole, 'hole', [0.5, 0.5], [3.8, 0.5], [3.8, 3.8], [0.5, 3.8])), 'hole-outside');
  });

  it('leaves room for a part of its own', () => {
    const after = made(finish(drawing(withHole, 'part', [1.5, 1.5], [2, 1.5], [2, 2])));
    expect(geometryOf(after, 'zone-1')).toHaveLength(2);
  });
});

describe('whose draft is edited', () => {
  it('refuses drafts that are locked, and parties and zones that are not there', () => {
    const locked = made(setDrawingFor(builtInWorkspace(), 'iran'));
    expectRefusal(begin()(locked), 'locked-draft');
    expect(beginBoundary(locked, 'iran', 'zone-1', { kind: 'part' }).ok).toBe(true);
    expectRefusal(beginBoundary(locked, 'nobody', 'zone-1', { kind: 'part' }), 'unknown-party');
    expectRefusal(begin('part', 'zone-9')(builtInWorkspace()), 'unknown-zone');
    const begun = drawing(builtInWorkspace(), 'part', [0, 0], [1, 0], [0, 1]);
    const lockedLater = made(setDrawingFor(begun, 'iran'));
    for (const edit of [place([5, 5]), finish, (before: Workspace) => removeLastTurningPoint(before, 'russia')]) {
      expectRefusal(edit(lockedLater), 'locked-draft');
    }
    expectRefusal(discardBoundary(lockedLater, 'russia'), 'locked-draft');
  });
});
