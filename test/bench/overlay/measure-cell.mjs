/**
 * Measures one engine on one input, in a process of its own: what it does to memory and to compiled code disturbs no
 * other, and a run that does not end can be stopped. Started by `run-cell.mjs`, to which it sends the cell.
 */
import { median } from '../median.mjs';
import { compareResults } from './compare-results.mjs';
import { countInvalid } from './count-invalid.mjs';
import { createOurs } from './engines/ours.mjs';
import { engineKinds } from './engines.mjs';
import { runFloor } from './floor.mjs';
import { countPositions, inputKinds } from './inputs.mjs';
import { peakGrowthBytes } from './peak-memory.mjs';
import { sampleTimes } from './sample-times.mjs';

/**
 * @typedef {import('./engines/engine.mjs').Compared} Compared
 * @typedef {object} Cell what was found out about one engine on one input
 * @property {number} [positions] of all parties' maps together, the closing ones counted
 * @property {number} [sets] how many exact sets there were
 * @property {number[]} [samplesMs]
 * @property {number} [medianMs]
 * @property {number} [largestDifference] of the area of any set from ours, relative to the input
 * @property {boolean} [agrees]
 * @property {number} [invalidSets] how many sets have invalid polygons
 * @property {number} [peakBytes]
 * @property {string} [error] thrown by the engine
 * @property {string} [skipped] why it was not run
 *
 * @typedef {{ size: number, medianMs: number }} Measured
 * @typedef {{ engine: string, kind: string, size: number, last: Measured | null, capMs: number, geometryAddress: string }} Task
 * `last` is the next smaller size that was measured
 */

/** More points cost at least in proportion. */
const LEAST_GROWTH = 1.1;

const task = /** @type {Task} */ (JSON.parse(process.argv[2] ?? '{}'));
const geometry = /** @type {typeof import('./program-geometry.mjs')} */ (await import(task.geometryAddress));
const ours = createOurs(geometry);
const microseconds = (/** @type {number} */ ms) => Math.round(ms * 1000) / 1000;

/**
 * @param {number} size
 * @returns {Promise<Cell>}
 */
async function measureCell(size) {
  const kind = inputKinds[task.kind];
  if (kind === undefined) throw new Error(`There is no input "${task.kind}".`);
  const inputs = await kind.make(size);
  const positions = countPositions(inputs);
  if (task.engine === 'memory') {
    // Once before: what is compiled and loaded stays, however many points there are.
    ours.compare(inputs);
    return { positions, peakBytes: peakGrowthBytes(() => ours.compare(inputs)) };
  }
  if (task.engine === 'floor') {
    const samples = sampleTimes(
      () => runFloor(inputs),
      () => {},
    );
    return { positions, samplesMs: samples.map(microseconds), medianMs: microseconds(median(samples)) };
  }

  const engineKind = engineKinds[task.engine];
  if (engineKind === undefined) throw new Error(`There is no engine "${task.engine}".`);
  const oursM2 = ours.compare(inputs).areasM2;
  const inputsM2 = inputs.reduce((sum, input) => sum + geometry.areaM2(input), 0);
  const engine = await engineKind.load(geometry);
  /** @type {Compared[]} */
  const outcome = [];
  const samples = sampleTimes(
    () => engine.compare(inputs),
    (compared) => outcome.push(compared),
  );
  const [compared] = outcome;
  if (compared === undefined) throw new Error('Nothing was compared.');
  return {
    positions,
    sets: compared.cells.size,
    samplesMs: samples.map(microseconds),
    medianMs: microseconds(median(samples)),
    ...compareResults(compared, oursM2, inputsM2, geometry.areaM2),
    invalidSets: await countInvalid(compared),
  };
}

const { size, last, capMs } = task;
const expectedMs = last === null ? 0 : last.medianMs * (size / last.size) * LEAST_GROWTH;
/** @type {Cell} */
let cell;
if (expectedMs > capMs) {
  cell = { skipped: `would take about ${Math.round(expectedMs / 1000)} s, the limit is ${capMs / 1000} s` };
} else {
  try {
    cell = await measureCell(size);
  } catch (error) {
    cell = { error: String(error).slice(0, 200) };
  }
}
process.send?.(cell);
