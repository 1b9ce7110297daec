import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { testChromiumArguments } from './.ci/chromium-arguments.mjs';
import { installable } from './.ci/installable.mjs';
import { licences } from './.ci/licences/licences.mjs';
import { sizeBudget } from './.ci/size-budget.mjs';
import { policyForDevelopment, policyForMeta, safetyHeaders } from './.ci/content-security-policy.mjs';
import { mutantPlugins } from './.ci/mutant.mjs';

const developmentPort = 47118;
/** Only to end a test that hangs: a busy machine is no fault. */
const testTimeout = 60_000;
const unit = { environment: 'node', testTimeout, maxWorkers: '100%' } as const;
const needsWorkerOfItsOwn = 'test/unit/**/*.alone.test.ts';
const plugins = mutantPlugins();
const { ofPage, ofWorker, ofServiceWorker } = licences();
const executablePath = process.env['CHROMIUM'];

/** Put the policy into the built page, for hosts that send no headers. The development server sends its own, looser one. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policyForMeta },
      injectTo: 'head-prepend',
    },
  ],
};

/**
 * Chunks of their own: geojson-validation, whose licence (LGPL-3) asks that it can be exchanged for another build of it, and the map
 * library, which is large and changes rarely.
 */
const geojsonValidation = { name: 'geojson-validation', test: /node_modules[\\/]geojson-validation[\\/]/u };
const mapLibrary = { name: 'maplibre-gl', test: /node_modules[\\/]maplibre-gl[\\/]/u };

export default defineConfig({
  // Relative addresses: the build works in any folder of any static host.
  base: './',
  plugins: [
    policyInPage,
    ...plugins,
    ofPage,
    ...(process.env['VITEST'] ? [] : [installable([ofServiceWorker()])]),
    sizeBudget(),
  ],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    // Small icons may become data: addresses; a font as one would be refused by the policy.
    assetsInlineLimit: (file) => (file.endsWith('.svg') ? undefined : false),
    rolldownOptions: { output: { codeSplitting: { groups: [geojsonValidation, mapLibrary] } } },
  },
  // The map worker must stay one file, because it is started from a blob, where relative imports lead nowhere.
  worker: {
    format: 'es',
    plugins: () => [...plugins, ofWorker()],
    rolldownOptions: { output: { codeSplitting: { groups: [geojsonValidation] } } },
  },
  server: {
    host: '127.0.0.1',
    port: developmentPort,
    strictPort: true,
    headers: { ...safetyHeaders, 'Content-Security-Policy': policyForDevelopment(developmentPort) },
  },
  preview: { host: '127.0.0.1', port: developmentPort, strictPort: true, headers: safetyHeaders },
  test: {
    // A typing mistake in a filter must not look like success.
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      {
        plugins,
        // A worker for every file takes longer to start than most files run.
        test: {
          ...unit,
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: [needsWorkerOfItsOwn],
          isolate: false,
        },
      },
      // What exchanges a module for another, or looks at the memory of the whole worker.
      { plugins, test: { ...unit, name: 'unit-alone', include: [needsWorkerOfItsOwn] } },
      {
        plugins,
        // All libraries at once: one that turns up later, in a worker or a lazy part, would reload the page under a running test.
        optimizeDeps: { entries: ['src/**/*.ts', 'test/browser/**/*.ts'] },
        test: {
          name: 'browser',
          maxWorkers: '100%',
          // Each file in a page of its own would load the whole program anew.
          isolate: false,
          include: ['test/browser/**/*.test.ts'],
          testTimeout,
          // A worker that has to start first takes over a second on a busy machine; what holds is seen at once either way.
          expect: { poll: { timeout: 15_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath ? { executablePath } : {}), args: testChromiumArguments },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
