import { beforeAll, describe, expect, it } from 'vitest';
import { readBackup } from '../../../../src/storage/backup/read-backup.ts';
import { createMemoryRepository } from '../../../../src/storage/memory-repository.ts';
import { backedUp, decoded, encoded, faultOf, fill } from './backed-up.ts';
import { hashOf, withFittingHash } from './refit-hash.ts';

interface Entry {
  readonly id: string;
  readonly record: string;
}
interface File extends Record<string, unknown> {
  readonly workspace: Record<string, unknown>;
  readonly versions: readonly Entry[];
  readonly payloads: readonly { readonly sha256: string; readonly text: string }[];
  readonly drafts: readonly Record<string, unknown>[];
  readonly remarks: readonly Record<string, unknown>[];
}

let file: File;

beforeAll(async () => {
  const repository = createMemoryRepository();
  await fill(repository);
  file = JSON.parse(decoded(await backedUp(repository))) as File;
});

const readFile = (change: Record<string, unknown>) => readBackup(withFittingHash({ ...file, ...change }), null);

/** Change the text of one record and give it the id that it has by its hash. */
function withRecord(index: number, change: (text: string) => string): { readonly versions: readonly Entry[] } {
  return {
    versions: file.versions.map((version, at) => {
      const record = at === index ? change(version.record) : version.record;
      return { id: at === index ? hashOf(record) : version.id, record };
    }),
  };
}

describe('a file that is not a whole backup', () => {
  it('is named: what it is, and that it was cut off or changed', async () => {
    const text = decoded(withFittingHash(file));
    const cases: Readonly<Record<string, readonly [string, string]>> = {
      'nothing in it': ['', 'empty'],
      'white space': [' \n', 'empty'],
      'some text': ['Dear colleague', 'not-backup'],
      'other JSON': ['{"type":"FeatureCollection","features":[]}', 'not-backup'],
      'no object': ['[1]', 'not-backup'],
      'cut in the middle': [text.slice(0, text.length / 2), 'cut-off'],
      'cut at the last brace': [text.slice(0, -1), 'cut-off'],
      'more behind it': [`${text}{}`, 'not-json'],
      'a member twice': [text.replace('{', '{"writtenAt":"2017-01-01T00:00:00Z",'), 'not-json'],
      'another name': [text.replace('Astana V', 'Astana X'), 'changed'],
      'no hash': [text.replace('"sha256":"', '"sha257":"'), 'changed'],
    };
    for (const [way, [changed, code]] of Object.entries(cases)) {
      expect(faultOf(await readBackup(encoded(changed), null)), way).toBe(code);
    }
    expect(faultOf(await readBackup(new Uint8Array([0xff, 0x00, 0xc3, 0x28]), null))).toBe('not-backup');
  });

  it('of a newer format is named, whatever its hash is made of', async () => {
    const text = decoded(withFittingHash(file));
    const newer = text.replace('"formatVersion":1', '"formatVersion":2');
    expect(await readBackup(encoded(newer), null)).toMatchObject({ error: { code: 'newer-format', detail: '2' } });
    expect(faultOf(await readFile({ formatVersion: 0 }))).toBe('not-backup');
    expect(faultOf(await readFile({ formatVersion: '1' }))).toBe('not-backup');
  });
});

