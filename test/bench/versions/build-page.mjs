import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { inRepository } from '../../../.ci/repository.mjs';

const PAGE = inRepository('test', 'bench', 'versions', 'repository.html');

/**
 * Put the page that writes versions beside a build of the program, in a folder of its own: both have one address, and so one database.
 * @param {string} program folder of a build
 * @returns {Promise<{ folder: string, path: string }>} what to serve, and where the page is in it
 */
export async function buildPageBeside(program) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-versions-'));
  cpSync(program, folder, { recursive: true });
  await build({
    root: inRepository('test', 'bench', 'versions'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { outDir: join(folder, 'bench'), emptyOutDir: false, target: 'es2022', rolldownOptions: { input: PAGE } },
    worker: { format: 'es' },
  });
  return { folder, path: 'bench/repository.html' };
}
