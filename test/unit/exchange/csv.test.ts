import { describe, expect, it } from 'vitest';
import { tableText } from '../../../src/exchange/csv/table-text.ts';
import { writeCellsCsv } from '../../../src/exchange/csv/write-cells.ts';
import { writeFiguresCsv } from '../../../src/exchange/csv/write-figures.ts';
import { comparisonToWrite } from './compared-sample.ts';

/** Read CSV by the grammar of RFC 4180, and nothing more. */
function parsed(text: string): Record<string, string>[] {
  const records: string[][] = [];
  let rest = text.replace(/^\ufeff/, '');
  let record: string[] = [];
  while (rest !== '') {
    const [field = '', quoted, plain = '', end = ''] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (end === '') throw new Error(`Not RFC 4180: ${rest.slice(0, 40)}`);
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    rest = rest.slice(field.length);
    if (end === '\r\n') {
      records.push(record);
      record = [];
    }
  }
  const [header = [], ...rows] = records;
  for (const row of rows) expect(row).toHaveLength(header.length);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

describe('a table', () => {
  it('begins with a byte order mark and ends every record with CRLF', () => {
    expect(tableText(['a', 'b'], [{ a: 1, b: 'x' }])).toBe('\ufeffa,b\r\n1,x\r\n');
    expect(tableText(['a'], [])).toBe('\ufeffa\r\n');
  });

  it('quotes what needs it and leaves the rest as it is', () => {
    const texts = ['plain', 'a,b', 'say "so"', 'two\r\nlines', 'one\nline', ' space ', '', 'Türkiye ü'];
    const text = tableText(
      ['a', 'b'],
      texts.map((a) => ({ a, b: 'z' })),
    );
    expect(text).toContain('\r\n"say ""so""",z\r\n');
    expect(text).toContain('\r\nplain,z\r\n');
    expect(parsed(text).map(({ a }) => a)).toEqual(texts);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠x'])(
    'puts an apostrophe before %j, which a spreadsheet could take for a formula',
    (a) => {
      expect(parsed(tableText(['a'], [{ a }]))).toEqual([{ a: `'${a}` }]);
    },
  );

  // Where the list separator is a semicolon, a spreadsheet splits there, and in the middle of a quoted field too.
  it.each([
    ["a;=cmd|' /C calc'!A0", "a;'=cmd|' /C calc'!A0"],
    ['a; =1+1', "a;' =1+1"],
    ['a;"=1+1"', 'a;\'"=1+1"'],
    ['a;;@SUM(A1);-2', "a;;'@SUM(A1);'-2"],
    ['a\t+1', "a\t'+1"],
    ['a\r\n=1', "a\r\n'=1"],
    ['a;＝1', "a;'＝1"],
    [';=1', ";'=1"],
    // A spreadsheet that skips white space is stopped before it, one that splits there after it.
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['\n=1', "'\n'=1"],
  ])('quotes %j and puts an apostrophe where a formula could begin', (a, guarded) => {
    const text = tableText(['a', 'b'], [{ a, b: 1 }]);
    expect(parsed(text).map((row) => row['a'])).toEqual([guarded]);
    expect(text).toMatch(/\r\n"[^"]/u);
    for (const cell of text.replace(/^\ufeff/, '').split(/[;\t\r\n]/))
      expect(cell).not.toMatch(/^[ "]*[=+\-@＝＋－＠]/u);
  });

  it('quotes what a semicolon or a tab would split', () => {
    expect(tableText(['a', 'b'], [{ a: 'Iran; Russia', b: 'x\ty' }])).toBe('\ufeffa,b\r\n"Iran; Russia","x\ty"\r\n');
  });

  it('puts none before other text', () => {
    for (const a of ['1=1', 'a-b', 'a; b', 'a;1-b', "'quoted", '(=1)', 'é'])
      expect(parsed(tableText(['a'], [{ a }]))).toEqual([{ a }]);
  });

  it('writes numbers with a dot, negative ones too, without exponents, flags as words, and nothing as nothing', () => {
    const fields = [-36.5, 1e-7, 123_456_789.25, 0, true, null, Number.NaN];
    const rows = parsed(
      tableText(
        ['a'],
        fields.map((a) => ({ a })),
      ),
    );
    expect(rows.map(({ a }) => a)).toEqual(['-36.5', '0.0000001', '123456789.25', '0', 'true', '', '']);
  });

  it('writes half of a character pair as the replacement character', () => {
    expect(tableText(['a'], [{ a: 'x\ud800' }])).toBe('\ufeffa\r\nx\ufffd\r\n');
  });
});

describe('the table of contested cells', () => {
  it('has a row for each with number, name, who includes it, and place', () => {
    const text = writeCellsCsv(comparisonToWrite);
    expect(parsed(text)).toEqual(
      [
        {
          number: '7',
          name: 'near zone-1, "C-7"',
          zone_number: '1',
          zone: 'Idlib',
          included_by: 'Türkiye',
          included_by_ids: 'turkey',
          included_by_maps: 'Türkiye, draft',
          area_km2: '98.663662',
          share_of_union: '0.247486',
          perimeter_km: '51.0005',
          sliver: 'true',
          pole_longitude: '36.1',
          pole_latitude: '-35.2',
          illustrative: 'false',
          line_type: 'longitude-latitude',
          included_by_codes: '',
        },
      ].map((row) => ({ ...row, share_of_union: (98_663_662.3 / 398_663_662.3).toFixed(9) })),
    );
  });
});

describe('the table of figures', () => {
  const rows = parsed(writeFiguresCsv(comparisonToWrite));
  const ofZone = (zone: string) => rows.filter((row) => row['zone'] === zone);

  it('has a row for every map, every set, the union and the boundaries of a zone', () => {
    expect(
      ofZone('Idlib').map((row) => [row['row'], row['maps'], row['area_km2'], row['boundary_km']].join('|')),
    ).toEqual([
      'map|Russia v2|300|',
      'map|Türkiye, draft|200|',
      'agreed|Russia v2; Türkiye, draft|101.336338|',
      'contested|Russia v2|198.663662|',
      'contested|Türkiye, draft|98.663662|',
      'union|Russia v2; Türkiye, draft|398.663662|',
      'boundary|Russia v2||40',
      'boundary|Russia v2; Türkiye, draft||30.00025',
      `no-proposal|'=HYPERLINK("x"), draft||`,
    ]);
    expect(ofZone('Idlib')[0]).toMatchObject({
      status: 'compared',
      perimeter_km: '70',
      line_type: 'longitude-latitude',
    });
    const shares = ofZone('Idlib').filter(({ row }) => row === 'agreed' || row === 'contested');
    expect(shares.reduce((sum, row) => sum + Number(row['share_of_union']), 0)).toBeCloseTo(1, 8);
  });

  it('has the fingerprint of a version in the row of its map, and nothing for a draft', () => {
    const fingerprints = rows
      .filter(({ row }) => row === 'map')
      .map((row) => [row['zone'], row['maps'], row['fingerprint_code'], row['fingerprint_words']]);
    const words = 'produce front turtle firm rival still push install produce front turtle firm';
    expect(fingerprints.slice(0, 3)).toEqual([
      ['Idlib', 'Russia v2', 'NENT-QAXB', words],
      ['Idlib', 'Türkiye, draft', '', ''],
      ['North Homs', 'Russia v2', 'NENT-QAXB', words],
    ]);
    expect(rows.filter((row) => row['row'] !== 'map' && row['fingerprint_code'] !== '')).toEqual([]);
  });

  it('says what was not compared and why', () => {
    expect(ofZone('North Homs').map((row) => [row['row'], row['party_ids'], row['area_km2']])).toEqual([
      ['map', 'russia', '5'],
      ['no-proposal', 'turkey', ''],
      ['invalid', 'joker', ''],
    ]);
    expect(ofZone('North Homs').every((row) => row['illustrative'] === 'true')).toBe(true);
    expect(ofZone('zone-3')).toMatchObject([{ status: 'failed', detail: 'cells of map 1: 12.000 m2 off' }]);
  });

  it('has totals that say over how many zones', () => {
    const totals = ofZone('Total of 1 of 3 zones');
    expect(totals.map(({ status }) => status)).toEqual(Array(totals.length).fill('total'));
    expect(totals.find(({ row }) => row === 'union')).toMatchObject({ area_km2: '398.663662' });
    const none = { ...comparisonToWrite.comparison, totalledZoneIds: [] };
    expect(writeFiguresCsv({ ...comparisonToWrite, comparison: none })).not.toContain(',total,');
  });
});
