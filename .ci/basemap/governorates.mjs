import { clipLines } from './clip.mjs';
import { detailedArea } from './detailed-area.mjs';
import { feature, linesFeature } from './geo-shapes.mjs';
import { governorateNames } from './governorate-names.mjs';
import { roomiestPoint } from './roomiest-point.mjs';
import { polygonsOf, simplifyTopology } from './topology.mjs';

/**
 * @typedef {import('./geo-shapes.mjs').Feature} Feature
 * @typedef {import('./packages.mjs').Packages} Packages
 */

/** The neighbours whose first-level divisions are drawn, by their name in the package. Syria comes first and is the most detailed. */
const countries = ['syr', 'tur', 'irq', 'lbn', 'jor', 'isr', 'irn', 'sau', 'egy', 'cyp'];

/** Thinning, in degrees: about 50 m in Syria and 400 m elsewhere. */
const toleranceInSyria = 0.0005;
const toleranceElsewhere = 0.004;

/**
 * Make the lines between governorates (provinces, districts) of each country, and the names of the Syrian ones where there is most room.
 * @param {Packages} packages
 * @returns {Feature[]}
 */
export function makeGovernorates({ governoratesOf, topojson }) {
  const lines = countries.map((country) => {
    const tolerance = country === 'syr' ? toleranceInSyria : toleranceElsewhere;
    const topology = simplifyTopology(governoratesOf(country), () => tolerance);
    // The area of separation on the Golan is no governorate: its limits are among the disputed lines.
    const { coordinates } = topojson.mesh(
      topology,
      topology.objects[country],
      (a, b) => a !== b && a.properties.name !== 'UNDOF' && b.properties.name !== 'UNDOF',
    );
    return linesFeature({ country }, clipLines(coordinates, detailedArea));
  });
  const syria = governoratesOf('syr');
  const names = topojson.feature(syria, syria.objects['syr']).features.flatMap(({ id, geometry }) => {
    const name = governorateNames.find(({ hasc }) => hasc === id);
    const [largest] = polygonsOf(geometry);
    if (!name || !largest) return [];
    const coordinates = roomiestPoint(largest);
    const properties = { name: name.name, nameArabic: name.nameArabic };
    return [feature(properties, { type: 'Point', coordinates })];
  });
  return [...lines, ...names];
}
