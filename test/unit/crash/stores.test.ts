import { describe, expect, test } from 'vitest';
import { encodeEntry } from '../../../src/storage/journal/entry.ts';
import { entriesOf } from '../../../src/storage/journal/journal-contents.ts';
import { versionToStored } from '../../../src/storage/mappers/version-mapper.ts';
import { makeRecord, preparePayloads } from '../../../src/storage/version-parts.ts';
import { openJournal, openVersions } from '../../crash/stores.mjs';
import { request, triangle } from '../storage/stored-things.ts';

/** The bytes of a journal with version 1 and version 2, entry by entry, and what the program says of them. */
async function journalOfTwo(): Promise<{ entries: readonly Uint8Array[]; fingerprints: readonly string[] }> {
  const entries: Uint8Array[] = [];
  const fingerprints: string[] = [];
  for (const number of [1, 2]) {
    const wanted = request({ map: { idlib: triangle(number) } });
    const prepared = await preparePayloads(wanted);
    const version = await versionToStored(makeRecord(wanted, prepared, number), {});
    const kept = await entriesOf({ payloads: prepared.payloads, versions: [version] });
    entries.push(...(await Promise.all(kept.map(encodeEntry))));
    fingerprints.push(prepared.fingerprint);
  }
  return { entries, fingerprints };
}

const found = (...parts: readonly Uint8Array[]) => openJournal(Buffer.concat(parts));

/** With one bit turned round in the last byte, which is one of the hash. */
function damaged(entry: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(entry);
  bytes.set([(bytes.at(-1) ?? 0) ^ 1], bytes.length - 1);
  return bytes;
}

describe('the reading of a journal without the program', () => {
  test('finds every version with the fingerprint and the turning points that the program gave it', async () => {
    const { entries, fingerprints } = await journalOfTwo();
    const { versions, faults } = found(...entries);
    expect(faults).toEqual([]);
    expect([...versions.keys()]).toEqual([1, 2]);
    expect([...versions.values()].map(({ fingerprint }) => fingerprint)).toEqual(fingerprints);
    expect([...versions.values()].map(({ points }) => points)).toEqual([1, 2].map((n) => triangle(n).geometry.flat(2)));
  });

  test('does without what is torn off, and without a record that does not fit its hash', async () => {
    const { entries } = await journalOfTwo();
    const record = entries.at(-1) ?? new Uint8Array();
    for (const last of [record.subarray(0, -1), record.subarray(0, 9), damaged(record)]) {
      expect([...found(...entries.slice(0, -1), last).versions.keys()]).toEqual([1]);
    }
    expect([
      ...found(...entries.slice(0, 2), damaged(entries[2] ?? record), ...entries.slice(3)).versions.keys(),
    ]).toEqual([2]);
  });

  test('names a version whose payload is missing or damaged', async () => {
    const [payload = new Uint8Array(), ...others] = (await journalOfTwo()).entries;
    for (const first of [new Uint8Array(), damaged(payload)]) {
      const { versions, faults } = found(first, ...others);
      expect([...versions.keys()]).toEqual([2]);
      expect(faults).toEqual([expect.stringMatching(/the payload of idlib is missing$/u)]);
    }
  });

  test('names what does not fit its hash, whatever the store says that it is', async () => {
    const prepared = await preparePayloads(request({ map: { idlib: triangle() } }));
    const [{ sha256: hash, bytes } = { sha256: '', bytes: new Uint8Array() }] = prepared.payloads;
    const { id, record } = await versionToStored(makeRecord(request(), prepared, 1), {});
    const faultOf = (version: { id: string; record: Uint8Array }, payload: Uint8Array) =>
      openVersions([version], new Map([[hash, payload]])).faults[0];
    expect(faultOf({ id, record }, bytes)).toBeUndefined();
    expect(faultOf({ id, record }, damaged(bytes))).toMatch(/the payload of idlib does not fit its hash$/u);
    expect(faultOf({ id, record: damaged(record) }, bytes)).toMatch(/the record does not fit its hash$/u);
    const other = { ...prepared, fingerprint: hash };
    const wrong = await versionToStored(makeRecord(request(), other, 1), {});
    expect(faultOf(wrong, bytes)).toMatch(/the payloads do not fit the fingerprint$/u);
    const twice = openVersions(
      [
        { id, record },
        { id, record },
      ],
      new Map([[hash, bytes]]),
    );
    expect(twice.faults).toEqual([expect.stringMatching(/number 1 stands twice$/u)]);
  });
});
