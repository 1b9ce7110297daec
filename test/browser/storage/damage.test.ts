import { describe, expect, it } from 'vitest';
import type { Repository } from '../../../src/storage/repository.ts';
import { codeOf, request, RICH, triangle, valueOf, workspaceWithDraft } from '../../unit/storage/stored-things.ts';
import { allOf, newDatabaseName, openRepository, settled, spoil, withTable } from './raw-database.ts';

const AT = '2017-07-05T09:00:00.000Z';

async function savedVersion(): Promise<{ name: string; repository: Repository; id: string }> {
  const name = newDatabaseName();
  const repository = await openRepository(name);
  const map = { 'zone-1': RICH, 'zone-2': triangle() };
  const { id } = valueOf(await repository.saveVersion(request({ map })));
  return { name, repository, id };
}

const bytesOf = (value: unknown): Uint8Array<ArrayBuffer> => value as Uint8Array<ArrayBuffer>;

/** Replace text in stored bytes by text of the same length: what a flipped bit could do, and still be JSON. */
function altered(value: unknown, from: string, to: string): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder().decode(bytesOf(value));
  expect(to.length).toBe(from.length);
  return new Uint8Array(new TextEncoder().encode(text.replace(from, to)));
}

describe('a damaged version', () => {
  it('is told when a boundary was moved by 10 km and is still a valid boundary', async () => {
    const { name, repository, id } = await savedVersion();
    await spoil(name, 'payloads', ({ bytes, ...rest }) => ({
      ...rest,
      bytes: altered(bytes, '[37.25,35]', '[37.15,35]'),
    }));
    expect(await repository.openVersion(id)).toMatchObject({ ok: false, error: { code: 'damaged' } });
    // Nothing else is wrong with it: its record is whole, and the list shows it.
    expect(valueOf(await repository.listVersions('astana-2017'))).toHaveLength(1);
  });

  it('is told for every way in which a payload can be spoilt', async () => {
    const spoilt: Record<string, (payload: Record<string, unknown>) => unknown> = {
      'cut off': ({ bytes, ...rest }) => ({ ...rest, bytes: bytesOf(bytes).slice(0, -1) }),
      empty: (payload) => ({ ...payload, bytes: new Uint8Array() }),
      'no bytes': (payload) => ({ ...payload, bytes: 'text' }),
      'without bytes': ({ sha256 }) => ({ sha256 }),
      'one bit': ({ bytes, ...rest }) => ({
        ...rest,
        bytes: bytesOf(bytes).map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
      }),
    };
    for (const [way, change] of Object.entries(spoilt)) {
      const { name, repository, id } = await savedVersion();
      await spoil(name, 'payloads', change);
      expect(codeOf(await repository.openVersion(id)), way).toBe('damaged');
    }
  });

  it('is told when payloads are missing or changed places', async () => {
    const missing = await savedVersion();
    await withTable(missing.name, 'payloads', (store) => settled(store.clear()));
    expect(codeOf(await missing.repository.openVersion(missing.id))).toBe('damaged');
    const swapped = await savedVersion();
    await withTable(swapped.name, 'payloads', async (store) => {
      const [one, two] = await allOf(store);
      await settled(store.put({ sha256: one?.['sha256'], bytes: two?.['bytes'] }));
    });
    expect(codeOf(await swapped.repository.openVersion(swapped.id))).toBe('damaged');
  });

  it('is told for every way in which a record can be spoilt, also in the list', async () => {
    const spoilt: Record<string, (version: Record<string, unknown>) => unknown> = {
      'another name': ({ record, ...rest }) => ({
        ...rest,
        record: altered(record, '"Russia"', '"Russland"'.slice(0, 7) + '"'),
      }),
      'another boundary': ({ record, ...rest }) => ({ ...rest, record: altered(record, 'zone-2', 'zone-3') }),
      'no JSON': (version) => ({ ...version, record: new Uint8Array(10) }),
      'no bytes': (version) => ({ ...version, record: { number: 1 } }),
      'without a record': ({ record: _left_out, ...rest }) => rest,
      'another number beside it': (version) => ({ ...version, number: 7 }),
      'another party beside it': (version) => ({ ...version, partyId: 'iran' }),
    };
    for (const [way, change] of Object.entries(spoilt)) {
      const { name, repository, id } = await savedVersion();
      await spoil(name, 'versions', change);
      expect(codeOf(await repository.openVersion(id)), way).toBe('damaged');
      expect(valueOf(await repository.listVersions('astana-2017')), way).toMatchObject([{ id, damaged: true }]);
      const remark = { kind: 'name', versionId: id, name: 'x', at: AT } as const;
      expect(valueOf(await repository.remarkVersion(remark)), way).toMatchObject({ name: 'x', damaged: true });
    }
  });

  it('is named in the failure, and listed with what is left of it', async () => {
    const { name, repository, id } = await savedVersion();
    await spoil(name, 'versions', (version) => ({ ...version, record: new Uint8Array(10) }));
    const opened = await repository.openVersion(id);
    expect(opened).toMatchObject({ ok: false, error: { detail: `version 1 of russia (${id})` } });
    const record = { workspaceId: 'astana-2017', partyId: 'russia', number: 1, payloads: [], parents: [] };
    expect(valueOf(await repository.listVersions('astana-2017'))).toMatchObject([{ id, name: '', record }]);
    await spoil(name, 'versions', (version) => ({ ...version, record: null, number: '1', partyId: 5 }));
    expect(valueOf(await repository.listVersions('astana-2017'))).toMatchObject([{ id, record: { number: 0 } }]);
  });

  it('is shown without the areas that are no numbers, which are derived', async () => {
    const { name, repository, id } = await savedVersion();
    await spoil(name, 'versions', (version) => ({ ...version, areasM2: { 'zone-1': 'large', 'zone-2': 5 } }));
    expect(valueOf(await repository.openVersion(id)).version.areasM2).toEqual({ 'zone-2': 5 });
    await spoil(name, 'versions', (version) => ({ ...version, areasM2: null }));
    expect(valueOf(await repository.openVersion(id)).version.areasM2).toEqual({});
  });

  it('does not keep the others from being listed and opened, nor the next from being saved', async () => {
    const { name, repository, id } = await savedVersion();
    const whole = valueOf(await repository.saveVersion(request({ map: { 'zone-4': triangle(9) } })));
    await spoil(name, 'versions', (version) => (version['number'] === 1 ? { ...version, record: 0 } : version));
    expect(valueOf(await repository.openVersion(whole.id)).map).toEqual({ 'zone-4': triangle(9) });
    const [damaged, sound] = valueOf(await repository.listVersions('astana-2017'));
    expect(damaged).toMatchObject({ id, damaged: true, record: { number: 1 } });
    expect(sound).toEqual(whole);
    expect(valueOf(await repository.saveVersion(request())).record.number).toBe(3);
  });

  it('is not written over by the identical one, even when nothing tells any more that it is there', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    valueOf(await repository.saveVersion(request()));
    await withTable(name, 'heads', (store) => settled(store.clear()));
    await spoil(name, 'versions', (version) => ({ ...version, number: 'one' }));
    const before = await withTable(name, 'versions', allOf);
    expect(codeOf(await repository.saveVersion(request({ areasM2: {} })))).toBe('aborted');
    expect(await withTable(name, 'versions', allOf)).toEqual(before);
  });

  it('is whole again when the same boundary is saved once more, because the payload is kept once', async () => {
    const { name, repository, id } = await savedVersion();
    await spoil(name, 'payloads', ({ bytes, ...rest }) => ({ ...rest, bytes: bytesOf(bytes).slice(1) }));
    expect(codeOf(await repository.openVersion(id))).toBe('damaged');
    const map = { 'zone-1': RICH, 'zone-2': triangle() };
    expect(codeOf(await repository.saveVersion(request({ map })))).toBe('it succeeded');
    expect(valueOf(await repository.openVersion(id)).map).toEqual(map);
  });
});

