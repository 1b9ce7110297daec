import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { inRepository } from '../../../.ci/repository.mjs';
import { engineKinds } from './engines.mjs';
import { inputKinds } from './inputs.mjs';

/**
 * @typedef {import('./measure-cell.mjs').Cell} Cell
 * @typedef {Record<string, Record<string, Record<string, Cell>>>} Cells by kind of input, then size, then engine
 * @typedef {ReturnType<ReturnType<typeof collectResults>['finish']>} OverlayResults
 */

/** The versions of the packages that were measured, as installed. */
function readVersions() {
  const names = Object.values(engineKinds).flatMap(({ packageName }) => packageName ?? []);
  const versionOf = (/** @type {string} */ name) => {
    const manifest = readFileSync(inRepository('node_modules', name, 'package.json'), 'utf8');
    return /** @type {{ version: string }} */ (JSON.parse(manifest)).version;
  };
  return Object.fromEntries(names.map((name) => [name, versionOf(name)]));
}

/** @param {Cell} cell */
function describeCell({ medianMs, samplesMs, agrees, invalidSets = 0, largestDifference, peakBytes, error, skipped }) {
  if (medianMs !== undefined) {
    const time = `${medianMs.toFixed(2).padStart(10)} ms (${samplesMs?.length} samples)`;
    const wrong = agrees === false ? `, areas differ by ${largestDifference?.toExponential(1)}` : '';
    return `${time}${wrong}${invalidSets > 0 ? `, ${invalidSets} sets invalid` : ''}`;
  }
  if (peakBytes !== undefined) return `${(peakBytes / 2 ** 20).toFixed(1).padStart(10)} MiB at most`;
  return `${''.padStart(10)} ${error ?? `skipped: ${skipped}`}`;
}

/**
 * Collect cells as they come and print each on standard output.
 * @param {number} loadAverageBefore
 */
export function collectResults(loadAverageBefore) {
  /** @type {Cells} */
  const cells = {};
  return {
    /**
     * @param {string} kind
     * @param {string} engine
     * @returns {(size: number, cell: Cell) => void}
     */
    tell: (kind, engine) => (size, cell) => {
      ((cells[kind] ??= {})[size] ??= {})[engine] = cell;
      console.log(`${kind.padEnd(13)} ${String(size).padStart(6)}  ${engine.padEnd(15)} ${describeCell(cell)}`);
    },
    /** @param {number} seconds that the run took */
    finish: (seconds) => ({
      date: new Date().toISOString(),
      commit: execFileSync('git', ['describe', '--always', '--dirty', '--exclude=*'], { encoding: 'utf8' }).trim(),
      node: process.version,
      processor: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      loadAverageBefore: Math.round(loadAverageBefore * 10) / 10,
      seconds: Math.round(seconds),
      versions: readVersions(),
      targets: Object.fromEntries(Object.entries(inputKinds).map(([kind, { target }]) => [kind, target])),
      cells,
    }),
  };
}
