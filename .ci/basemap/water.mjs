import { clipLines, clipPolygons } from './clip.mjs';
import { detailedArea } from './detailed-area.mjs';
import { feature, linesFeature } from './geo-shapes.mjs';
import { linesOf, polygonsOf } from './topology.mjs';
import { typedLakes, typedRivers } from './typed-water.mjs';

/**
 * @typedef {import('./geo-shapes.mjs').Feature} Feature
 * @typedef {import('./packages.mjs').Packages} Packages
 */

/**
 * Make the rivers and lakes of the detailed area: `kind` river or lake, `source` data or schematic.
 * @param {Packages} packages
 * @returns {Feature[]}
 */
export function makeWater({ water, topojson }) {
  const rivers = topojson
    .feature(water, water.objects['rivers'])
    .features.map(({ geometry }) => clipLines(linesOf(geometry), detailedArea))
    .filter((lines) => lines.length > 0)
    .map((lines) => linesFeature({ kind: 'river', source: 'data' }, lines));
  const lakes = topojson
    .feature(water, water.objects['lakes'])
    .features.map(({ geometry }) => clipPolygons(polygonsOf(geometry), detailedArea))
    .filter((polygons) => polygons.length > 0)
    .map((coordinates) => feature({ kind: 'lake', source: 'data' }, { type: 'MultiPolygon', coordinates }));
  return [
    ...rivers,
    ...typedRivers.map(({ name, nameArabic, line }) =>
      linesFeature({ kind: 'river', source: 'schematic', name, nameArabic }, [line]),
    ),
    ...lakes,
    ...typedLakes.map(({ name, nameArabic, ring }) =>
      feature({ kind: 'lake', source: 'schematic', name, nameArabic }, { type: 'Polygon', coordinates: [ring] }),
    ),
  ];
}
