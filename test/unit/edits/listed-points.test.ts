import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TurningPointAddress } from '../../../src/domain/delimitation.ts';
import { sameBoundary } from '../../../src/domain/identity/same-boundary.ts';
import { beginBoundary } from '../../../src/edits/begin-boundary.ts';
import { insertTurningPoints } from '../../../src/edits/insert-turning-points.ts';
import { nameTurningPoint } from '../../../src/edits/name-turning-point.ts';
import { placeTurningPoint } from '../../../src/edits/place-turning-point.ts';
import { placeListedPoints } from '../../../src/edits/place-listed-points.ts';
import { setDrawingFor } from '../../../src/edits/set-drawing-for.ts';
import { startRingAt } from '../../../src/edits/start-ring-at.ts';
import { stateAccuracy } from '../../../src/edits/state-accuracy.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { drawn, expectRefusal, geometryOf, inTurn, made, ring, ringOf, workspaceWith } from './workspace-builder.ts';

const point = (zoneId: string, index: number, ringIndex = 0): TurningPointAddress => ({
  partyId: 'russia',
  zoneId,
  part: 0,
  ring: ringIndex,
  point: index,
});

// 4 D-------C-------F
//   | west  |  east |      zone-1 is the west, zone-2 the east; they share B-C
// 0 A-------B-------E
//   0       4       8
const WEST = ring([0, 0], [4, 0], [4, 4], [0, 4]);
const EAST = ring([4, 0], [8, 0], [8, 4], [4, 4]);
const neighbours = workspaceWith({ 'zone-1': drawn([WEST]), 'zone-2': drawn([EAST]) });
const locked = made(setDrawingFor(neighbours, 'iran'));

describe('placing several turning points', () => {
  const begun = made(beginBoundary(workspaceWith({}), 'russia', 'zone-1', { kind: 'part' }));

  it('puts them behind the ones that are there, on the grid', () => {
    const after = inTurn(
      begun,
      (before) => placeTurningPoint(before, 'russia', [0, 0]),
      (before) =>
        placeListedPoints(before, 'russia', [
          [1.00000004, 0],
          [1, 1],
        ]),
    );
    expect(after.drafts['russia']?.unfinished?.positions).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
  });

  it('takes all or none: crossing, repetition, off the earth', () => {
    const bow: Position[] = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
    ];
    expectRefusal(placeListedPoints(begun, 'russia', bow), 'would-cross-itself', [1, 1]);
    expectRefusal(placeListedPoints(begun, 'russia', [...bow.slice(0, 2), [2, 2]]), 'same-as-last-point', [2, 2]);
    expectRefusal(placeListedPoints(begun, 'russia', [[181, 0]]), 'out-of-range');
    expectRefusal(placeListedPoints(begun, 'russia', []), 'nothing-to-change');
    expectRefusal(placeListedPoints(workspaceWith({}), 'russia', bow), 'nothing-unfinished');
    expectRefusal(placeListedPoints(locked, 'russia', bow), 'locked-draft');
  });

  it('accepts what would be accepted point by point, and nothing else', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 2, maxLength: 7 }), (positions) => {
        const all = placeListedPoints(begun, 'russia', positions);
        let oneByOne: ReturnType<typeof placeTurningPoint> = { ok: true, value: begun };
        for (const position of positions) {
          if (oneByOne.ok) oneByOne = placeTurningPoint(oneByOne.value, 'russia', position);
        }
        expect(all.ok).toBe(oneByOne.ok);
        accepted += all.ok ? 1 : 0;
      }),
      { seed: 20170704, numRuns: 1500 },
    );
    expect(accepted).toBeGreaterThan(200);
  });
});

