import type { ZoneDifference } from '../analysis/diff-maps.ts';
import { unsharedPoints } from '../analysis/unshared-points.ts';
import type { ZoneMap } from '../domain/delimitation.ts';
import { payloadOf } from '../domain/identity/payload.ts';
import { sha256 } from '../domain/identity/sha256.ts';
import { zoneOf } from '../domain/workspace.ts';
import type { ImportReading, ReadFeature } from '../exchange/import-reading.ts';
import { messages } from '../messages/catalogue.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import type { IdenticalVersion, MapVerdict, ZoneDeviation } from '../state/file-check.ts';
import type { Application } from './application.ts';
import type { MapMatch, MatchedVersion, MatchedZone } from './match-map.ts';
import { sameText } from './same-text.ts';
import { loadVersionMap } from './version-maps.ts';

const words = laterMessages.fileCheck;

/** So many identical versions are told apart further and listed; the others are counted. */
const MOST_VERSIONS = 5;

/** A file that was read, with its text where it is UTF-8. */
export interface ReadFile {
  readonly reading: ImportReading;
  readonly text: string | null;
}

/** Tell whether a feature has the provenance of the payload too: then it is the payload. */
async function isPayload({ feature, zone }: MatchedZone): Promise<boolean> {
  if (!zone || !feature.geometry) return false;
  const { payload } = zone;
  const delimitation = { geometry: feature.geometry, provenance: feature.provenance };
  return (await sha256(payloadOf(payload.zoneId, delimitation))) === payload.sha256;
}

async function identicalVersion(app: Application, file: ReadFile, match: MatchedVersion): Promise<IdenticalVersion> {
  const { zones, missing, version } = match;
  const facts = { versionId: version.id, missingZones: missing.map(({ payload }) => payload.zoneName) };
  if (zones.some(({ zone }) => zone?.payload.sha256 === file.reading.sha256)) {
    return { ...facts, sameness: 'payload-bytes', sameFingerprint: missing.length === 0 };
  }
  const arePayloads = (await Promise.all(zones.map(isPayload))).every(Boolean);
  const text = await sameText(app, match, file.text, file.reading.writtenAt);
  return {
    ...facts,
    sameness: text ?? (arePayloads ? 'provenance' : 'boundary'),
    sameFingerprint: arePayloads && missing.length === 0,
  };
}

function nameOf(app: Application, feature: ReadFeature): string {
  const { zoneId } = feature.recognition;
  const zone = zoneId === null ? undefined : zoneOf(app.store.get().workspace, zoneId);
  return zone?.name ?? messages.exchange.featureName(feature.index + 1, feature.name);
}

function deviationOf(app: Application, { feature, zone }: MatchedZone, map: ZoneMap): ZoneDeviation {
  const before = zone && map[zone.payload.zoneId]?.geometry;
  const after = feature.geometry ?? [];
  const nothing = { change: null, difference: null, onlyInVersion: [], onlyInFile: [] };
  if (!zone || !before) {
    const { zoneId } = feature.recognition;
    return { zoneId, name: nameOf(app, feature), kind: 'only-in-file', ...nothing };
  }
  const { zoneId, zoneName } = zone.payload;
  const { onlyBefore, onlyAfter } = unsharedPoints(before, after);
  return {
    zoneId,
    name: zoneName,
    kind: 'changed',
    change: { kind: 'changed', zoneId, before, after },
    difference: null,
    onlyInVersion: onlyBefore,
    onlyInFile: onlyAfter,
  };
}

/** Compute gains, cessions and moves of the zones that changed, in the worker. */
async function withDifferences(
  app: Application,
  deviations: readonly ZoneDeviation[],
): Promise<{ readonly deviations: readonly ZoneDeviation[]; readonly untold: string | null }> {
  const zones = deviations.flatMap(({ change }) => (change?.kind === 'changed' ? [change] : []));
  if (zones.length === 0) return { deviations, untold: null };
  const outcome = await app.engine.diffMaps({ zones, lineType: app.store.get().workspace.lineType });
  if (outcome.kind !== 'done') {
    return { deviations, untold: outcome.kind === 'failed' ? words.untoldBecause(outcome.detail) : words.untold };
  }
  const of = new Map(outcome.value.map((one): [string, ZoneDifference] => [one.zoneId, one]));
  return {
    deviations: deviations.map((one) => ({
      ...one,
      difference: one.change ? (of.get(one.change.zoneId) ?? null) : null,
    })),
    untold: null,
  };
}

async function differentVerdict(app: Application, base: MatchedVersion, claimed: boolean): Promise<MapVerdict> {
  const { version, zones, missing } = base;
  const isRead = await loadVersionMap(app, version.id);
  const map = app.store.get().versionMaps[version.id];
  const identicalZones = zones.flatMap(({ identical, zone }) => (identical && zone ? [zone.payload.zoneName] : []));
  const missingZones = missing.map(({ payload }) => payload.zoneName);
  const facts = { kind: 'different', versionId: version.id, claimed, identicalZones, missingZones } as const;
  if (!isRead || !map) return { ...facts, deviations: [], untold: words.untold };
  const deviations = zones.filter(({ identical }) => !identical).map((zone) => deviationOf(app, zone, map));
  return { ...facts, ...(await withDifferences(app, deviations)) };
}

/** Find out what stands behind a match: how far it is the same, or where the differences are. */
export async function verdictOf(app: Application, file: ReadFile, match: MapMatch): Promise<MapVerdict> {
  switch (match.kind) {
    case 'identical': {
      const versions: IdenticalVersion[] = [];
      for (const one of match.versions.slice(0, MOST_VERSIONS)) versions.push(await identicalVersion(app, file, one));
      return { kind: 'identical', versions, moreVersions: match.versions.length - versions.length };
    }
    case 'different':
      return differentVerdict(app, match.base, match.claimed);
    case 'unlike-any':
    case 'unreadable':
      return { kind: match.kind };
  }
}
