import type { Repository } from '../../../src/storage/repository.ts';
import { request, RICH, triangle, valueOf, workspaceWithDraft } from '../../unit/storage/stored-things.ts';
import { openWorld, type World } from './journal-world.ts';
import { everythingIn } from './raw-database.ts';

export const AT = '2017-07-05T09:00:00.000Z';
export const ID = 'astana-2017';

/** Every table of the database. */
export const TABLES = [
  'workspaces',
  'drafts',
  'draftChanges',
  'steps',
  'payloads',
  'versions',
  'remarks',
  'heads',
  'settings',
] as const;

async function fill(repository: Repository, id: string, ring: number): Promise<void> {
  const workspace = workspaceWithDraft(id);
  valueOf(await repository.saveWorkspace(workspace, null, AT));
  // One boundary that both workspaces have, and one of its own.
  const map = { 'zone-1': RICH, 'zone-2': triangle(ring) };
  const version = valueOf(await repository.saveVersion(request({ workspaceId: id, map })));
  valueOf(await repository.remarkVersion({ kind: 'name', versionId: version.id, name: `Name ${id}`, at: AT }));
  valueOf(await repository.writeSetting(`camera/${id}`, { zoom: 5 }, id));
}

/** Astana and Geneva with a version each, a boundary in common, settings and the journal. */
export async function twoWorkspaces(): Promise<World> {
  const world = await openWorld();
  await fill(world.repository, ID, 1);
  await fill(world.repository, 'geneva', 2);
  valueOf(await world.repository.writeSetting('last-workspace', ID, ID));
  valueOf(await world.repository.writeSetting('preferences', { theme: 'dark' }));
  return world;
}

/** Everything that the database holds, as text. */
export async function textOf({ databaseName }: World): Promise<string> {
  const tables = await Promise.all(TABLES.map((table) => everythingIn(databaseName, table)));
  return JSON.stringify(tables, (_key, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  );
}
