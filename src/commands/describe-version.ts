import type { Zone } from '../domain/zone.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { formatArea, formatDateTime, formatSignedArea } from '../messages/format.ts';
import type { MapDistinction } from '../state/map-distinction.ts';
import type { ChangedZone, Parting, TimelineEntry, ZoneArea } from '../state/version-timeline.ts';
import type { Correction } from '../state/version-remarks.ts';
import { withDistinction } from './comparison-names.ts';

const words = laterMessages.versionHistory;

/** So many branches are named; of a history that parts often the others are counted. */
const MOST_HEADS = 4;

/** Name a version among those of its party: its number, and what tells it from another of that number. */
export function versionNumber({ version, distinction }: Pick<TimelineEntry, 'version' | 'distinction'>): string {
  return numberText(version.record.number, distinction);
}

/** As `versionNumber`, for a version of which no more is known. */
export function numberText(number: number, distinction: MapDistinction | null): string {
  return withDistinction(String(number), distinction);
}

/** Say what a version was based on. */
export function describeParents({ version, parents }: TimelineEntry): string {
  const { origin, number } = version.record;
  if (parents.length === 0) {
    if (origin.kind === 'received') return words.receivedAlone;
    return number === 1 ? words.first : words.basedOnNone;
  }
  const known = parents.flatMap((parent) =>
    parent.number === null ? [] : [numberText(parent.number, parent.distinction)],
  );
  return known.length < parents.length ? words.basedOnAbsent : words.basedOn(known);
}

/** Name a zone: as the workspace calls it, or as it was called when the version was saved. */
export function zoneName(
  zones: readonly Zone[],
  { zoneId, savedName }: Pick<ChangedZone, 'zoneId' | 'savedName'>,
): string {
  return zones.find((zone) => zone.id === zoneId)?.name ?? savedName;
}

/** Areas are sums of many terms: what is less than half a square metre apart is the same figure. */
const SAME_AREA_M2 = 0.5;

function changeText(beforeM2: number, afterM2: number): string {
  const changeM2 = afterM2 - beforeM2;
  return formatSignedArea(Math.abs(changeM2) < SAME_AREA_M2 ? 0 : changeM2);
}

function areaText(area: ZoneArea): string {
  return area.kind === 'area' ? formatArea(area.areaM2) : words.areaUnknown;
}

/** Say what became of a zone, with the area before and after. A version based on nothing has only areas. */
export function describeChange(zones: readonly Zone[], changed: ChangedZone, { parents }: TimelineEntry): string {
  const name = zoneName(zones, changed);
  const { before, after } = changed;
  if (before.kind === 'none') {
    return parents.length === 0 ? words.zoneFirst(name, areaText(after)) : words.zoneNew(name, areaText(after));
  }
  if (after.kind === 'none') return words.zoneWithdrawn(name, areaText(before));
  return before.kind === 'area' && after.kind === 'area'
    ? words.zoneChanged(name, areaText(before), areaText(after), changeText(before.areaM2, after.areaM2))
    : words.zoneChangedUnknown(name, areaText(before), areaText(after));
}

/** Say when a name or a note was corrected; what it was before follows as a text of its own. */
export function describeCorrection({ of, at }: Correction): string {
  return words.corrected[of](formatDateTime(at));
}

/** Name the newest version of each branch, the first four of them. */
export function headNames({ heads }: Parting): readonly string[] {
  const named = heads.slice(0, MOST_HEADS).map((head) => words.versionInList(versionNumber(head)));
  return heads.length > MOST_HEADS ? [...named, words.moreHeads(heads.length - MOST_HEADS)] : named;
}
