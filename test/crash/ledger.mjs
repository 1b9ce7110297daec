import { FIRST_LONGITUDE, OTHER_POINTS } from './program.mjs';

/**
 * @typedef {import('./stores.mjs').Found} Found
 * @typedef {import('./stores.mjs').FoundVersion} FoundVersion
 * @typedef {object} Ledger what was typed and what was answered, to hold against what is found
 * @property {(journalIsPromised: boolean) => void} begin a session; the journal is held to what is acknowledged in it, or is not
 * @property {(latitude: string) => void} pressed *Save version* is pressed with this first latitude
 * @property {(number: number) => void} acknowledged the program said that what was pressed last is saved
 * @property {() => boolean} lastIsAcknowledged
 * @property {(found: { database: Found, journal: Found }) => { faults: string[], lastIsKept: boolean }} compare
 */

/** @returns {Ledger} */
export function createLedger() {
  /** @type {Set<string>} first latitudes of all presses */
  const typed = new Set();
  /** @type {Set<string>} first latitudes of what was acknowledged */
  const acknowledged = new Set();
  /** @type {Map<number, string>} first latitudes of what must be in the database: what was once seen may be relied on, too */
  const inDatabase = new Map();
  /** @type {Map<number, string>} the same of the journal */
  const inJournal = new Map();
  let journalIsPromised = true;
  let last = '';

  /** @param {Found} found @param {Map<number, string>} promised */
  const rely = (found, promised) => {
    for (const [number, version] of found.versions)
      promised.set(number, promised.get(number) ?? firstLatitude(version));
  };

  return {
    begin: (isPromised) => {
      journalIsPromised = isPromised;
    },
    pressed: (latitude) => {
      typed.add(latitude);
      last = latitude;
    },
    acknowledged: (number) => {
      acknowledged.add(last);
      inDatabase.set(number, last);
      if (journalIsPromised) inJournal.set(number, last);
    },
    lastIsAcknowledged: () => acknowledged.has(last),
    compare: ({ database, journal }) => {
      const faults = [...faultsOf('database', database, inDatabase), ...faultsOf('journal', journal, inJournal)];
      for (const [number, version] of database.versions) {
        if (!typed.has(firstLatitude(version))) faults.push(`database: version ${number} was never typed`);
      }
      for (const number of journal.versions.keys()) {
        if (!database.versions.has(number)) faults.push(`journal: version ${number} is ahead of the database`);
      }
      rely(database, inDatabase);
      rely(journal, inJournal);
      const lastIsKept = [...database.versions.values()].some((version) => firstLatitude(version) === last);
      return { faults, lastIsKept };
    },
  };
}

/**
 * @param {string} store
 * @param {Found} found
 * @param {ReadonlyMap<number, string>} wanted
 */
function faultsOf(store, found, wanted) {
  const faults = found.faults.map((fault) => `${store}: ${fault}`);
  for (const [number, latitude] of wanted) {
    const version = found.versions.get(number);
    if (!version) faults.push(`${store}: version ${number} is lost`);
    else if (firstLatitude(version) !== latitude) faults.push(`${store}: version ${number} is not what was typed`);
  }
  return faults;
}

/**
 * Give the first latitude as it was typed; nothing that was typed if the boundary is any other than the one that was drawn.
 * @param {FoundVersion} version
 */
function firstLatitude({ points }) {
  const different = new Set(points.map((point) => point.join()));
  const asDrawn = OTHER_POINTS.every((point) => different.delete(point.join()));
  const [[longitude, latitude] = []] = [...different].map((point) => point.split(',').map(Number));
  const isRight = asDrawn && different.size === 1 && longitude === FIRST_LONGITUDE && latitude !== undefined;
  return isRight ? latitude.toFixed(7) : 'another boundary';
}
