import type { AgreedShare } from '../analysis/agreed-share.ts';
import type { ZoneMap } from '../domain/delimitation.ts';
import type { VersionId } from '../domain/identifiers.ts';
import type { ShareMoment } from '../state/share-series.ts';
import type { Application } from './application.ts';
import { nextTask } from './next-task.ts';
import { markDamaged } from './version-maps.ts';

/** What was measured, by the keys of the pairs; or why it was not. */
export type SharesOutcome =
  | { readonly kind: 'done'; readonly measured: ReadonlyMap<string, AgreedShare> }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly detail: string };

/** A pair of payloads is measured once, whichever versions hold it. */
const cache = new WeakMap<Application, Map<string, AgreedShare>>();

/**
 * Measure how much the newest versions of two parties agreed on, moment by moment. Each version is read once and its
 * hashes are verified by the repository; the overlay runs in the worker. A version that cannot be read leaves its pairs
 * unmeasured.
 *
 * @param onProgress is told how many moments are done
 * @param signal stops it, and the overlay under way
 */
export async function measureShares(
  app: Application,
  moments: readonly ShareMoment[],
  onProgress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<SharesOutcome> {
  const { lineType } = app.store.get().workspace;
  const measured = cache.get(app) ?? new Map<string, AgreedShare>();
  cache.set(app, measured);
  const stop = (): void => app.engine.cancelShares();
  signal.addEventListener('abort', stop);
  try {
    let maps = new Map<VersionId, ZoneMap | null>();
    for (const [index, { newest, pairs }] of moments.entries()) {
      if (signal.aborted) return { kind: 'cancelled' };
      onProgress(index, moments.length);
      const missing = [...pairs].filter(([, key]) => key !== null && !measured.has(key));
      if (missing.length === 0) continue;
      // Only the newest two are held: a thousand versions would fill the memory.
      const present = new Map<VersionId, ZoneMap | null>();
      for (const { id, damaged } of newest)
        present.set(id, damaged ? null : (maps.get(id) ?? (await readMap(app, id))));
      maps = present;
      const [one, other] = newest.map(({ id }) => maps.get(id) ?? null);
      if (!one || !other || signal.aborted) continue;
      const asked = missing.flatMap(([zoneId, key]) => {
        const [a, b] = [one[zoneId]?.geometry, other[zoneId]?.geometry];
        return key !== null && a && b ? [{ key, one: a, other: b }] : [];
      });
      const outcome = await app.engine.measureShares({ pairs: asked, lineType });
      if (outcome.kind === 'failed') return outcome;
      if (outcome.kind !== 'done') return { kind: 'cancelled' };
      for (const [key, share] of outcome.value) measured.set(key, share);
    }
    return signal.aborted ? { kind: 'cancelled' } : { kind: 'done', measured };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function readMap(app: Application, id: VersionId): Promise<ZoneMap | null> {
  const inState = app.store.get().versionMaps[id];
  if (inState) return inState;
  const opened = await app.repository.openVersion(id);
  await nextTask();
  if (opened.ok) return opened.value.map;
  if (opened.error.code === 'damaged') markDamaged(app, new Set([id]));
  return null;
}
