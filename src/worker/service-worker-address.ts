/** Where the service worker lies, beside the page. */
export const serviceWorkerAddress = (): string => new URL('service-worker.js', document.baseURI).href;
