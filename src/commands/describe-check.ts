import { nickname } from '../domain/identity/fingerprint-words.ts';
import { shortCode } from '../domain/identity/short-code.ts';
import type { VersionId } from '../domain/identifiers.ts';
import { partyOf } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import { messages } from '../messages/catalogue.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { formatDecimalPosition } from '../messages/format.ts';
import type { AppState } from '../state/app-state.ts';
import type { CheckedMap, MapVerdict, ZoneDeviation } from '../state/file-check.ts';
import { versionOf } from '../state/selectors.ts';
import type { Application } from './application.ts';
import { describeZone, type DescribedZone, type DifferenceClause } from './describe-difference.ts';
import { fullVersionName } from './full-version-name.ts';

const words = laterMessages.fileCheck;

/** More turning points than this are counted, not listed. */
const MOST_POINTS = 20;

/** Places are given as exactly as they are stored: a difference may be in the last decimal. */
const GRID_DECIMALS = 7;

type Named = Pick<AppState, 'versions' | 'workspace'>;
type Identical = Extract<MapVerdict, { kind: 'identical' }>;

function nameOf(state: Named, versionId: VersionId): string {
  const version = state.versions.find(({ id }) => id === versionId);
  return version ? fullVersionName(state, version) : versionId;
}

/** Name the zones of the file that are in a version, as the version has them. */
function zonesIn(state: Named, versionId: VersionId, missing: readonly string[]): string {
  const payloads = state.versions.find(({ id }) => id === versionId)?.record.payloads ?? [];
  return words.zones(payloads.map(({ zoneName }) => zoneName).filter((name) => !missing.includes(name)));
}

function sentenceOf(state: Named, { versionId, missingZones, sameness }: Identical['versions'][number]): string {
  return words.identical[sameness](nameOf(state, versionId), zonesIn(state, versionId, missingZones));
}

/** Say in one sentence what a map of the file is. */
export function headlineOf(state: Named, { verdict }: CheckedMap): string {
  switch (verdict.kind) {
    case 'identical':
      return verdict.versions[0] ? sentenceOf(state, verdict.versions[0]) : '';
    case 'different': {
      const name = nameOf(state, verdict.versionId);
      return verdict.claimed ? words.differentClaimed(name) : words.different(name);
    }
    case 'unlike-any':
      return words.unlikeAny;
    case 'unreadable':
      return words.unreadable;
  }
}

/** Say what a map of the file is called in it. */
export function describeClaim({ workspace }: Named, { claim, features }: CheckedMap): string {
  const { partyId, versionNumber, fingerprint } = claim;
  const party = partyId === null ? null : (partyOf(workspace, partyId)?.name ?? null);
  const version = versionNumber === null ? words.saysDraft : words.saysVersion(versionNumber);
  const code =
    fingerprint === null ? version : words.saysFingerprint(version, nickname(fingerprint), shortCode(fingerprint));
  const [only] = features;
  const name =
    party ?? (features.length === 1 && only ? messages.exchange.featureName(only.index + 1, only.name) : null);
  return words.says(name, code);
}

/** Say what else is to be said of the versions that a map of the file is identical to. */
export function describeIdentical(state: AppState, { versions, moreVersions }: Identical): readonly string[] {
  const [first, ...others] = versions;
  if (!first) return [];
  const fingerprint = versionOf(state, first.versionId)?.record.mapFingerprint;
  return [
    words.identicalHint[first.sameness],
    ...(first.missingZones.length > 0 ? [words.missing(first.missingZones), words.noFingerprint] : []),
    ...(first.sameFingerprint && fingerprint
      ? [words.sameFingerprint(nickname(fingerprint), shortCode(fingerprint))]
      : []),
    ...others.map((one) => sentenceOf(state, one)),
    ...(moreVersions > 0 ? [words.moreVersions(moreVersions)] : []),
  ];
}

/** Say what differs in a zone, each with the place to look at. */
export function deviationClauses(
  { gazetteer, store }: Application,
  { name, change, difference }: ZoneDeviation,
): Pick<DescribedZone, 'title' | 'clauses'> {
  if (!change || !difference) return { title: name, clauses: [] };
  return describeZone(gazetteer, store.get().workspace, change, difference);
}

/** List the turning points that only one side has, with what is not listed. */
export function listedPoints({ onlyInFile, onlyInVersion }: ZoneDeviation): readonly {
  readonly label: string;
  readonly clauses: readonly DifferenceClause[];
  readonly more: number;
}[] {
  const listed = (label: string, points: readonly Position[]) => ({
    label,
    clauses: points.slice(0, MOST_POINTS).map((place) => ({
      text: formatDecimalPosition(place[0], place[1], GRID_DECIMALS),
      geometry: [[[place]]],
      place,
    })),
    more: Math.max(0, points.length - MOST_POINTS),
  });
  return [
    ...(onlyInVersion.length > 0 ? [listed(words.pointsOnlyInVersion(onlyInVersion.length), onlyInVersion)] : []),
    ...(onlyInFile.length > 0 ? [listed(words.pointsOnlyInFile(onlyInFile.length), onlyInFile)] : []),
  ];
}
