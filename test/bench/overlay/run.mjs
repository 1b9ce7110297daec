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

/** The whole run has to fit into 15 minutes. */
const WHOLE_MS = 14 * 60_000;

/**
 * @param {readonly string[]} parameters
 * @param {number} loadAverageBefore
 */
export async function benchOverlay(parameters, loadAverageBefore) {
  // Not sooner: these need the packages.
  const { buildGeometry } = await import('./build-geometry.mjs');
  const { engineKinds } = await import('./engines.mjs');
  const { inputKinds } = await import('./inputs.mjs');
  const { runCells } = await import('./run-cells.mjs');
  const { collectResults } = await import('./collect-results.mjs');
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
  const geometryAddress = await buildGeometry();
  const results = collectResults(loadAverageBefore);
  for (const kind of kinds) {
    const sizes = (inputKinds[kind]?.sizes ?? []).filter((size) => largest?.includes(size) ?? true);
    for (const engine of engines) {
      const capMs = engineKinds[engine]?.capMs ?? 30_000;
      const tell = results.tell(kind, engine);
      await runCells({ engine, kind, sizes, capMs, geometryAddress }, tell, begun + WHOLE_MS);
    }
  }
  const measured = results.finish((performance.now() - begun) / 1000);
  if (Object.keys(values).length === 0 || values.write) await publish(measured);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [loadAverageBefore = 0] = loadavg();
  await benchOverlay(process.argv.slice(2), loadAverageBefore);
}
