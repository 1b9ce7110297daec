import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inRepository, repository } from './repository.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Say whether a file is a browser that starts. Ubuntu's `chromium-browser` without its snap is a script that only prints advice.
 * @param {string} path
 */
function starts(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000, stdio: 'pipe' });
  return status === 0 && /chrom/iu.test(stdout);
}

/** @returns {string | null} */
function browserOnPath() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find((path) => existsSync(path) && starts(path)) ?? null;
}

/** @returns {Promise<string | null>} */
async function browserOfPlaywright() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

function isRootOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/mu.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * Run a command beside what else is running, and resolve to whether it succeeded.
 * @param {string} command
 * @param {string[]} parameters
 * @returns {Promise<boolean>}
 */
function run(command, parameters) {
  console.error(`> ${command} ${parameters.join(' ')}`);
  const child = spawn(command, parameters, {
    cwd: repository,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return new Promise((ended) => {
    child.once('error', () => ended(false));
    child.once('close', (code) => ended(code === 0));
  });
}

/** Install a Chromium: the system's own package as root on Debian and Ubuntu, else the one Playwright downloads. */
async function installBrowser() {
  const root = isRootOnDebian();
  if (root) {
    console.error('No Chromium found for the tests: installing the package of this system.');
    if ((await run('apt-get', ['update'])) && (await run('apt-get', ['install', '-y', 'chromium']))) {
      const installed = browserOnPath();
      if (installed !== null) return installed;
    }
  }
  console.error("No Chromium found for the tests: installing Playwright's own.");
  const playwright = inRepository('node_modules', 'playwright', 'cli.js');
  // As root the libraries that the browser needs can be installed along with it.
  await run(process.execPath, [playwright, 'install', ...(root ? ['--with-deps'] : []), 'chromium']);
  return browserOfPlaywright();
}

/**
 * Find the Chromium that the tests use, or install one: first the variable CHROMIUM, then Chromium or Chrome on the path, then
 * Playwright's own. The packages must be installed already. Rejects if there is none in the end.
 * @returns {Promise<string>} path of the executable
 */
export async function findBrowser() {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`The variable CHROMIUM names ${named}, and there is no such file.`);
    return named;
  }
  const found = browserOnPath() ?? (await browserOfPlaywright()) ?? (await installBrowser());
  if (found === null)
    throw new Error('No Chromium could be installed. Install one and set the variable CHROMIUM to its path.');
  return found;
}
