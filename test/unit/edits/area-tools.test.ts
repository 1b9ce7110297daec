import { describe, expect, it } from 'vitest';
import type { Delimitation } from '../../../src/domain/delimitation.ts';
import { addArea } from '../../../src/edits/add-area.ts';
import { cutByZone } from '../../../src/edits/cut-by-zone.ts';
import { mergeParts } from '../../../src/edits/merge-parts.ts';
import { splitPart } from '../../../src/edits/split-part.ts';
import { subtractArea } from '../../../src/edits/subtract-area.ts';
import { trimToZone } from '../../../src/edits/trim-to-zone.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { geodesicAreaM2 } from '../../../src/geometry/measure/geodesic.ts';
import { drawn, expectRefusal, geometryOf, made, ring, ringOf, workspaceWith } from './workspace-builder.ts';

const at = (part = 0, zoneId = 'zone-1') => ({ partyId: 'russia', zoneId, part });
const zone = (zoneId: string, partyId = 'russia') => ({ partyId, zoneId });
const SQUARE = ring([0, 0], [4, 0], [4, 4], [0, 4]);

function illustrative(delimitation: Delimitation): Delimitation {
  return { ...delimitation, provenance: { ...delimitation.provenance, illustrative: true } };
}

describe('splitting a part by a drawn line', () => {
  const before = workspaceWith({ 'zone-1': illustrative(drawn([SQUARE, ring([3, 1], [3, 2], [3.5, 1])])) });
  const line: Position[] = [[1, -1], [1, 5]]; // prettier-ignore

  it('gives the smaller piece to another zone; both share the line, and the illustrative flag goes along', () => {
    const after = made(splitPart(before, at(), line, { into: 'zone-2' }));
    expect(geometryOf(after, 'zone-1')).toEqual([
      [ring([4, 0], [4, 4], [1, 4], [1, 0]), ring([3, 1], [3, 2], [3.5, 1])],
    ]);
    expect(geometryOf(after, 'zone-2')).toEqual([[ring([1, 0], [1, 4], [0, 4], [0, 0])]]);
    expect(after.drafts['russia']?.map['zone-2']?.provenance.illustrative).toBe(true);
  });

  it('cuts off the larger one with its hole when asked, or leaves the piece out', () => {
    const other = made(splitPart(before, at(), line, { into: 'zone-2', otherPiece: true }));
    expect(geometryOf(other, 'zone-2')?.[0]).toHaveLength(2);
    expect(ringOf(other, 'zone-1')).toHaveLength(5);
    const left = made(splitPart(before, at(), line, { into: null }));
    expect(geometryOf(left, 'zone-2')).toBeUndefined();
  });

  it('joins the piece with what the other zone has beside it', () => {
    const beside = workspaceWith({
      'zone-1': drawn([SQUARE]),
      'zone-2': drawn([ring([-2, 0], [0, 0], [0, 4], [-2, 4])]),
    });
    const after = made(splitPart(beside, at(), line, { into: 'zone-2' }));
    expect(geometryOf(after, 'zone-2')).toEqual([[ring([-2, 0], [0, 0], [1, 0], [1, 4], [0, 4], [-2, 4])]]);
  });

  it('refuses the same zone, a line through a hole, beside the part, and one that leaves it', () => {
    expectRefusal(splitPart(before, at(), line, { into: 'zone-1' }), 'same-zone');
    const throughHole: Position[] = [[3.1, -1], [3.1, 5]]; // prettier-ignore
    expectRefusal(splitPart(before, at(), throughHole, { into: 'zone-2' }), 'would-cross-ring');
    expectRefusal(splitPart(before, at(), [[9, 9], [9, 8]], { into: null }), 'line-misses-boundary'); // prettier-ignore
    const outside: Position[] = [[1, 0], [1, -2], [3, -2], [3, 0]]; // prettier-ignore
    expectRefusal(splitPart(before, at(), outside, { into: null }), 'line-leaves-part');
    expectRefusal(splitPart(before, at(), line, { into: 'zone-99' }), 'unknown-zone');
  });
});

