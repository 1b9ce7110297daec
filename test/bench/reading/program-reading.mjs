/** What the benchmark of reading measures of the program: bundled as for production by `run.mjs`. */
export { readGeoJson } from '../../../src/exchange/geojson/read.ts';
export { scanJson } from '../../../src/exchange/json/scan-json.ts';
