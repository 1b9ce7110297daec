import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright';
import { testChromiumArguments } from '../../.ci/chromium-arguments.mjs';

/**
 * @typedef {object} StartedBrowser
 * @property {import('playwright').Page} page
 * @property {() => void} kill end the whole browser at once, in the middle of whatever it does
 * @property {() => Promise<void>} ended resolves when no process of it is left
 */

/**
 * Start a Chromium on a profile, in a process group of its own.
 * @param {{ executable: string, profile: string, features: readonly string[], environment: Record<string, string> }} options
 * @returns {Promise<StartedBrowser>}
 */
export async function startBrowser({ executable, profile, features, environment }) {
  const parameters = [
    ...testChromiumArguments,
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--no-default-browser-check',
    '--password-store=basic',
    '--window-size=1280,800',
    '--lang=en-GB',
    // The map has no part in this, and painting it by software takes most of the time.
    '--disable-3d-apis',
    '--disable-gpu',
    ...(features.length > 0 ? [`--enable-features=${features.join(',')}`] : []),
    'about:blank',
  ];
  const child = spawn(executable, parameters, {
    // A leader of its group: all of its processes can be killed at once, and no other.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${executable} cannot be started.`);
  const exit = once(child, 'exit');
  let isKilled = false;
  const kill = () => {
    // Once only: a later process could have the same number.
    if (!isKilled) process.kill(-pid, 'SIGKILL');
    isKilled = true;
  };
  // It is in no group that would be ended along with this one. First of all: its profile cannot be removed while it runs.
  process.prependOnceListener('exit', kill);
  /** @type {string[]} */
  const printed = [];
  /** @type {string} */
  const address = await new Promise((found, failed) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      printed.push(line);
      const [, told] = /^DevTools listening on (ws:\S+)/u.exec(line) ?? [];
      if (told !== undefined) found(told);
    });
    child.once('exit', () => failed(new Error(`The browser ended at once:\n${printed.slice(-20).join('\n')}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.newPage());
  if (!page) throw new Error('The browser has no page.');
  return {
    page,
    kill,
    ended: async () => {
      await exit;
      // The others of the group are killed too, but not before the next line runs.
      while (isAlive(pid)) await wait(5);
      process.off('exit', kill);
    },
  };
}

/**
 * Tell whether a process of a group still runs. One that has ended and that nobody has asked for does not.
 * @param {number} group
 */
function isAlive(group) {
  return statesOf(group).some((state) => !state.startsWith('Z'));
}

/**
 * @param {number} group
 * @returns {string[]}
 */
function statesOf(group) {
  if (process.platform !== 'linux') {
    // Small Linux images have no ps, and other systems have no /proc.
    const lines = execFileSync('ps', ['-A', '-o', 'pgid=,stat='], { encoding: 'utf8' }).trim().split('\n');
    return lines
      .map((line) => line.trim().split(/\s+/u))
      .flatMap(([id, state = '']) => (Number(id) === group ? [state] : []));
  }
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/u.test(name)) return [];
    try {
      // After the name, which can hold anything: state, parent, group.
      const [state = '', , id] = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /su, '')
        .split(' ');
      return Number(id) === group ? [state] : [];
    } catch {
      return []; // gone since it was listed
    }
  });
}
