import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/domain/identity/sha256.ts';
import { readRecord, recordBytes } from '../../../src/domain/identity/version-record.ts';
import type { VersionRecord } from '../../../src/domain/version.ts';

const PAYLOAD_SHA256 = '3a6ddf9307a2cad9042c8e3f2061664c6342258a9b708cb5073c7912036810ba';
const FINGERPRINT = '923945976a3df1db6911f4425392f0545c02a0f6e777a9f4effa18d11e9893a1';
const PARENT = 'ab'.repeat(32);

const RECORD: VersionRecord = {
  format: 'delimit-version/1',
  workspaceId: 'astana-2017',
  partyId: 'russia',
  partyName: 'Russia',
  number: 3,
  parents: [PARENT],
  lineType: 'longitude-latitude',
  payloads: [{ zoneId: 'zone-2', zoneName: 'Northern Homs', sha256: PAYLOAD_SHA256, byteLength: 302 }],
  mapFingerprint: FINGERPRINT,
  origin: { kind: 'own' },
  savedAt: '2017-07-05T10:00:00.000Z',
  name: '',
  note: 'Tabled in the morning',
  signatures: [],
};

/** Typed by hand; the id below is what `sha256sum` says of a file with these bytes. */
const TEXT =
  `{"format":"delimit-version/1","lineType":"longitude-latitude","mapFingerprint":"${FINGERPRINT}","name":"",` +
  `"note":"Tabled in the morning","number":3,"origin":{"kind":"own"},"parents":["${PARENT}"],"partyId":"russia",` +
  `"partyName":"Russia","payloads":[{"byteLength":302,"sha256":"${PAYLOAD_SHA256}","zoneId":"zone-2",` +
  `"zoneName":"Northern Homs"}],"savedAt":"2017-07-05T10:00:00.000Z","signatures":[],"workspaceId":"astana-2017"}`;

const read = (text: string): ReturnType<typeof readRecord> => readRecord(new TextEncoder().encode(text));

describe('the record of a version', () => {
  it('is canonical to the byte, and its id is the hash of those bytes', async () => {
    expect(new TextDecoder().decode(recordBytes(RECORD))).toBe(TEXT);
    expect(await sha256(recordBytes(RECORD))).toBe('36ddc6c9ff5027ceb4d6b6f5427fb679fb4078a9d522765f15ba78e029788f9d');
  });

  it('reads back, a received one too', () => {
    expect(read(TEXT)).toEqual({ ok: true, value: RECORD });
    const origin = { kind: 'received', from: 'Turkey', fileName: 'homs.geojson', fileSha256: PARENT } as const;
    const received: VersionRecord = { ...RECORD, origin };
    expect(readRecord(recordBytes(received))).toEqual({ ok: true, value: received });
  });

  it('keeps members of a later release', () => {
    expect(read(TEXT.replace('"name":""', '"name":"","place":"Astana"'))).toMatchObject({
      ok: true,
      value: { place: 'Astana' },
    });
  });

  it('is refused when a member is missing or wrong', () => {
    for (const key of Object.keys(RECORD)) {
      const { [key as keyof VersionRecord]: _left_out, ...rest } = RECORD;
      expect(read(JSON.stringify(rest)).ok, `without ${key}`).toBe(false);
      expect(read(JSON.stringify({ ...RECORD, [key]: 0 })).ok, `${key} is 0`).toBe(false);
    }
    const reference = RECORD.payloads[0];
    const wrong: Record<string, unknown>[] = [
      { format: 'delimit-version/2' },
      { number: 1.5 },
      { parents: ['nobody'] },
      { payloads: [reference, reference] },
      { payloads: [{ ...reference, sha256: PAYLOAD_SHA256.toUpperCase() }] },
      { payloads: [{ ...reference, byteLength: -1 }] },
      { payloads: [{ ...reference, zoneName: null }] },
      { mapFingerprint: FINGERPRINT.slice(1) },
      { origin: { kind: 'received', from: 'Turkey' } },
      { origin: { kind: 'found' } },
    ];
    for (const change of wrong) {
      expect(read(JSON.stringify({ ...RECORD, ...change })).ok, JSON.stringify(change)).toBe(false);
    }
    for (const text of ['', '[]', 'null', TEXT.slice(1)]) expect(read(text).ok, text).toBe(false);
  });
});
