/**
 * `npm test`: installs what is missing, a Chromium included, runs everything, and ends with one line `N passed, N failed`.
 *
 *     node .ci/test.mjs [--only static|unit|browser|e2e|crash]
 */
import './node-version.mjs';
import { mkdirSync, rmSync } from 'node:fs';
import { findBrowser } from './find-browser.mjs';
import { installPackages } from './install.mjs';
import { inRepository } from './repository.mjs';
import { runStep } from './run-step.mjs';
import { countCrash, countFile, countPlaywright, countVitest, emptyCount, sumCounts } from './sum-reports.mjs';

/** @typedef {import('./sum-reports.mjs').Count} Count */

const suites = ['static', 'unit', 'browser', 'e2e', 'crash'];
const only = process.argv.indexOf('--only');
const chosen = only === -1 ? suites : (process.argv[only + 1] ?? '').split(',');

/** @param {string} suite */
const reportOf = (suite) => inRepository('test-results', `${suite}.json`);

/**
 * A step without tests of its own counts as one.
 * @param {Promise<number>} step
 * @returns {Promise<Count>}
 */
async function asOne(step) {
  const passed = (await step) === 0;
  return { ...emptyCount(), passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}

const build = () => asOne(runStep('build', 'vite/bin/vite.js', ['build', '--logLevel', 'warn'], { quiet: true }));

const checks = () => [
  asOne(runStep('type check', 'typescript/bin/tsc', ['--noEmit', '-p', '.'], { quiet: true })),
  asOne(runStep('lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings'], { quiet: true })),
  asOne(runStep('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'], { quiet: true })),
];

/**
 * @param {'unit' | 'browser'} project
 * @param {Record<string, string>} [environment]
 */
async function vitest(project, environment = {}) {
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${reportOf(project)}`];
  const parameters = ['run', '--project', `${project}*`, ...reporters];
  const code = await runStep(`${project} tests`, 'vitest/vitest.mjs', parameters, { environment });
  return countFile(project, reportOf(project), countVitest, code);
}

/** @param {Record<string, string>} environment */
async function playwright(environment) {
  const parameters = ['test', '--config', inRepository('test', 'e2e', 'playwright.config.ts')];
  const code = await runStep('end-to-end tests', '@playwright/test/cli.js', parameters, { environment });
  return countFile('e2e', reportOf('e2e'), countPlaywright, code);
}

/** @param {Record<string, string>} environment */
async function crash(environment) {
  const code = await runStep('crash test', '../test/crash/run.mjs', ['--short'], { environment });
  return countFile('crash', reportOf('crash'), countCrash, code);
}

/**
 * The short steps run side by side; the suites one after another, because each of them fills two cores by itself and a browser
 * that has to share them makes tests slow in ways that say nothing about the program.
 * @returns {AsyncGenerator<Count>}
 */
async function* runChosen() {
  installPackages();
  const needsBuild = chosen.includes('e2e') || chosen.includes('crash');
  const needsBrowser = needsBuild || chosen.includes('browser');
  // Looked for, and if need be installed, beside the steps that do without it.
  const browser = needsBrowser ? findBrowser() : Promise.resolve('');
  browser.catch(() => undefined);
  // An old report or an old build must not stand in for one that was not made.
  mkdirSync(inRepository('test-results'), { recursive: true });
  for (const suite of chosen) rmSync(reportOf(suite), { force: true });
  if (needsBuild) rmSync(inRepository('dist'), { recursive: true, force: true });

  yield* await Promise.all([...(chosen.includes('static') ? checks() : []), ...(needsBuild ? [build()] : [])]);
  if (chosen.includes('unit')) yield await vitest('unit');
  const environment = { CHROMIUM: await browser };
  if (chosen.includes('browser')) yield await vitest('browser', environment);
  if (chosen.includes('e2e')) yield await playwright(environment);
  if (chosen.includes('crash')) yield await crash(environment);
}

/** @type {Count[]} */
const counts = [];
try {
  const unknown = chosen.find((suite) => !suites.includes(suite));
  if (unknown !== undefined) throw new Error(`--only knows ${suites.join(', ')}, not "${unknown}".`);
  for await (const count of runChosen()) counts.push(count);
} catch (error) {
  counts.push({ ...emptyCount(), failed: 1, remarks: [error instanceof Error ? error.message : String(error)] });
}

const sum = sumCounts(counts);
const slowest = sum.files.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 10);
if (slowest.length > 0) console.log('\nSlowest test files:');
for (const { path, milliseconds } of slowest) console.log(`${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${path}`);
for (const remark of sum.remarks) console.log(`\n${remark}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
