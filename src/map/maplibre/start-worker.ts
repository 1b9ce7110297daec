import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

let started = false;

/**
 * Tell the map library where its worker is, once. A worker loaded from an http address obeys the policy of its own
 * response, which a static host may not send; one started from a blob inherits the policy of the page. So the worker is
 * a blob of one line that imports the real one, and what the page may not request the worker may not either.
 */
export function startWorkerUnderPagePolicy(): void {
  if (started) return;
  started = true;
  const address = new URL(workerUrl, import.meta.url).href;
  const blob = new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' });
  setWorkerUrl(URL.createObjectURL(blob));
}
