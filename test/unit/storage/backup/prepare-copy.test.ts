import { describe, expect, it } from 'vitest';
import type { WorkspaceParts } from '../../../../src/storage/backup/workspace-parts.ts';
import { prepareCopy, type PreparedCopy } from '../../../../src/storage/backup/prepare-copy.ts';
import { createMemoryRepository } from '../../../../src/storage/memory-repository.ts';
import type { Repository } from '../../../../src/storage/repository.ts';
import { triangle, valueOf, workspaceWithDraft } from '../stored-things.ts';
import { AT, backedUp, fill, LATER, saved, verified } from './backed-up.ts';

async function filled(): Promise<Repository> {
  const repository = createMemoryRepository();
  await fill(repository);
  return repository;
}

async function prepared(
  repository: Repository,
  existing: BlobPart | null,
  change: (parts: WorkspaceParts) => WorkspaceParts = (parts) => parts,
): Promise<PreparedCopy> {
  const parts = change(valueOf(await repository.readParts('astana-2017')));
  return prepareCopy({ parts, writtenAt: LATER, existing: existing === null ? null : new Blob([existing]) });
}

describe('preparing a copy', () => {
  it('gives a sound backup where there is no file, or an empty one', async () => {
    const repository = await filled();
    for (const existing of [null, '']) {
      const copy = await prepared(repository, existing);
      if (copy.kind !== 'ready') throw new Error(copy.kind);
      expect(copy).toMatchObject({ versionCount: 4, leftOut: [], thereSince: null });
      const backup = await verified(new Uint8Array(await copy.content.arrayBuffer()));
      expect(backup.versions).toHaveLength(4);
      expect(backup.writtenAt).toBe(LATER);
    }
  });

  it('replaces a file that holds less, and says since when one holds the same', async () => {
    const repository = await filled();
    const before = await backedUp(repository);
    expect(await prepared(repository, before)).toMatchObject({ kind: 'ready', thereSince: AT });
    await saved(repository, { map: { 'zone-3': triangle(9) } });
    expect(await prepared(repository, before)).toMatchObject({ kind: 'ready', versionCount: 5, thereSince: null });
  });

  it('does not take a file for the same that lacks something said', async () => {
    const repository = await filled();
    const before = await backedUp(repository);
    const [version] = valueOf(await repository.listVersions('astana-2017'));
    if (!version) throw new Error('no version');
    valueOf(await repository.remarkVersion({ kind: 'note', versionId: version.id, note: 'said later', at: LATER }));
    expect(await prepared(repository, before)).toMatchObject({ kind: 'ready', thereSince: null });
  });

  it('keeps back where the file has versions that are not here', async () => {
    const [here, there] = [await filled(), await filled()];
    await saved(there, { map: { 'zone-3': triangle(9) } });
    expect(await prepared(here, await backedUp(there))).toEqual({
      kind: 'file-has-more',
      versionCount: 1,
      remarkCount: 0,
    });
  });

  it('keeps back where the file has something said that is not here', async () => {
    const [here, there] = [await filled(), await filled()];
    const [version] = valueOf(await there.listVersions('astana-2017'));
    if (!version) throw new Error('no version');
    valueOf(await there.remarkVersion({ kind: 'note', versionId: version.id, note: 'only there', at: LATER }));
    expect(await prepared(here, await backedUp(there))).toEqual({
      kind: 'file-has-more',
      versionCount: 0,
      remarkCount: 1,
    });
  });

  it('keeps back where a version is damaged here and whole in the file', async () => {
    const repository = await filled();
    const lose = (parts: WorkspaceParts): WorkspaceParts => ({ ...parts, payloads: parts.payloads.slice(1) });
    const copy = await prepared(repository, await backedUp(repository), lose);
    expect(copy).toMatchObject({ kind: 'file-has-more' });
    const alone = await prepared(repository, null, lose);
    expect(alone).toMatchObject({ kind: 'ready' });
    expect(alone.kind === 'ready' && alone.leftOut.length > 0).toBe(true);
  });

  it('keeps back where the file is another workspace, no backup, encrypted, damaged or newer', async () => {
    const repository = await filled();
    const other = createMemoryRepository();
    valueOf(await other.saveWorkspace({ ...workspaceWithDraft('geneva'), name: 'Geneva' }, null, AT));
    expect(await prepared(repository, await backedUp(other, null, 'geneva'))).toEqual({
      kind: 'other-workspace',
      name: 'Geneva',
    });
    const whole = new TextDecoder().decode(await backedUp(repository));
    const files: readonly (readonly [BlobPart, string])[] = [
      ['{"type":"FeatureCollection"}', 'not-backup'],
      ['\u0000\u0001', 'not-backup'],
      [await backedUp(repository, 'open sesame'), 'locked'],
      [whole.slice(0, 900), 'cut-off'],
      [whole.replace('Astana', 'Astara'), 'changed'],
      [whole.replace('"formatVersion":1', '"formatVersion":2'), 'newer-format'],
    ];
    for (const [file, code] of files) {
      expect(await prepared(repository, file)).toMatchObject({ kind: 'unknown-file', fault: { code } });
    }
  });

  it('refuses what would not read back', async () => {
    const repository = await filled();
    const twice = (parts: WorkspaceParts): WorkspaceParts => ({
      ...parts,
      frame: { ...parts.frame, zones: [...parts.frame.zones, ...parts.frame.zones] },
    });
    expect(await prepared(repository, null, twice)).toMatchObject({ kind: 'unsound', fault: { code: 'workspace' } });
  });
});
