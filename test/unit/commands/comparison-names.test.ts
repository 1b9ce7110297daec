import { describe, expect, it } from 'vitest';
import { mapName } from '../../../src/commands/comparison-names.ts';
import { comparisonSheet } from '../../../src/commands/comparison-sheet.ts';
import { exportFile } from '../../../src/commands/exporting.ts';
import type { Party } from '../../../src/domain/party.ts';
import type { Version, VersionOrigin } from '../../../src/domain/version.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { byAge, comparedMaps } from '../../../src/state/comparison-selectors.ts';
import { comparedState, RUSSIA, RUSSIAN_VERSION, world } from './comparing-world.ts';

function received(from: string): VersionOrigin {
  return { kind: 'received', from, fileName: 'russia.geojson', fileSha256: 'f' };
}

function third(id: string, change: Partial<Version['record']>): Version {
  return { ...RUSSIAN_VERSION, id, name: '', record: { ...RUSSIAN_VERSION.record, number: 3, ...change } };
}

function comparing(versions: readonly Version[], parties?: readonly Party[]): AppState {
  const state = comparedState({ maps: versions.map(({ id }) => ({ kind: 'version', versionId: id })) });
  const { workspace } = state;
  return {
    ...state,
    versions,
    versionMaps: Object.fromEntries(versions.map(({ id }) => [id, {}])),
    workspace: parties ? { ...workspace, parties } : workspace,
  };
}

const names = (state: AppState): string[] => comparedMaps(state).map(mapName);

const OWN = third('aaaaaaaaaa', { mapFingerprint: '0123456789'.padEnd(64, '0') });
const RECEIVED = third('bbbbbbbbbb', { mapFingerprint: '9876543210'.padEnd(64, '0'), origin: received('Moscow') });

describe('the names of two versions with one number', () => {
  it('say where each comes from', () => {
    expect(names(comparing([OWN, RECEIVED]))).toEqual(['Russia v3 (own)', 'Russia v3 (received from Moscow)']);
    const unnamed = third('cccc', { origin: received('') });
    expect(names(comparing([OWN, unnamed]))[1]).toBe('Russia v3 (received from russia.geojson)');
  });

  it('have the fingerprint where they come from the same, and the record where the boundaries are the same too', () => {
    const again = third('cccccccccc', { mapFingerprint: 'fedcba9876'.padEnd(64, '0') });
    expect(names(comparing([OWN, again]))).toEqual([
      'Russia v3 (own, fingerprint 04HM-ASW9)',
      'Russia v3 (own, fingerprint ZVEB-N63P)',
    ]);
    const twin = third('dddddddddd', { mapFingerprint: '0123456789'.padEnd(64, '0') });
    expect(names(comparing([OWN, twin, RECEIVED]))).toEqual([
      'Russia v3 (own, record aaaaaaaa)',
      'Russia v3 (own, record dddddddd)',
      'Russia v3 (received from Moscow)',
    ]);
  });

  it('tell a party from the one of the same name that was removed', () => {
    const former = third('eeee', {
      partyId: 'former',
      partyName: 'Russia',
      mapFingerprint: 'eeeeeeeeee'.padEnd(64, '0'),
    });
    expect(names(comparing([OWN, former], [RUSSIA]))).toEqual([
      'Russia v3 (own, fingerprint 04HM-ASW9)',
      'Russia v3 (own, fingerprint XVQE-XVQE)',
    ]);
  });

  it('have the record where the fingerprint of one cannot be read', () => {
    const damaged = third('9999999999', { mapFingerprint: '' });
    expect(names(comparing([OWN, damaged]))).toEqual([
      'Russia v3 (own, fingerprint 04HM-ASW9)',
      'Russia v3 (own, record 99999999)',
    ]);
  });

  it('stay short where the numbers differ', () => {
    const second = third('ffff', { number: 2, origin: received('Moscow') });
    expect(names(comparing([OWN, second]))).toEqual(['Russia v3', 'Russia v2']);
  });

  it('are told apart on the sheet and in every file', () => {
    const { app } = world(comparing([OWN, RECEIVED]));
    const legend = comparisonSheet(app, null)?.legend.map(({ text }) => text) ?? [];
    expect(legend).toContain('Only Russia v3 (own)');
    expect(legend).toContain('Only Russia v3 (received from Moscow)');
    for (const kind of ['comparison', 'comparison-figures', 'comparison-cells'] as const) {
      const file = exportFile(app, { kind });
      expect(file?.text).toContain('Russia, v3 (own)');
      expect(file?.text).toContain('Russia, v3 (received from Moscow)');
    }
  });
});

describe('byAge', () => {
  const order = (versions: readonly Version[]): string[] =>
    comparedMaps(comparing(versions))
      .toSorted(byAge)
      .map(({ version }) => version?.id ?? 'draft');

  it('orders versions of one number by time, whichever was chosen first, then by id', () => {
    const late = third('a', { savedAt: '2017-07-05T09:00:00Z' });
    const early = third('b', { savedAt: '2017-07-05T11:30:00+03:00' });
    expect(order([late, early])).toEqual(['b', 'a']);
    expect(order([early, late])).toEqual(['b', 'a']);
    const same = third('c', { savedAt: '2017-07-05T09:00:00Z' });
    expect(order([same, late])).toEqual(['a', 'c']);
    expect(order([late, same])).toEqual(['a', 'c']);
  });
});
