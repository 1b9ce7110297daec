import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import preludeUrl from './map-worker-prelude.ts?worker&url';

let address: string | null = null;

/**
 * Give the address of the map's worker. A worker loaded from an http address obeys the policy of its own response, which
 * a static host may not send; one started from a blob inherits the policy of the page. So the worker is a blob of two
 * lines that import what we add to it and the real one, and what the page may not request the worker may not either.
 */
export function mapWorkerAddress(): string {
  if (address !== null) return address;
  // In this order: the prelude hears each message first.
  const lines = [preludeUrl, workerUrl].map((url) => `import ${JSON.stringify(new URL(url, import.meta.url).href)};`);
  address = URL.createObjectURL(new Blob([lines.join('\n')], { type: 'text/javascript' }));
  return address;
}