describe('a backup whose hash fits and whose content does not', () => {
  it('is opened when only its hash is made anew, so that what follows is about the changes', async () => {
    expect(faultOf(await readFile({}))).toBe('it succeeded');
  });

  it('is told for every version and payload that does not fit its hash', async () => {
    const [others, first] = [file.versions.filter(({ record }) => !record.includes('First')), file.versions[1]];
    const [payload, ...payloads] = file.payloads;
    if (!first?.record.includes('First') || !payload) throw new Error('nothing saved');
    const moved = { ...payload, text: payload.text.replace('37', '36') };
    expect(moved.text).not.toBe(payload.text);
    const cases: Readonly<Record<string, readonly [Record<string, unknown>, string]>> = {
      'a record changed': [
        { versions: [{ ...first, record: first.record.replace('First', 'Fürst') }, ...others] },
        'record-hash',
      ],
      'a boundary moved': [{ payloads: [moved, ...payloads] }, 'payload-hash'],
      'a boundary missing': [{ payloads }, 'payload-missing'],
      'a boundary exchanged': [{ payloads: [{ ...payload, text: payloads[0]?.text }, ...payloads] }, 'payload-hash'],
      'a boundary twice': [{ payloads: [payload, ...file.payloads] }, 'doubled'],
      'a boundary of nobody': [{ payloads: [...file.payloads, { sha256: hashOf('{}'), text: '{}' }] }, 'payload'],
      'a version twice': [{ versions: [first, ...file.versions] }, 'doubled'],
      'a version that is none': [{ versions: [{ id: hashOf('{}'), record: '{}' }, ...others] }, 'record'],
      'versions that are no list': [{ versions: { length: 0 } }, 'record'],
      'payloads without text': [{ payloads: [{ sha256: payload.sha256 }] }, 'payload'],
      'another length': [withRecord(0, (text) => text.replace(/"byteLength":\d+/u, '"byteLength":7')), 'payload-hash'],
      'another fingerprint': [
        withRecord(0, (text) => text.replace(/"mapFingerprint":"[0-9a-f]+"/u, `"mapFingerprint":"${'ab'.repeat(32)}"`)),
        'fingerprint',
      ],
      'another workspace': [withRecord(0, (text) => text.replace('"astana-2017"', '"geneva"')), 'foreign'],
      'a record of a newer format': [withRecord(0, (text) => text.replace('version/1', 'version/2')), 'record'],
      'a number that is none': [withRecord(0, (text) => text.replace('"number":1', '"number":0')), 'record'],
      'a number below the parent’s': [withRecord(2, (text) => text.replace('"number":2', '"number":1')), 'number'],
    };
    for (const [way, [change, code]] of Object.entries(cases)) {
      expect(faultOf(await readFile(change)), way).toBe(code);
    }
  });

  it('is told with the version that does not fit', async () => {
    const [payload, ...payloads] = file.payloads;
    expect(await readFile({ payloads })).toMatchObject({
      error: { code: 'payload-missing', version: { partyName: 'Russia', number: 1 }, detail: payload?.sha256 },
    });
  });

  it('is told when the workspace, a draft or a remark does not read', async () => {
    const [draft, ...drafts] = file.drafts;
    const { workspace } = file;
    const cases: Readonly<Record<string, readonly [Record<string, unknown>, string]>> = {
      'no workspace': [{ workspace: null }, 'workspace'],
      'zones that are no list': [{ workspace: { ...workspace, zones: {} } }, 'workspace'],
      'a party twice': [
        {
          workspace: {
            ...workspace,
            parties: [...(workspace['parties'] as unknown[]), ...(workspace['parties'] as unknown[])],
          },
        },
        'workspace',
      ],
      'no time': [{ writtenAt: 'yesterday' }, 'workspace'],
      'no drafts': [{ drafts: null }, 'draft'],
      'a draft missing': [{ drafts }, 'draft'],
      'a draft twice': [{ drafts: [draft, ...file.drafts] }, 'draft'],
      'a draft of somebody else': [{ drafts: [{ ...draft, partyId: '__proto__' }, ...drafts] }, 'draft'],
      'a draft of another workspace': [{ drafts: [{ ...draft, workspaceId: 'geneva' }, ...drafts] }, 'draft'],
      'a draft that is none': [{ drafts: [{ ...draft, map: [] }, ...drafts] }, 'draft'],
      'a line out of the world': [
        {
          drafts: [
            { ...draft, unfinished: { zoneId: 'zone-1', purpose: { kind: 'part' }, positions: [[361, 0]] } },
            ...drafts,
          ],
        },
        'draft',
      ],
      'remarks that are no list': [{ remarks: {} }, 'remark'],
      'a remark on nothing': [{ remarks: [{ ...file.remarks[0], versionId: 'ab'.repeat(32) }] }, 'remark'],
      'a remark that is none': [{ remarks: [{ ...file.remarks[0], remark: { kind: 'name' } }] }, 'remark'],
      'left out what is no version': [{ leftOut: [{ id: 5 }] }, 'left-out'],
    };
    for (const [way, [change, code]] of Object.entries(cases)) {
      expect(faultOf(await readFile(change)), way).toBe(code);
    }
  });

  it('passes over what a later release adds, and keeps its remarks', async () => {
    const [remark] = file.remarks;
    const versionId = remark?.['versionId'];
    const ratified = { versionId, remark: { kind: 'ratified', versionId, at: '2017-07-05T09:00:00.000Z' } };
    const read = await readFile({ more: 1, remarks: [...file.remarks, ratified] });
    expect(read).toMatchObject({ ok: true });
    expect(read.ok && read.value.remarks.at(-1)?.remark).toEqual(ratified.remark);
  });
});
