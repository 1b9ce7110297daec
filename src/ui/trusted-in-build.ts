import { mapWorkerAddress } from '../map/maplibre/map-worker-address.ts';
import backupWorker from '../storage/backup/backup-worker.ts?worker&url';
import journalWorker from '../storage/journal/journal-worker.ts?worker&url';
import engine from '../worker/engine.ts?worker&url';
import secondOpinion from '../worker/second-opinion.ts?worker&url';
import { serviceWorkerAddress } from '../worker/service-worker-address.ts';
import { iconTexts } from './icons.ts';
import { svgAsParsed } from './svg-as-parsed.ts';
import type { Trusted } from './trust-only.ts';

/** What this build may start as a worker or a service worker, and the icons it may parse. */
export function trustedInBuild(): Trusted {
  const workers = [backupWorker, journalWorker, engine, secondOpinion].map(
    (address) => new URL(address, import.meta.url).href,
  );
  return {
    scriptAddresses: new Set([...workers, mapWorkerAddress(), serviceWorkerAddress()]),
    markup: new Set(iconTexts().flatMap((text) => [text, svgAsParsed(text)])),
  };
}
