/**
 * Counting what the test runners report. A test that was not run is not a test that passed: skipped, todo and "expected to fail" count
 * as failed, and so does a runner that says nothing, or that says it ran no test.
 */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { repository } from './repository.mjs';

/**
 * @typedef {{ path: string, milliseconds: number }} TimedFile
 * @typedef {{ passed: number, failed: number, files: TimedFile[], remarks: string[] }} Count
 *
 * @typedef {{ name: string, status: string, startTime?: number, endTime?: number, assertionResults: { status: string }[] }} VitestFile
 * @typedef {{ testResults: VitestFile[] }} VitestReport
 *
 * @typedef {{ status: string, results: { status: string, duration: number }[] }} PlaywrightTest
 * @typedef {{ title: string, file?: string, specs?: { tests: PlaywrightTest[] }[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ suites: PlaywrightSuite[], errors?: unknown[] }} PlaywrightReport
 *
 * @typedef {{ passed: boolean }[]} CrashReport
 */

/**
 * Count the tests of a report by vitest's `json` reporter.
 * @param {VitestReport} report
 * @returns {Count}
 */
export function countVitest(report) {
  const count = emptyCount();
  for (const file of report.testResults) {
    const path = relative(repository, file.name);
    const passed = file.assertionResults.filter((test) => test.status === 'passed').length;
    const failed = file.assertionResults.length - passed;
    count.passed += passed;
    count.failed += failed;
    count.files.push({ path, milliseconds: (file.endTime ?? 0) - (file.startTime ?? 0) });
    const notRun = file.assertionResults.filter((test) => test.status !== 'passed' && test.status !== 'failed').length;
    if (notRun > 0) count.remarks.push(`${path}: ${notRun} not run (skipped or todo), which counts as failed`);
    if (file.assertionResults.length === 0) fail(count, `${path} holds no test, or could not be loaded`);
    else if (file.status !== 'passed' && failed === 0) fail(count, `${path} failed outside its tests`);
  }
  return count;
}

/**
 * Count the tests of a report by Playwright's `json` reporter.
 * @param {PlaywrightReport} report
 * @returns {Count}
 */
export function countPlaywright(report) {
  const count = emptyCount();
  for (const suite of report.suites) {
    const tests = testsOf(suite);
    const passed = tests.filter(
      (test) => test.status === 'expected' && test.results.at(-1)?.status === 'passed',
    ).length;
    count.passed += passed;
    count.failed += tests.length - passed;
    const path = `test/e2e/${suite.file ?? suite.title}`;
    const notRun = tests.filter((test) => test.status === 'skipped').length;
    if (notRun > 0) count.remarks.push(`${path}: ${notRun} not run (skipped), which counts as failed`);
    count.files.push({
      path,
      milliseconds: tests.flatMap((test) => test.results).reduce((sum, result) => sum + result.duration, 0),
    });
  }
  for (const _error of report.errors ?? []) fail(count, 'Playwright reported an error outside the tests');
  return count;
}

/**
 * Count the rounds of a report by the crash test.
 * @param {CrashReport} report
 * @returns {Count}
 */
export function countCrash(report) {
  const passed = report.filter((round) => round.passed).length;
  return { ...emptyCount(), passed, failed: report.length - passed };
}

/**
 * Count a runner's report file, together with the runner's exit code.
 * @param {string} name of the suite, for remarks
 * @param {string} path of the report
 * @param {(report: any) => Count} countReport
 * @param {number | null} exitCode
 * @returns {Count}
 */
export function countFile(name, path, countReport, exitCode) {
  const count = readCount(name, path, countReport);
  if (count.passed + count.failed === 0) fail(count, `${name}: no test was run`);
  if (exitCode !== 0 && count.failed === 0) fail(count, `${name}: the runner ended with code ${exitCode}`);
  return count;
}

/**
 * @param {string} name
 * @param {string} path
 * @param {(report: any) => Count} countReport
 */
function readCount(name, path, countReport) {
  const count = emptyCount();
  if (!existsSync(path)) return fail(count, `${name}: the runner left no report`);
  try {
    return countReport(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return fail(count, `${name}: the runner's report cannot be read`);
  }
}

/**
 * Add counts up.
 * @param {Count[]} counts
 * @returns {Count}
 */
export function sumCounts(counts) {
  const sum = emptyCount();
  for (const count of counts) {
    sum.passed += count.passed;
    sum.failed += count.failed;
    sum.files.push(...count.files);
    sum.remarks.push(...count.remarks);
  }
  return sum;
}

/** @returns {Count} */
export const emptyCount = () => ({ passed: 0, failed: 0, files: [], remarks: [] });

/**
 * @param {Count} count
 * @param {string} remark
 */
function fail(count, remark) {
  count.failed += 1;
  count.remarks.push(remark);
  return count;
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {PlaywrightTest[]}
 */
function testsOf(suite) {
  return [...(suite.specs ?? []).flatMap((spec) => spec.tests), ...(suite.suites ?? []).flatMap(testsOf)];
}
