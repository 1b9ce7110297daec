import { likenessTo, type BoundaryLikeness } from '../analysis/boundary-likeness.ts';
import type { Sha256 } from '../domain/identifiers.ts';
import type { PayloadReference, Version } from '../domain/version.ts';
import type { ReadFeature } from '../exchange/import-reading.ts';
import type { Application } from './application.ts';
import { nextTask } from './next-task.ts';

/** A version that was looked at: how much each of its zones is like each feature of the file. */
export interface SeenVersion {
  readonly version: Version;
  readonly zones: readonly SeenZone[];
}

export interface SeenZone {
  readonly payload: PayloadReference;
  readonly likeness: ReadonlyMap<ReadFeature, BoundaryLikeness>;
}

export interface LookedThrough {
  readonly seen: readonly SeenVersion[];
  /** Those that could not be read. */
  readonly unread: readonly Version[];
}

/**
 * Hold the boundaries of a file against those of every version of the workspace, the hidden ones too. Each version is
 * read and its hashes are verified by the repository; a payload that several versions share is compared once.
 *
 * @param onVersion is told how many were looked at; false stops, and null is given back
 */
export async function lookThroughVersions(
  app: Application,
  features: readonly ReadFeature[],
  onVersion: (done: number, of: number) => boolean,
): Promise<LookedThrough | null> {
  const { versions } = app.store.get();
  const readable = features.filter(({ geometry }) => geometry !== null);
  const like = likenessTo(readable.map(({ geometry }) => geometry ?? []));
  const known = new Map<Sha256, SeenZone['likeness']>();
  const seen: SeenVersion[] = [];
  const unread: Version[] = [];
  for (const [index, version] of versions.entries()) {
    if (!onVersion(index, versions.length)) return null;
    const opened = await app.repository.openVersion(version.id);
    // Storage in memory answers in the same task.
    await nextTask();
    if (!opened.ok) {
      unread.push(version);
      continue;
    }
    const { map } = opened.value;
    const zones = version.record.payloads.map((payload): SeenZone => {
      const before = known.get(payload.sha256);
      if (before) return { payload, likeness: before };
      const found = like(map[payload.zoneId]?.geometry ?? []);
      const likeness = new Map(
        readable.flatMap((feature, at) => {
          const one = found[at];
          return one && (one.identical || one.sharedPoints > 0) ? [[feature, one] as const] : [];
        }),
      );
      known.set(payload.sha256, likeness);
      return { payload, likeness };
    });
    seen.push({ version, zones });
  }
  return onVersion(versions.length, versions.length) ? { seen, unread } : null;
}
