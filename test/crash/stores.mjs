/**
 * Reads what is kept of versions without the program: on a page of its address that is not the program, checked with Node's own hashes.
 */
import { createHash } from 'node:crypto';

/**
 * @typedef {{ number: number, fingerprint: string, points: readonly (readonly number[])[] }} FoundVersion
 * @typedef {{ versions: Map<number, FoundVersion>, faults: string[] }} Found
 *
 * @typedef {{ number: number, mapFingerprint: string, payloads: { zoneId: string, sha256: string, byteLength: number }[] }} StoredRecord
 * @typedef {{ geometry: { coordinates: number[][][][] } }} StoredPayload
 */

/**
 * Read the database and the journal. A version that is not whole, or does not fit its hashes, is a fault.
 * @param {import('playwright').Page} page
 * @param {string} address of the program
 * @returns {Promise<{ database: Found, journal: Found }>}
 */
export async function readStores(page, address) {
  // Not found, and so nothing but an empty page of this origin.
  await page.goto(new URL('no-such-page', address).href);
  const { versions, payloads, heads, journal } = await page.evaluate(readRaw);
  const payloadBytes = new Map(payloads.map(({ sha256, bytes }) => [sha256, Uint8Array.from(bytes)]));
  const database = openVersions(
    versions.map(({ id, record }) => ({ id, record: Uint8Array.from(record) })),
    payloadBytes,
  );
  const newest = Math.max(0, ...database.versions.keys());
  if (newest > 0 && !heads.includes(newest)) database.faults.push(`the head is at ${heads.join()}, not at ${newest}`);
  return { database, journal: openJournal(Uint8Array.from(journal)) };
}

/** Runs in the page: the rows of the database, and the bytes of the journal. Creates neither. */
async function readRaw() {
  /** @type {{ versions: { id: string, record: number[] }[], payloads: { sha256: string, bytes: number[] }[], heads: number[] }} */
  const rows = { versions: [], payloads: [], heads: [] };
  if ((await indexedDB.databases()).some(({ name }) => name === 'delimit')) {
    /**
     * @template Value
     * @param {IDBRequest<Value>} request
     * @returns {Promise<Value>}
     */
    const answered = (request) =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
      });
    const database = await answered(indexedDB.open('delimit'));
    const all = async (/** @type {string} */ name) =>
      /** @type {unknown} */ (await answered(database.transaction(name).objectStore(name).getAll()));
    const versions = /** @type {{ id: string, record: Uint8Array }[]} */ (await all('versions'));
    const payloads = /** @type {{ sha256: string, bytes: Uint8Array }[]} */ (await all('payloads'));
    const heads = /** @type {{ number: number }[]} */ (await all('heads'));
    for (const { id, record } of versions) rows.versions.push({ id, record: [...record] });
    for (const { sha256, bytes } of payloads) rows.payloads.push({ sha256, bytes: [...bytes] });
    for (const { number } of heads) rows.heads.push(number);
    database.close();
  }
  const folder = await navigator.storage.getDirectory();
  /** @type {number[]} */
  let journal = [];
  try {
    const file = await (await folder.getFileHandle('delimit.journal')).getFile();
    journal = [...new Uint8Array(await file.arrayBuffer())];
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error;
  }
  return { ...rows, journal };
}

const MAGIC = Buffer.from('89444c4a0d0a1a0a', 'hex');
const HEAD_BYTES = MAGIC.length + 6;
const HASH_BYTES = 32;
const KIND = { payload: 2, record: 3 };

/**
 * Read the journal, passing over what is torn: what was acknowledged and is not whole is missed by whoever asks for it.
 * @param {Uint8Array} bytes
 * @returns {Found}
 */
export function openJournal(bytes) {
  const journal = Buffer.from(bytes);
  /** @type {Map<string, Uint8Array>} */
  const payloads = new Map();
  /** @type {{ id: string, record: Uint8Array }[]} */
  const records = [];
  for (let at = journal.indexOf(MAGIC); at !== -1; at = journal.indexOf(MAGIC, at + 1)) {
    if (at + HEAD_BYTES > journal.length) break;
    const end = at + HEAD_BYTES + journal.readUInt32BE(at + MAGIC.length + 2);
    const content = journal.subarray(at + HEAD_BYTES, end);
    const hash = sha256(content);
    if (hash !== journal.subarray(end, end + HASH_BYTES).toString('hex')) continue;
    const kind = journal[at + MAGIC.length];
    if (kind === KIND.payload) payloads.set(hash, content);
    if (kind === KIND.record) records.push({ id: hash, record: content });
  }
  return openVersions(records, payloads);
}

/**
 * Verify versions with the payloads of a store, which are known by the hashes that it says they have.
 * @param {readonly { id: string, record: Uint8Array }[]} stored
 * @param {ReadonlyMap<string, Uint8Array>} payloads
 * @returns {Found}
 */
export function openVersions(stored, payloads) {
  /** @type {Found} */
  const found = { versions: new Map(), faults: [] };
  for (const { id, record } of stored) {
    try {
      const version = openVersion(id, record, payloads);
      if (found.versions.has(version.number)) throw new Error(`number ${version.number} stands twice`);
      found.versions.set(version.number, version);
    } catch (error) {
      found.faults.push(`version ${id.slice(0, 8)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return found;
}

/**
 * Verify a version and give its fingerprint and turning points, both computed here. Throws on what does not fit.
 * @param {string} id
 * @param {Uint8Array} record
 * @param {ReadonlyMap<string, Uint8Array>} payloads
 * @returns {FoundVersion}
 */
function openVersion(id, record, payloads) {
  if (sha256(record) !== id) throw new Error('the record does not fit its hash');
  const { number, mapFingerprint, payloads: references } = /** @type {StoredRecord} */ (parse(record));
  const points = references.flatMap((reference) => {
    const bytes = payloads.get(reference.sha256);
    if (!bytes) throw new Error(`the payload of ${reference.zoneId} is missing`);
    if (sha256(bytes) !== reference.sha256 || bytes.byteLength !== reference.byteLength) {
      throw new Error(`the payload of ${reference.zoneId} does not fit its hash`);
    }
    const { geometry } = /** @type {StoredPayload} */ (parse(bytes));
    return geometry.coordinates.flat(2);
  });
  // The canonical JSON of a list of plain texts is what JSON.stringify writes.
  const list = references
    .map(({ zoneId, sha256: hash }) => [zoneId, hash])
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const fingerprint = sha256(Buffer.from(JSON.stringify(list)));
  if (fingerprint !== mapFingerprint) throw new Error('the payloads do not fit the fingerprint');
  return { number, fingerprint, points };
}

/**
 * @param {Uint8Array} bytes
 * @returns {unknown}
 */
const parse = (bytes) => JSON.parse(Buffer.from(bytes).toString());

/** @param {Uint8Array} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
