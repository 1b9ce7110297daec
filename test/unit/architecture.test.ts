import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkArchitecture, describeViolation } from './architecture/check-architecture.ts';
import { readSource } from './architecture/read-source.ts';
import type { SourceFile } from './architecture/read-source.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Read `src/**\/*.ts` below a folder. */
function readTree(root: string): SourceFile[] {
  return readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .toSorted()
    .map((path) => readSource(path, readFileSync(`${root}/${path}`, 'utf8')));
}

const fixture = (name: string): SourceFile[] =>
  readTree(fileURLToPath(new URL(`architecture/fixtures/${name}`, import.meta.url)));

test('the sources keep the rules of the architecture', () => {
  const files = readTree(repository);
  expect(files.length).toBeGreaterThan(40);
  expect(checkArchitecture(files).map(describeViolation)).toEqual([]);
});

describe('every rule can fail', () => {
  const found = checkArchitecture(fixture('broken')).map(({ file, line, rule }) => `${file}:${line} ${rule}`);
  /** The places where a rule was broken, each once. */
  const of = (rule: string): string[] => [
    ...new Set(found.filter((one) => one.endsWith(` ${rule}`)).map((one) => one.split(' ')[0] ?? '')),
  ];

  test('layer-order sees every way to import, upwards and sideways', () => {
    expect(of('layer-order')).toEqual([
      'src/commands/open.ts:2',
      'src/commands/open.ts:3',
      'src/edits/cut-hole.ts:2',
      'src/edits/cut-hole.ts:3',
      'src/edits/cut-hole.ts:4',
      'src/edits/cut-hole.ts:5',
      'src/geometry/rings.ts:2',
      'src/geometry/wording.ts:2',
      'src/state/store.ts:2',
      'src/state/store.ts:4',
      'src/state/store.ts:5',
    ]);
  });

  test('message-users refuses sentences outside the folders that speak', () => {
    expect(of('message-users')).toEqual(['src/domain/finding.ts:2']);
  });

  test('import-outside refuses computed addresses and files that are not data', () => {
    expect(of('import-outside')).toEqual([5, 6, 7].map((line) => `src/commands/open.ts:${line}`));
  });

  test('library-owner refuses a library of another folder, of nobody, and of Node', () => {
    expect(of('library-owner')).toEqual([
      'src/exchange/read.ts:2',
      'src/exchange/read.ts:3',
      'src/exchange/read.ts:4',
      'src/exchange/read.ts:5',
      'src/exchange/read.ts:6',
      'src/exchange/read.ts:7',
    ]);
  });

  test('forbidden-name refuses names that say nothing', () => {
    expect(of('forbidden-name')).toEqual(['src/domain/types.ts:1', 'src/geometry/geometry-utils.ts:1']);
  });

  test('place refuses files and folders beside the known ones', () => {
    expect(of('place')).toEqual(['src/alone.ts:1', 'src/services/nothing.ts:1']);
  });

  test('element-name refuses a tag that is not the name of its file, and elements outside ui', () => {
    expect(of('element-name')).toEqual(['src/map/pin.ts:2', 'src/ui/zone-panel.ts:6']);
  });

  test('unsafe-name refuses every way from text to markup or code', () => {
    expect(of('unsafe-name')).toEqual([4, 9, 10, 11, 12, 13, 14, 15, 16].map((line) => `src/ui/zone-panel.ts:${line}`));
  });

  test('network refuses every way out of the page', () => {
    expect(of('network')).toEqual([3, 4, 5, 6].map((line) => `src/ui/phone-home.ts:${line}`));
  });

  test('file-length refuses line 301, except in catalogues of messages', () => {
    const lines = (count: number): string => 'export {};\n'.repeat(count);
    const check = (path: string, count: number): string[] =>
      checkArchitecture([readSource(path, lines(count))]).map(describeViolation);
    expect(check('src/domain/zone.ts', 300)).toEqual([]);
    expect(check('src/domain/zone.ts', 301)).toEqual([
      'src/domain/zone.ts:301 file-length: 301 lines; more than 300 hide two things',
    ]);
    expect(check('src/messages/en/catalogue.ts', 301)).toEqual([]);
  });

  test('a file that does not parse is not passed over', () => {
    expect(() => readSource('src/domain/zone.ts', 'export const = ;')).toThrow('src/domain/zone.ts');
  });

  test('what is allowed is not refused', () => {
    expect(checkArchitecture(fixture('sound')).map(describeViolation)).toEqual([]);
  });
});

describe('the top level of the repository', () => {
  const allowed = [
    '.ci',
    '.gitignore',
    '.npmrc',
    '.oxlintrc.json',
    '.prettierignore',
    '.prettierrc.json',
    'README.md',
    'fixtures',
    'index.html',
    'package-lock.json',
    'package.json',
    'public',
    'src',
    'test',
    'tsconfig.json',
    'vite.config.ts',
  ];
  /** What `.gitignore` names, for a copy without git. */
  const ignored = /^(?:\.git|\.vite|\.DS_Store|node_modules|dist|test-results|playwright-report|.*\.zip)$/u;

  /** What git keeps or would keep; in a copy without git, everything but what is ignored. */
  function topLevel(): string[] {
    try {
      const parameters = ['ls-files', '--cached', '--others', '--exclude-standard'];
      const listed = execFileSync('git', parameters, { cwd: repository, encoding: 'utf8', stdio: 'pipe' });
      return [...new Set(listed.trim().split('\n'))].map((path) => path.split('/')[0] ?? '');
    } catch {
      return readdirSync(repository).filter((name) => !ignored.test(name));
    }
  }

  test('holds only what belongs there', () => {
    const strangers = [...new Set(topLevel())].filter((name) => !allowed.includes(name));
    expect(strangers).toEqual([]);
  });
});
