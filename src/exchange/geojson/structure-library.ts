/**
 * The structure checker, unmodified (geojson-validation, LGPL-3). Only `structure.ts` loads this module, and only
 * when a file is read, so that the library stays a chunk of its own that anybody can replace.
 */
export { valid } from 'geojson-validation';
