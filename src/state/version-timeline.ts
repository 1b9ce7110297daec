import type { PartyId, VersionId, ZoneId } from '../domain/identifiers.ts';
import { sameData } from '../domain/same-data.ts';
import type { PayloadReference, Version } from '../domain/version.ts';
import type { AppState } from './app-state.ts';
import { keepUnchanged } from './keep-unchanged.ts';
import { distinctionFrom, type MapDistinction } from './map-distinction.ts';
import { memoiseLast } from './memoise-last.ts';
import { isShown } from './selectors.ts';
import { layTracks, type Track } from './version-tracks.ts';

/** The area of a zone in one version: none where it makes no proposal, unknown where the figure is not kept. */
export type ZoneArea = { readonly kind: 'none' | 'unknown' } | { readonly kind: 'area'; readonly areaM2: number };

/** A zone whose boundary is another one than in the version before. */
export interface ChangedZone {
  readonly zoneId: ZoneId;
  /** As it was called when the version was saved; the workspace may know a newer name. */
  readonly savedName: string;
  readonly before: ZoneArea;
  readonly after: ZoneArea;
}

/** A version that another one was based on. Without a number: it is not kept here. */
export interface TimelineParent {
  readonly id: VersionId;
  readonly number: number | null;
  readonly distinction: MapDistinction | null;
}

/** One version among those of its party. */
export interface TimelineEntry {
  readonly key: VersionId;
  readonly version: Version;
  /** What tells it from another version of the same number; null where there is none. */
  readonly distinction: MapDistinction | null;
  readonly parents: readonly TimelineParent[];
  /**
   * Against the first parent, or against nothing where there is no parent. Null where it cannot be told: this version or
   * the one before is damaged, or that one is not kept here.
   */
  readonly changed: readonly ChangedZone[] | null;
  /** The version before, if it is listed too and can be read. */
  readonly before: VersionId | null;
  readonly track: Track;
}

/** A version that more than one other is based on, and the newest version of each branch. */
export interface Parting {
  readonly after: TimelineEntry;
  readonly heads: readonly TimelineEntry[];
}

/** The versions of one party, newest first. */
export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  /** How many lines run beside one another at most. */
  readonly trackCount: number;
  readonly partings: readonly Parting[];
}

/** List the versions that this workspace shows, by party, newest first. */
export function shownByParty(state: AppState): ReadonlyMap<PartyId, readonly Version[]> {
  return rememberedShown(state.versions, state.workspace.received);
}

const rememberedShown = memoiseLast(
  (versions: readonly Version[], received: readonly VersionId[]): ReadonlyMap<PartyId, readonly Version[]> => {
    const shown = versions.filter((version) => isShown({ workspace: { received } }, version));
    return grouped(shown.toSorted(byNewestNumber), ({ record }) => record.partyId);
  },
);

/** Give the timeline of a party: of the versions that this workspace shows. Linear in their number. */
export function partyTimeline(state: AppState, partyId: PartyId): Timeline {
  return remembered(state.versions, shownByParty(state).get(partyId) ?? NO_VERSIONS);
}

/** A row whose entry is the same object need not be rendered again. */
const keepEntries = keepUnchanged<TimelineEntry>(
  (one, now) => one.version === now.version && sameData({ ...one, version: null }, { ...now, version: null }),
);

const remembered = memoiseLast((versions: readonly Version[], shown: readonly Version[]): Timeline => {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const tracks = layTracks(shown.map(({ id, record }) => ({ id, parents: record.parents })));
  const alike = grouped(shown, ({ record }) => record.number);
  const listed = new Set(shown);
  const entries = keepEntries(
    shown.map((version, index) => {
      const parents = version.record.parents.map((id) => parentOf(byId.get(id), id, alike));
      const first = byId.get(version.record.parents[0] ?? '');
      return {
        key: version.id,
        version,
        distinction: distinctionAmong(version, alike),
        parents,
        changed: changedZones(version, first),
        before: first && listed.has(first) && !first.damaged ? first.id : null,
        track: tracks[index] ?? NO_TRACK,
      };
    }),
  );
  const columns = entries.flatMap(({ track }) => [track.column, ...track.passing, ...track.leaving]);
  return {
    entries,
    trackCount: columns.reduce((most, one) => Math.max(most, one + 1), 1),
    partings: partingsOf(entries),
  };
});

