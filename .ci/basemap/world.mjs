import { area } from '@turf/turf';
import { partBorders } from './borders.mjs';
import { clipLines, cutOut } from './clip.mjs';
import { aroundDetailedArea, detailedArea, isIn, withinDetailedArea } from './detailed-area.mjs';
import { disputedInWorld } from './disputed-lines.mjs';
import { feature, linesFeature } from './geo-shapes.mjs';
import { roomiestPoint } from './roomiest-point.mjs';
import { splitAtAntimeridian } from './split-at-antimeridian.mjs';
import { polygonsOf, simplifyTopology } from './topology.mjs';

/**
 * @typedef {import('./geo-shapes.mjs').Box} Box
 * @typedef {import('./geo-shapes.mjs').Feature} Feature
 * @typedef {import('./geo-shapes.mjs').Line} Line
 * @typedef {import('./geo-shapes.mjs').Point} Point
 * @typedef {import('./packages.mjs').Packages} Packages
 */

/** What the data abbreviate, written out. */
const fullNames = new Map([
  ['Bosnia and Herz.', 'Bosnia and Herzegovina'],
  ['Central African Rep.', 'Central African Republic'],
  ['Czechia', 'Czechia'],
  ['Dem. Rep. Congo', 'Democratic Republic of the Congo'],
  ['Dominican Rep.', 'Dominican Republic'],
  ['Eq. Guinea', 'Equatorial Guinea'],
  ['Macedonia', 'North Macedonia'],
  ['S. Sudan', 'South Sudan'],
  ['Solomon Is.', 'Solomon Islands'],
  ['Turkey', 'Türkiye'],
  ['eSwatini', 'Eswatini'],
]);

/** ISO 3166 numbers of what is no member or observer state of the United Nations: left without a name, as is what has no number. */
const withoutName = new Set(['010', '158', '238', '260', '304', '540', '630', '732']);

/** Nearer to the detailed area than this, in degrees, the land and borders round it are thinned less: they meet it more exactly. */
const nearDegrees = 14;
/** @type {Box} */
const neighbourhood = [
  detailedArea[0] - nearDegrees,
  detailedArea[1] - nearDegrees,
  detailedArea[2] + nearDegrees,
  detailedArea[3] + nearDegrees,
];
const toleranceNear = 0.02;
const toleranceFar = 0.12;

/** Islands smaller than this are left out, in km2: near the detailed area, and far from it. */
const smallestNearKm2 = 20;
const smallestFarKm2 = 400;

/**
 * Make the coarse rest of the world: `kind` land, border (with `status` settled or disputed), or country: a name where there is most
 * room, `rank` 1 to 4 by size. Names are there for the detailed area too.
 * @param {Packages} packages
 * @returns {Feature[]}
 */
export function makeWorld(packages) {
  const { coarseCountries, topojson, worldCountries } = packages;
  const topology = simplifyTopology(worldCountries, (arc) => (arc.some(isNear) ? toleranceNear : toleranceFar));
  const merged = topojson.merge(topology, topology.objects['countries']?.geometries ?? []).coordinates;
  const land = splitAtAntimeridian(merged).filter((rings) => areaKm2(rings) >= smallestOf(rings));
  const { settled, disputed } = partBorders(packages, topology, disputedInWorld);
  /** @param {Line[]} lines */
  const around = (lines) => aroundDetailedArea.flatMap((box) => clipLines(lines, box));
  return [
    feature({ kind: 'land' }, { type: 'MultiPolygon', coordinates: cutOut(land, withinDetailedArea) }),
    linesFeature({ kind: 'border', status: 'settled' }, around(settled)),
    ...disputed.map(({ stretch, lines }) =>
      linesFeature({ kind: 'border', status: 'disputed', line: stretch.line }, around(lines)),
    ),
    ...topojson
      .feature(coarseCountries, coarseCountries.objects['countries'])
      .features.flatMap(({ id, properties, geometry }) => {
        if (id === undefined || withoutName.has(id) || !properties.name) return [];
        const parts = splitAtAntimeridian(polygonsOf(geometry));
        const largest = parts.toSorted((a, b) => areaKm2(b) - areaKm2(a))[0];
        if (!largest) return [];
        const name = fullNames.get(properties.name) ?? properties.name;
        const rank = rankOf(areaKm2(largest));
        return [feature({ kind: 'country', name, rank }, { type: 'Point', coordinates: roomiestPoint(largest) })];
      }),
  ];
}

/** @param {Point} point */
const isNear = (point) => isIn(neighbourhood, point);

/** @param {Line[]} rings */
const smallestOf = (rings) => (rings.flat().some(isNear) ? smallestNearKm2 : smallestFarKm2);

/** @param {Line[]} rings */
const areaKm2 = (rings) => area({ type: 'Polygon', coordinates: rings }) / 1e6;

/** @param {number} squareKilometres */
function rankOf(squareKilometres) {
  if (squareKilometres >= 1.5e6) return 1;
  if (squareKilometres >= 4e5) return 2;
  return squareKilometres >= 1e5 ? 3 : 4;
}
