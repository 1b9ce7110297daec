import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Copy a build and take out of the copy what waits for the disk, so that a test for losses can be seen to fail: transactions are no
 * longer strict, and the journal is no longer flushed. Throws if the build has neither.
 * @param {string} build
 * @param {string} folder of the copy
 */
export function copyWithoutSync(build, folder) {
  cpSync(build, folder, { recursive: true });
  let transactions = 0;
  let flushes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.js')) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8').replaceAll(/durability:(["'`])strict\1/gu, () => {
      transactions += 1;
      return 'durability:"relaxed"';
    });
    if (!entry.name.startsWith('journal-worker')) {
      writeFileSync(path, text);
      continue;
    }
    const unflushed = text.replaceAll(/\b[\w$]+\.flush\(\)/gu, () => {
      flushes += 1;
      return '0';
    });
    writeFileSync(path, unflushed);
  }
  if (transactions === 0 || flushes === 0) throw new Error(`Nothing waits for the disk in ${build}.`);
}
