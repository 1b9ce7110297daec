import type { StorageFailure } from '../repository.ts';

/** Something that was to be removed and, looked for afterwards, is still there. */
export type Leftover =
  /** Rows of the database that belong to what was removed. */
  | { readonly where: 'tables'; readonly rows: number }
  /** Boundaries that a version which does not read may need. */
  | { readonly where: 'payloads'; readonly count: number }
  | { readonly where: 'journal'; readonly failure: StorageFailure }
  /** The empty database, which another tab does not let go of. */
  | { readonly where: 'database' }
  | { readonly where: 'marker' }
  | { readonly where: 'caches'; readonly count: number };
