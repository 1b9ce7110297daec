import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../bench/seeded-zone.mjs';
import { startBrowser } from './browser.mjs';
import { createDisk } from './disk.mjs';
import { createLedger } from './ledger.mjs';
import { openProgram, readFingerprints, readyToSave, releaseKeys, typeLatitude } from './program.mjs';
import { readStores } from './stores.mjs';

/**
 * @typedef {object} Series a number of rounds on one profile
 * @property {string} name
 * @property {readonly string[]} features of the browser that are switched on
 * @property {readonly Moment[]} moments when to kill, round by round
 *
 * @typedef {{ after: 'press' | 'message', ms: number, powerCut: boolean }} Moment with a power cut, what was not synced is dropped
 *
 * @typedef {object} Round
 * @property {string} name
 * @property {number} killedMs after the press
 * @property {'before the commit' | 'between' | 'after the message'} phase
 * @property {boolean} powerCut
 * @property {string[]} faults
 */

/**
 * Save, kill and reopen, round after round. Every round saves once in peace and then once more, in the middle of which the browser is
 * killed; then both stores are read before the program is opened, and afterwards what it shows.
 * @param {Series} series
 * @param {{ executable: string, address: string, folder: string, seed: number }} options `folder` for the profile, which is made
 * @returns {AsyncGenerator<Round>}
 */
export async function* runSeries({ name, features, moments }, { executable, address, folder, seed }) {
  const random = seededRandom(seed);
  const profile = join(folder, 'profile');
  mkdirSync(profile, { recursive: true });
  const disk = moments.some(({ powerCut }) => powerCut) ? createDisk(profile, join(folder, 'disk')) : null;
  const ledger = createLedger();
  /** @type {(number: number) => void} */
  let onMessage = () => undefined;
  /** @type {Omit<Round, 'phase' | 'faults'> | null} */
  let killed = null;

  for (const moment of [...moments, null]) {
    disk?.takeOver();
    const browser = await startBrowser({ executable, profile, features, environment: disk?.environment ?? {} });
    try {
      const { page } = browser;
      const found = await readStores(page, address);
      const { faults, lastIsKept } = ledger.compare(found);
      if (moment) ledger.begin(found.journal.versions.size > 0 || !moment.powerCut);
      await openProgram(page, address, (number) => {
        ledger.acknowledged(number);
        onMessage(number);
      });
      // In the end all, and in between the newest.
      const numbers = [...found.database.versions.keys()].toSorted((a, b) => b - a).slice(0, moment ? 1 : undefined);
      for (const [number, shown] of await readFingerprints(page, numbers)) {
        if (shown === found.database.versions.get(number)?.fingerprint) continue;
        faults.push(`the program shows ${shown} for version ${number}`);
      }
      if (killed) {
        const phase = ledger.lastIsAcknowledged() ? 'after the message' : lastIsKept ? 'between' : 'before the commit';
        yield { ...killed, phase, faults };
      }
      if (!moment) break;

      const save = async () => {
        const latitude = (34.4 + random() / 10).toFixed(7);
        await typeLatitude(page, latitude);
        const by = random() < 0.5 ? /** @type {const} */ ('button') : /** @type {const} */ ('key');
        const press = await readyToSave(page, by);
        const message = new Promise((resolve) => {
          onMessage = resolve;
        });
        ledger.pressed(latitude);
        const pressed = performance.now();
        press();
        return { by, message, pressed };
      };
      const { by, message } = await save();
      await message;
      await releaseKeys(page, by);

      const last = await save();
      if (moment.after === 'message') await last.message;
      await new Promise((resolve) => {
        if (moment.ms === 0) resolve(null);
        else setTimeout(resolve, moment.ms);
      });
      const killedMs = performance.now() - last.pressed;
      browser.kill();
      await browser.ended();
      if (moment.powerCut) disk?.cutPower();
      expectStore(profile, features);
      killed = {
        name: `${name}, ${moment.ms} ms after the ${moment.after}, by ${last.by}`,
        killedMs,
        powerCut: moment.powerCut,
      };
    } finally {
      browser.kill();
      await browser.ended();
    }
  }
}

/**
 * Throw if the browser keeps its databases otherwise than it was told to, because then nothing was tested.
 * @param {string} profile
 * @param {readonly string[]} features
 */
function expectStore(profile, features) {
  const isLevelDb = readdirSync(join(profile, 'Default', 'IndexedDB')).some((name) => name.endsWith('.leveldb'));
  const wanted = features.some((feature) => feature.includes('Sqlite')) ? 'SQLite' : 'LevelDB';
  if (isLevelDb !== (wanted === 'LevelDB')) throw new Error(`The browser does not keep databases in ${wanted}.`);
}
