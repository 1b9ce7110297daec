/** `npm run screenshots`: makes the README's pictures in `test/e2e/pictures/` from the built program. */
import './node-version.mjs';
import { build } from './build.mjs';
import { findBrowser } from './find-browser.mjs';
import { installPackages } from './install.mjs';
import { inRepository } from './repository.mjs';
import { runStep } from './run-step.mjs';

try {
  installPackages();
  const environment = { CHROMIUM: await findBrowser(), DELIMIT_PICTURES: inRepository('test', 'e2e', 'pictures') };
  console.error('Building Delimit ...');
  build();
  // The end-to-end tests take the same pictures into test-results; here only that spec runs, and they are kept.
  const parameters = [
    'test',
    '--config',
    inRepository('test', 'e2e', 'playwright.config.ts'),
    '--reporter=list',
    '--grep',
    'pictures are taken',
  ];
  process.exitCode = await runStep('pictures', '@playwright/test/cli.js', parameters, { environment });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
