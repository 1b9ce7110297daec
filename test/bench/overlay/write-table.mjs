import { engineKinds } from './engines.mjs';
import { growthBesideNLogN, judge, listRows, timesFaster } from './factors.mjs';
import { inputKinds } from './inputs.mjs';

/**
 * @typedef {import('./collect-results.mjs').OverlayResults} OverlayResults
 * @typedef {import('./measure-cell.mjs').Cell} Cell
 * @typedef {import('./factors.mjs').Row} Row
 */

/** Points from which on a column of factors begins; the coastline has fewer than 100,000, and stands in the last one. */
const COLUMNS = [1000, 10_000, 20_000];
/** Times the floor. */
const FLOOR_GOAL = 5;
const MOST_BYTES = 2048;
const NOT_MEASURED = '–';
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/**
 * Write a time with two or three digits that count.
 * @param {number} ms
 */
export function writeMs(ms) {
  if (ms >= 100) return whole.format(ms);
  return ms.toFixed(ms >= 10 ? 1 : 2);
}

/** @param {number} factor */
const writeFactor = (factor) => (factor >= 10 ? whole.format(factor) : factor.toFixed(1));

/**
 * Write what became of one engine on one input. A result that is wrong is marked, and so is one that is not valid.
 * @param {Cell | undefined} cell
 */
export function writeCell(cell) {
  if (cell?.error !== undefined) return 'throws';
  if (cell?.medianMs === undefined) return NOT_MEASURED;
  const wrong = cell.agrees === false ? ' ‡' : '';
  return `${writeMs(cell.medianMs)}${(cell.invalidSets ?? 0) > 0 ? ' †' : ''}${wrong}`;
}

/**
 * @param {readonly string[]} headings
 * @param {readonly (readonly string[])[]} rows
 */
function writeTable(headings, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map((_, column) => (column === 0 ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
}

/** @param {readonly Row[]} rows */
function writeTargets(rows) {
  return Object.entries(inputKinds).map(([kind, { label, target }]) => {
    const ofKind = rows.filter((row) => row.kind === kind);
    const factors = ofKind.map(({ row }) => timesFaster(row, 'turf'));
    const columns = COLUMNS.map((from, column) => {
      const found = ofKind.find(({ size }) => size >= from && size < (COLUMNS[column + 1] ?? Infinity));
      if (found?.row['turf']?.error !== undefined) return 'Turf throws';
      const factor = found && timesFaster(found.row, 'turf');
      if (factor === null || factor === undefined) return NOT_MEASURED;
      return `${writeFactor(factor)} ×`;
    });
    const verdict = judge(
      factors.filter((factor) => factor !== null),
      target,
    );
    const targets =
      target === null ? [NOT_MEASURED, NOT_MEASURED] : [target.bar, target.goal].map((one) => `${whole.format(one)} ×`);
    return [label, ...columns, ...targets, verdict === '-' ? NOT_MEASURED : verdict];
  });
}

/** @param {Row['row']} row */
const timesFloor = ({ ours, floor }) => timesFaster({ ours: floor ?? {}, other: ours ?? {} }, 'other');

/** @param {Row['row']} row */
function bytesOfPoint({ memory }) {
  return memory?.peakBytes === undefined || memory.positions === undefined ? null : memory.peakBytes / memory.positions;
}

/** @param {readonly Row[]} rows */
function writeTimes(rows) {
  return rows.map(({ label, size, row }) => {
    const [factor, bytes] = [timesFloor(row), bytesOfPoint(row)];
    return [
      label,
      whole.format(size),
      ...Object.keys(engineKinds).map((engine) => writeCell(row[engine])),
      factor === null ? NOT_MEASURED : `${writeFactor(factor)} ×`,
      bytes === null ? NOT_MEASURED : whole.format(bytes),
    ];
  });
}

/**
 * Say where the goals for time beside the floor, for memory and for growth stand.
 * @param {readonly Row[]} rows
 */
function writeLimits(rows) {
  const floors = rows.map(({ row }) => timesFloor(row)).filter((factor) => factor !== null);
  const bytes = rows.map(({ row }) => bytesOfPoint(row)).filter((one) => one !== null);
  const growths = growthBesideNLogN(rows);
  const low = writeFactor(Math.min(...growths));
  return [
    `${floors.filter((factor) => factor <= FLOOR_GOAL).length} of ${floors.length} are within the goal of ${FLOOR_GOAL} times the floor,`,
    `${bytes.filter((one) => one <= MOST_BYTES).length} of ${bytes.length} within 2 KB a point.`,
    ...(growths.length === 0
      ? []
      : [
          `From the second largest size to the largest our time grew by ${low} to ${writeFactor(Math.max(...growths))} times what n log n gives.`,
        ]),
  ].join(' ');
}

/**
 * Say on how many inputs nobody was faster, and name the others.
 * @param {readonly Row[]} rows
 */
function writeFastest(rows) {
  const measured = rows.filter(({ row }) => row['ours']?.medianMs !== undefined);
  const beaten = measured.flatMap(({ label, size, row }) =>
    Object.entries(engineKinds).flatMap(([engine, { label: name }]) => {
      const factor = timesFaster(row, engine);
      return factor !== null && factor < 1 ? [`${name} on ${label}, ${whole.format(size)} points`] : [];
    }),
  );
  const of = `${measured.length} inputs of 1,000 points or more`;
  return beaten.length === 0 ? `The fastest on all ${of}.` : `Of ${of}, others were faster here: ${beaten.join('; ')}.`;
}

/**
 * Write what stands in the README between the markers, as Markdown.
 * @param {OverlayResults} results
 */
export function writeSpeed(results) {
  const { date, commit, node, processor, cores, loadAverageBefore, versions, cells } = results;
  const rows = listRows(cells);
  const engines = Object.values(engineKinds).map(({ label }) => label);
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const conditions =
    `Measured on ${date.slice(0, 10)} at commit ${commit}, Node ${node.slice(1)}, ${processor}, ${cores} cores, load average ` +
    `${loadAverageBefore.toFixed(1)} in the minute before; ${packages.join(', ')}.`;
  return [
    'How many times faster than Turf; _bar_ and _goal_ were set beforehand, and count at every size measured:',
    writeTable(
      [
        'two maps, or five',
        '1,000 points',
        '10,000 points',
        '100,000 points (coast: 68,000)',
        'bar',
        'goal',
        'reached',
      ],
      writeTargets(rows),
    ),
    'Milliseconds (medians), points of each map, the factor to the floor (reading the coordinates, putting them on the grid and ' +
      'sorting them once), and bytes of memory for each point at most:',
    writeTable(['input', 'points', ...engines, 'floor', 'bytes'], writeTimes(rows)),
    `† some of its polygons are invalid. ‡ some of its areas differ from the others'. – not measured: too slow, or left out of this run. ` +
      `${writeFastest(rows)} ${writeLimits(rows)} ${conditions}`,
  ].join('\n\n');
}
