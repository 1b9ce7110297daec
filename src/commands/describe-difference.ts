import type { ZoneDifference } from '../analysis/diff-maps.ts';
import type { ChangedArea, VersionDifference } from '../analysis/diff-versions.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import { zoneOf, type Workspace } from '../domain/workspace.ts';
import type { MultiPolygonCoordinates, Position } from '../geometry/coordinates.ts';
import type { Gazetteer } from '../map/base-map/places.ts';
import { messages } from '../messages/catalogue.ts';
import { formatArea, formatDecimalPosition, formatLength, formatNumber, formatSignedArea } from '../messages/format.ts';
import type { ZoneChange } from '../state/map-difference.ts';
import { areaOf } from '../state/selectors.ts';

const words = messages.versionDifference;

/** So many gains, and so many cessions, of a zone are listed; the rest is summed. */
const MOST_LISTED = 5;

/** Nearer than this, something is at a place; farther than the other, the distance is said too. */
const AT_PLACE_M = 1000;
const FAR_OFF_M = 10_000;

/** One thing that changed, in words, with the place to look at where it has one. */
export interface DifferenceClause {
  readonly text: string;
  /** What to fly to. */
  readonly geometry: MultiPolygonCoordinates | null;
  /** What to mark there. */
  readonly place: Position | null;
}

/** What changed in one zone, in words. */
export interface DescribedZone {
  readonly zoneId: ZoneId;
  /** The name of the zone and by how much its area changed. */
  readonly title: string;
  readonly clauses: readonly DifferenceClause[];
  /** In m2; null where it could not be computed. */
  readonly gainedM2: number | null;
  readonly cededM2: number | null;
}

/** Say where something is, by the nearest place: ` north of Rastan`; by coordinates where there is no gazetteer. */
function whereabouts(gazetteer: Gazetteer | null, position: Position): string {
  const nearest = gazetteer?.nearest(position);
  if (!nearest) return words.at(formatDecimalPosition(position[0], position[1], 4));
  const { name, distanceM, bearing } = nearest;
  if (distanceM < AT_PLACE_M) return words.at(name);
  if (distanceM < FAR_OFF_M) return words.towards(bearing, name);
  return words.farOff(`${formatNumber(distanceM / 1000)}\u00a0km`, bearing, name);
}

const plain = (text: string): DifferenceClause => ({ text, geometry: null, place: null });

interface AreaWords {
  readonly one: (area: string, where: string) => string;
  readonly more: (count: number, area: string) => string;
  readonly slivers: (count: number, area: string) => string;
}

const GAINED: AreaWords = { one: words.gained, more: words.gainedMore, slivers: words.gainedSlivers };
const CEDED: AreaWords = { one: words.ceded, more: words.cededMore, slivers: words.cededSlivers };

function areaClauses(
  gazetteer: Gazetteer | null,
  { pieces, slivers }: ChangedArea,
  say: AreaWords,
): DifferenceClause[] {
  const rest = pieces.slice(MOST_LISTED);
  const restM2 = rest.reduce((sum, { areaM2 }) => sum + areaM2, 0);
  return [
    ...pieces.slice(0, MOST_LISTED).map(({ polygon, areaM2, pole }) => ({
      text: say.one(formatArea(areaM2), whereabouts(gazetteer, pole)),
      geometry: [polygon],
      place: pole,
    })),
    ...(rest.length === 0
      ? []
      : [
          {
            text: say.more(rest.length, formatArea(restM2)),
            geometry: rest.map(({ polygon }) => polygon),
            place: null,
          },
        ]),
    ...(slivers.count === 0 ? [] : [plain(say.slivers(slivers.count, formatArea(slivers.areaM2)))]),
  ];
}

function pointClauses({ turningPoints }: VersionDifference): DifferenceClause[] {
  const { moved, added, deleted, largestMove } = turningPoints;
  return [
    ...(largestMove === null
      ? []
      : [
          {
            text: words.moved(moved, formatLength(largestMove.lengthM)),
            geometry: [[[largestMove.from, largestMove.to]]],
            place: largestMove.to,
          },
        ]),
    ...(added === 0 ? [] : [plain(words.added(added))]),
    ...(deleted === 0 ? [] : [plain(words.deleted(deleted))]),
  ];
}

function changedClauses(
  gazetteer: Gazetteer | null,
  after: MultiPolygonCoordinates,
  { difference }: ZoneDifference,
): DifferenceClause[] {
  if (!difference.ok) {
    const { error } = difference;
    return [plain(error.code === 'invalid' ? words.invalid : words.defect(error.detail))];
  }
  const clauses = [
    ...(after.length === 0 ? [plain(words.nowEmpty)] : []),
    ...areaClauses(gazetteer, difference.value.gained, GAINED),
    ...areaClauses(gazetteer, difference.value.ceded, CEDED),
    ...pointClauses(difference.value),
  ];
  return clauses.length === 0 ? [plain(words.sameOutline)] : clauses;
}

function turningPointCount(geometry: MultiPolygonCoordinates): number {
  return geometry.reduce((sum, polygon) => polygon.reduce((inner, ring) => inner + ring.length - 1, sum), 0);
}

/**
 * Say in words what changed in a zone.
 *
 * @param difference what was computed of a changed zone; a zone that is new or gone needs nothing computed
 */
export function describeZone(
  gazetteer: Gazetteer | null,
  workspace: Workspace,
  change: ZoneChange,
  difference: ZoneDifference | undefined,
): DescribedZone {
  const { zoneId } = change;
  const name = zoneOf(workspace, zoneId)?.name ?? zoneId;
  const described = (clauses: readonly DifferenceClause[], gainedM2: number | null, cededM2: number | null) => {
    const known = gainedM2 !== null && cededM2 !== null;
    const title = known ? words.zone(name, formatSignedArea(gainedM2 - cededM2)) : name;
    return { zoneId, title, clauses, gainedM2, cededM2 };
  };
  if (change.kind === 'changed') {
    if (!difference) return described([], null, null);
    const value = difference.difference.ok ? difference.difference.value : null;
    const clauses = changedClauses(gazetteer, change.after, difference);
    return described(clauses, value?.gained.areaM2 ?? null, value?.ceded.areaM2 ?? null);
  }
  const { geometry } = change;
  const areaM2 = areaOf(geometry, workspace.lineType);
  const area = formatArea(areaM2);
  const first = change.kind === 'first';
  const text = first ? words.first(area, turningPointCount(geometry)) : words.withdrawn(area);
  const clause = { text, geometry: geometry.length === 0 ? null : geometry, place: null };
  return described([clause], first ? areaM2 : 0, first ? 0 : areaM2);
}
