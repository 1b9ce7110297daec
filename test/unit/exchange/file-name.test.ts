import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFileName } from '../../../src/exchange/file-name.ts';

const date = '2017-07-05T08:30:00.000Z';

describe('the name of an exported file', () => {
  it('is made of workspace, party, zone, version and date', () => {
    const parts = { workspace: 'Astana, July 2017', party: 'Russia', zone: 'Idlib', version: 'v4', date };
    expect(exportFileName({ ...parts, extension: 'geojson' })).toBe(
      'Astana-July-2017_Russia_Idlib_v4_2017-07-05.geojson',
    );
  });

  it('leaves out what is absent', () => {
    expect(exportFileName({ workspace: 'Astana', date, extension: 'geojson' })).toBe('Astana_2017-07-05.geojson');
  });

  it('keeps Arabic, Cyrillic and Turkish letters', () => {
    const parts = { workspace: 'أستانا', party: 'Россия', zone: 'İdlib ve çevresi', date, extension: 'geojson' };
    expect(exportFileName(parts)).toBe('أستانا_Россия_İdlib-ve-çevresi_2017-07-05.geojson');
  });

  it('composes letters and their marks', () => {
    expect(exportFileName({ workspace: 'Tu\u0308rkiye', date, extension: 'geojson' })).toBe(
      'T\u00fcrkiye_2017-07-05.geojson',
    );
  });

  it('drops what steers the direction of text, and what separates paths', () => {
    const parts = { workspace: '\u202egnp.exe', party: '../../etc/passwd', zone: 'a\u0000b\nc', date };
    expect(exportFileName({ ...parts, extension: 'geojson' })).toBe('gnp-exe_etc-passwd_abc_2017-07-05.geojson');
  });

  it.each(['con', 'NUL', 'com1', 'LPT9'])('never is the device name %s', (device) => {
    expect(exportFileName({ workspace: device, date: '', extension: 'txt' })).toBe(`file-${device}.txt`);
  });

  it('has a name even if nothing is left of the parts', () => {
    expect(exportFileName({ workspace: '///', date: '', extension: 'geojson' })).toBe('delimit.geojson');
  });

  it('cuts the longest part and keeps the date', () => {
    const parts = { workspace: 'w'.repeat(300), party: 'Iran', zone: 'z'.repeat(30), version: 'v12', date };
    const name = exportFileName({ ...parts, extension: 'geojson' });
    expect(name).toBe(`${'w'.repeat(61)}_Iran_${'z'.repeat(30)}_v12_2017-07-05.geojson`);
    expect(name).toHaveLength(120);
  });

  it('is safe on every system, whatever the parts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 150 }),
      fc.string({ unit: 'grapheme', maxLength: 150 }),
      fc.constantFrom('con', 'aux.txt', '..', ' . ', '...a', 'خ'.repeat(200), '\u0301x', '界'.repeat(120), '-rf'),
    );
    const optional = fc.option(text, { nil: '' });
    fc.assert(
      fc.property(text, optional, optional, optional, text, (workspace, party, zone, version, day) => {
        const name = exportFileName({ workspace, party, zone, version, date: day, extension: 'geojson' });
        expect(name.length).toBeLessThanOrEqual(120);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
        expect(name).toBe(name.normalize('NFC'));
        expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*\.geojson$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
      }),
      { seed: 20170704, numRuns: 2000 },
    );
  });
});
