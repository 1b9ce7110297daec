import { featuresOf, partsOf, type Ring } from './exported-file.ts';
import { fixture } from './open-program.ts';

/**
 * A party's illustrative proposal for Northern Homs: the outer ring as the file has it, closed. Those of Russia and
 * Turkey are the same but between point 17 and the point that is Turkey's 19 and Russia's 21.
 */
export function homsRing(party: 'tr' | 'ru'): Ring {
  const features = featuresOf(fixture('illustrative-proposals.geojson').text);
  const theirs = features.filter(({ properties }) => properties['id'] === `illustrative-2-${party}`);
  return partsOf(JSON.stringify({ features: theirs }))[0]?.[0] ?? [];
}