describe('a version whose record is whole and does not fit its payloads', () => {
  const hashOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  const encoded = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

  /** Put another record into the place of the only one, with the id that it has by its hash. */
  async function openForged(
    change: (text: string, hashes: readonly string[]) => Promise<string> | string,
  ): Promise<string> {
    const { name, repository } = await savedVersion();
    const [version] = await withTable(name, 'versions', allOf);
    const text = new TextDecoder().decode(bytesOf(version?.['record']));
    const hashes = [...text.matchAll(/"sha256":"([0-9a-f]{64})"/gu)].map((match) => match[1] ?? '');
    const forged = await change(text, hashes);
    const record = encoded(forged);
    const id = await hashOf(record);
    await withTable(name, 'versions', async (store) => {
      await settled(store.clear());
      await settled(store.put({ ...version, record, id }));
    });
    return codeOf(await repository.openVersion(id));
  }

  it('is opened when it is only written anew, so that what follows is about the changes', async () => {
    expect(await openForged((text) => text)).toBe('it succeeded');
  });

  it('is told when a length is wrong', async () => {
    expect(await openForged((text) => text.replace(/"byteLength":\d+/u, '"byteLength":7'))).toBe('damaged');
  });

  it('is told when the fingerprint is that of another map', async () => {
    const other = `"mapFingerprint":"${'ab'.repeat(32)}"`;
    expect(await openForged((text) => text.replace(/"mapFingerprint":"[0-9a-f]+"/u, other))).toBe('damaged');
  });

  it('is told when it gives the boundary of one zone to another', async () => {
    const forge = async (text: string, [one, two]: readonly string[]): Promise<string> => {
      const list = `[["zone-1","${one ?? ''}"],["zone-3","${two ?? ''}"]]`;
      const fingerprint = await hashOf(encoded(list));
      return text
        .replace('"zoneId":"zone-2"', '"zoneId":"zone-3"')
        .replace(/"mapFingerprint":"[0-9a-f]+"/u, `"mapFingerprint":"${fingerprint}"`);
    };
    expect(await openForged(forge)).toBe('damaged');
  });
});

