import { describe, expect, it } from 'vitest';
import { encodeEntry, MAGIC } from '../../../../src/storage/journal/entry.ts';
import { versionToStored } from '../../../../src/storage/mappers/version-mapper.ts';
import { entriesOf, type Keepsakes } from '../../../../src/storage/journal/journal-contents.ts';
import { createJournalFile } from '../../../../src/storage/journal/journal-file.ts';
import { makeRecord, preparePayloads } from '../../../../src/storage/version-parts.ts';
import { request, triangle } from '../stored-things.ts';
import { memoryHandle, useOf, type MemoryHandle } from './memory-handle.ts';

/** A version with its payloads, in the form in which they are stored. */
async function version(workspaceId: string, steps: number): Promise<Keepsakes & { readonly id: string }> {
  const asked = request({ workspaceId, map: { 'zone-2': triangle(steps) } });
  const prepared = await preparePayloads(asked);
  const stored = await versionToStored(makeRecord(asked, prepared, steps + 1), { 'zone-2': steps });
  return { id: stored.id, versions: [stored], payloads: prepared.payloads };
}

async function filled(): Promise<{ handle: MemoryHandle; mine: readonly string[]; others: readonly string[] }> {
  const handle = memoryHandle();
  const file = createJournalFile(useOf(handle));
  const ids: string[] = [];
  for (const [index, workspaceId] of ['mine', 'other', 'mine', 'other', 'other', 'mine'].entries()) {
    const keepsakes = await version(workspaceId, index);
    await file.append(await entriesOf(keepsakes));
    ids.push(keepsakes.id);
  }
  return { handle, mine: [0, 2, 5].map((at) => ids[at] ?? ''), others: [1, 3, 4].map((at) => ids[at] ?? '') };
}

const versionsIn = async (handle: MemoryHandle): Promise<readonly string[]> => [
  ...(await createJournalFile(useOf(handle)).readIndex()).records.keys(),
];

describe('appending', () => {
  it('is done when everything is on the disk', async () => {
    const { handle } = await filled();
    expect(handle.onDisk).toEqual(handle.bytes);
    expect(handle.onDisk.byteLength).toBeGreaterThan(1000);
  });

  it('writes nothing that is there already, by whomever', async () => {
    const { handle } = await filled();
    const before = handle.bytes.byteLength;
    await createJournalFile(useOf(handle)).append(await entriesOf(await version('mine', 0)));
    expect(handle.bytes.byteLength).toBe(before);
  });

  it('of what does not fit into the browser fails, and leaves the file as it was', async () => {
    const { handle } = await filled();
    const before = handle.bytes.slice();
    handle.roomBytes = before.byteLength + 900;
    const file = createJournalFile(useOf(handle));
    const entries = await entriesOf(await version('mine', 30));
    await expect(file.append(entries)).rejects.toThrow('no room');
    expect(handle.bytes).toEqual(before);
    handle.roomBytes = Number.POSITIVE_INFINITY;
    await file.append(entries);
    expect(await versionsIn(handle)).toHaveLength(7);
  });

  it('fails when what was written reads back altered', async () => {
    const { handle } = await filled();
    const write = handle.write.bind(handle);
    handle.write = (bytes, options) =>
      write(new Uint8Array(bytes.map((byte) => (byte === 0x35 ? 0x36 : byte))), options);
    const entries = await entriesOf(await version('mine', 30));
    await expect(createJournalFile(useOf(handle)).append(entries)).rejects.toThrow('altered');
  });

  it('takes no bytes that do not fit the hash that they are known by', async () => {
    const { payloads = [], versions = [] } = await version('mine', 1);
    const spoilt = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => bytes.slice(0, -1);
    expect(
      await entriesOf({
        payloads: payloads.map((payload) => ({ ...payload, bytes: spoilt(payload.bytes) })),
        versions: versions.map((one) => ({ ...one, record: spoilt(one.record) })),
      }),
    ).toEqual([]);
  });
});

