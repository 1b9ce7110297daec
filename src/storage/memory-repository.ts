import type { VersionId, WorkspaceId } from '../domain/identifiers.ts';
import { success } from '../domain/result.ts';
import type { VersionRemark } from '../domain/version.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Repository } from './repository.ts';
import type { StoredPayload, StoredVersion } from './schema.ts';
import { failed } from './storage-failure.ts';
import { verifyVersion } from './verify-version.ts';
import { inOrder, listedVersion, makeRecord, preparePayloads } from './version-parts.ts';

interface Kept {
  readonly workspace: Workspace;
  readonly changedAt: string;
  readonly deletedAt: string | null;
}

/**
 * Make a repository that keeps everything until the page is closed, for a browser that keeps nothing: drawing, comparing
 * and exporting go on, and the program says that nothing is kept.
 */
export function createMemoryRepository(): Repository {
  const workspaces = new Map<WorkspaceId, Kept>();
  const versions = new Map<VersionId, StoredVersion>();
  const payloads = new Map<string, StoredPayload>();
  const settings = new Map<string, unknown>();
  let remarks: readonly VersionRemark[] = [];

  const remarksOn = (id: VersionId): readonly VersionRemark[] => remarks.filter((remark) => remark.versionId === id);
  const mark = async (id: WorkspaceId, deletedAt: string | null): ReturnType<Repository['recoverWorkspace']> => {
    const kept = workspaces.get(id);
    if (!kept) return failed('not-found', id);
    workspaces.set(id, { ...kept, deletedAt });
    return success(null);
  };

  return {
    listWorkspaces: async () =>
      success(
        [...workspaces.values()]
          .map(({ workspace, changedAt, deletedAt }) => ({
            id: workspace.id,
            name: workspace.name,
            changedAt,
            deletedAt,
          }))
          .toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1)),
      ),
    loadWorkspace: async (id) => {
      const kept = workspaces.get(id);
      return kept ? success(kept.workspace) : failed('not-found', id);
    },
    saveWorkspace: async (workspace, _previous, changedAt) => {
      workspaces.set(workspace.id, {
        workspace,
        changedAt,
        deletedAt: workspaces.get(workspace.id)?.deletedAt ?? null,
      });
      return success(null);
    },
    deleteWorkspace: mark,
    recoverWorkspace: (id) => mark(id, null),
    purgeDeletedWorkspaces: async (deletedBefore) => {
      const doomed = [...workspaces].filter(([, { deletedAt }]) => deletedAt !== null && deletedAt < deletedBefore);
      for (const [id] of doomed) {
        workspaces.delete(id);
        for (const version of versions.values()) {
          if (version.record.workspaceId === id) versions.delete(version.id);
        }
      }
      return success(doomed.length);
    },
    listVersions: async (workspaceId) =>
      success(
        inOrder(
          [...versions.values()]
            .filter((version) => version.record.workspaceId === workspaceId)
            .map((version) => listedVersion(version, remarksOn(version.id))),
        ),
      ),
    saveVersion: async (request) => {
      const prepared = await preparePayloads(request);
      const numbers = [...versions.values()]
        .filter(({ record }) => record.workspaceId === request.workspaceId && record.partyId === request.partyId)
        .map(({ record }) => record.number);
      const { id, record } = await makeRecord(request, prepared, Math.max(0, ...numbers) + 1);
      for (const payload of prepared.payloads) payloads.set(payload.sha256, payload);
      const stored: StoredVersion = { id, record, areasM2: request.areasM2 };
      versions.set(id, stored);
      return success(listedVersion(stored, []));
    },
    openVersion: async (id) => {
      const stored = versions.get(id);
      if (!stored) return failed('not-found', id);
      const found = stored.record.payloads.map((reference) => payloads.get(reference.sha256));
      const map = await verifyVersion(stored, found);
      return map.ok ? success({ version: listedVersion(stored, remarksOn(id)), map: map.value }) : map;
    },
    remarkVersion: async (remark) => {
      const stored = versions.get(remark.versionId);
      if (!stored) return failed('not-found', remark.versionId);
      remarks = [...remarks, remark];
      return success(listedVersion(stored, remarksOn(stored.id)));
    },
    readSetting: async (key) => success(settings.get(key) ?? null),
    writeSetting: async (key, value) => {
      settings.set(key, value);
      return success(null);
    },
    close: () => undefined,
  };
}
