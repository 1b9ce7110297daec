import { clipPolygons } from './clip.mjs';

/**
 * @typedef {import('./geo-shapes.mjs').Line} Line
 * @typedef {import('./geo-shapes.mjs').Point} Point
 * @typedef {import('./geo-shapes.mjs').Polygons} Polygons
 */

/**
 * Cut polygons whose rings jump from 180 E to 180 W there, as RFC 7946 asks; drawn as they stand they would lie across the whole world.
 * @param {Polygons} polygons
 * @returns {Polygons}
 */
export function splitAtAntimeridian(polygons) {
  return polygons.flatMap((rings) => {
    const unrolled = rings.map(unroll);
    const longitudes = unrolled.flat().map(([longitude]) => longitude);
    if (Math.min(...longitudes) >= -180 && Math.max(...longitudes) <= 180) return [rings];
    return [-360, 0, 360].flatMap((shift) => {
      const moved = unrolled.map((ring) => ring.map(([x, y]) => /** @type {Point} */ ([x + shift, y])));
      return clipPolygons([moved], [-180, -90, 180, 90]);
    });
  });
}

/**
 * Let a ring run on beyond 180 degrees instead of jumping. One that goes round a pole is given back as it is.
 * @param {Line} ring
 * @returns {Line}
 */
function unroll(ring) {
  let turns = 0;
  const unrolled = ring.map(([x, y], index) => {
    const before = ring[index - 1]?.[0] ?? x;
    if (x - before > 180) turns -= 1;
    if (x - before < -180) turns += 1;
    return /** @type {Point} */ ([x + turns * 360, y]);
  });
  return turns === 0 ? unrolled : ring;
}
