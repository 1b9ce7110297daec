import { licencesPage } from './licences-page.mjs';
import { refusedLicences } from './refused-licences.mjs';
import { packagesOf } from './shipped-packages.mjs';

/**
 * @typedef {import('vite').Plugin} Plugin
 * @typedef {Record<string, { type: 'chunk', moduleIds: string[] } | { type: 'asset', originalFileNames: string[] }>} Bundle
 */

/** The file of the build that holds the licences; the program reads it under this name. */
const PAGE = 'licences.md';

/**
 * Give the plugins that write down the licences of everything shipped. Workers are bundled by themselves, before the page that starts them:
 * their plugin notes what is in them, and that of the page writes the list. The service worker is bundled after the list, so it has none
 * of the work of others. Fails a build with something in it that must not be shipped.
 */
export function licences() {
  /** @type {Set<string>} */
  const shipped = new Set();

  /** @param {Bundle} bundle */
  const note = (bundle) => {
    for (const id of modulesOf(bundle)) shipped.add(id);
  };

  /** @type {Plugin} */
  const ofPage = {
    name: 'licences',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        note(bundle);
        const packages = packagesOf(shipped);
        const refused = refusedLicences(packages);
        if (refused.length > 0) throw new Error(`Must not be shipped: ${refused.join('; ')}.`);
        this.emitFile({ type: 'asset', fileName: PAGE, source: licencesPage(packages) });
      },
    },
  };
  /** @type {() => Plugin} */
  const ofWorker = () => ({
    name: 'licences-of-worker',
    apply: 'build',
    generateBundle: (_options, bundle) => note(bundle),
  });
  /** @type {() => Plugin} */
  const ofServiceWorker = () => ({
    name: 'licences-of-service-worker',
    generateBundle(_options, bundle) {
      const [stranger] = packagesOf(modulesOf(bundle));
      if (stranger) throw new Error(`${stranger.name} is in the service worker, which is not in the list of licences.`);
    },
  });
  return { ofPage, ofWorker, ofServiceWorker };
}

/** Everything of which something is in a bundle: modules, and files that are handed on as they are. @param {Bundle} bundle */
const modulesOf = (bundle) =>
  Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : part.originalFileNames));
