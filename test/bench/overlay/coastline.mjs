import { createRequire } from 'node:module';
import { GeosGeometry } from './engines/geos-geometry.mjs';
import { onDataGrid } from './outline.mjs';

/**
 * @typedef {import('./outline.mjs').Area} Area
 * @typedef {{ feature: (topology: object, object: unknown) => { features: { geometry: { coordinates: Area } }[] } }} TopojsonClient
 * @typedef {{ objects: Record<string, unknown> }} Topology
 */

const load = createRequire(import.meta.url);

/**
 * Read real land: parts of Natural Earth's 1:10m land (public domain, package world-atlas), largest first, each one that
 * still fits. The package rounds positions to a grid of 300 metres, which makes some rings touch or cross themselves:
 * GEOS makes them valid.
 * @param {number} points at most; the closing ones counted
 * @returns {Promise<Area>}
 */
export async function readCoastline(points) {
  const topology = /** @type {Topology} */ (load('world-atlas/land-10m.json'));
  const { feature } = /** @type {TopojsonClient} */ (load('topojson-client'));
  const land = feature(topology, topology.objects['land']).features.flatMap(({ geometry }) => geometry.coordinates);
  const sizeOf = (/** @type {Area[number]} */ part) => part.reduce((sum, ring) => sum + ring.length, 0);
  let room = points;
  const chosen = land
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    .filter((part) => {
      const fits = sizeOf(part) <= room;
      if (fits) room -= sizeOf(part);
      return fits;
    });
  return shift(await makeValid(shift(chosen, [0, 0])), [0, 0]);
}

/** @param {Area} area */
async function makeValid(area) {
  const geometry = await GeosGeometry.load();
  const { geos } = geometry;
  const written = geometry.write(area);
  const valid = geometry.made(geos.GEOSMakeValid(written), 'a valid coastline');
  const read = geometry.read(valid);
  for (const pointer of [written, valid]) geos.GEOSGeom_destroy(pointer);
  return read;
}

/**
 * Put an area on the data grid, that much farther on.
 * @param {Area} area
 * @param {readonly [east: number, north: number]} degrees
 * @returns {Area}
 */
export function shift(area, [east, north]) {
  return area.map((part) =>
    part.map((ring) =>
      ring.map(([longitude, latitude]) => [onDataGrid(longitude + east), onDataGrid(latitude + north)]),
    ),
  );
}
