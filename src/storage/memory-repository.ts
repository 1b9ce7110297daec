import type { Sha256, VersionId, WorkspaceId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import type { Version } from '../domain/version.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { MapOutline } from '../geometry/map-outline.ts';
import type { KeptInMemory } from './backup/memory-backup.ts';
import { readVersionList } from './list-versions.ts';
import { hashOfRemark, remarkToStored } from './mappers/remark-mapper.ts';
import { versionToStored } from './mappers/version-mapper.ts';
import { mergedFrame, type WorkspaceFrame } from './merged-frame.ts';
import { isSettingOf, payloadsUsedBy } from './purge-workspaces.ts';
import { refusalOf } from './refuse-request.ts';
import type { KeptSteps, Repository, Stored, VersionRequest } from './repository.ts';
import type { StoredPayload, StoredRemark, StoredVersion } from './schema.ts';
import { failed, storageFailure } from './storage-failure.ts';
import { openStoredVersion } from './verify-version.ts';
import { makeRecord, preparePayloads } from './version-parts.ts';
import { findIllFormedText } from './well-formed-text.ts';
import { byNewest } from './workspace-order.ts';

interface Kept {
  readonly workspace: Workspace;
  readonly changedAt: string;
  readonly deletedAt: string | null;
  readonly steps: KeptSteps;
}

const NO_STEPS: KeptSteps = { done: [], undone: [] };

/**
 * Make a repository that keeps everything until the page is closed, for a browser that keeps nothing: drawing, comparing
 * and exporting go on, and the program says that nothing is kept. Hashes are made and verified as on the disk.
 */
export function createMemoryRepository(): Repository {
  const workspaces = new Map<WorkspaceId, Kept>();
  const versions = new Map<VersionId, StoredVersion>();
  const payloads = new Map<string, StoredPayload>();
  const settings = new Map<string, unknown>();
  const pictures = new Map<WorkspaceId, Map<Sha256, MapOutline>>();
  let remarks: readonly StoredRemark[] = [];
  /** Saves follow one another, because a number is taken before the hash is waited for. */
  let lastSave: Promise<unknown> = Promise.resolve();

  const mark = async (id: WorkspaceId, deletedAt: string | null): Stored<null> => {
    const kept = workspaces.get(id);
    if (!kept) return failed('not-found', id);
    workspaces.set(id, { ...kept, deletedAt });
    return success(null);
  };
  const about = (id: VersionId): readonly StoredRemark[] => remarks.filter((remark) => remark.versionId === id);
  const list = async (stored: StoredVersion): Stored<Version> => {
    const [version] = await readVersionList([stored], about(stored.id));
    return version ? success(version) : failed('not-found', stored.id);
  };
  const append = async (request: VersionRequest): Stored<Version> => {
    const prepared = await preparePayloads(request);
    const taken = [...versions.values()]
      .filter((one) => one.workspaceId === request.workspaceId && one.partyId === request.partyId)
      .map((one) => one.number);
    const record = makeRecord(request, prepared, Math.max(0, ...taken) + 1);
    const stored = await versionToStored(record, request.areasM2);
    for (const payload of prepared.payloads) payloads.set(payload.sha256, payload);
    versions.set(stored.id, stored);
    return list(stored);
  };
  const purge = (id: WorkspaceId): void => {
    workspaces.delete(id);
    pictures.delete(id);
    for (const version of versions.values()) if (version.workspaceId === id) versions.delete(version.id);
    remarks = remarks.filter((remark) => remark.workspaceId !== id);
    const used = payloadsUsedBy([...versions.values()]);
    for (const hash of payloads.keys()) if (used && !used.has(hash)) payloads.delete(hash);
  };
  const memory: KeptInMemory = {
    versions,
    payloads,
    workspaceOf: (id) => workspaces.get(id) ?? null,
    remarksOf: (id) => remarks.filter((remark) => remark.workspaceId === id),
    keep: (workspace, changedAt) =>
      void workspaces.set(workspace.id, { workspace, changedAt, deletedAt: null, steps: NO_STEPS }),
    say: (added) => {
      remarks = [...remarks, ...added];
    },
  };

  return {
    listWorkspaces: async () =>
      success(
        [...workspaces]
          .map(([id, { workspace, changedAt, deletedAt }]) => ({ id, name: workspace.name, changedAt, deletedAt }))
          .toSorted(byNewest),
      ),
    loadWorkspace: async (id) => {
      const kept = workspaces.get(id);
      return kept ? success(kept.workspace) : failed('not-found', id);
    },
    loadSteps: async (id) => success(workspaces.get(id)?.steps ?? NO_STEPS),
    saveWorkspace: async (workspace, previous, changedAt, steps = NO_STEPS) => {
      if (findIllFormedText(workspace) !== null) return failed('refused', 'not well-formed Unicode');
      const kept = workspaces.get(workspace.id);
      const merged =
        kept && previous ? mergedFrame(frameOf(workspace), frameOf(previous), frameOf(kept.workspace)) : null;
      workspaces.set(workspace.id, {
        workspace: { ...workspace, ...merged },
        changedAt,
        deletedAt: kept?.deletedAt ?? null,
        steps: { done: steps.done.slice(-100), undone: steps.undone },
      });
      return success(null);
    },
    deleteWorkspace: mark,
    recoverWorkspace: (id) => mark(id, null),
    purgeDeletedWorkspaces: async (deletedBefore) => {
      const doomed = [...workspaces].filter(([, { deletedAt }]) => deletedAt !== null && deletedAt < deletedBefore);
      for (const [id] of doomed) purge(id);
      return success(doomed.length);
    },
    listVersions: async (workspaceId) =>
      success(
        await readVersionList(
          [...versions.values()].filter((version) => version.workspaceId === workspaceId),
          remarks.filter((remark) => remark.workspaceId === workspaceId),
        ),
      ),
    saveVersion: async (request) => {
      const refusal = refusalOf(request);
      if (refusal !== null) return failed('refused', refusal);
      const saved = lastSave.then(() => append(request));
      lastSave = saved.catch(() => undefined);
      return saved;
    },
    openVersion: async (id) => {
      const stored = versions.get(id);
      return stored ? openStoredVersion(stored, about(id), (hash) => payloads.get(hash)) : failed('not-found', id);
    },
    remarkVersion: async (remark) => {
      if (findIllFormedText(remark) !== null) return failed('refused', 'not well-formed Unicode');
      const stored = versions.get(remark.versionId);
      if (!stored) return failed('not-found', remark.versionId);
      const sha256 = await hashOfRemark(remark);
      remarks = [...remarks, { ...remarkToStored(stored.workspaceId, remark), sha256 }];
      return list(stored);
    },
    readPicture: async (workspaceId, fingerprint) => success(pictures.get(workspaceId)?.get(fingerprint) ?? null),
    keepPicture: async (workspaceId, fingerprint, outline) => {
      pictures.set(workspaceId, (pictures.get(workspaceId) ?? new Map<Sha256, MapOutline>()).set(fingerprint, outline));
      return success(null);
    },
    // Backups are no part of the first load.
    readParts: async (id) => {
      const own = workspaces.get(id);
      if (!own) return failed('not-found', id);
      return success((await import('./backup/memory-backup.ts')).partsInMemory(memory, own.workspace));
    },
    previewBackup: async (backup) =>
      success((await import('./backup/memory-backup.ts')).previewInMemory(memory, backup)),
    addBackup: async (backup, addedAt) =>
      (await import('./backup/memory-backup.ts')).addInMemory(memory, backup, addedAt),
    readSetting: async (key) => success(settings.get(key) ?? null),
    writeSetting: async (key, value, of) => {
      if (of !== undefined && !workspaces.has(of)) return success(null);
      try {
        settings.set(key, structuredClone(value));
      } catch (error) {
        return { ok: false, error: storageFailure(error) };
      }
      return success(null);
    },
    takeInventory: async (id) => {
      const { inventoryInMemory } = await import('./erase/memory-inventory.ts');
      return success(inventoryInMemory(memory, [...workspaces.values()], settings, id));
    },
    removeWorkspace: async (id) => {
      purge(id);
      for (const [key, value] of settings) if (isSettingOf(id, key, value)) settings.delete(key);
      return success([]);
    },
    removeEverything: async () => {
      for (const table of [workspaces, versions, payloads, settings]) table.clear();
      remarks = [];
      return success([]);
    },
    close: () => undefined,
  };
}

/** What is kept apart from the drafts, as in the database. */
function frameOf({ drafts: _kept_apart, ...frame }: Workspace): WorkspaceFrame {
  return frame;
}
