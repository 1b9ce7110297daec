import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { countCrash, countFile, countPlaywright, countVitest, sumCounts } from '../../../.ci/sum-reports.mjs';

const folder = mkdtempSync(join(tmpdir(), 'reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const vitestFile = (statuses: readonly string[], status = 'passed') => ({
  testResults: [
    {
      name: '/somewhere/a.test.ts',
      status,
      startTime: 100,
      endTime: 350,
      assertionResults: statuses.map((one) => ({ status: one })),
    },
  ],
});

const playwrightTest = (status: string, result: string) => ({ status, results: [{ status: result, duration: 40 }] });

describe('a report by the crash test', () => {
  test('counts its rounds, and one that ended early is a failure', () => {
    const path = report('crash.json', [{ passed: false }, { passed: true }, { passed: false }]);
    expect(countFile('crash', path, countCrash, 1)).toMatchObject({ passed: 1, failed: 2 });
    expect(countFile('crash', report('no-round.json', []), countCrash, 0)).toMatchObject({ passed: 0, failed: 1 });
    const stopped = report('stopped.json', [{ passed: true }]);
    expect(countFile('crash', stopped, countCrash, 1)).toMatchObject({ passed: 1, failed: 1 });
  });
});

describe('a report by vitest', () => {
  test('with passed tests alone fails nothing', () => {
    const count = countFile('unit', report('passed.json', vitestFile(['passed', 'passed'])), countVitest, 0);
    expect(count).toMatchObject({ passed: 2, failed: 0, remarks: [] });
    expect(count.files[0]?.milliseconds).toBe(250);
  });

  test('with a skipped, a pending and a todo test counts each as failed, although the runner is content', () => {
    const path = report('skipped.json', vitestFile(['passed', 'skipped', 'pending', 'todo']));
    expect(countFile('unit', path, countVitest, 0)).toMatchObject({ passed: 1, failed: 3 });
  });

  test('with a file that could not be loaded counts the file as failed', () => {
    const path = report('broken-file.json', vitestFile([], 'failed'));
    expect(countFile('unit', path, countVitest, 1)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('with a file that failed after its tests had passed counts the file as failed', () => {
    const path = report('after-all.json', vitestFile(['passed'], 'failed'));
    expect(countFile('unit', path, countVitest, 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  test('that is empty, missing or damaged is one failure', () => {
    const paths = [
      report('empty.json', { testResults: [] }),
      join(folder, 'missing.json'),
      report('damaged.json', '{"testRes'),
    ];
    for (const path of paths) expect(countFile('unit', path, countVitest, 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('without a failure, from a runner that ended with an error, is one failure', () => {
    const path = report('error-outside.json', vitestFile(['passed']));
    expect(countFile('unit', path, countVitest, 1)).toMatchObject({ passed: 1, failed: 1 });
  });
});

describe('a report by Playwright', () => {
  const suites = (...tests: unknown[]) => ({
    suites: [{ title: 'a.spec.ts', file: 'a.spec.ts', specs: [], suites: [{ title: 'inner', specs: [{ tests }] }] }],
  });

  test('counts tests in nested suites and adds their times up', () => {
    const path = report(
      'e2e.json',
      suites(playwrightTest('expected', 'passed'), playwrightTest('unexpected', 'failed')),
    );
    const count = countFile('e2e', path, countPlaywright, 1);
    expect(count).toMatchObject({ passed: 1, failed: 1, files: [{ path: 'test/e2e/a.spec.ts', milliseconds: 80 }] });
  });

  test('counts a skipped test, a flaky one and one that is expected to fail as failed', () => {
    const tests = [
      playwrightTest('skipped', 'skipped'),
      playwrightTest('flaky', 'passed'),
      playwrightTest('expected', 'failed'),
    ];
    expect(countFile('e2e', report('not-run.json', suites(...tests)), countPlaywright, 0)).toMatchObject({
      passed: 0,
      failed: 3,
    });
  });

  test('with an error outside the tests counts it as failed', () => {
    const path = report('global-error.json', {
      ...suites(playwrightTest('expected', 'passed')),
      errors: [{ message: 'server' }],
    });
    expect(countFile('e2e', path, countPlaywright, 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  test('without any suite is one failure', () => {
    expect(countFile('e2e', report('none.json', { suites: [] }), countPlaywright, 0)).toMatchObject({
      passed: 0,
      failed: 1,
    });
  });
});

test('counts are added up over the runners', () => {
  const unit = countVitest(vitestFile(['passed', 'skipped']));
  const endToEnd = countFile('e2e', join(folder, 'missing.json'), countPlaywright, 0);
  const sum = sumCounts([unit, endToEnd]);
  expect(sum).toMatchObject({ passed: 1, failed: 2 });
  expect(sum.remarks).toHaveLength(2);
  expect(sum.remarks[0]).toContain('a.test.ts: 1 not run');
  expect(sum.remarks[1]).toBe('e2e: the runner left no report');
});
