import { featuresOf, partsOf } from './exported-file.ts';
import { fixture } from './open-program.ts';

/** How far one boundary lies from another, in m. */
export interface ReferenceSeparation {
  readonly lengthM: number;
  readonly meanM: number;
  readonly largestM: number;
}

type Place = readonly [longitude: number, latitude: number];
type Edge = readonly [Place, Place];

const EQUATOR_M = 6_378_137;
const ECCENTRICITY_2 = 0.00669437999014;
const STEPS_AN_EDGE = 400;

/** Metres for a degree of latitude and of longitude on WGS 84, from the radii of curvature. */
function metresPerDegree(latitude: number): readonly [north: number, east: number] {
  const radians = (latitude * Math.PI) / 180;
  const w = Math.sqrt(1 - ECCENTRICITY_2 * Math.sin(radians) ** 2);
  const north = (EQUATOR_M * (1 - ECCENTRICITY_2)) / w ** 3;
  return [(north * Math.PI) / 180, ((EQUATOR_M / w) * Math.cos(radians) * Math.PI) / 180];
}

/** The distance from a place to the nearest point of a straight edge, in the plane that touches the ellipsoid there. */
function distanceM([longitude, latitude]: Place, [from, to]: Edge): number {
  const [north, east] = metresPerDegree(latitude);
  const [ax, ay] = [(from[0] - longitude) * east, (from[1] - latitude) * north];
  const [bx, by] = [(to[0] - longitude) * east, (to[1] - latitude) * north];
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

function edgesOf(zone: string, party: string): readonly Edge[] {
  const features = featuresOf(fixture('illustrative-proposals.geojson').text).filter(
    ({ properties }) => properties['zone'] === zone && properties['party'] === party,
  );
  return partsOf(JSON.stringify({ features }))
    .flat()
    .flatMap((ring) => ring.slice(1).map((to, index): Edge => [ring[index] ?? to, to]));
}

/**
 * Measure the boundary of one party's illustrative proposal against another's: by brute force, with samples, written for
 * the tests alone. Good to a few parts in a thousand.
 */
export function referenceSeparation(zone: string, party: string, other: string): ReferenceSeparation {
  const others = edgesOf(zone, other);
  const sum = { lengthM: 0, momentM2: 0, largestM: 0 };
  for (const [from, to] of edgesOf(zone, party)) {
    const at = (share: number): Place => [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    const [north, east] = metresPerDegree((from[1] + to[1]) / 2);
    const stepM = Math.hypot((to[0] - from[0]) * east, (to[1] - from[1]) * north) / STEPS_AN_EDGE;
    for (let step = 0; step < STEPS_AN_EDGE; step += 1) {
      const place = at((step + 0.5) / STEPS_AN_EDGE);
      const separationM = Math.min(...others.map((edge) => distanceM(place, edge)));
      sum.lengthM += stepM;
      sum.momentM2 += stepM * separationM;
      sum.largestM = Math.max(sum.largestM, separationM);
    }
  }
  return { ...sum, meanM: sum.momentM2 / sum.lengthM };
}
