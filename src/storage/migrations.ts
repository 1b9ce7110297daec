import type { IDBPDatabase } from 'idb';
import type { DelimitSchema } from './schema.ts';

/** One step forward of the schema. It runs inside the upgrade transaction. */
export type Migration = (database: IDBPDatabase<DelimitSchema>) => void;

/** Version 1: workspaces, drafts, versions with payloads apart, remarks, heads, settings. */
const createTables: Migration = (database) => {
  database.createObjectStore('workspaces', { keyPath: 'id' });
  const drafts = database.createObjectStore('drafts', { keyPath: ['workspaceId', 'partyId'] });
  drafts.createIndex('workspaceId', 'workspaceId');
  database.createObjectStore('payloads', { keyPath: 'sha256' });
  const versions = database.createObjectStore('versions', { keyPath: 'id' });
  versions.createIndex('workspaceId', 'record.workspaceId');
  const remarks = database.createObjectStore('remarks', { autoIncrement: true });
  remarks.createIndex('versionId', 'versionId');
  const heads = database.createObjectStore('heads', { keyPath: ['workspaceId', 'partyId'] });
  heads.createIndex('workspaceId', 'workspaceId');
  database.createObjectStore('settings');
};

/** All migrations in order; the length of the list is the version of the schema. Never changed, only added to. */
export const MIGRATIONS: readonly Migration[] = [createTables];
