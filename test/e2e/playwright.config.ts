/**
 * Runs the end-to-end tests against the production build in `dist/`, served with the same headers as `npm start`.
 * The port differs from the one people work on (47117): browsers keep data by address, and a test must never see a person's maps.
 */
import { defineConfig } from '@playwright/test';
import { testChromiumArguments } from '../../.ci/chromium-arguments.mjs';
import { inRepository, repository } from '../../.ci/repository.mjs';

const port = 47119;
const executablePath = process.env['CHROMIUM'];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: inRepository('test-results', 'e2e'),
  forbidOnly: true,
  retries: 0,
  // Every test has a browser context of its own, and one alone does not keep two cores busy.
  workers: 2,
  fullyParallel: true,
  // Only to end a test that hangs: a busy machine is no fault.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: inRepository('test-results', 'e2e.json') }]],
  use: {
    browserName: 'chromium',
    baseURL: `http://localhost:${port}/`,
    // The map is painted by software, and every pixel of it costs time. What depends on the size chooses its own.
    viewport: { width: 1280, height: 760 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'off',
    actionTimeout: 20_000,
    video: 'off',
    // Keeping the whole program in every new browser takes time; the spec that is about it allows it.
    serviceWorkers: 'block',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: testChromiumArguments },
  },
  webServer: {
    command: `node .ci/serve.mjs dist ${port}`,
    cwd: repository,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
