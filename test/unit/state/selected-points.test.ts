import { expect, test } from 'vitest';
import type { TurningPointAddress } from '../../../src/domain/delimitation.ts';
import { drawnHere } from '../../../src/domain/provenance.ts';
import { selectedPoints, selectedStretch } from '../../../src/state/selected-points.ts';
import { fakeApplication } from '../commands/fake-application.ts';

/*
 *   4───3
 *   │    ╲
 *   5     2
 *   │    ╱
 *   0───1
 */
const HEXAGON = [
  [36, 34],
  [37, 34],
  [37.5, 34.5],
  [37, 35],
  [36, 35],
  [36, 34.5],
  [36, 34],
] as const;

const address = (point: number, ring = 0): TurningPointAddress => ({
  partyId: 'iran',
  zoneId: 'zone-1',
  part: 0,
  ring,
  point,
});

function stateWith(points: readonly TurningPointAddress[]) {
  const { workspace } = fakeApplication().store.get();
  const map = { 'zone-1': { geometry: [[HEXAGON]], provenance: drawnHere('longitude-latitude') } };
  const [point = null, ...further] = points;
  return {
    workspace: { ...workspace, drafts: { ...workspace.drafts, iran: { map, unfinished: null, basedOn: null } } },
    selection: { partyId: 'iran', zoneId: 'zone-1', point, further },
  };
}

test('the point selected last comes first, and nothing is selected without it', () => {
  expect(selectedPoints(stateWith([address(2), address(4)])).map(({ point }) => point)).toEqual([2, 4]);
  expect(selectedPoints({ selection: { partyId: null, zoneId: null, point: null, further: [address(1)] } })).toEqual(
    [],
  );
});

test.each([
  { selected: [3, 1, 2], from: 1, to: 3 },
  { selected: [0, 5], from: 5, to: 0 },
  { selected: [1, 4, 5, 0], from: 4, to: 1 },
])('the points $selected are the stretch from $from to $to', ({ selected, from, to }) => {
  const { point: _point, ...ring } = address(0);
  expect(selectedStretch(stateWith(selected.map((point) => address(point))))).toEqual({ ...ring, from, to });
});

test.each([
  { why: 'there is one', points: [address(1)] },
  { why: 'there is a gap', points: [address(1), address(3)] },
  { why: 'they are the whole ring', points: [0, 1, 2, 3, 4, 5].map((point) => address(point)) },
  { why: 'they lie in two rings', points: [address(1), address(2, 1)] },
])('no stretch where $why', ({ points }) => {
  expect(selectedStretch(stateWith(points))).toBeNull();
});
