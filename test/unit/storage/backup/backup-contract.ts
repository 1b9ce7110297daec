import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInWorkspace } from '../../../../src/domain/built-in/astana-2017.ts';
import type { Workspace } from '../../../../src/domain/workspace.ts';
import { EMPTY_DRAFT } from '../../../../src/domain/workspace.ts';
import { readRecord } from '../../../../src/domain/identity/version-record.ts';
import type { WorkspaceParts } from '../../../../src/storage/backup/workspace-parts.ts';
import type { Repository } from '../../../../src/storage/repository.ts';
import { DRAFT, RICH, triangle, valueOf, workspaceWithDraft } from '../stored-things.ts';
import { AT, backedUp, everything, faultOf, fill, fullWorkspace, LATER, opened, saved, verified } from './backed-up.ts';

/** In which order a repository has them is its own affair. */
function inOrder(parts: WorkspaceParts): WorkspaceParts {
  return {
    ...parts,
    versions: parts.versions.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    payloads: parts.payloads.toSorted((one, other) => (one.sha256 < other.sha256 ? -1 : 1)),
  };
}

const otherDraft = { map: { 'zone-4': triangle(7) }, unfinished: null, basedOn: null };

/** What every repository must do with backups. `make` gives an empty one. */
export function describeBackups(name: string, make: () => Promise<Repository>): void {
  describe(`${name}: a backup`, () => {
    it('brings everything back where nothing is', async () => {
      const source = await make();
      await fill(source);
      const target = await make();
      const additions = await opened(target, await backedUp(source));
      expect(additions).toMatchObject({ workspace: 'new', presentCount: 0, partings: [] });
      expect(additions.versions).toHaveLength(4);
      expect(await everything(target)).toEqual(await everything(source));
      // The bytes themselves, not only what they say.
      const [before, after] = await Promise.all(
        [source, target].map(async (one) => inOrder(valueOf(await one.readParts('astana-2017')))),
      );
      expect(after).toEqual(before);
    });

    it('brings any workspace back (fixed seed)', async () => {
      const text = fc.oneof(fc.constantFrom('__proto__', 'toJSON', '', 'مرج'), fc.string({ unit: 'grapheme' }));
      const step = fc.record({ party: fc.constantFrom('iran', 'russia'), zone: text, push: fc.nat(50), name: text });
      let number = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 6 }), text, async (steps, workspaceName) => {
          const source = await make();
          number += 1;
          const id = `any-${number}`;
          const [first] = steps;
          // On the data grid, as every draft is.
          const boundary = triangle(((first?.push ?? 0) % 6) * 1024);
          const draft = { ...DRAFT, map: first ? Object.fromEntries([[first.zone, boundary]]) : {} };
          const workspace = { ...workspaceWithDraft(id), name: workspaceName };
          const drafts = { ...workspace.drafts, iran: draft };
          valueOf(await source.saveWorkspace({ ...workspace, drafts }, null, AT));
          let parents: readonly string[] = [];
          for (const { party, zone, push, name: said } of steps) {
            const map = Object.fromEntries([[zone, triangle(push)]]);
            const version = await saved(source, { workspaceId: id, partyId: party, map, name: said, parents });
            parents = [version.id];
            valueOf(await source.remarkVersion({ kind: 'note', versionId: version.id, note: said, at: AT }));
          }
          const target = await make();
          await opened(target, await backedUp(source, null, id));
          expect(await everything(target, id)).toEqual(await everything(source, id));
        }),
        { seed: 20170704, numRuns: 25 },
      );
    });

    it('adds nothing where everything is', async () => {
      const repository = await make();
      await fill(repository);
      const before = await everything(repository);
      const additions = await opened(repository, await backedUp(repository));
      expect(additions).toMatchObject({ workspace: 'existing', presentCount: 4, changesFrame: false });
      expect([additions.versions, additions.payloads, additions.remarks, additions.heads]).toEqual([[], [], [], []]);
      expect(await everything(repository)).toEqual(before);
    });

    it('fills the built-in workspace as it was before anybody used it, name and parties too', async () => {
      const source = await make();
      await fill(source);
      const target = await make();
      valueOf(await target.saveWorkspace(builtInWorkspace(), null, AT));
      expect((await opened(target, await backedUp(source))).workspace).toBe('untouched');
      expect(await everything(target)).toEqual(await everything(source));
    });

    it('keeps both versions of a number where histories part, and moves no head back', async () => {
      const source = await make();
      const target = await make();
      for (const one of [source, target]) valueOf(await one.saveWorkspace(builtInWorkspace(), null, AT));
      const shared = await saved(source);
      expect((await saved(target)).id).toBe(shared.id);
      const theirs = await saved(source, { parents: [shared.id], map: { 'zone-2': triangle(1) } });
      const ours = await saved(target, { parents: [shared.id], map: { 'zone-2': triangle(2) } });
      await saved(target, { parents: [ours.id], map: { 'zone-2': triangle(3) } });
      const additions = await opened(target, await backedUp(source));
      expect(additions.partings).toMatchObject([
        { here: { id: ours.id, record: { number: 2 } }, backup: { id: theirs.id, record: { number: 2 } } },
      ]);
      expect(additions.heads).toEqual([]);
      const listed = valueOf(await target.listVersions('astana-2017'));
      expect(listed.map(({ record }) => record.number)).toEqual([1, 2, 2, 3]);
      expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining([ours.id, theirs.id]));
      expect(valueOf(await target.openVersion(theirs.id)).map).toEqual({ 'zone-2': triangle(1) });
      expect((await saved(target)).record.number).toBe(4);
      // The other way round the head moves on.
      const [head] = (await opened(source, await backedUp(target))).heads;
      expect(head).toMatchObject({ number: 4 });
      expect((await saved(source)).record.number).toBe(5);
    });

    it('never replaces a draft that somebody drew here, and names it', async () => {
      const source = await make();
      await fill(source);
      const target = await make();
      const before: Workspace = {
        ...builtInWorkspace(),
        drafts: { ...builtInWorkspace().drafts, russia: otherDraft },
      };
      valueOf(await target.saveWorkspace(before, null, AT));
      const additions = await opened(target, await backedUp(source));
      expect([...additions.differingDrafts]).toEqual([['russia', DRAFT]]);
      expect(valueOf(await target.loadWorkspace('astana-2017')).drafts['russia']).toEqual(otherDraft);
      const bare = await make();
      valueOf(await bare.saveWorkspace({ ...builtInWorkspace(), name: 'Mine' }, null, AT));
      expect([...(await opened(bare, await backedUp(source))).drafts.keys()]).toEqual(['russia']);
      expect(valueOf(await bare.loadWorkspace('astana-2017')).drafts['russia']).toEqual(DRAFT);
    });

    it('adds zones, parties, layers and remarks on cells, and changes none that is here', async () => {
      const source = await make();
      await fill(source);
      const wide = fullWorkspace();
      const [party] = wide.parties;
      const [zone] = wide.zones;
      if (!party || !zone) throw new Error('no party');
      const added: Workspace = {
        ...wide,
        zones: [...wide.zones, { ...zone, id: 'zone-9', name: 'Ninth' }],
        parties: [...wide.parties, { ...party, id: 'un', name: 'UN', letter: party.letter }],
        drafts: { ...wide.drafts, un: EMPTY_DRAFT },
      };
      valueOf(await source.saveWorkspace(added, wide, AT));
      const target = await make();
      const here: Workspace = {
        ...builtInWorkspace(),
        name: 'Mine',
        zones: builtInWorkspace().zones.map((one) => ({ ...one, name: `${one.name} here` })),
      };
      valueOf(await target.saveWorkspace(here, null, AT));
      const { inFrame } = await opened(target, await backedUp(source));
      expect(inFrame).toMatchObject({ layerNames: ['M5'], cellRemarkCount: 1 });
      const after = valueOf(await target.loadWorkspace('astana-2017'));
      expect(after.name).toBe('Mine');
      expect(after.zones.slice(0, -1)).toEqual(here.zones);
      expect(after.zones.at(-1)?.id).toBe('zone-9');
      expect(after.referenceLayers).toEqual(wide.referenceLayers);
      expect(after.cellRemarks).toEqual(wide.cellRemarks);
      // Letters tell parties apart.
      expect(new Set(after.parties.map(({ letter }) => letter)).size).toBe(after.parties.length);
      expect(after.parties.at(-1)).toMatchObject({ id: 'un', name: 'UN' });
    });

    it('goes on with what was said about a version, and lets what was said here hold where both went on', async () => {
      const source = await make();
      const target = await make();
      for (const one of [source, target]) valueOf(await one.saveWorkspace(builtInWorkspace(), null, AT));
      const { id: versionId } = await saved(source);
      await saved(target);
      const say = async (where: Repository, said: string): Promise<void> =>
        void valueOf(await where.remarkVersion({ kind: 'name', versionId, name: said, at: AT }));
      const nameIn = async (where: Repository): Promise<string | undefined> =>
        valueOf(await where.listVersions('astana-2017'))[0]?.name;
      await say(source, 'A');
      await opened(target, await backedUp(source));
      expect(await nameIn(target)).toBe('A');
      await say(source, 'B');
      await opened(target, await backedUp(source));
      expect(await nameIn(target)).toBe('B');
      await say(source, 'theirs');
      await say(target, 'ours');
      expect((await opened(target, await backedUp(source))).remarks).toHaveLength(2);
      expect(await nameIn(target)).toBe('ours');
      expect((await opened(target, await backedUp(source))).remarks).toEqual([]);
    });

    it('brings a deleted workspace back', async () => {
      const repository = await make();
      await fill(repository);
      const bytes = await backedUp(repository);
      valueOf(await repository.deleteWorkspace('astana-2017', AT));
      expect((await opened(repository, bytes)).workspace).toBe('deleted');
      expect(valueOf(await repository.listWorkspaces())).toMatchObject([{ deletedAt: null }]);
    });

    it('is refused, and nothing written, when a version comes from one that is nowhere', async () => {
      const source = await make();
      await fill(source);
      const whole = await verified(await backedUp(source));
      const first = whole.versions.find(({ partyId }) => partyId === 'russia');
      const backup = { ...whole, versions: whole.versions.filter((one) => one !== first) };
      const target = await make();
      const refused = valueOf(await target.addBackup(backup, LATER));
      expect(refused).toMatchObject({ error: { code: 'parent-missing', version: { number: 2 }, detail: first?.id } });
      expect(valueOf(await target.listWorkspaces())).toEqual([]);
      expect(valueOf(await target.listVersions('astana-2017'))).toEqual([]);
      // Said to be left out, it is known to be missing.
      const leftOut = [{ id: first?.id ?? '', partyId: 'russia', number: 1 }];
      expect(valueOf(await target.addBackup({ ...backup, leftOut }, LATER)).ok).toBe(true);
      // And so it is where the parent is here already.
      const half = await make();
      valueOf(await half.saveWorkspace(builtInWorkspace(), null, AT));
      const read = first && readRecord(first.record);
      const map = { 'zone-1': RICH, 'zone-2': triangle() };
      expect((await saved(half, { name: 'First', map })).record).toEqual(read?.ok && read.value);
      expect(valueOf(await half.previewBackup(backup)).ok).toBe(true);
    });

    it('is refused where the workspace here draws other lines between turning points', async () => {
      const source = await make();
      await fill(source);
      const target = await make();
      valueOf(await target.saveWorkspace({ ...builtInWorkspace(), lineType: 'geodesic' }, null, AT));
      const backup = await verified(await backedUp(source));
      expect(faultOf(valueOf(await target.previewBackup(backup)))).toBe('line-type');
      expect(faultOf(valueOf(await target.addBackup(backup, LATER)))).toBe('line-type');
      expect(valueOf(await target.listVersions('astana-2017'))).toEqual([]);
    });

    it('is only looked at by a preview', async () => {
      const source = await make();
      await fill(source);
      const target = await make();
      const seen = valueOf(await target.previewBackup(await verified(await backedUp(source))));
      expect(seen.ok && seen.value.versions.length).toBe(4);
      expect(valueOf(await target.listWorkspaces())).toEqual([]);
      expect(valueOf(await target.listVersions('astana-2017'))).toEqual([]);
    });
  });
}