describe('merging two parts', () => {
  it('makes one of two that overlap or share a stretch, keeping their turning points', () => {
    const beside = workspaceWith({ 'zone-1': drawn([SQUARE], [ring([4, 0], [6, 0], [6, 4], [4, 4])]) });
    expect(geometryOf(made(mergeParts(beside, at(), 1)), 'zone-1')).toEqual([
      [ring([0, 0], [4, 0], [6, 0], [6, 4], [4, 4], [0, 4])],
    ]);
    const over = workspaceWith({ 'zone-1': drawn([SQUARE], [ring([3, 1], [6, 1], [6, 2], [3, 2])]) });
    expect(geometryOf(made(mergeParts(over, at(1), 0)), 'zone-1')).toEqual([
      [ring([6, 1], [6, 2], [4, 2], [4, 4], [0, 4], [0, 0], [4, 0], [4, 1])],
    ]);
  });

  it('refuses parts that are apart or touch in a point, and a part with itself', () => {
    const apart = workspaceWith({ 'zone-1': drawn([SQUARE], [ring([4, 4], [6, 4], [6, 6], [4, 6])]) });
    expectRefusal(mergeParts(apart, at(), 1), 'parts-apart');
    expectRefusal(mergeParts(apart, at(), 0), 'unknown-part');
  });
});

describe('cutting by and trimming to another zone', () => {
  const over = ring([2, 1], [6, 1], [6, 3], [2, 3]);
  const before = workspaceWith({ 'zone-1': drawn([SQUARE]), 'zone-2': drawn([over]) });

  it('cuts the overlap off and gives the other zone the crossings as turning points', () => {
    const after = made(cutByZone(before, zone('zone-1'), zone('zone-2')));
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [4, 0], [4, 1], [2, 1], [2, 3], [4, 3], [4, 4], [0, 4]));
    expect(ringOf(after, 'zone-2')).toEqual(ring([2, 1], [4, 1], [6, 1], [6, 3], [4, 3], [2, 3]));
    expectRefusal(cutByZone(after, zone('zone-1'), zone('zone-2')), 'nothing-to-change');
  });

  it('trims to what both include, and takes the illustrative flag of another party along without touching its map', () => {
    const turkish = workspaceWith({ 'zone-1': illustrative(drawn([over])) }, 'turkey');
    const { russia } = before.drafts;
    const both = russia ? { ...before, drafts: { ...turkish.drafts, russia } } : before;
    const after = made(trimToZone(both, zone('zone-1'), zone('zone-1', 'turkey')));
    expect(new Set(ringOf(after, 'zone-1')?.map(String))).toEqual(new Set(['2,1', '4,1', '4,3', '2,3']));
    expect(after.drafts['turkey']).toBe(turkish.drafts['turkey']);
    expect(after.drafts['russia']?.map['zone-1']?.provenance.illustrative).toBe(true);
  });

  it('refuses a zone with itself, one without a proposal, and what would leave nothing or change nothing', () => {
    expectRefusal(cutByZone(before, zone('zone-1'), zone('zone-1')), 'same-zone');
    expectRefusal(cutByZone(before, zone('zone-1'), zone('zone-3')), 'unknown-part');
    const far = workspaceWith({ 'zone-1': drawn([SQUARE]), 'zone-2': drawn([ring([9, 9], [10, 9], [9, 10])]) });
    expectRefusal(cutByZone(far, zone('zone-1'), zone('zone-2')), 'nothing-to-change');
    expectRefusal(trimToZone(far, zone('zone-1'), zone('zone-2')), 'nothing-left');
    const bow = workspaceWith({ 'zone-1': drawn([SQUARE]), 'zone-2': drawn([ring([0, 0], [2, 2], [2, 0], [0, 2])]) });
    expectRefusal(cutByZone(bow, zone('zone-1'), zone('zone-2')), 'invalid-area');
    expectRefusal(cutByZone({ ...before, drawingFor: 'iran' }, zone('zone-1'), zone('zone-2')), 'locked-draft');
  });
});

