import { clipLines, clipPolygons } from './clip.mjs';
import { detailedArea, isIn } from './detailed-area.mjs';
import { disputedInDetail, golanBefore1967 } from './disputed-lines.mjs';
import { feature, linesFeature } from './geo-shapes.mjs';

/**
 * @typedef {import('./disputed-lines.mjs').DisputedStretch} DisputedStretch
 * @typedef {import('./geo-shapes.mjs').Feature} Feature
 * @typedef {import('./geo-shapes.mjs').Line} Line
 * @typedef {import('./packages.mjs').Packages} Packages
 * @typedef {import('./topology.mjs').Topology} Topology
 * @typedef {import('./topology.mjs').Unit} Unit
 */

/**
 * Part the borders between countries into those that are settled and stretches that are disputed.
 * @param {Packages} packages
 * @param {Topology} topology of countries
 * @param {DisputedStretch[]} stretches
 * @returns {{ settled: Line[], disputed: { stretch: DisputedStretch, lines: Line[] }[] }}
 */
export function partBorders({ topojson }, topology, stretches) {
  const countries = topology.objects['countries'];
  /** @type {Line[]} */
  const settled = [];
  const disputed = stretches.map((stretch) => ({ stretch, lines: /** @type {Line[]} */ ([]) }));
  /** @param {Unit} first @param {Unit} second */
  const concerning = (first, second) =>
    disputed.find(({ stretch: { between } }) => isBetween(between, first.properties.name, second.properties.name));

  settled.push(...topojson.mesh(topology, countries, (a, b) => a !== b && !concerning(a, b)).coordinates);
  for (const entry of disputed) {
    const { box } = entry.stretch;
    const lines = topojson.mesh(topology, countries, (a, b) => a !== b && concerning(a, b) === entry).coordinates;
    if (!box) entry.lines.push(...lines);
    else {
      const pieces = lines.flatMap((line) => cutWhere(line, (middle) => isIn(box, middle)));
      entry.lines.push(...pieces.filter(({ inside }) => inside).map(({ line }) => line));
      settled.push(...pieces.filter(({ inside }) => !inside).map(({ line }) => line));
    }
  }
  const absent = disputed.find(({ lines }) => lines.length === 0);
  if (absent) throw new Error(`The data draw no border ${absent.stretch.between.join(' - ')} there.`);
  return { settled, disputed };
}

/**
 * @param {[string, string | null]} between
 * @param {string} first
 * @param {string} second
 */
const isBetween = ([one, other], first, second) =>
  (first === one && (other === null || second === other)) || (second === one && (other === null || first === other));

/**
 * Cut a line where its segments go in or out.
 * @param {Line} line
 * @param {(middle: [number, number]) => boolean} isInside asked for the middle of each segment
 */
function cutWhere(line, isInside) {
  /** @type {{ inside: boolean, line: Line }[]} */
  const pieces = [];
  for (const [index, to] of line.entries()) {
    const from = line[index - 1];
    if (!from) continue;
    const inside = isInside([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
    const last = pieces[pieces.length - 1];
    if (last?.inside === inside) last.line.push(to);
    else pieces.push({ inside, line: [from, to] });
  }
  return pieces;
}

/**
 * Make the land of the detailed area.
 * @param {Packages} packages
 * @returns {Feature[]}
 */
export function makeLand({ countries, topojson }) {
  const { coordinates } = topojson.merge(countries, countries.objects['countries']?.geometries ?? []);
  return [feature({}, { type: 'MultiPolygon', coordinates: clipPolygons(coordinates, detailedArea) })];
}

/**
 * Make the state borders of the detailed area: `status` settled or disputed, `line` and `name` where it is disputed.
 * @param {Packages} packages
 * @returns {Feature[]}
 */
export function makeBorders(packages) {
  const { settled, disputed } = partBorders(packages, packages.countries, disputedInDetail);
  return [
    linesFeature({ status: 'settled' }, clipLines(settled, detailedArea)),
    ...disputed.map(({ stretch: { line, name }, lines }) =>
      linesFeature({ status: 'disputed', line, ...(name ? { name } : {}) }, clipLines(lines, detailedArea)),
    ),
    linesFeature({ status: 'disputed', line: 'golan-1974-b', name: '1974 line B' }, separationLineB(packages)),
    linesFeature({ status: 'disputed', line: 'golan-before-1967', name: 'Line before June 1967', schematic: 'yes' }, [
      golanBefore1967,
    ]),
  ];
}

/**
 * Give the eastern line of the area of separation of 1974: where the unit "UNDOF" of the governorates meets the others.
 * @param {Packages} packages
 */
function separationLineB({ governoratesOf, topojson }) {
  const syria = governoratesOf('syr');
  /** @param {Unit} unit */
  const isSeparation = (unit) => unit.properties.name === 'UNDOF';
  return topojson.mesh(syria, syria.objects['syr'], (a, b) => a !== b && isSeparation(a) !== isSeparation(b))
    .coordinates;
}
