import { area, polygon } from '@turf/turf';
import { partBorders } from './borders.mjs';
import { clipLines, cutOut } from './clip.mjs';
import { aroundDetailedArea, withinDetailedArea } from './detailed-area.mjs';
import { disputedInWorld } from './disputed-lines.mjs';
import { feature, linesFeature } from './geo-shapes.mjs';
import { roomiestPoint } from './roomiest-point.mjs';
import { splitAtAntimeridian } from './split-at-antimeridian.mjs';
import { polygonsOf } from './topology.mjs';

/**
 * @typedef {import('./geo-shapes.mjs').Feature} Feature
 * @typedef {import('./geo-shapes.mjs').Line} Line
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

/**
 * Make the coarse rest of the world: `kind` land, border (with `status` settled or disputed), or country: a name where there is most
 * room, `rank` 1 to 4 by size. Names are there for the detailed area too.
 * @param {Packages} packages
 * @returns {Feature[]}
 */
export function makeWorld(packages) {
  const { coarseCountries, topojson } = packages;
  const countries = coarseCountries.objects['countries'];
  const land = splitAtAntimeridian(topojson.merge(coarseCountries, countries?.geometries ?? []).coordinates);
  const { settled, disputed } = partBorders(packages, coarseCountries, disputedInWorld);
  /** @param {Line[]} lines */
  const around = (lines) => aroundDetailedArea.flatMap((box) => clipLines(lines, box));
  return [
    feature({ kind: 'land' }, { type: 'MultiPolygon', coordinates: cutOut(land, withinDetailedArea) }),
    linesFeature({ kind: 'border', status: 'settled' }, around(settled)),
    ...disputed.map(({ stretch, lines }) =>
      linesFeature({ kind: 'border', status: 'disputed', line: stretch.line }, around(lines)),
    ),
    ...topojson.feature(coarseCountries, countries).features.flatMap(({ id, properties, geometry }) => {
      if (id === undefined || withoutName.has(id) || !properties.name) return [];
      const name = fullNames.get(properties.name) ?? properties.name;
      const parts = splitAtAntimeridian(polygonsOf(geometry)).map((rings) => ({
        rings,
        areaKm2: area(polygon(rings)) / 1e6,
      }));
      const largest = parts.toSorted((a, b) => b.areaKm2 - a.areaKm2)[0];
      if (!largest) return [];
      const coordinates = roomiestPoint(largest.rings);
      const rank = rankOf(largest.areaKm2);
      return [feature({ kind: 'country', name, rank }, { type: 'Point', coordinates })];
    }),
  ];
}

/** @param {number} areaKm2 */
function rankOf(areaKm2) {
  if (areaKm2 >= 1.5e6) return 1;
  if (areaKm2 >= 4e5) return 2;
  return areaKm2 >= 1e5 ? 3 : 4;
}
