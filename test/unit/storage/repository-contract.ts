import { describe, expect, it } from 'vitest';
import type { CellRemark } from '../../../src/domain/cell-remark.ts';
import { addedParty } from './added-party.ts';
import { DRAFT, codeOf, request, RICH, triangle, valueOf, workspaceWithDraft } from './stored-things.ts';
import type { Repository } from '../../../src/storage/repository.ts';

/** What every repository must do, whatever it keeps things in. `make` gives an empty one. */
export function describeRepository(name: string, make: () => Promise<Repository>): void {
  describe(`${name}: workspaces`, () => {
    it('gives back what was saved, the unfinished boundary included', async () => {
      const repository = await make();
      const workspace = workspaceWithDraft();
      valueOf(await repository.saveWorkspace(workspace, null, '2017-07-05T09:00:00.000Z'));
      expect(valueOf(await repository.loadWorkspace(workspace.id))).toEqual(workspace);
    });

    it('lists workspaces, the one changed last first', async () => {
      const repository = await make();
      expect(valueOf(await repository.listWorkspaces())).toEqual([]);
      valueOf(await repository.saveWorkspace(workspaceWithDraft('a'), null, '2017-07-05T09:00:00.000Z'));
      valueOf(await repository.saveWorkspace(workspaceWithDraft('b'), null, '2017-07-05T11:00:00.000Z'));
      valueOf(await repository.saveWorkspace(workspaceWithDraft('c'), null, '2017-07-05T10:00:00.000Z'));
      const listed = valueOf(await repository.listWorkspaces());
      expect(listed.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
      expect(listed[0]).toEqual({
        id: 'b',
        name: 'Astana, July 2017',
        changedAt: '2017-07-05T11:00:00.000Z',
        deletedAt: null,
      });
    });

    it('keeps what changed since the last saving, in the drafts and beside them', async () => {
      const repository = await make();
      const before = workspaceWithDraft();
      valueOf(await repository.saveWorkspace(before, null, '2017-07-05T09:00:00.000Z'));
      const iran = { map: { 'zone-4': triangle() }, unfinished: null, basedOn: null };
      const drawn = { ...before, drafts: { ...before.drafts, iran } };
      valueOf(await repository.saveWorkspace(drawn, before, '2017-07-05T09:01:00.000Z'));
      expect(valueOf(await repository.loadWorkspace(before.id))).toEqual(drawn);
      const renamed = { ...drawn, name: 'Astana V', received: ['ef'.repeat(32)], drawingFor: 'iran' };
      valueOf(await repository.saveWorkspace(renamed, drawn, '2017-07-05T09:02:00.000Z'));
      expect(valueOf(await repository.loadWorkspace(before.id))).toEqual(renamed);
      expect(valueOf(await repository.listWorkspaces())).toMatchObject([
        { name: 'Astana V', changedAt: '2017-07-05T09:02:00.000Z' },
      ]);
    });

    it('brings together what was said on contested cells in two tabs, by the id of the remark', async () => {
      const repository = await make();
      const say = (id: string, text: string): CellRemark => ({
        id,
        zoneId: 'zone-2',
        includedBy: ['iran'],
        position: [36.7, 34.9],
        text,
        partyId: 'iran',
        at: '2017-07-05T09:00:00.000Z',
      });
      const said = [say('a', 'A'), say('b', 'B'), say('c', 'C')];
      const before = { ...workspaceWithDraft(), cellRemarks: said };
      valueOf(await repository.saveWorkspace(before, null, '2017-07-05T09:00:00.000Z'));
      const one = { ...before, cellRemarks: [say('a', 'A, changed here'), say('c', 'C'), say('d', 'D')] };
      const other = { ...before, name: 'Astana V', cellRemarks: [...said.slice(0, 2), say('e', 'E')] };
      valueOf(await repository.saveWorkspace(one, before, '2017-07-05T09:01:00.000Z'));
      valueOf(await repository.saveWorkspace(other, before, '2017-07-05T09:02:00.000Z'));
      const kept = valueOf(await repository.loadWorkspace(before.id));
      const texts = kept.cellRemarks.map(({ text }) => text);
      expect(texts.toSorted()).toEqual(['A, changed here', 'D', 'E']);
      // Whoever only speaks takes nothing else of the workspace back.
      const spoken = { ...one, cellRemarks: [...one.cellRemarks, say('f', 'F')] };
      valueOf(await repository.saveWorkspace(spoken, one, '2017-07-05T09:03:00.000Z'));
      const last = valueOf(await repository.loadWorkspace(before.id));
      expect(last.name).toBe('Astana V');
      expect(last.cellRemarks.map(({ text }) => text).toSorted()).toEqual(['A, changed here', 'D', 'E', 'F']);
      // A remark that was deleted elsewhere and is changed here is kept: nobody's words are lost.
      const late = { ...before, cellRemarks: [say('c', 'C, changed late')] };
      valueOf(await repository.saveWorkspace(late, { ...before, cellRemarks: [say('c', 'C')] }, 'x'));
      expect(valueOf(await repository.loadWorkspace(before.id)).cellRemarks).toContainEqual(
        say('c', 'C, changed late'),
      );
    });

    it('keeps a party that was added, lets go of one that was removed, and takes it again after an undo', async () => {
      const repository = await make();
      const before = workspaceWithDraft();
      valueOf(await repository.saveWorkspace(before, null, '2017-07-05T09:00:00.000Z'));
      const added = addedParty(before, 'opposition', { map: { 'zone-1': RICH }, unfinished: null, basedOn: null });
      valueOf(await repository.saveWorkspace(added, before, '2017-07-05T09:01:00.000Z'));
      expect(valueOf(await repository.loadWorkspace(before.id))).toEqual(added);
      valueOf(await repository.saveWorkspace(before, added, '2017-07-05T09:02:00.000Z'));
      expect(valueOf(await repository.loadWorkspace(before.id))).toEqual(before);
      valueOf(await repository.saveWorkspace(added, before, '2017-07-05T09:03:00.000Z'));
      expect(valueOf(await repository.loadWorkspace(before.id))).toEqual(added);
    });

    it('says not-found for what is not there', async () => {
      const repository = await make();
      expect(codeOf(await repository.loadWorkspace('nowhere'))).toBe('not-found');
      expect(codeOf(await repository.deleteWorkspace('nowhere', '2017-07-05T09:00:00.000Z'))).toBe('not-found');
      expect(codeOf(await repository.recoverWorkspace('nowhere'))).toBe('not-found');
      expect(codeOf(await repository.openVersion('00'.repeat(32)))).toBe('not-found');
      const remark = { kind: 'name', versionId: '00'.repeat(32), name: 'x', at: '2017-07-05T09:00:00.000Z' } as const;
      expect(codeOf(await repository.remarkVersion(remark))).toBe('not-found');
      expect(valueOf(await repository.listVersions('nowhere'))).toEqual([]);
      expect(valueOf(await repository.readSetting('nothing'))).toBeNull();
    });

    it('recovers a deleted workspace with everything in it; saving it meanwhile does not', async () => {
      const repository = await make();
      const workspace = workspaceWithDraft();
      valueOf(await repository.saveWorkspace(workspace, null, '2017-07-05T09:00:00.000Z'));
      const version = valueOf(await repository.saveVersion(request()));
      valueOf(await repository.deleteWorkspace(workspace.id, '2017-07-06T09:00:00.000Z'));
      expect(valueOf(await repository.listWorkspaces())).toMatchObject([{ deletedAt: '2017-07-06T09:00:00.000Z' }]);
      for (const [next, previous] of [
        [workspace, workspace],
        [{ ...workspace, name: 'Renamed' }, workspace],
        [workspace, null],
      ] as const) {
        valueOf(await repository.saveWorkspace(next, previous, '2017-07-06T09:00:01.000Z'));
        expect(valueOf(await repository.listWorkspaces())).toMatchObject([{ deletedAt: '2017-07-06T09:00:00.000Z' }]);
      }
      valueOf(await repository.recoverWorkspace(workspace.id));
      expect(valueOf(await repository.listWorkspaces())).toMatchObject([{ deletedAt: null }]);
      expect(valueOf(await repository.loadWorkspace(workspace.id))).toEqual(workspace);
      expect(valueOf(await repository.listVersions(workspace.id))).toEqual([version]);
    });

    it('purges what was deleted before a time and nothing else', async () => {
      const repository = await make();
      for (const id of ['old', 'young', 'alive']) {
        valueOf(await repository.saveWorkspace(workspaceWithDraft(id), null, '2017-07-05T09:00:00.000Z'));
      }
      const shared = { 'zone-2': triangle() };
      const gone = valueOf(
        await repository.saveVersion(request({ workspaceId: 'old', map: { ...shared, 'zone-1': triangle(1) } })),
      );
      const kept = valueOf(await repository.saveVersion(request({ workspaceId: 'alive', map: shared })));
      valueOf(await repository.deleteWorkspace('old', '2017-07-01T00:00:00.000Z'));
      valueOf(await repository.deleteWorkspace('young', '2017-07-03T00:00:00.000Z'));
      expect(valueOf(await repository.purgeDeletedWorkspaces('2017-07-02T00:00:00.000Z'))).toBe(1);
      expect(valueOf(await repository.listWorkspaces()).map(({ id }) => id)).toEqual(['alive', 'young']);
      expect(codeOf(await repository.loadWorkspace('old'))).toBe('not-found');
      expect(codeOf(await repository.openVersion(gone.id))).toBe('not-found');
      expect(valueOf(await repository.listVersions('old'))).toEqual([]);
      // The payload that both versions point at stays.
      expect(valueOf(await repository.openVersion(kept.id)).map).toEqual(shared);
      expect(valueOf(await repository.loadWorkspace('alive'))).toEqual(workspaceWithDraft('alive'));
      expect(valueOf(await repository.purgeDeletedWorkspaces('2017-07-02T00:00:00.000Z'))).toBe(0);
    });
  });

  describe(`${name}: small pictures`, () => {
    const OUTLINE = { box: [36, 34, 37, 35], areas: [[[0, 0, 1023, 0, 1023, 1023, 0, 0]], [[5, 7]]] } as const;
    const EMPTY = { box: null, areas: [] } as const;

    it('are none at first, and then what was kept, each for its workspace and map', async () => {
      const repository = await make();
      expect(valueOf(await repository.readPicture('a', 'ab'.repeat(32)))).toBeNull();
      valueOf(await repository.keepPicture('a', 'ab'.repeat(32), EMPTY));
      valueOf(await repository.keepPicture('a', 'ab'.repeat(32), OUTLINE));
      valueOf(await repository.keepPicture('b', 'ab'.repeat(32), EMPTY));
      expect(valueOf(await repository.readPicture('a', 'ab'.repeat(32)))).toEqual(OUTLINE);
      expect(valueOf(await repository.readPicture('b', 'ab'.repeat(32)))).toEqual(EMPTY);
      expect(valueOf(await repository.readPicture('a', 'cd'.repeat(32)))).toBeNull();
    });

    it('go with their workspace, and no other', async () => {
      const repository = await make();
      for (const id of ['old', 'alive']) {
        valueOf(await repository.saveWorkspace(workspaceWithDraft(id), null, '2017-07-05T09:00:00.000Z'));
        valueOf(await repository.keepPicture(id, 'ab'.repeat(32), OUTLINE));
      }
      valueOf(await repository.deleteWorkspace('old', '2017-07-01T00:00:00.000Z'));
      valueOf(await repository.purgeDeletedWorkspaces('2017-07-02T00:00:00.000Z'));
      expect(valueOf(await repository.readPicture('old', 'ab'.repeat(32)))).toBeNull();
      expect(valueOf(await repository.readPicture('alive', 'ab'.repeat(32)))).toEqual(OUTLINE);
    });
  });

  describe(`${name}: versions`, () => {
    it('gives back the boundaries, position for position, and what was said about them', async () => {
      const repository = await make();
      // In another order than that of the ids, which the record has.
      const map = { 'zone-2': triangle(), 'zone-1': RICH };
      const origin = {
        kind: 'received',
        from: 'Türkiye',
        fileName: 'حمص.geojson',
        fileSha256: 'ab'.repeat(32),
      } as const;
      const saved = valueOf(await repository.saveVersion(request({ map, origin, name: 'First', note: 'لا شيء' })));
      const opened = valueOf(await repository.openVersion(saved.id));
      expect(opened.map).toEqual(map);
      expect(opened.version).toEqual(saved);
      expect(saved).toMatchObject({ name: 'First', note: 'لا شيء', tabled: null, areasM2: { 'zone-2': 123.5 } });
      expect(saved.record).toMatchObject({ format: 'delimit-version/1', number: 1, origin, signatures: [] });
      expect(saved.record.payloads.map(({ zoneId, zoneName }) => [zoneId, zoneName])).toEqual([
        ['zone-1', 'Idlib and adjoining areas'],
        ['zone-2', 'Northern Homs'],
      ]);
    });

    it('gives the fingerprint and the id that another program computes', async () => {
      const repository = await make();
      const map = {
        'zone-2': {
          geometry: [
            [
              [
                [36.5, 34.75],
                [36.75, 34.75],
                [36.75, 35],
                [36.5, 34.75],
              ],
            ],
          ],
          provenance: triangle().provenance,
        },
      } as const;
      const parents = ['ab'.repeat(32)];
      valueOf(await repository.saveVersion(request()));
      valueOf(await repository.saveVersion(request()));
      const saved = valueOf(await repository.saveVersion(request({ map, parents, note: 'Tabled in the morning' })));
      // Computed with sha256sum from bytes typed by hand; see test/unit/domain/identity-record.test.ts.
      expect(saved.record.mapFingerprint).toBe('923945976a3df1db6911f4425392f0545c02a0f6e777a9f4effa18d11e9893a1');
      expect(saved.id).toBe('36ddc6c9ff5027ceb4d6b6f5427fb679fb4078a9d522765f15ba78e029788f9d');
    });

    it('numbers the versions of each party of each workspace from 1', async () => {
      const repository = await make();
      const save = async (workspaceId: string, partyId: string): Promise<number> =>
        valueOf(await repository.saveVersion(request({ workspaceId, partyId }))).record.number;
      expect(await save('a', 'russia')).toBe(1);
      expect(await save('a', 'russia')).toBe(2);
      expect(await save('a', 'iran')).toBe(1);
      expect(await save('b', 'russia')).toBe(1);
      expect(await save('a', 'russia')).toBe(3);
      const listed = valueOf(await repository.listVersions('a'));
      expect(listed.map(({ record }) => `${record.partyId} ${record.number}`)).toEqual([
        'iran 1',
        'russia 1',
        'russia 2',
        'russia 3',
      ]);
    });

    it('lists ten versions by number, not by text', async () => {
      const repository = await make();
      for (let count = 0; count < 11; count += 1) valueOf(await repository.saveVersion(request()));
      const listed = valueOf(await repository.listVersions('astana-2017'));
      expect(listed.map(({ record }) => record.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    });

    it('numbers versions one after another when all are saved at once', async () => {
      const repository = await make();
      const saved = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          repository.saveVersion(request({ map: { 'zone-2': triangle(index) } })),
        ),
      );
      expect(saved.map((one) => valueOf(one).record.number).toSorted((a, b) => a - b)).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8,
      ]);
    });

    it('saves a map without zones, and zones with odd ids', async () => {
      const repository = await make();
      const empty = valueOf(await repository.saveVersion(request({ map: {} })));
      expect(valueOf(await repository.openVersion(empty.id)).map).toEqual({});
      const odd = Object.fromEntries(['__proto__', 'constructor', 'zone "1"', 'منطقة'].map((id) => [id, triangle()]));
      const saved = valueOf(await repository.saveVersion(request({ map: odd, zoneNames: {} })));
      const { map } = valueOf(await repository.openVersion(saved.id));
      expect(Object.keys(map).toSorted()).toEqual(Object.keys(odd).toSorted());
      expect(Object.hasOwn(map, '__proto__')).toBe(true);
    });

    it('keeps the fingerprint when only names change, and changes it with the boundary or its provenance', async () => {
      const repository = await make();
      const fingerprint = async (change: Parameters<typeof request>[0]): Promise<string> =>
        valueOf(await repository.saveVersion(request(change))).record.mapFingerprint;
      const first = await fingerprint({});
      expect(await fingerprint({ zoneNames: { 'zone-2': 'Rastan' }, name: 'x', note: 'y', partyName: 'z' })).toBe(
        first,
      );
      expect(await fingerprint({ map: { 'zone-2': triangle(1) } })).not.toBe(first);
      const { geometry, provenance } = triangle();
      const illustrative = { geometry, provenance: { ...provenance, illustrative: true } };
      expect(await fingerprint({ map: { 'zone-2': illustrative } })).not.toBe(first);
    });

    it('appends remarks: the newest of a kind holds, the record stays', async () => {
      const repository = await make();
      const saved = valueOf(await repository.saveVersion(request({ name: 'First' })));
      const other = valueOf(await repository.saveVersion(request()));
      const at = '2017-07-05T12:00:00.000Z';
      const versionId = saved.id;
      valueOf(await repository.remarkVersion({ kind: 'name', versionId, name: 'Second', at }));
      valueOf(await repository.remarkVersion({ kind: 'note', versionId, note: 'with a note', at }));
      const tabledAt = '2017-07-05T11:00:00.000Z';
      valueOf(await repository.remarkVersion({ kind: 'tabled', versionId, to: 'the UN', tabledAt, at }));
      // The clock of this one went backwards; it was still said last.
      const last = valueOf(
        await repository.remarkVersion({ kind: 'name', versionId, name: 'Third', at: '2017-07-01T00:00:00.000Z' }),
      );
      expect(last).toMatchObject({ name: 'Third', note: 'with a note', tabled: { to: 'the UN', tabledAt } });
      expect(last.record).toEqual(saved.record);
      expect(valueOf(await repository.listVersions('astana-2017'))).toEqual([last, other]);
      expect(valueOf(await repository.openVersion(versionId)).version).toEqual(last);
    });

    it('refuses a boundary that would not open again, and takes no number for it', async () => {
      const repository = await make();
      const { geometry, provenance } = triangle();
      const [ring] = geometry[0] ?? [];
      const spoilt = {
        'not closed': [[ring?.slice(0, -1) ?? []]],
        'three positions': [[ring?.slice(1) ?? []]],
        'no number': [[[[Number.NaN, 34.75] as const, ...(ring ?? [])]]],
        'no ring': [[]],
      };
      for (const [way, broken] of Object.entries(spoilt)) {
        const map = { 'zone-1': RICH, 'zone-2': { geometry: broken, provenance } };
        expect(codeOf(await repository.saveVersion(request({ map }))), way).toBe('refused');
      }
      expect(valueOf(await repository.listVersions('astana-2017'))).toEqual([]);
      expect(valueOf(await repository.saveVersion(request())).record.number).toBe(1);
    });

    it('keeps what was saved when the map that was handed over is changed in place afterwards', async () => {
      const repository = await make();
      const first: [number, number] = [36.5, 34.75];
      const { geometry, provenance } = triangle();
      const ring = [first, ...(geometry[0]?.[0]?.slice(1) ?? [])];
      const map = { 'zone-2': { geometry: [[ring]], provenance } };
      const { id } = valueOf(await repository.saveVersion(request({ map })));
      first[0] = 0;
      expect(valueOf(await repository.openVersion(id)).map).toEqual({ 'zone-2': triangle() });
    });

    it('refuses text that is not well-formed Unicode and keeps nothing of it', async () => {
      const repository = await make();
      const half = 'x\ud800';
      expect(codeOf(await repository.saveVersion(request({ note: half })))).toBe('refused');
      expect(codeOf(await repository.saveVersion(request({ zoneNames: { 'zone-2': half } })))).toBe('refused');
      const workspace = workspaceWithDraft();
      const { provenance } = RICH;
      const spoilt = { ...RICH, provenance: { ...provenance, turningPointNames: { a: half } } };
      const russia = { ...DRAFT, map: { 'zone-1': spoilt } };
      const drawn = { ...workspace, drafts: { ...workspace.drafts, russia } };
      expect(codeOf(await repository.saveWorkspace(drawn, null, '2017-07-05T09:00:00.000Z'))).toBe('refused');
      expect(valueOf(await repository.listWorkspaces())).toEqual([]);
      const saved = valueOf(await repository.saveVersion(request()));
      expect(saved.record.number).toBe(1);
      const remark = { kind: 'name', versionId: saved.id, name: half, at: '2017-07-05T12:00:00.000Z' } as const;
      expect(codeOf(await repository.remarkVersion(remark))).toBe('refused');
      expect(valueOf(await repository.listVersions('astana-2017'))).toEqual([saved]);
    });
  });

  describe(`${name}: settings`, () => {
    it('keeps small values, and a copy of them', async () => {
      const repository = await make();
      const value = { width: 320, list: ['a'] };
      valueOf(await repository.writeSetting('panels', value));
      value.list.push('b');
      expect(valueOf(await repository.readSetting('panels'))).toEqual({ width: 320, list: ['a'] });
      valueOf(await repository.writeSetting('panels', false));
      expect(valueOf(await repository.readSetting('panels'))).toBe(false);
    });

    it('refuses what cannot be kept and leaves the old value', async () => {
      const repository = await make();
      valueOf(await repository.writeSetting('theme', 'dark'));
      expect(codeOf(await repository.writeSetting('theme', () => 1))).toBe('refused');
      expect(valueOf(await repository.readSetting('theme'))).toBe('dark');
    });
  });
}
