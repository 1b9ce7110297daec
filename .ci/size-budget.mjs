import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * What all files of the build together may have: every first visit keeps all of it for use without a network. Its first part has a limit
 * of its own, in `test/e2e/network.spec.ts`.
 */
const largestBytes = 6_000_000;

/**
 * Say by how much a folder is larger than it may be; null if it is not.
 * @param {string} folder
 * @param {number} limit
 */
export function whyTooLarge(folder, limit = largestBytes) {
  const bytes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);
  return bytes <= limit ? null : `The build has ${bytes} bytes; at most ${limit} may be kept by every visitor.`;
}

/**
 * Fails a build that is too large, wherever it goes.
 * @param {number} [limit]
 * @returns {import('vite').Plugin}
 */
export function sizeBudget(limit = largestBytes) {
  let folder = '';
  return {
    name: 'size-budget',
    apply: 'build',
    enforce: 'post',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const reason = whyTooLarge(folder, limit);
        if (reason !== null) throw new Error(reason);
      },
    },
  };
}
