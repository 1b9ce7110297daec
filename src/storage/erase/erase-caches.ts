import { PROGRAM_CACHE_PREFIX } from '../../domain/program-cache.ts';

/** Remove every cache of this address but the program's own; gives how many there were, and how many are still there. */
export async function eraseCaches(): Promise<{ readonly found: number; readonly left: number }> {
  if (!('caches' in globalThis)) return { found: 0, left: 0 };
  const names = await cacheNames();
  for (const name of names) await caches.delete(name).catch(() => false);
  return { found: names.length, left: (await cacheNames()).length };
}

/** Give the names of the caches of this address but the program's own; none where the browser has none. */
export async function cacheNames(): Promise<readonly string[]> {
  try {
    return (await caches.keys()).filter((name) => !name.startsWith(PROGRAM_CACHE_PREFIX));
  } catch {
    return [];
  }
}
