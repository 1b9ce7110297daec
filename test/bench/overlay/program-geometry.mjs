/** What the overlay benchmark measures of the program: bundled as for production by `bundle-for-node.mjs`. */
export { overlay } from '../../../src/geometry/overlay.ts';
export { areaM2 } from '../../../src/geometry/measure/area.ts';
export { perimeterM } from '../../../src/geometry/measure/length.ts';
