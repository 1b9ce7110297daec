import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sizeBudget, whyTooLarge } from '../../../.ci/size-budget.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'delimit-size-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('what a build may have', () => {
  it('is counted over all files in all folders, to the byte', () => {
    mkdirSync(join(root, 'assets', 'deep'), { recursive: true });
    writeFileSync(join(root, 'index.html'), 'x'.repeat(60));
    writeFileSync(join(root, 'assets', 'deep', 'map.js'), 'x'.repeat(40));
    expect(whyTooLarge(root, 100)).toBeNull();
    expect(whyTooLarge(root, 99)).toBe('The build has 100 bytes; at most 99 may be kept by every visitor.');
  });
});

describe('a build', () => {
  const buildWith = (limit?: number): Promise<unknown> => {
    writeFileSync(join(root, 'entry.js'), `console.log('${'x'.repeat(2000)}');`);
    return build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [sizeBudget(limit)],
      build: { outDir: 'elsewhere', lib: { entry: 'entry.js', formats: ['es'], fileName: 'entry' } },
    });
  };

  it('fails over the limit, wherever it goes', async () => {
    await expect(buildWith(2000)).rejects.toThrow(/The build has \d+ bytes; at most 2000 may/u);
  });

  it('goes through below it', async () => {
    await expect(buildWith(4000)).resolves.toBeDefined();
    await expect(buildWith()).resolves.toBeDefined();
  });
});
