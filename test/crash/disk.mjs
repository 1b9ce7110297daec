/**
 * The disk of the simulated power cut: what of a profile has been synced. `power-cut.c` keeps it up to date while the browser runs.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { inRepository } from '../../.ci/repository.mjs';

/**
 * @typedef {object} Disk
 * @property {Record<string, string>} environment with which a browser is to be started
 * @property {() => void} takeOver everything in the profile as synced, before the browser is started
 * @property {() => void} cutPower put the profile back to what was synced, after the browser has ended
 */

/**
 * Make a disk for a profile. Throws on anything but Linux, and where there is no C compiler.
 * @param {string} profile folder of the profile
 * @param {string} folder of the disk, which is made
 * @returns {Disk}
 */
export function createDisk(profile, folder) {
  if (process.platform !== 'linux') throw new Error('The simulated power cut needs Linux.');
  const content = join(folder, 'content');
  const names = join(folder, 'names');
  mkdirSync(content, { recursive: true });
  const library = join(folder, 'power-cut.so');
  const source = inRepository('test', 'crash', 'power-cut.c');
  const flags = ['-O2', '-Wall', '-Wextra', '-Werror', '-shared', '-fPIC', '-o', library, source, '-ldl'];
  const { status, error } = spawnSync('cc', flags, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (error)
    throw new Error('The simulated power cut needs a C compiler, cc: the package gcc on Debian.', { cause: error });
  if (status !== 0) throw new Error(`${source} does not compile.`);

  return {
    environment: { LD_PRELOAD: library, POWER_CUT_PROFILE: profile, POWER_CUT_DISK: folder },
    takeOver: () => {
      rmSync(content, { recursive: true });
      mkdirSync(content);
      const lines = readdirSync(profile, { recursive: true, withFileTypes: true }).flatMap((entry) => {
        const path = join(entry.parentPath, entry.name);
        if (!entry.isFile() && !entry.isDirectory()) return [];
        const key = keyOf(path);
        if (entry.isFile()) copyFileSync(path, join(content, key));
        return [`${entry.isFile() ? 'file' : 'folder'}\t${key}\t${path.slice(profile.length + 1)}\n`];
      });
      writeFileSync(names, lines.join(''));
    },
    cutPower: () => {
      rmSync(profile, { recursive: true });
      mkdirSync(profile);
      for (const line of readFileSync(names, 'utf8').split('\n')) {
        const [type, key = '', path = ''] = line.split('\t');
        if (type !== 'file') continue;
        const target = join(profile, path);
        const copy = join(content, key);
        mkdirSync(dirname(target), { recursive: true });
        // A name without synced content: the file is there and empty, as on a real disk.
        if (existsSync(copy)) copyFileSync(copy, target);
        else writeFileSync(target, '');
      }
    },
  };
}

/**
 * By what a copy is known, as `power-cut.c` has it: inode and time of birth.
 * @param {string} path
 */
function keyOf(path) {
  const { ino, birthtimeNs } = statSync(path, { bigint: true });
  return `${ino}-${birthtimeNs / 1_000_000_000n}${String(birthtimeNs % 1_000_000_000n).padStart(9, '0')}`;
}