describe('reading what was found before', () => {
  it('gives nothing of a place where something else stands by now, whole though it is', async () => {
    const { handle } = await filled();
    const file = createJournalFile(useOf(handle));
    const index = await file.readIndex();
    const [first] = index.records.values();
    if (!first) throw new Error('the journal has no version');
    expect(await file.readContent(first)).not.toBeNull();
    // Another tab wrote the journal anew: at that place begins another entry, which fits its own hash.
    const other = await encodeEntry({ kind: 'record', content: new TextEncoder().encode('{"number":99}') });
    handle.write(other, { at: first.offsetBytes });
    expect(await file.readContent(first)).toBeNull();
  });
});

describe('forgetting a workspace', () => {
  it('leaves everything of the others, nothing of it, and no damage', async () => {
    const { handle, mine, others } = await filled();
    const before = handle.bytes.byteLength;
    await createJournalFile(useOf(handle)).forget(new Set(['mine']));
    expect(handle.onDisk).toEqual(handle.bytes);
    expect(handle.bytes.byteLength).toBeLessThan(before);
    const index = await createJournalFile(useOf(handle)).readIndex();
    expect([...index.records.keys()]).toEqual(others);
    expect(index.damage).toEqual([]);
    expect(index.payloads.size).toBe(3);
    expect(index.areas.size).toBe(3);
    const text = new TextDecoder().decode(handle.bytes);
    for (const id of mine) expect(text).not.toContain(id);
  });

  it('broken off at any writing loses at most what was being moved of the others, and says so', async () => {
    const { handle: whole, others } = await filled();
    for (let writes = 0; writes < 10; writes += 1) {
      const handle = memoryHandle(whole.bytes.slice());
      let left = writes;
      const write = handle.write.bind(handle);
      handle.write = (bytes, options) => {
        if (left === 0) {
          write(new Uint8Array(bytes.slice(0, 20)), options);
          throw new DOMException('broken off', 'AbortError');
        }
        left -= 1;
        return write(bytes, options);
      };
      await expect(createJournalFile(useOf(handle)).forget(new Set(['mine']))).rejects.toThrow('broken off');
      const kept = await versionsIn(memoryHandle(handle.bytes));
      expect(others.filter((id) => !kept.includes(id)).length, `after ${writes}`).toBeLessThanOrEqual(1);
    }
  });

  it('fails where the file reads back with something of it', async () => {
    const { handle } = await filled();
    // A disk that says it has written and has not.
    handle.write = (bytes) => bytes.byteLength;
    handle.truncate = () => undefined;
    await expect(createJournalFile(useOf(handle)).forget(new Set(['mine']))).rejects.toThrow('still holds');
  });

  it('also where the file begins with less garbage than a heading takes', async () => {
    const { handle, others } = await filled();
    // Everything but the heading, behind three bytes of nothing and short entries of a kind that stays.
    const second = new TextDecoder('latin1').decode(handle.bytes).indexOf('DLJ', 20) - 1;
    const later = await encodeEntry({ kind: 'layer', content: new Uint8Array([0x7b, 0x7d]) });
    later.set([99, 99 ^ 0xff], MAGIC.length);
    const bytes = new Uint8Array([1, 2, 3, ...later, ...later, ...later, ...handle.bytes.slice(second)]);
    const shifted = memoryHandle(bytes);
    await createJournalFile(useOf(shifted)).forget(new Set(['mine']));
    const index = await createJournalFile(useOf(shifted)).readIndex();
    expect([...index.records.keys()]).toEqual(others);
    expect(index.unknown).toHaveLength(3);
    expect(index.damage).toEqual([]);
  });

  it('is noticed by a tab that knew the journal before', async () => {
    const { handle } = await filled();
    const use = useOf(handle);
    const other = createJournalFile(use);
    await other.readIndex();
    await createJournalFile(use).forget(new Set(['mine']));
    expect((await other.readIndex()).records.size).toBe(3);
    const again = await version('mine', 0);
    await other.append(await entriesOf(again));
    expect(await versionsIn(handle)).toContain(again.id);
  });
});
