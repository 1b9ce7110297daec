/*
 * Keeps one whole build in the browser, so that the program runs without a network and never from two builds at once.
 *
 * Every file is fetched against the hash that the build wrote down; if one does not fit, nothing of the build is kept and
 * what is kept goes on. A new build waits until somebody asks for it. The files of the one before stay for tabs that still
 * run it, and go when the program is opened while no tab is.
 */
import { cacheNameOf, isOurs, requestedFile, type BuiltFile } from './built-files.ts';

/** What is used here of the scope that service workers run in; the types of the page do not have it. */
interface ServiceWorkerScope {
  readonly __WB_MANIFEST: readonly BuiltFile[];
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void>; matchAll(options: object): Promise<readonly unknown[]> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(kind: 'message', listener: (event: Lasting & { readonly data: unknown }) => void): void;
  addEventListener(kind: 'fetch', listener: (event: Fetching) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

declare const self: ServiceWorkerScope;

const files = self.__WB_MANIFEST;
const cacheName = cacheNameOf(files);
const { scope } = self.registration;
const addresses: ReadonlySet<string> = new Set(files.map(({ url }) => new URL(url, scope).href));
const FETCHED_AT_ONCE = 6;

/** Put every file of this build into its cache; rejects, and keeps nothing, if one is missing or another. */
async function keepBuild(): Promise<void> {
  // The same files under another service worker are the ones that run: they stay, whatever happens here.
  const isNew = !(await caches.has(cacheName));
  const cache = await caches.open(cacheName);
  const waiting = [...files];
  const fetchNext = async (): Promise<void> => {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      const address = new URL(file.url, scope).href;
      const request = new Request(address, { integrity: file.revision, cache: 'no-cache' });
      const response = await fetch(request);
      if (!response.ok) throw new Error(`${file.url}: ${response.status}`);
      await cache.put(address, response);
    }
  };
  try {
    await Promise.all(Array.from({ length: FETCHED_AT_ONCE }, fetchNext));
  } catch (error) {
    if (isNew) await caches.delete(cacheName);
    throw error;
  }
}

async function forgetOlder(): Promise<void> {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (tabs.length > 0) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => isOurs(name) && name !== cacheName).map((name) => caches.delete(name)));
}

async function answer(request: Request, address: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  // An older build's files have names of their own; what both have is this build's.
  return (await cache.match(address)) ?? (await caches.match(address)) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(keepBuild()));
// The page of the first visit came from the network; from now on its later parts come from here.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  if (event.data === 'start-new-version') event.waitUntil(self.skipWaiting());
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = requestedFile(request, scope);
  if (address === null) return;
  const isPage = request.mode === 'navigate';
  if (isPage) event.waitUntil(forgetOlder());
  if (!isPage || addresses.has(address)) event.respondWith(answer(request, address));
});