describe('inserting several turning points', () => {
  it('puts them into both zones that have the segment, in their order', () => {
    const after = made(
      insertTurningPoints(neighbours, point('zone-1', 1), [
        [5, 1],
        [5, 3],
      ]),
    );
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [4, 0], [5, 1], [5, 3], [4, 4], [0, 4]));
    expect(ringOf(after, 'zone-2')).toEqual(ring([4, 0], [8, 0], [8, 4], [4, 4], [5, 3], [5, 1]));
  });

  it('is judged as a whole: a first point alone may be wrong where all are right', () => {
    // 4 E---------D    From E over (5, 5) and (5, -1) to A, round the outside; with (5, 5) alone the way back to A
    //   |        /     would run through D.
    //   |      C
    //   |        \
    // 0 A---------B
    const dented = workspaceWith({ 'zone-1': drawn([ring([0, 0], [4, 0], [3, 2], [4, 4], [0, 4])]) });
    const round: Position[] = [
      [5, 5],
      [5, -1],
    ];
    expectRefusal(insertTurningPoints(dented, point('zone-1', 4), round.slice(0, 1)), 'would-cross-itself');
    const after = made(insertTurningPoints(dented, point('zone-1', 4), round));
    // The inside is now on the other side, so the ring is wound anew; it keeps its first point.
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [5, -1], [5, 5], [0, 4], [4, 4], [3, 2], [4, 0]));
  });

  it('refuses a place that is taken, one given twice, and what is not there', () => {
    expectRefusal(insertTurningPoints(neighbours, point('zone-1', 0), [[8, 4]]), 'same-as-last-point', [8, 4]);
    const twice: Position[] = [
      [1, -1],
      [2, -1],
      [1, -1],
    ];
    expectRefusal(insertTurningPoints(neighbours, point('zone-1', 0), twice), 'same-as-last-point', [1, -1]);
    expectRefusal(insertTurningPoints(neighbours, point('zone-1', 9), twice), 'unknown-point');
    expectRefusal(insertTurningPoints(neighbours, point('zone-1', 0), [[0, 91]]), 'out-of-range');
    expectRefusal(insertTurningPoints(locked, point('zone-1', 0), twice), 'locked-draft');
  });
});

describe('naming a turning point', () => {
  const namesOf = (workspace: typeof neighbours, zoneId: string): unknown =>
    workspace.drafts['russia']?.map[zoneId]?.provenance.turningPointNames;

  it('names it in every zone that shares it, and takes the name away again', () => {
    const named = made(nameTurningPoint(neighbours, point('zone-1', 2), '  Mill '));
    expect(namesOf(named, 'zone-1')).toEqual({ '4.0000000,4.0000000': 'Mill' });
    expect(namesOf(named, 'zone-2')).toEqual({ '4.0000000,4.0000000': 'Mill' });
    expect(geometryOf(named, 'zone-1')).toBe(geometryOf(neighbours, 'zone-1'));
    expect(made(nameTurningPoint(named, point('zone-2', 3), 'Mill'))).toBe(named);
    expect(namesOf(made(nameTurningPoint(named, point('zone-2', 3), '')), 'zone-1')).toEqual({});
  });

  it('leaves zones alone that do not have the point, and refuses locked drafts', () => {
    const named = made(nameTurningPoint(neighbours, point('zone-1', 0), 'A'));
    expect(named.drafts['russia']?.map['zone-2']).toBe(neighbours.drafts['russia']?.map['zone-2']);
    expectRefusal(nameTurningPoint(locked, point('zone-1', 0), 'A'), 'locked-draft');
  });
});

describe('choosing the start of a ring', () => {
  it('turns the ring without changing the boundary', () => {
    const after = made(startRingAt(neighbours, point('zone-1', 2)));
    expect(ringOf(after, 'zone-1')).toEqual(ring([4, 4], [0, 4], [0, 0], [4, 0]));
    expect(ringOf(after, 'zone-2')).toBe(EAST);
    expect(sameBoundary(geometryOf(after, 'zone-1') ?? [], [[WEST]])).toBe(true);
    expect(made(startRingAt(neighbours, point('zone-1', 0)))).toBe(neighbours);
    expectRefusal(startRingAt(neighbours, point('zone-1', 4)), 'unknown-point');
    expectRefusal(startRingAt(locked, point('zone-1', 1)), 'locked-draft');
  });
});

describe('stating an accuracy', () => {
  it('is kept with the geometry, and taken back', () => {
    const stated = made(stateAccuracy(neighbours, 'russia', 'zone-1', 25));
    expect(stated.drafts['russia']?.map['zone-1']?.provenance.statedAccuracyM).toBe(25);
    expect(geometryOf(stated, 'zone-1')).toBe(geometryOf(neighbours, 'zone-1'));
    expect(made(stateAccuracy(stated, 'russia', 'zone-1', 25))).toBe(stated);
    const back = made(stateAccuracy(stated, 'russia', 'zone-1', null));
    expect(back.drafts['russia']?.map['zone-1']?.provenance.statedAccuracyM).toBeNull();
  });

  it('refuses what is no accuracy, and where nothing is drawn', () => {
    for (const bad of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expectRefusal(stateAccuracy(neighbours, 'russia', 'zone-1', bad), 'bad-accuracy');
    }
    expectRefusal(stateAccuracy(neighbours, 'russia', 'zone-3', 5), 'nothing-to-change');
    expectRefusal(stateAccuracy(locked, 'russia', 'zone-1', 5), 'locked-draft');
  });
});
