import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { VitePWA } from 'vite-plugin-pwa';

/** Type of the files that the installed program opens by double click, by their extension. */
const opened = { 'application/json': ['.delimit'], 'application/geo+json': ['.geojson'] };

/** @type {Partial<import('vite-plugin-pwa').ManifestOptions>} */
const manifest = {
  id: './',
  name: 'Delimit',
  short_name: 'Delimit',
  description: 'Draw, compare, keep and exchange boundary proposals, entirely in the browser.',
  lang: 'en',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#f6f7f8',
  theme_color: '#f6f7f8',
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  file_handlers: Object.entries(opened).map(([type, extensions]) => ({ action: './', accept: { [type]: extensions } })),
  // One tab edits a workspace: a file is handed to the window that is open.
  launch_handler: { client_mode: 'focus-existing' },
};

/**
 * The installable app: its manifest, and the service worker of our own with the list of every file of the build. Each is listed with the
 * SHA-256 of its bytes, so that the browser itself refuses a file of another build or one that a host has changed.
 * @param {import('vite').Plugin[]} ofServiceWorker plugins for the bundling of the service worker
 */
export function installable(ofServiceWorker) {
  let folder = '';
  /** @type {import('vite').Plugin} */
  const whereTheBuildGoes = {
    name: 'where-the-build-goes',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
  };
  const app = VitePWA({
    strategies: 'injectManifest',
    registerType: 'prompt',
    injectRegister: false,
    srcDir: 'src/worker',
    filename: 'service-worker.ts',
    manifest,
    includeManifestIcons: false,
    injectManifest: {
      rollupFormat: 'iife',
      buildPlugins: { vite: ofServiceWorker },
      globPatterns: ['**/*'],
      globIgnores: ['service-worker.js'],
      maximumFileSizeToCacheInBytes: 4_000_000,
      manifestTransforms: [
        async (entries) => ({
          manifest: entries.map(({ url, size }) => {
            const bytes = readFileSync(resolve(folder, url));
            return { url, size, revision: `sha256-${createHash('sha256').update(bytes).digest('base64')}` };
          }),
        }),
      ],
    },
  });
  return [whereTheBuildGoes, ...app];
}