describe('remarks', () => {
  it('of a kind that a later release knows are passed over; damaged ones are told', async () => {
    const { name, repository, id } = await savedVersion();
    const add = (remark: unknown): Promise<unknown> =>
      withTable(name, 'remarks', (store) => settled(store.add({ workspaceId: 'astana-2017', versionId: id, remark })));
    await add({ kind: 'ratified', versionId: id, at: AT, by: 'everybody' });
    expect(valueOf(await repository.listVersions('astana-2017'))).toMatchObject([{ id, name: '' }]);
    expect(valueOf(await repository.listVersions('astana-2017'))[0]).not.toHaveProperty('damaged');
    await add({ kind: 'name', versionId: id, at: AT, name: 5 });
    expect(valueOf(await repository.listVersions('astana-2017'))).toMatchObject([{ id, name: '', damaged: true }]);
    // Its boundaries fit their hashes all the same.
    expect(valueOf(await repository.openVersion(id))).toMatchObject({
      version: { damaged: true },
      map: { 'zone-1': RICH },
    });
  });
});

describe('a remark that was altered', () => {
  it('is told by its hash, and is not taken for what was said; one of before there were hashes is', async () => {
    const { name, repository, id } = await savedVersion();
    valueOf(await repository.remarkVersion({ kind: 'name', versionId: id, at: AT, name: 'First' }));
    expect(valueOf(await repository.listVersions('astana-2017'))[0]).not.toHaveProperty('damaged');
    const alter = (row: Record<string, unknown>): Record<string, unknown> => ({
      ...row,
      remark: { ...(row['remark'] as object), name: 'Fjrst' },
    });
    await spoil(name, 'remarks', alter);
    expect(valueOf(await repository.listVersions('astana-2017'))).toMatchObject([{ name: '', damaged: true }]);
    await spoil(name, 'remarks', ({ sha256: _left_out, ...row }) => row);
    expect(valueOf(await repository.listVersions('astana-2017'))[0]).toMatchObject({ name: 'Fjrst' });
    expect(valueOf(await repository.listVersions('astana-2017'))[0]).not.toHaveProperty('damaged');
  });
});

