import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository, repository } from '../../.ci/repository.mjs';

/**
 * @typedef {import('./proofs.mjs').Proof} Proof
 * @typedef {{ fullName: string, status: string, failureMessages: string[] }} TestResult
 */

/**
 * Run the tests of some proofs, all of one project, as a mutant or, with no name, as the program is.
 * @param {readonly Proof[]} chosen
 * @param {string} mutant
 * @param {Record<string, string>} environment
 * @returns {Promise<{ tests: TestResult[], printed: string }>} the tests that ran, and what was printed on the way
 */
export async function runProofs(chosen, mutant, environment) {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  const report = join(folder, 'report.json');
  const [project = ''] = new Set(chosen.map((proof) => proof.project));
  const files = new Set(chosen.map(({ file }) => join('test', project, 'storage', file)));
  const names = [...new Set(chosen.map(({ test }) => test))].map(escaped);
  const parameters = ['run', '--project', project, ...files, '-t', `^(?:${names.join('|')})$`];
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const printed = await runVitest([...parameters, ...reporters], { ...environment, DELIMIT_MUTANT: mutant });
    return { tests: readTests(report), printed };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

/**
 * @param {string[]} parameters
 * @param {Record<string, string>} environment
 * @returns {Promise<string>}
 */
function runVitest(parameters, environment) {
  const program = inRepository('node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [program, ...parameters], {
    cwd: repository,
    env: { ...process.env, CI: 'true', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (/** @type {Buffer} */ part) => (printed += part));
  return new Promise((ended, failed) => {
    child.once('error', failed);
    child.once('close', () => ended(printed));
  });
}

/**
 * @param {string} report
 * @returns {TestResult[]}
 */
function readTests(report) {
  // Where nothing could be run, there is none.
  if (!existsSync(report)) return [];
  const { testResults } = /** @type {{ testResults: { assertionResults: TestResult[] }[] }} */ (
    JSON.parse(readFileSync(report, 'utf8'))
  );
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed');
}