describe('adding and subtracting a drawn area', () => {
  const before = workspaceWith({ 'zone-1': drawn([SQUARE]) });

  it('adds what overlaps to the part, and what is apart as a part of its own', () => {
    const bay: Position[] = [[3, 1], [6, 1], [6, 2], [3, 2]]; // prettier-ignore
    expect(ringOf(made(addArea(before, zone('zone-1'), bay)), 'zone-1')).toEqual(
      ring([0, 0], [4, 0], [4, 1], [6, 1], [6, 2], [4, 2], [4, 4], [0, 4]),
    );
    const island: Position[] = [[8, 1], [9, 1], [8, 2]]; // prettier-ignore
    expect(geometryOf(made(addArea(before, zone('zone-1'), island)), 'zone-1')).toHaveLength(2);
    expect(geometryOf(made(addArea(before, zone('zone-4'), island)), 'zone-4')).toEqual([[ring(...island)]]);
  });

  it('subtracts a bay, a hole, or a strip that leaves two parts', () => {
    const hole: Position[] = [[1, 1], [2, 1], [1, 2]]; // prettier-ignore
    expect(geometryOf(made(subtractArea(before, zone('zone-1'), hole)), 'zone-1')?.[0]).toHaveLength(2);
    const strip: Position[] = [[-1, 1], [5, 1], [5, 2], [-1, 2]]; // prettier-ignore
    expect(geometryOf(made(subtractArea(before, zone('zone-1'), strip)), 'zone-1')).toEqual([
      [ring([0, 0], [4, 0], [4, 1], [0, 1])],
      [ring([4, 4], [0, 4], [0, 2], [4, 2])],
    ]);
  });

  it('puts the end of a strip into the zone beside it, so that no sliver arises', () => {
    const beside = workspaceWith({
      'zone-1': drawn([SQUARE]),
      'zone-2': drawn([ring([4, 0], [8, 0], [8, 4], [4, 4])]),
    });
    const after = made(subtractArea(beside, zone('zone-1'), [[3, 1], [5, 1], [5, 2], [3, 2]])); // prettier-ignore
    expect(ringOf(after, 'zone-2')).toEqual(ring([4, 0], [8, 0], [8, 4], [4, 4], [4, 2], [4, 1]));
  });

  it('refuses an area that crosses itself, has none, is all inside or all outside, and the whole zone', () => {
    const bow: Position[] = [[0, 0], [2, 2], [2, 0], [0, 2]]; // prettier-ignore
    expectRefusal(addArea(before, zone('zone-1'), bow), 'would-cross-itself', [1, 1]);
    expectRefusal(addArea(before, zone('zone-1'), [[1, 1], [2, 2], [3, 3]]), 'no-area'); // prettier-ignore
    expectRefusal(addArea(before, zone('zone-1'), [[1, 1], [2, 2]]), 'too-few-points'); // prettier-ignore
    expectRefusal(addArea(before, zone('zone-1'), [[1, 1], [2, 1], [1, 2]]), 'nothing-to-change'); // prettier-ignore
    expectRefusal(subtractArea(before, zone('zone-1'), [[8, 1], [9, 1], [8, 2]]), 'nothing-to-change'); // prettier-ignore
    expectRefusal(subtractArea(before, zone('zone-1'), [[-1, -1], [9, -1], [9, 9], [-1, 9]]), 'nothing-left'); // prettier-ignore
    expectRefusal(addArea(before, zone('zone-1'), [[1, 1], [200, 1], [1, 2]]), 'out-of-range'); // prettier-ignore
  });
});

describe('where lines are geodesics', () => {
  const south = drawn([ring([30, 33], [40, 33], [40, 35], [30, 35])]);
  const north = drawn([ring([30, 35], [40, 35], [40, 38], [30, 38])]);
  const before = { ...workspaceWith({ 'zone-1': south, 'zone-2': north }), lineType: 'geodesic' as const };
  const areaOf = (workspace: Workspace): number =>
    ['zone-1', 'zone-2'].reduce((sum, zoneId) => sum + geodesicAreaM2(geometryOf(workspace, zoneId) ?? []), 0);

  it('cuts lines where they are meant, so that no line moves and neither zone gains or loses beside the cut', () => {
    const across: Position[] = [[34.5, 32], [34.5, 35.8]]; // prettier-ignore
    const after = made(splitPart(before, at(), across, { into: 'zone-2' }));
    // By GeographicLib the geodesic along 35 N is at 35.102135 N there; both zones have the point.
    const [longitude = 0, latitude = 0] = ringOf(after, 'zone-1')?.find(([x, y]) => x > 30 && x < 40 && y > 35) ?? [];
    expect(longitude).toBe(34.5);
    expect(latitude).toBeCloseTo(35.102135, 5);
    expect(geometryOf(after, 'zone-2')?.flat(2)).toContainEqual([longitude, latitude]);
    // 4,000 km of boundary at a centimetre.
    expect(Math.abs(areaOf(after) - areaOf(before))).toBeLessThan(40_000);
  });

  it('puts the crossings of a subtracted area into the line of the zone beside it', () => {
    const bay: Position[] = [[34, 34], [36, 34], [36, 36], [34, 36]]; // prettier-ignore
    const after = made(subtractArea(before, zone('zone-1'), bay));
    const crossings = (ringOf(after, 'zone-1') ?? []).filter(([x, y]) => (x === 34 || x === 36) && y > 35);
    expect(crossings).toHaveLength(2);
    for (const crossing of crossings) expect(ringOf(after, 'zone-2')).toContainEqual(crossing);
  });
});
