import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeEntry, FRAME_BYTES, MAGIC, type JournalEntry } from '../../../../src/storage/journal/entry.ts';
import { scanJournal, type Scanned } from '../../../../src/storage/journal/scan-journal.ts';
import { memoryHandle } from './memory-handle.ts';

const encoder = new TextEncoder();
const entry = (text: string, kind: JournalEntry['kind'] = 'payload'): JournalEntry => ({
  kind,
  content: new Uint8Array(encoder.encode(text)),
});
const ENTRIES = [entry('{"a":"ŉ"}'), entry('{}', 'record'), entry(JSON.stringify({ long: 'x'.repeat(300) }), 'remark')];

async function journalOf(entries: readonly JournalEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  return joined(await Promise.all(entries.map(encodeEntry)));
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

async function scan(bytes: Uint8Array<ArrayBuffer>, fromBytes = 0): Promise<Scanned[]> {
  const found: Scanned[] = [];
  for await (const one of scanJournal(memoryHandle(bytes), fromBytes)) found.push(one);
  return found;
}

const textsOf = (found: readonly Scanned[]): readonly string[] =>
  found.flatMap((one) => (one.kind === 'entry' ? [new TextDecoder().decode(one.entry.content)] : []));
const damageOf = (found: readonly Scanned[]): readonly (readonly number[])[] =>
  found.flatMap((one) => (one.kind === 'damage' ? [[one.offsetBytes, one.lengthBytes]] : []));
const TEXTS = ENTRIES.map(({ content }) => new TextDecoder().decode(content));

describe('the format on the disk', () => {
  it('is magic, kind, its complement, the length, the content and the hash of the content', async () => {
    const bytes = await encodeEntry(entry('{}', 'record'));
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    // What `printf '{}' | sha256sum` says.
    const hash = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';
    expect(hex).toBe(`89444c4a0d0a1a0a03fc000000027b7d${hash}`);
  });

  it('is read back in order, also from the middle on', async () => {
    const bytes = await journalOf(ENTRIES);
    const found = await scan(bytes);
    expect(textsOf(found)).toEqual(TEXTS);
    expect(found.map((one) => one.kind === 'entry' && one.entry.kind)).toEqual(['payload', 'record', 'remark']);
    expect(damageOf(found)).toEqual([]);
    const first = FRAME_BYTES + (ENTRIES[0]?.content.byteLength ?? 0);
    expect(textsOf(await scan(bytes, first))).toEqual(TEXTS.slice(1));
    expect(await scan(new Uint8Array())).toEqual([]);
  });

  it('passes on an entry of a kind that a later release knows', async () => {
    const bytes = await encodeEntry(entry('{}'));
    bytes.set([99, 99 ^ 0xff], MAGIC.length);
    expect(await scan(bytes)).toMatchObject([{ kind: 'entry', entry: { kind: null } }]);
  });
});

describe('damage', () => {
  it('at any byte loses the entry that it is in and no other', async () => {
    const bytes = await journalOf(ENTRIES);
    const lengths = ENTRIES.map(({ content }) => FRAME_BYTES + content.byteLength);
    for (let at = 0; at < bytes.byteLength; at += 1) {
      const spoilt = bytes.slice();
      spoilt[at] = (spoilt[at] ?? 0) ^ (1 << (at % 8));
      let start = 0;
      const hit = lengths.findIndex((length) => at < (start += length));
      const found = await scan(spoilt);
      expect(textsOf(found), `byte ${at}`).toEqual(TEXTS.filter((_, index) => index !== hit));
      expect(damageOf(found), `byte ${at}`).toEqual([[start - (lengths[hit] ?? 0), lengths[hit]]]);
    }
  });

  it('by a cut at any byte loses what is not whole, and what is appended later is found', async () => {
    const bytes = await journalOf(ENTRIES);
    const later = await encodeEntry(entry('"later"'));
    const lengths = ENTRIES.map(({ content }) => FRAME_BYTES + content.byteLength);
    for (let size = 0; size < bytes.byteLength; size += 1) {
      let end = 0;
      const whole = TEXTS.filter((_, index) => (end += lengths[index] ?? 0) <= size);
      const cut = bytes.slice(0, size);
      expect(textsOf(await scan(cut)), `cut at ${size}`).toEqual(whole);
      expect(textsOf(await scan(joined([cut, later]))), `cut at ${size}`).toEqual([...whole, '"later"']);
    }
  });

  it('in front, between or behind is passed over, also across what is searched at once', async () => {
    const bytes = await journalOf(ENTRIES);
    for (const size of [1, 13, 65_530, 65_535, 65_536, 65_537, 140_000]) {
      const garbage = new Uint8Array(size).fill(MAGIC[0] ?? 0);
      const found = await scan(joined([garbage, bytes, garbage, bytes, garbage]));
      expect(textsOf(found), `${size}`).toEqual([...TEXTS, ...TEXTS]);
      expect(damageOf(found)).toEqual([
        [0, size],
        [size + bytes.byteLength, size],
        [2 * (size + bytes.byteLength), size],
      ]);
    }
  });

  it('of a length that says four gigabytes reads no more than there is', async () => {
    const bytes = await journalOf(ENTRIES);
    bytes.set([0xff, 0xff, 0xff, 0xff], MAGIC.length + 2);
    expect(textsOf(await scan(bytes))).toEqual(TEXTS.slice(1));
  });

  it('of any number of places never gives an entry that was not written, and keeps those that were not hit', async () => {
    const place = fc.record({ at: fc.nat(), value: fc.integer({ min: 1, max: 255 }) });
    const texts = fc.array(fc.json(), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(texts, fc.array(place, { maxLength: 4 }), async (written, places) => {
        const encoded = await Promise.all(written.map((text) => encodeEntry(entry(text))));
        const bytes = joined(encoded);
        const hit = new Set<number>();
        for (const { at, value } of places) {
          let start = at % bytes.byteLength;
          bytes[start] = (bytes[start] ?? 0) ^ value;
          hit.add(encoded.findIndex(({ byteLength }) => (start -= byteLength) < 0));
        }
        const found = textsOf(await scan(bytes));
        for (const text of found) expect(written).toContain(text);
        const unhurt = written.filter((_, index) => !hit.has(index));
        expect(unhurt.filter((text) => !found.includes(text))).toEqual([]);
      }),
      { seed: 20170505, numRuns: 150 },
    );
  });
});
