import { describe, expect, test } from 'vitest';
import { createLedger, type Found } from '../../crash/ledger.mjs';
import { FIRST_LONGITUDE, OTHER_POINTS } from '../../crash/program.mjs';

const boundary = (latitude: string): readonly (readonly number[])[] => [
  [FIRST_LONGITUDE, Number(latitude)],
  ...OTHER_POINTS,
  [FIRST_LONGITUDE, Number(latitude)],
];

/** A store that holds versions 1, 2, ... with these first latitudes. */
function holding(...latitudes: readonly string[]): Found {
  const versions = latitudes.map((latitude, index) => ({
    number: index + 1,
    fingerprint: latitude,
    points: boundary(latitude),
  }));
  return { versions: new Map(versions.map((version) => [version.number, version])), faults: [] };
}

const FIRST = '34.4000001';
const SECOND = '34.4000002';

/** A ledger of two presses, of which the first was acknowledged. */
function ledgerOfTwo(journalIsPromised = true): ReturnType<typeof createLedger> {
  const ledger = createLedger();
  ledger.begin(journalIsPromised);
  ledger.pressed(FIRST);
  ledger.acknowledged(1);
  ledger.pressed(SECOND);
  return ledger;
}

const faults = (ledger: ReturnType<typeof createLedger>, database: Found, journal = database): readonly string[] =>
  ledger.compare({ database, journal }).faults;

describe('what the crash test holds against what it finds', () => {
  test('is content with what was acknowledged, with or without what was not', () => {
    expect(ledgerOfTwo().compare({ database: holding(FIRST), journal: holding(FIRST) })).toEqual({
      faults: [],
      lastIsKept: false,
    });
    expect(ledgerOfTwo().compare({ database: holding(FIRST, SECOND), journal: holding(FIRST) })).toEqual({
      faults: [],
      lastIsKept: true,
    });
    expect(ledgerOfTwo().lastIsAcknowledged()).toBe(false);
  });

  test('misses an acknowledged version in either store', () => {
    expect(faults(ledgerOfTwo(), holding())).toEqual(['database: version 1 is lost', 'journal: version 1 is lost']);
    expect(faults(ledgerOfTwo(), holding(FIRST), holding())).toEqual(['journal: version 1 is lost']);
  });

  test('does not miss in the journal what was not promised there', () => {
    expect(faults(ledgerOfTwo(false), holding(FIRST), holding())).toEqual([]);
  });

  test('misses what was once seen, although it was never acknowledged', () => {
    const ledger = ledgerOfTwo();
    expect(faults(ledger, holding(FIRST, SECOND))).toEqual([]);
    expect(faults(ledger, holding(FIRST))).toEqual(['database: version 2 is lost', 'journal: version 2 is lost']);
  });

  test('sees another boundary under the number, one that nobody typed, and one whose other points are others', () => {
    const other = faults(ledgerOfTwo(), holding(SECOND), holding(FIRST));
    expect(other).toEqual(['database: version 1 is not what was typed']);
    expect(faults(ledgerOfTwo(), holding(FIRST, '34.4000003'))).toContain('database: version 2 was never typed');
    const whole = boundary(FIRST);
    for (const points of [
      whole.toSpliced(2, 1),
      whole.toSpliced(3, 1),
      whole.toSpliced(2, 1, [37, 35.0000001]),
      [...whole, [38, 35]],
    ]) {
      const changed = holding(FIRST);
      changed.versions.set(1, { number: 1, fingerprint: '', points });
      expect(faults(ledgerOfTwo(), changed, holding(FIRST))).toContain('database: version 1 is not what was typed');
    }
  });

  test('sees a journal that is ahead of the database, and passes on what did not fit its hash', () => {
    expect(faults(ledgerOfTwo(), holding(FIRST), holding(FIRST, SECOND))).toEqual([
      'journal: version 2 is ahead of the database',
    ]);
    const damaged = { ...holding(FIRST), faults: ['version 1a2b: damaged'] };
    expect(faults(ledgerOfTwo(), damaged, holding(FIRST))).toEqual(['database: version 1a2b: damaged']);
  });
});
