import { describe, expect, it } from 'vitest';
import type { AgreedShare } from '../../../src/analysis/agreed-share.ts';
import type { Version } from '../../../src/domain/version.ts';
import { shareMoments, zoneShares, type ShareMoment } from '../../../src/state/share-series.ts';
import { fakeApplication } from '../commands/fake-application.ts';
import { madeVersion } from './made-version.ts';

const at = (minute: number): string => new Date(Date.UTC(2017, 6, 5, 10, minute)).toISOString();

function version(partyId: string, number: number, minute: number, north?: string): Version {
  const zones = north === undefined ? {} : { north: [north, 1] as const };
  return madeVersion({ id: `${partyId}${number}`, partyId, number, savedAt: at(minute), zones });
}

const momentsOf = (...versions: readonly Version[]): readonly ShareMoment[] =>
  shareMoments(fakeApplication({ state: { versions } }).store.get(), 'iran', 'turkey');

const names = (moments: readonly ShareMoment[]): readonly string[] =>
  moments.map(({ mover, newest }) => `${mover.id}: ${newest.map(({ id }) => id).join(' ')}`);

const share = (agreedM2: number): AgreedShare => ({ kind: 'share', agreedM2, unionM2: 100 });

/** Iran 1, Turkey 1, Iran 2, Turkey 2 with the boundary of before, Turkey 3. */
const FIVE = [
  version('iran', 1, 0, 'i1'),
  version('turkey', 1, 1, 't1'),
  version('iran', 2, 2, 'i2'),
  version('turkey', 2, 3, 't1'),
  version('turkey', 3, 4, 't3'),
] as const;

const MEASURED = new Map([
  ['longitude-latitude/i1/t1', share(40)],
  ['longitude-latitude/i2/t1', share(55)],
  ['longitude-latitude/i2/t3', share(50)],
]);

describe('the moments of two parties', () => {
  it('begin when both have a version, and are in the order of saving, each with the newest of both', () => {
    expect(names(momentsOf(...FIVE))).toEqual([
      'turkey1: iran1 turkey1',
      'iran2: iran2 turkey1',
      'turkey2: iran2 turkey2',
      'turkey3: iran2 turkey3',
    ]);
    expect(momentsOf(...FIVE).map(({ side }) => side)).toEqual([1, 0, 1, 1]);
    expect(momentsOf(version('iran', 1, 0, 'i1'))).toEqual([]);
  });

  it('keep the numbers of a party in order though its clock was set back', () => {
    const moments = momentsOf(version('iran', 1, 9), version('turkey', 1, 5), version('iran', 2, 1));
    expect(names(moments)).toEqual(['iran1: iran1 turkey1', 'iran2: iran2 turkey1']);
  });
});

describe('the agreed share of a zone over the versions', () => {
  it('is that of the newest of both, with what each version changed and each party in all', () => {
    const { points, movedBy } = zoneShares(momentsOf(...FIVE), 'north', MEASURED);
    expect(points.map(({ value }) => (value.kind === 'share' ? value.share : value.kind))).toEqual([
      0.4, 0.55, 0.55, 0.5,
    ]);
    expect(points.map(({ change }) => change?.toFixed(2))).toEqual([undefined, '0.15', undefined, '-0.05']);
    expect(movedBy.map((sum) => sum.toFixed(2))).toEqual(['0.15', '-0.05']);
  });

  it('says where there is no figure, and counts no change across it', () => {
    const versions = [
      ...FIVE.slice(0, 2),
      version('iran', 2, 2),
      version('iran', 3, 3, 'i3'),
      version('iran', 4, 4, 'i2'),
      version('turkey', 2, 5, 'bad'),
      version('turkey', 3, 6, 'empty'),
    ];
    const measured = new Map<string, AgreedShare>([
      ...MEASURED,
      ['longitude-latitude/i2/bad', { kind: 'invalid' }],
      ['longitude-latitude/i2/empty', { kind: 'share', agreedM2: 0, unionM2: 0 }],
    ]);
    const { points, movedBy } = zoneShares(momentsOf(...versions), 'north', measured);
    expect(points.map(({ value }) => value.kind)).toEqual([
      'share',
      'no-proposal',
      'unread',
      'share',
      'invalid',
      'nothing',
    ]);
    expect(points.map(({ change }) => change)).toEqual([null, null, null, null, null, null]);
    expect(movedBy).toEqual([0, 0]);
  });

  it('gives no figure while the newest version of one is damaged, though the pair was measured before', () => {
    const broken = { ...FIVE[2], damaged: true as const };
    const { points } = zoneShares(momentsOf(FIVE[0], FIVE[1], broken), 'north', MEASURED);
    expect(points.map(({ value }) => value.kind)).toEqual(['share', 'unread']);
  });
});
