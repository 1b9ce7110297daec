import { PROGRAM_CACHE_PREFIX } from '../domain/program-cache.ts';

/** A file of the build, as the build writes it down. */
export interface BuiltFile {
  /** Relative to the folder of the program. */
  readonly url: string;
  /** The hash of its bytes as browsers check it: `sha256-` and Base64. */
  readonly revision: string;
}

/** Tell whether a cache is one of this program's. */
export const isOurs = (cacheName: string): boolean => cacheName.startsWith(PROGRAM_CACHE_PREFIX);

/** Name the cache of a build: another one whenever any file is another (FNV-1a over names and hashes, 32 bits, and their number). */
export function cacheNameOf(files: readonly BuiltFile[]): string {
  let hash = 0x811c9dc5;
  for (const character of files.map(({ url, revision }) => `${url} ${revision}\n`).join('')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return `${PROGRAM_CACHE_PREFIX}${files.length}-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}

/**
 * Give the address under which a requested file is kept: without search and fragment, the folder's as that of its page.
 * Null for what is none of the program's files: another method, another host, outside of `scope`.
 */
export function requestedFile(request: Pick<Request, 'method' | 'url'>, scope: string): string | null {
  if (request.method !== 'GET') return null;
  const url = new URL(request.url);
  const address = `${url.origin}${url.pathname}`;
  if (!address.startsWith(scope)) return null;
  return address === scope ? `${scope}index.html` : address;
}
