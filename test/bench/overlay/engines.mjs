/**
 * @typedef {import('./engines/engine.mjs').Engine} Engine
 * @typedef {typeof import('./program-geometry.mjs')} Geometry
 * @typedef {object} EngineKind
 * @property {string} label
 * @property {string | null} packageName null for ourselves
 * @property {number} capMs what one comparison may take; beyond, it is not run
 * @property {(geometry: Geometry) => Promise<Engine>} load
 */

/**
 * What is measured, by name, in the order of the table. Turf gets more time: the bars are factors against it.
 * @type {Readonly<Record<string, EngineKind>>}
 */
export const engineKinds = {
  ours: {
    label: 'Delimit',
    packageName: null,
    capMs: 30_000,
    load: async (geometry) => (await import('./engines/ours.mjs')).createOurs(geometry),
  },
  turf: {
    label: 'Turf',
    packageName: '@turf/turf',
    capMs: 150_000,
    load: async (geometry) => (await import('./engines/turf.mjs')).createTurf(geometry),
  },
  polygonClipping: {
    label: 'polygon-clipping',
    packageName: 'polygon-clipping',
    capMs: 20_000,
    load: async (geometry) => (await import('./engines/polygon-clipping.mjs')).createPolygonClipping(geometry),
  },
  clipper2: {
    label: 'Clipper2',
    packageName: 'clipper2-wasm',
    capMs: 20_000,
    load: async (geometry) => (await import('./engines/clipper2.mjs')).createClipper2(geometry),
  },
  jsts: {
    label: 'JSTS',
    packageName: 'jsts',
    capMs: 20_000,
    load: async (geometry) => (await import('./engines/jsts.mjs')).createJsts(geometry),
  },
  geos: {
    label: 'GEOS',
    packageName: 'geos-wasm',
    capMs: 20_000,
    load: async (geometry) => (await import('./engines/geos.mjs')).createGeos(geometry),
  },
  geosFaces: {
    label: 'GEOS, noded once',
    packageName: 'geos-wasm',
    capMs: 20_000,
    load: async (geometry) => (await import('./engines/geos-faces.mjs')).createGeosFaces(geometry),
  },
};