describe('a damaged workspace', () => {
  async function savedWorkspace(): Promise<{ name: string; repository: Repository }> {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    valueOf(await repository.saveWorkspace(workspaceWithDraft(), null, AT));
    return { name, repository };
  }

  it('is told for every way in which it can be spoilt, and stays in the list', async () => {
    const spoilt: Record<string, (workspace: Record<string, unknown>) => unknown> = {
      'without zones': ({ zones: _left_out, ...rest }) => rest,
      'a zone without a name': (workspace) => ({ ...workspace, zones: [{ id: 'zone-1', formalName: null }] }),
      'parties that are no list': (workspace) => ({ ...workspace, parties: { length: 3 } }),
      'a party without a colour': (workspace) => ({ ...workspace, parties: [{ id: 'iran', name: 'Iran' }] }),
      'another line type': (workspace) => ({ ...workspace, lineType: 'wavy' }),
      'received that is no list': (workspace) => ({ ...workspace, received: 'none' }),
      'a name that is no text': (workspace) => ({ ...workspace, name: null }),
      'nothing but its id': ({ id }) => ({ id }),
    };
    for (const [way, change] of Object.entries(spoilt)) {
      const { name, repository } = await savedWorkspace();
      await spoil(name, 'workspaces', change);
      expect(codeOf(await repository.loadWorkspace('astana-2017')), way).toBe('damaged');
      expect(valueOf(await repository.listWorkspaces()), way).toMatchObject([{ id: 'astana-2017', deletedAt: null }]);
    }
  });

  it('has a time that can be shown in the list, and is not purged, when its times are none', async () => {
    const { name, repository } = await savedWorkspace();
    await spoil(name, 'workspaces', (workspace) => ({ ...workspace, changedAt: '', deletedAt: '' }));
    const [listed] = valueOf(await repository.listWorkspaces());
    expect(listed?.changedAt).toBe('1970-01-01T00:00:00.000Z');
    expect(listed?.deletedAt).toBe('1970-01-01T00:00:00.000Z');
    expect(valueOf(await repository.purgeDeletedWorkspaces('2018-01-01T00:00:00.000Z'))).toBe(0);
    valueOf(await repository.recoverWorkspace('astana-2017'));
    expect(valueOf(await repository.loadWorkspace('astana-2017'))).toEqual(workspaceWithDraft());
  });

  it('is told when a draft is spoilt or missing', async () => {
    const russia = (change: (draft: Record<string, unknown>) => unknown) => (draft: Record<string, unknown>) =>
      draft['partyId'] === 'russia' ? change(draft) : draft;
    const delimitation = (geometry: unknown, provenance: unknown = RICH.provenance): unknown => ({
      'zone-1': { geometry, provenance },
    });
    const spoilt: Record<string, (draft: Record<string, unknown>) => unknown> = {
      'without a map': ({ map: _left_out, ...rest }) => rest,
      'a map that is a list': (draft) => ({ ...draft, map: [] }),
      'a boundary that is not closed': (draft) => ({
        ...draft,
        map: delimitation([
          [
            [
              [36, 34],
              [37, 34],
              [37, 35],
              [36, 35],
            ],
          ],
        ]),
      }),
      'a position that is no number': (draft) => ({
        ...draft,
        map: delimitation([
          [
            [
              [36, 34],
              [Number.NaN, 34],
              [37, 35],
              [36, 34],
            ],
          ],
        ]),
      }),
      'a part without a ring': (draft) => ({ ...draft, map: delimitation([[]]) }),
      'no provenance': (draft) => ({ ...draft, map: delimitation([], null) }),
      'an unfinished line of nothing': (draft) => ({ ...draft, unfinished: { zoneId: 'zone-1', positions: [] } }),
      'an unfinished line through nowhere': (draft) => ({
        ...draft,
        unfinished: { zoneId: 'zone-1', purpose: { kind: 'part' }, positions: [[36]] },
      }),
      'based on a number': (draft) => ({ ...draft, basedOn: 4 }),
    };
    for (const [way, change] of Object.entries(spoilt)) {
      const { name, repository } = await savedWorkspace();
      await spoil(name, 'drafts', russia(change));
      expect(codeOf(await repository.loadWorkspace('astana-2017')), way).toBe('damaged');
    }
    const { name, repository } = await savedWorkspace();
    await withTable(name, 'drafts', (store) => settled(store.delete(['astana-2017', 'russia'])));
    expect(codeOf(await repository.loadWorkspace('astana-2017'))).toBe('damaged');
  });
});
