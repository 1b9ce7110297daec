import type { AgreedShare } from '../analysis/agreed-share.ts';
import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import type { Version } from '../domain/version.ts';
import type { LineType } from '../geometry/line-type.ts';
import type { AppState } from './app-state.ts';
import { memoiseLast } from './memoise-last.ts';
import { shownByParty } from './version-timeline.ts';

/** Which of the two parties. */
export type Side = 0 | 1;

/** A version was saved while both parties had one: how the newest of both stand to each other from then on. */
export interface ShareMoment {
  /** The version that was saved, and whose it is. */
  readonly mover: Version;
  readonly side: Side;
  readonly newest: readonly [Version, Version];
  /** By zone: the key of the pair of boundaries; null where one of the two makes no proposal. */
  readonly pairs: ReadonlyMap<ZoneId, string | null>;
}

/** How much two versions agree on in a zone at a moment. `nothing`: both state an empty area. */
export type ShareValue =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'no-proposal' | 'nothing' | 'invalid' | 'failed' | 'unread' };

/** A place in the series of one zone. */
export interface SharePoint {
  readonly moment: ShareMoment;
  readonly value: ShareValue;
  /** What the version changed of the share; null where its boundary is the one before, or a figure is missing. */
  readonly change: number | null;
}

/** How the agreed share of one zone went, and by how much the versions of each party changed it. */
export interface ZoneShares {
  readonly zoneId: ZoneId;
  readonly points: readonly SharePoint[];
  readonly movedBy: readonly [number, number];
}

/**
 * List the moments at which a version of one of two parties was saved and both had one, in the order of saving. Between
 * two parties the clocks decide, which are claims; within one its numbers do.
 */
export function shareMoments(state: AppState, one: PartyId, other: PartyId): readonly ShareMoment[] {
  const shown = shownByParty(state);
  return remembered(shown.get(one) ?? NONE, shown.get(other) ?? NONE, state.workspace.lineType);
}

const NONE: readonly Version[] = [];

const remembered = memoiseLast(
  (ones: readonly Version[], others: readonly Version[], lineType: LineType): readonly ShareMoment[] => {
    const newest: [Version | null, Version | null] = [null, null];
    return inOrderOfSaving(ones.toReversed(), others.toReversed()).flatMap(({ version, side }) => {
      newest[side] = version;
      const [first, second] = newest;
      if (!first || !second) return [];
      return [{ mover: version, side, newest: [first, second], pairs: pairsOf(first, second, lineType) }];
    });
  },
);

function inOrderOfSaving(
  ones: readonly Version[],
  others: readonly Version[],
): readonly { readonly version: Version; readonly side: Side }[] {
  const ordered: { readonly version: Version; readonly side: Side }[] = [];
  let [first, second] = [0, 0];
  while (first < ones.length || second < others.length) {
    const [a, b] = [ones[first], others[second]];
    const isFirst =
      a !== undefined && (b === undefined || !(Date.parse(b.record.savedAt) < Date.parse(a.record.savedAt)));
    if (isFirst) {
      ordered.push({ version: a, side: 0 });
      first += 1;
    } else {
      if (b) ordered.push({ version: b, side: 1 });
      second += 1;
    }
  }
  return ordered;
}

function pairsOf(first: Version, second: Version, lineType: LineType): ReadonlyMap<ZoneId, string | null> {
  const hashes = new Map(second.record.payloads.map(({ zoneId, sha256 }) => [zoneId, sha256]));
  const pairs = first.record.payloads.map(({ zoneId, sha256 }): [ZoneId, string | null] => {
    const hash = hashes.get(zoneId);
    hashes.delete(zoneId);
    return [zoneId, hash === undefined ? null : `${lineType}/${sha256}/${hash}`];
  });
  return new Map([...pairs, ...[...hashes.keys()].map((zoneId): [ZoneId, null] => [zoneId, null])]);
}

/** Make the series of a zone from what was measured. What is missing among the measured could not be read. */
export function zoneShares(
  moments: readonly ShareMoment[],
  zoneId: ZoneId,
  measured: ReadonlyMap<string, AgreedShare>,
): ZoneShares {
  const movedBy: [number, number] = [0, 0];
  let before: ShareValue | null = null;
  let keyBefore: string | null = null;
  const points = moments.map((moment): SharePoint => {
    const key = moment.pairs.get(zoneId) ?? null;
    const value = valueOf(key, moment, measured);
    const known = before?.kind === 'share' && value.kind === 'share' && key !== keyBefore;
    const change = known && before?.kind === 'share' && value.kind === 'share' ? value.share - before.share : null;
    if (change !== null) movedBy[moment.side] += change;
    [before, keyBefore] = [value, key];
    return { moment, value, change };
  });
  return { zoneId, points, movedBy };
}

function valueOf(key: string | null, { newest }: ShareMoment, measured: ReadonlyMap<string, AgreedShare>): ShareValue {
  if (newest.some((version) => version.damaged)) return { kind: 'unread' };
  if (key === null) return { kind: 'no-proposal' };
  const share = measured.get(key);
  if (!share) return { kind: 'unread' };
  if (share.kind !== 'share') return { kind: share.kind };
  return share.unionM2 > 0 ? { kind: 'share', share: share.agreedM2 / share.unionM2 } : { kind: 'nothing' };
}
