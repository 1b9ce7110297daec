import { expose } from 'comlink';
import { compareMaps } from '../analysis/compare-maps.ts';
import { readGeoJson } from '../exchange/geojson/read.ts';
import type { EngineApi } from './engine-api.ts';

/** Let messages that wait reach this worker: a newer request, for one. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

const api: EngineApi = {
  compareMaps: (request, onProgress) =>
    compareMaps(request, async (done, of) => {
      onProgress({ done, of });
      await breathe();
    }),
  readGeoJson,
};

expose(api);
