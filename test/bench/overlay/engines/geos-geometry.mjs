import initGeosJs from 'geos-wasm';

/**
 * @typedef {import('./engine.mjs').Area} Area
 * @typedef {number} Pointer to a geometry in the memory of GEOS, or 0
 * @typedef {Awaited<ReturnType<typeof initGeosJs>>} Geos
 */

const BYTES_PER_NUMBER = 8;
const BYTES_PER_POINTER = 4;
const POLYGON = 3;
export const MULTI_LINE_STRING = 5;
const MULTI_POLYGON = 6;

/** What GEOS said last when it failed. */
let lastError = 'no reason given';

/** Areas in and out of the memory of GEOS. Geometries made here are destroyed by who asked for them. */
export class GeosGeometry {
  /** @type {Geos} */
  geos;

  /** @param {Geos} geos */
  constructor(geos) {
    this.geos = geos;
  }

  static async load() {
    // Without handlers it prints what makes a polygon invalid, and throws through its own stack.
    const errorHandler = (/** @type {string} */ message) => {
      lastError = message;
    };
    return new GeosGeometry(await initGeosJs({ errorHandler, noticeHandler: () => {} }));
  }

  /**
   * Give a result of GEOS, or throw where it has none: it answers an exception with a null pointer.
   * @param {Pointer} pointer
   * @param {string} what
   */
  made(pointer, what) {
    if (pointer === 0) throw new Error(`GEOS, ${what}: ${lastError}`);
    return pointer;
  }

  /**
   * @param {Area[number][number]} ring
   * @param {'LineString' | 'LinearRing'} kind
   * @returns {Pointer}
   */
  writeLine(ring, kind) {
    const { geos } = this;
    const buffer = geos.Module._malloc(ring.length * 2 * BYTES_PER_NUMBER);
    const { HEAPF64 } = geos.Module;
    let at = buffer / BYTES_PER_NUMBER;
    for (const [longitude, latitude] of ring) {
      HEAPF64[at] = longitude;
      HEAPF64[at + 1] = latitude;
      at += 2;
    }
    const sequence = geos.GEOSCoordSeq_copyFromBuffer(buffer, ring.length, 0, 0);
    geos.Module._free(buffer);
    const line =
      kind === 'LinearRing' ? geos.GEOSGeom_createLinearRing(sequence) : geos.GEOSGeom_createLineString(sequence);
    return this.made(line, 'a line');
  }

  /**
   * Do something with an array of pointers in the memory of GEOS.
   * @template Result
   * @param {readonly Pointer[]} pointers
   * @param {(array: Pointer) => Result} act
   */
  withArray(pointers, act) {
    const { Module } = this.geos;
    const array = Module._malloc(Math.max(1, pointers.length) * BYTES_PER_POINTER);
    Module.HEAPU32.set(pointers, array / BYTES_PER_POINTER);
    try {
      return act(array);
    } finally {
      Module._free(array);
    }
  }

  /**
   * @param {number} kind
   * @param {readonly Pointer[]} members are taken over
   */
  collect(kind, members) {
    const { geos } = this;
    if (members.length === 0) return geos.GEOSGeom_createEmptyCollection(kind);
    return this.withArray(members, (array) => geos.GEOSGeom_createCollection(kind, array, members.length));
  }

  /** @param {Area} area */
  write(area) {
    const { geos } = this;
    const polygons = area.map((part) => {
      const [shell = 0, ...holes] = part.map((ring) => this.writeLine(ring, 'LinearRing'));
      return this.withArray(holes, (array) => geos.GEOSGeom_createPolygon(shell, array, holes.length));
    });
    return this.collect(MULTI_POLYGON, polygons);
  }

  /**
   * @param {Pointer} line
   * @returns {[number, number][]}
   */
  readLine(line) {
    const { geos } = this;
    const count = geos.GEOSGeomGetNumPoints(line);
    const buffer = geos.Module._malloc(count * 2 * BYTES_PER_NUMBER);
    geos.GEOSCoordSeq_copyToBuffer(geos.GEOSGeom_getCoordSeq(line), buffer, 0, 0);
    const { HEAPF64 } = geos.Module;
    const start = buffer / BYTES_PER_NUMBER;
    /** @type {[number, number][]} */
    const positions = [];
    for (let at = start; at < start + 2 * count; at += 2) positions.push([HEAPF64[at] ?? 0, HEAPF64[at + 1] ?? 0]);
    geos.Module._free(buffer);
    return positions;
  }

  /**
   * Read the polygons of a geometry; where areas only touch, points and lines come with them and are left out.
   * @param {Pointer} geometry
   * @returns {[number, number][][][]}
   */
  read(geometry) {
    const { geos } = this;
    if (geos.GEOSisEmpty(geometry) === 1) return [];
    const kind = geos.GEOSGeomTypeId(geometry);
    if (kind === POLYGON) {
      const part = [this.readLine(geos.GEOSGetExteriorRing(geometry))];
      const holes = geos.GEOSGetNumInteriorRings(geometry);
      for (let hole = 0; hole < holes; hole += 1) part.push(this.readLine(geos.GEOSGetInteriorRingN(geometry, hole)));
      return [part];
    }
    if (kind < POLYGON) return [];
    const count = geos.GEOSGetNumGeometries(geometry);
    return Array.from({ length: count }, (_, index) => this.read(geos.GEOSGetGeometryN(geometry, index))).flat();
  }
}
