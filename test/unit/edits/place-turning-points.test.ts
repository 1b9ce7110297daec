import { describe, expect, it } from 'vitest';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { payloadOf, readPayload } from '../../../src/domain/identity/payload.ts';
import { drawnHere, withTaken } from '../../../src/domain/provenance.ts';
import { finishBoundary } from '../../../src/edits/finish-boundary.ts';
import { placeTurningPoint } from '../../../src/edits/place-turning-point.ts';
import { placeTurningPoints } from '../../../src/edits/place-turning-points.ts';
import { removeLastTurningPoint } from '../../../src/edits/remove-last-turning-point.ts';
import { setDrawingFor } from '../../../src/edits/set-drawing-for.ts';
import { draftFromStored, draftToStored } from '../../../src/storage/mappers/draft-mapper.ts';
import { drawn, expectRefusal, inTurn, made, ring, workspaceWith } from './workspace-builder.ts';

const NOTHING = { illustrative: false, tracedFrom: [] };
const road = { name: 'M5', fileName: 'm5.geojson', sha256: 'a'.repeat(64), date: '2017-05', statedAccuracyM: 30 };
const run: readonly Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
];
const empty = workspaceWith({});

describe('placing several turning points', () => {
  it('begins a boundary where there is none, and goes on with one that there is', () => {
    const begun = made(placeTurningPoints(empty, 'russia', 'zone-1', run, NOTHING));
    expect(begun.drafts['russia']?.unfinished).toEqual({ zoneId: 'zone-1', purpose: { kind: 'part' }, positions: run });
    const after = made(
      placeTurningPoints(
        begun,
        'russia',
        'zone-1',
        [
          [4, 4],
          [2, 5],
          [0, 4.00000004],
        ],
        NOTHING,
      ),
    );
    expect(after.drafts['russia']?.unfinished?.positions).toEqual([...run, [2, 5], [0, 4]]);
  });

  it('places all or none: it refuses what would cross, what is off the earth, and another zone', () => {
    const begun = made(placeTurningPoints(empty, 'russia', 'zone-1', run, NOTHING));
    expectRefusal(
      placeTurningPoints(
        begun,
        'russia',
        'zone-1',
        [
          [3, 3],
          [3, -1],
        ],
        NOTHING,
      ),
      'would-cross-itself',
      [3, 0],
    );
    expectRefusal(placeTurningPoints(begun, 'russia', 'zone-1', [[3, 91]], NOTHING), 'out-of-range');
    expectRefusal(placeTurningPoints(begun, 'russia', 'zone-2', [[3, 3]], NOTHING), 'another-unfinished');
    expectRefusal(placeTurningPoints(begun, 'russia', 'zone-1', [[4, 4]], NOTHING), 'nothing-to-change');
    const locked = made(setDrawingFor(begun, 'iran'));
    expectRefusal(placeTurningPoints(locked, 'russia', 'zone-1', [[3, 3]], NOTHING), 'locked-draft');
  });
});

describe('what was taken from elsewhere', () => {
  it('goes into the provenance of the boundary when it is finished, each source once', () => {
    const after = inTurn(
      empty,
      (before) => placeTurningPoints(before, 'russia', 'zone-1', run, { illustrative: true, tracedFrom: [road] }),
      (before) =>
        placeTurningPoints(before, 'russia', 'zone-1', [[0, 4]], { illustrative: false, tracedFrom: [{ ...road }] }),
      (before) => finishBoundary(before, 'russia'),
    );
    expect(after.drafts['russia']?.map['zone-1']?.provenance).toEqual({
      ...drawnHere('longitude-latitude'),
      illustrative: true,
      tracedFrom: [road],
    });
  });

  it('leaves no member where nothing was taken, so that fingerprints stay', () => {
    const after = inTurn(
      empty,
      (before) => placeTurningPoints(before, 'russia', 'zone-1', run, NOTHING),
      (before) => finishBoundary(before, 'russia'),
    );
    const delimitation = after.drafts['russia']?.map['zone-1'];
    expect(delimitation?.provenance).not.toHaveProperty('tracedFrom');
    expect(delimitation).toEqual(drawn([ring(...run)]));
  });

  it('goes when the last point goes, and not before', () => {
    const begun = made(
      placeTurningPoints(
        empty,
        'russia',
        'zone-1',
        [
          [0, 0],
          [4, 0],
        ],
        { illustrative: true, tracedFrom: [road] },
      ),
    );
    const one = made(removeLastTurningPoint(begun, 'russia'));
    expect(one.drafts['russia']?.unfinished).toMatchObject({ illustrative: true, tracedFrom: [road] });
    const none = made(removeLastTurningPoint(one, 'russia'));
    expect(none.drafts['russia']?.unfinished).toEqual({ zoneId: 'zone-1', purpose: { kind: 'part' }, positions: [] });
    expect(made(placeTurningPoint(none, 'russia', [1, 1])).drafts['russia']?.unfinished).not.toHaveProperty(
      'illustrative',
    );
  });

  it('is kept in a version and in a stored draft', () => {
    const provenance = withTaken(drawnHere('longitude-latitude'), { illustrative: false, tracedFrom: [road] });
    const delimitation = { geometry: [[ring(...run)]], provenance };
    expect(readPayload(payloadOf('zone-1', delimitation))).toEqual({
      ok: true,
      value: { zoneId: 'zone-1', delimitation },
    });
    const unfinished = {
      zoneId: 'zone-1',
      purpose: { kind: 'part' },
      positions: run,
      illustrative: true,
      tracedFrom: [road],
    } as const;
    const draft = { map: { 'zone-1': delimitation }, unfinished, basedOn: null };
    expect(draftFromStored(structuredClone(draftToStored('w', 'russia', draft)))).toEqual(draft);
  });
});
