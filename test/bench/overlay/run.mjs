/**
 * Measures the overlay beside others, in Node: `npm run bench -- overlay`. A whole run writes its part of
 * test/bench/results.json, and from that the table in the README and the curve. With a choice it only prints:
 *
 *     node test/bench/overlay/run.mjs [--only ours,turf] [--inputs shared,coastline] [--sizes 10000,100000] [--write]
 */
import '../../../.ci/node-version.mjs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const OURS = 'ours';
const COMPARED_WITH = 'turf';

/** The whole run has to fit into 15 minutes. */
const WHOLE_MS = 14 * 60_000;

/**
 * @param {readonly string[]} parameters
 * @param {number} loadAverageBefore
 */
export async function benchOverlay(parameters, loadAverageBefore) {
  // Not sooner: these need the packages.
  const { bundleForNode } = await import('../bundle-for-node.mjs');
  const { engineKinds } = await import('./engines.mjs');
  const { inputKinds } = await import('./inputs.mjs');
  const { runCell } = await import('./run-cell.mjs');
  const { collectResults } = await import('./collect-results.mjs');
  const { poolCells } = await import('./pool-cells.mjs');
  const { publish } = await import('./publish.mjs');

  const strings = /** @type {const} */ ({ type: 'string' });
  const { values } = parseArgs({
    args: [...parameters],
    options: { only: strings, inputs: strings, sizes: strings, write: { type: 'boolean' } },
  });
  const chosen = (/** @type {string | undefined} */ list, /** @type {string[]} */ known) => {
    const names = list?.split(',') ?? known;
    const unknown = names.find((name) => !known.includes(name));
    if (unknown !== undefined) throw new Error(`"${unknown}" is none of ${known.join(', ')}.`);
    return names;
  };
  const engines = chosen(values.only, [...Object.keys(engineKinds), 'floor', 'memory']);
  const kinds = chosen(values.inputs, Object.keys(inputKinds));
  const largest = values.sizes?.split(',').map(Number);

  const begun = performance.now();
  const geometryAddress = await bundleForNode('overlay', 'program-geometry.mjs');
  const results = collectResults(loadAverageBefore);
  const bySize = (/** @type {string[]} */ names) =>
    names
      .flatMap((kind) => (inputKinds[kind]?.sizes ?? []).map((size) => ({ kind, size })))
      .toSorted((a, b) => a.size - b.size);
  const endAt = begun + WHOLE_MS;
  // One input after another, all engines on each: what is compared was measured within the same minute. A machine that is
  // shared may become slow within one, while ours is done in a moment: it is measured again after the one it is compared
  // with, and at the end. The largest come last: where the time ends, no input is left out altogether.
  /** @type {Map<string, import('./measure-cell.mjs').Measured>} */
  const lastOf = new Map();
  for (const { kind, size } of bySize(kinds)) {
    if (!(largest?.includes(size) ?? true)) continue;
    /** @param {string} engine */
    const measure = (engine) => {
      const last = lastOf.get(`${kind} ${engine}`) ?? null;
      const capMs = engineKinds[engine]?.capMs ?? 30_000;
      return runCell({ engine, kind, size, last, capMs, geometryAddress }, endAt);
    };
    /** @type {import('./measure-cell.mjs').Cell[]} */
    const oursAgain = [];
    /** @type {import('./measure-cell.mjs').Cell | null} */
    let ours = null;
    for (const engine of engines) {
      const cell = await measure(engine);
      if (cell.medianMs !== undefined) lastOf.set(`${kind} ${engine}`, { size, medianMs: cell.medianMs });
      if (engine === OURS) ours = cell;
      else results.tell(kind, engine)(size, cell);
      if (ours && (engine === COMPARED_WITH || engine === engines.at(-1))) oursAgain.push(await measure(OURS));
    }
    if (ours) results.tell(kind, OURS)(size, poolCells(ours, oursAgain));
  }
  const measured = results.finish((performance.now() - begun) / 1000);
  if (Object.keys(values).length === 0 || values.write) await publish(measured);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [loadAverageBefore = 0] = loadavg();
  await benchOverlay(process.argv.slice(2), loadAverageBefore);
}
