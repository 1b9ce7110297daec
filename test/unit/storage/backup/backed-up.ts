import type { CellRemark } from '../../../../src/domain/cell-remark.ts';
import type { ZoneMap } from '../../../../src/domain/delimitation.ts';
import type { Version } from '../../../../src/domain/version.ts';
import type { Workspace } from '../../../../src/domain/workspace.ts';
import { areaOfM2 } from '../../../../src/geometry/measure/by-line-type.ts';
import type { BackupFault } from '../../../../src/storage/backup/backup-fault.ts';
import type { BackupAdditions } from '../../../../src/storage/backup/additions.ts';
import { readBackup } from '../../../../src/storage/backup/read-backup.ts';
import type { Backup } from '../../../../src/storage/backup/workspace-parts.ts';
import { writeBackup } from '../../../../src/storage/backup/write-backup.ts';
import type { Repository, VersionRequest } from '../../../../src/storage/repository.ts';
import type { Result } from '../../../../src/domain/result.ts';
import { request, RICH, triangle, valueOf, workspaceWithDraft } from '../stored-things.ts';

export const AT = '2017-07-05T09:00:00.000Z';
export const LATER = '2017-07-06T09:00:00.000Z';

/** Save a version with areas as the program measures them. */
export async function saved(repository: Repository, change: Partial<VersionRequest> = {}): Promise<Version> {
  const map = change.map ?? { 'zone-2': triangle() };
  return valueOf(await repository.saveVersion(request({ ...change, map, areasM2: areasOf(map) })));
}

export function areasOf(map: ZoneMap): Record<string, number> {
  return Object.fromEntries(
    Object.entries(map).map(([zoneId, { geometry }]) => [zoneId, areaOfM2(geometry, 'longitude-latitude')]),
  );
}

const SAID: CellRemark = {
  id: 'remark-1',
  zoneId: 'zone-1',
  includedBy: ['russia'],
  position: [36.5, 34.5],
  text: 'الجسر "M5" __proto__',
  partyId: 'iran',
  at: AT,
};

/** A workspace with something of everything that is kept. */
export function fullWorkspace(): Workspace {
  const layer = { id: 'road', name: 'M5', fileName: 'm5.geojson', sha256: 'ab'.repeat(32), date: null };
  const lines = [
    [
      [36.5, 34.5],
      [36.6, 34.6],
    ],
  ] as const;
  return {
    ...workspaceWithDraft(),
    name: 'Astana V',
    received: ['ef'.repeat(32)],
    cellRemarks: [SAID],
    referenceLayers: [{ ...layer, lines, statedAccuracyM: 50 }],
  };
}

/** Fill a repository with that workspace, four versions of two parties, and what was said about them. */
export async function fill(repository: Repository): Promise<readonly Version[]> {
  valueOf(await repository.saveWorkspace(fullWorkspace(), null, AT));
  const first = await saved(repository, { name: 'First', map: { 'zone-1': RICH, 'zone-2': triangle() } });
  const second = await saved(repository, { parents: [first.id], map: { 'zone-1': RICH, 'zone-2': triangle(1) } });
  const third = await saved(repository, { parents: [second.id], map: {}, note: 'لا شيء 😀' });
  const received = { kind: 'received', from: 'UN', fileName: 'x.geojson', fileSha256: 'cd'.repeat(32) } as const;
  const odd = Object.fromEntries(['__proto__', 'toJSON'].map((id) => [id, triangle(2)]));
  const iran = await saved(repository, { partyId: 'iran', partyName: 'Iran', map: odd, origin: received });
  valueOf(await repository.remarkVersion({ kind: 'name', versionId: first.id, name: 'Renamed', at: AT }));
  valueOf(await repository.remarkVersion({ kind: 'tabled', versionId: first.id, to: 'UN', tabledAt: AT, at: LATER }));
  return [first, second, third, iran];
}

/** Back a workspace up as the program does. */
export async function backedUp(
  repository: Repository,
  passphrase: string | null = null,
  id = 'astana-2017',
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = valueOf(await repository.readParts(id));
  const { text } = await writeBackup(parts, { writtenAt: AT, passphrase });
  return encoded(text);
}

export function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

export const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Read a backup that must be sound. */
export async function verified(bytes: Uint8Array, passphrase: string | null = null): Promise<Backup> {
  const read = await readBackup(bytes, passphrase);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** Open a backup that must be sound and fit. */
export async function opened(repository: Repository, bytes: Uint8Array): Promise<BackupAdditions> {
  const added = valueOf(await repository.addBackup(await verified(bytes), LATER));
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  return added.value;
}

export function faultOf(result: Result<unknown, BackupFault>): string {
  return result.ok ? 'it succeeded' : result.error.code;
}

/** Everything that a repository gives out of a workspace. */
export async function everything(repository: Repository, id = 'astana-2017'): Promise<unknown> {
  const versions = valueOf(await repository.listVersions(id));
  const maps = await Promise.all(versions.map(async (version) => valueOf(await repository.openVersion(version.id))));
  const workspace = await repository.loadWorkspace(id);
  return { workspace: workspace.ok ? workspace.value : null, versions, maps };
}
