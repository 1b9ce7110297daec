import { GeosGeometry } from './engines/geos-geometry.mjs';

/**
 * Count the sets, the union included, whose polygons GEOS finds invalid as the OGC has it.
 * @param {import('./engines/engine.mjs').Compared} compared
 */
export async function countInvalid({ cells, union }) {
  const geometry = await GeosGeometry.load();
  const { geos } = geometry;
  const areas = [...cells.values(), ...(union === null ? [] : [union])];
  return areas.filter((area) => {
    // What cannot even be written, such as a ring of two points, is invalid too.
    try {
      const pointer = geometry.write(area);
      const valid = geos.GEOSisValid(pointer) === 1;
      geos.GEOSGeom_destroy(pointer);
      return !valid;
    } catch {
      return true;
    }
  }).length;
}
