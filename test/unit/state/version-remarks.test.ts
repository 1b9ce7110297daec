import { describe, expect, it } from 'vitest';
import type { Version, VersionRemark } from '../../../src/domain/version.ts';
import { correctionsOf, tablingsOf } from '../../../src/state/version-remarks.ts';
import { madeVersion } from './made-version.ts';

const at = (minute: number): string => `2017-07-05T10:0${minute}:00.000Z`;
const name = (text: string, minute: number): VersionRemark => ({
  kind: 'name',
  versionId: 'a',
  name: text,
  at: at(minute),
});
const note = (text: string, minute: number): VersionRemark => ({
  kind: 'note',
  versionId: 'a',
  note: text,
  at: at(minute),
});
const tabled = (to: string, minute: number): VersionRemark => ({
  kind: 'tabled',
  versionId: 'a',
  to,
  tabledAt: at(minute),
  at: at(9),
});

function versionWith(said: readonly VersionRemark[], recordName = ''): Version {
  const version = madeVersion({ id: 'a' });
  return { ...version, record: { ...version.record, name: recordName }, said };
}

describe('what was corrected in a version', () => {
  it('is nothing where a name and a note were given for the first time, and nothing where the same was said again', () => {
    expect(correctionsOf(versionWith([name('Offer', 1), note('Draft', 2), name('Offer', 3)]))).toEqual([]);
    expect(correctionsOf(madeVersion({ id: 'a' }))).toEqual([]);
  });

  it('is every later name and note, with what it was before, oldest first', () => {
    const said = [
      name('Offer', 1),
      note('Draft', 2),
      name('First offer', 3),
      tabled('Turkey', 4),
      note('', 5),
      name('', 6),
    ];
    expect(correctionsOf(versionWith(said))).toEqual([
      { of: 'name', before: 'Offer', at: at(3) },
      { of: 'note', before: 'Draft', at: at(5) },
      { of: 'name', before: 'First offer', at: at(6) },
    ]);
  });

  it('counts the name that the record was saved with', () => {
    expect(correctionsOf(versionWith([name('Last', 1)], 'At saving'))).toEqual([
      { of: 'name', before: 'At saving', at: at(1) },
    ]);
  });
});

describe('to whom a version was tabled', () => {
  it('is all of them, in the order in which it was said', () => {
    const said = [tabled('Turkey', 2), name('Offer', 3), tabled('Iran', 1)];
    expect(tablingsOf(versionWith(said))).toEqual([
      { to: 'Turkey', tabledAt: at(2) },
      { to: 'Iran', tabledAt: at(1) },
    ]);
    expect(tablingsOf(madeVersion({ id: 'a' }))).toEqual([]);
  });
});
