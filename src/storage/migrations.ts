import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * One step forward of the schema, run inside the upgrade transaction: it may wait for requests of that transaction and
 * for nothing else. It knows no types of the newest schema, because it stays as it is when that one changes.
 */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/** Version 1: workspaces, drafts, versions with their payloads apart, remarks, heads, settings. */
const createTables: Migration = (database) => {
  database.createObjectStore('workspaces', { keyPath: 'id' });
  const drafts = database.createObjectStore('drafts', { keyPath: ['workspaceId', 'partyId'] });
  drafts.createIndex('workspaceId', 'workspaceId');
  database.createObjectStore('payloads', { keyPath: 'sha256' });
  const versions = database.createObjectStore('versions', { keyPath: 'id' });
  versions.createIndex('workspaceId', 'workspaceId');
  // Not unique: where the histories of two machines part and come together, a number stands for two versions.
  versions.createIndex('number', ['workspaceId', 'partyId', 'number']);
  const remarks = database.createObjectStore('remarks', { autoIncrement: true });
  remarks.createIndex('workspaceId', 'workspaceId');
  remarks.createIndex('versionId', 'versionId');
  const heads = database.createObjectStore('heads', { keyPath: ['workspaceId', 'partyId'] });
  heads.createIndex('workspaceId', 'workspaceId');
  database.createObjectStore('settings');
};

/** Version 2: what changed in a draft since it was written as a whole. */
const createDraftChanges: Migration = (database) => {
  const changes = database.createObjectStore('draftChanges', { keyPath: ['workspaceId', 'partyId', 'revision'] });
  changes.createIndex('workspaceId', 'workspaceId');
};

/** Version 3: the steps that can be taken back. */
const createSteps: Migration = (database) => {
  const steps = database.createObjectStore('steps', { keyPath: ['workspaceId', 'order'] });
  steps.createIndex('workspaceId', 'workspaceId');
};

/** Version 4: small pictures of versions, which can be made again. */
const createPictures: Migration = (database) => {
  const pictures = database.createObjectStore('pictures', { keyPath: ['workspaceId', 'fingerprint'] });
  pictures.createIndex('workspaceId', 'workspaceId');
};

/** All migrations in order; the length of the list is the version of the schema. Never changed, only added to. */
export const MIGRATIONS: readonly Migration[] = [createTables, createDraftChanges, createSteps, createPictures];