const NO_VERSIONS: readonly Version[] = [];

const NO_TRACK: Track = { column: 0, arriving: [], passing: [], leaving: [] };

function byNewestNumber({ id, record: a }: Version, { id: otherId, record: b }: Version): number {
  return b.number - a.number || Date.parse(b.savedAt) - Date.parse(a.savedAt) || (id < otherId ? -1 : 1);
}

function grouped<Key>(versions: readonly Version[], keyOf: (version: Version) => Key): ReadonlyMap<Key, Version[]> {
  const groups = new Map<Key, Version[]>();
  for (const version of versions) {
    const group = groups.get(keyOf(version));
    if (group) group.push(version);
    else groups.set(keyOf(version), [version]);
  }
  return groups;
}

function distinctionAmong(version: Version, alike: ReadonlyMap<number, readonly Version[]>): MapDistinction | null {
  const others = (alike.get(version.record.number) ?? []).filter((other) => other !== version);
  return others.length === 0 ? null : distinctionFrom(version, others);
}

function parentOf(
  parent: Version | undefined,
  id: VersionId,
  alike: ReadonlyMap<number, readonly Version[]>,
): TimelineParent {
  if (!parent) return { id, number: null, distinction: null };
  return { id, number: parent.record.number, distinction: distinctionAmong(parent, alike) };
}

/** Tell from payload hashes and stored areas alone, without reading any boundary. */
function changedZones(version: Version, parent: Version | undefined): readonly ChangedZone[] | null {
  const isMissing = version.record.parents.length > 0 && !parent;
  if (version.damaged || parent?.damaged || isMissing) return null;
  const before = payloadsOf(parent);
  const after = payloadsOf(version);
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((zoneId) => {
    const [old, now] = [before.get(zoneId), after.get(zoneId)];
    if (old?.sha256 === now?.sha256) return [];
    const savedName = now?.zoneName ?? old?.zoneName ?? zoneId;
    return [{ zoneId, savedName, before: areaOf(parent, zoneId), after: areaOf(version, zoneId) }];
  });
}

function payloadsOf(version: Version | undefined): ReadonlyMap<ZoneId, PayloadReference> {
  return new Map(version?.record.payloads.map((payload) => [payload.zoneId, payload]));
}

function areaOf(version: Version | undefined, zoneId: ZoneId): ZoneArea {
  if (!version?.record.payloads.some((payload) => payload.zoneId === zoneId)) return { kind: 'none' };
  const areaM2 = Object.hasOwn(version.areasM2, zoneId) ? version.areasM2[zoneId] : undefined;
  return areaM2 === undefined ? { kind: 'unknown' } : { kind: 'area', areaM2 };
}

/** The oldest parting comes first: what lies above it belongs to its branches. */
function partingsOf(entries: readonly TimelineEntry[]): readonly Parting[] {
  const children = new Map<VersionId, TimelineEntry[]>();
  for (const entry of entries) {
    for (const id of new Set(entry.version.record.parents)) {
      const known = children.get(id);
      if (known) known.push(entry);
      else children.set(id, [entry]);
    }
  }
  const partings = entries.filter(({ key }) => (children.get(key)?.length ?? 0) > 1);
  return partings.toReversed().map((after) => ({ after, heads: headsAbove(after, children) }));
}

function headsAbove(
  root: TimelineEntry,
  children: ReadonlyMap<VersionId, readonly TimelineEntry[]>,
): readonly TimelineEntry[] {
  const seen = new Set([root]);
  // What is added while the set is walked is walked too.
  for (const one of seen) for (const child of children.get(one.key) ?? []) seen.add(child);
  return [...seen].filter(({ key }) => !children.has(key)).toSorted((a, b) => byNewestNumber(a.version, b.version));
}
