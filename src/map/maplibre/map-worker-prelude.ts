import { readFeaturesAsText } from './features-as-text.ts';

/*
 * Runs in the map's worker before the map library, whose own listener gets each message after this one: the same object.
 */
addEventListener('message', (event: MessageEvent<unknown>) => {
  readFeaturesAsText(event.data);
});
