import { describe, expect, it } from 'vitest';
import { answerOf, bytesOf, expectedOf, FOLDERS, namesIn, readFixture } from './fixture-answer.ts';
import { readText, said } from './reading.ts';

describe.each(FOLDERS)('every file of fixtures/%s', (folder) => {
  it.each(namesIn(folder))('gets exactly the answer that stands beside it: %s', async (name) => {
    expect(answerOf(await readFixture(folder, name))).toEqual(expectedOf(folder, name));
  });
});

describe('the files that come from strangers', () => {
  it('are many', () => {
    expect(namesIn('invalid').length).toBeGreaterThanOrEqual(80);
    expect(namesIn('valid').length).toBeGreaterThanOrEqual(30);
    expect(namesIn('hostile').length).toBeGreaterThanOrEqual(20);
  });

  it('are refused or have a feature that is, if they are invalid', async () => {
    for (const name of namesIn('invalid')) {
      const read = await readFixture('invalid', name);
      expect(read.ok && read.value.features.every(({ importable }) => importable), name).toBe(false);
    }
  });

  it('never stop a sound neighbour in the same file', async () => {
    let neighbours = 0;
    for (const name of namesIn('invalid')) {
      const read = await readFixture('invalid', name);
      const found = read.ok ? read.value.features.slice(1) : [];
      for (const feature of found.filter((one) => one.name === 'Good neighbour')) {
        expect(feature, name).toMatchObject({ importable: true, findings: [], positionCount: 5 });
        neighbours += 1;
      }
    }
    expect(neighbours).toBeGreaterThan(50);
  });

  it('give a boundary without an error, if they are valid', async () => {
    for (const name of namesIn('valid')) {
      const read = await readFixture('valid', name);
      expect(read.ok && read.value.features.some(({ geometry }) => geometry !== null), name).toBe(true);
    }
  });

  it('change no prototype', async () => {
    for (const name of namesIn('hostile')) await readFixture('hostile', name);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

/** Read a value by the path as it is written, with nothing of the reader. */
function valueAt(root: unknown, path: string): { readonly found: boolean; readonly value: unknown } {
  let value = root;
  for (const [, index, name] of path.matchAll(/\[(\d+)\]|\.?([\w$]+)/gu)) {
    const key = index ?? name ?? '';
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return { found: false, value };
    value = (value as Record<string, unknown>)[key];
  }
  return { found: true, value };
}

describe('line and column of a finding', () => {
  it('are where the value of its path begins, or the nearest value around it', async () => {
    let checked = 0;
    for (const folder of FOLDERS) {
      for (const name of namesIn(folder)) {
        const read = await readFixture(folder, name);
        if (!read.ok || name.startsWith('utf-16') || name === 'byte-order-mark') continue;
        const text = new TextDecoder().decode(bytesOf(folder, name));
        const root: unknown = JSON.parse(text);
        const found = [...read.value.findings, ...read.value.features.flatMap(({ findings }) => findings)];
        for (const { inText, kind } of found) {
          if (!inText || kind === 'duplicate-name') continue;
          const line = text.split(/\r\n|\n|\r/u)[inText.line - 1] ?? '';
          const first = Array.from(line)[inText.column - 1];
          const { value } = valueAt(root, inText.path);
          expect(first, `${name}: ${inText.path}`).toBe(JSON.stringify(value)[0]);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(80);
  });
});

describe('a file that is not plain UTF-8', () => {
  it('says so, and keeps its text', async () => {
    for (const [name, kind] of [
      ['utf-16-little-endian', 'utf-16'],
      ['utf-16-big-endian', 'utf-16'],
      ['byte-order-mark', 'byte-order-mark'],
    ] as const) {
      const read = await readFixture('valid', name);
      expect(read.ok && read.value.findings.map((found) => said(found).kind)).toEqual([kind]);
    }
  });
});

describe('names that stand twice', () => {
  it('are listed up to twenty, with their place, and only where they are no defect', async () => {
    const repeated = Array.from({ length: 30 }, () => '"zone":"x"').join(',');
    const geometry = '{"type":"Polygon","coordinates":[[[36,35],[37,35],[37,36],[36,35]]]}';
    const { findings } = await readText(`{"type":"Feature","properties":{${repeated}},"geometry":${geometry}}`);
    expect(findings).toHaveLength(20);
    expect(findings[0]).toMatchObject({
      kind: 'duplicate-name',
      severity: 'warning',
      detail: 'zone',
      inText: { path: 'properties.zone', line: 1, column: 44 },
    });
  });
});
