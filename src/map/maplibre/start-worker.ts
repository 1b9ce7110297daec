import { setWorkerUrl } from 'maplibre-gl';
import { mapWorkerAddress } from './map-worker-address.ts';

let started = false;

/** Tell the map library where its worker is, once. */
export function startWorkerUnderPagePolicy(): void {
  if (started) return;
  started = true;
  setWorkerUrl(mapWorkerAddress());
}
