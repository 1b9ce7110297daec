import { expose } from 'comlink';
import type { EngineApi } from './engine-api.ts';

/** Let the messages in that have arrived meanwhile, a newer request among them. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** How many comparisons have been asked for; an older one sees that it is out of date and gives up. */
let asked = 0;

// Each task loads what it needs: reading a file needs no overlay.
const engine: EngineApi = {
  async compareMaps(request, onProgress) {
    asked += 1;
    const mine = asked;
    const goOn = async (): Promise<void> => {
      await nextTurn();
      if (mine !== asked) throw new Error('superseded');
    };
    const { compareMaps } = await import('../analysis/compare-maps.ts');
    await goOn();
    return compareMaps(request, async (done, of) => {
      onProgress({ done, of });
      await goOn();
    });
  },
  async readGeoJson(request) {
    const { readGeoJson } = await import('../exchange/geojson/read.ts');
    return readGeoJson(request);
  },
};

expose(engine);
