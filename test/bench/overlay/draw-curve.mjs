import { inputKinds } from './inputs.mjs';

/**
 * @typedef {import('./collect-results.mjs').OverlayResults} OverlayResults
 * @typedef {{ points: number, ms: number }} Place
 */

const WIDTH = 760;
const HEIGHT = 420;
const PLOT = { left: 64, right: 450, top: 24, bottom: 372 };
/** Seven hues that differ in lightness too; the shape of the mark says the same. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#7a5c00', '#56b4e9', '#000000'];
const MARKS = ['●', '■', '▲', '◆', '▼', '○', '□'];

const decades = (/** @type {number} */ low, /** @type {number} */ high) =>
  Array.from({ length: high - low + 1 }, (_, step) => low + step);

/**
 * Draw our time against the number of points of all maps together, both logarithmic, with n log n beside it.
 * @param {OverlayResults} results
 * @returns {string} an SVG document
 */
export function drawCurve({ cells }) {
  const lines = Object.entries(inputKinds).map(([kind, { label }]) => ({
    label,
    places: Object.values(cells[kind] ?? {}).flatMap(({ ours }) =>
      ours?.positions === undefined || ours.medianMs === undefined
        ? []
        : [{ points: ours.positions, ms: ours.medianMs }],
    ),
  }));
  const all = lines.flatMap(({ places }) => places);
  const low = Math.floor(Math.log10(Math.min(...all.map(({ ms }) => ms))));
  const high = Math.ceil(Math.log10(Math.max(...all.map(({ ms }) => ms))));
  const [few, many] = [2, 6];
  const x = (/** @type {number} */ points) =>
    PLOT.left + ((Math.log10(points) - few) / (many - few)) * (PLOT.right - PLOT.left);
  const y = (/** @type {number} */ ms) =>
    PLOT.bottom - ((Math.log10(ms) - low) / (high - low)) * (PLOT.bottom - PLOT.top);
  const at = (/** @type {Place} */ { points, ms }) => `${x(points).toFixed(1)},${y(ms).toFixed(1)}`;

  const grid = [
    ...decades(few, many).map((power) => {
      const place = x(10 ** power).toFixed(1);
      return (
        `<path d="M${place} ${PLOT.top}V${PLOT.bottom}" stroke="#ddd"/>` +
        `<text x="${place}" y="${PLOT.bottom + 18}" text-anchor="middle">${(10 ** power).toLocaleString('en-GB')}</text>`
      );
    }),
    ...decades(low, high).map((power) => {
      const place = y(10 ** power).toFixed(1);
      return (
        `<path d="M${PLOT.left} ${place}H${PLOT.right}" stroke="#ddd"/>` +
        `<text x="${PLOT.left - 8}" y="${place}" dy="4" text-anchor="end">${10 ** power} ms</text>`
      );
    }),
  ];
  // One millisecond at a thousand points; only its slope is to be compared.
  const nLogN = [10 ** few, 10 ** 3, 10 ** 4, 10 ** 5, 10 ** many]
    .map((points) => ({ points, ms: (points * Math.log(points)) / (1000 * Math.log(1000)) }))
    .filter(({ ms }) => ms >= 10 ** low && ms <= 10 ** high);
  const drawn = lines.flatMap(({ label, places }, index) => {
    const colour = COLOURS[index] ?? '#000000';
    const mark = MARKS[index] ?? '●';
    const row = PLOT.top + 16 + index * 26;
    return [
      `<polyline points="${places.map(at).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...places.map((place) => {
        const [left, top] = at(place).split(',');
        return `<text x="${left}" y="${top}" dy="4" text-anchor="middle" fill="${colour}">${mark}</text>`;
      }),
      `<text x="${PLOT.right + 24}" y="${row}" fill="${colour}">${mark}</text>`,
      `<text x="${PLOT.right + 42}" y="${row}">${label}</text>`,
    ];
  });
  const legend = PLOT.top + 16 + lines.length * 26;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" ` +
      'font-family="sans-serif" font-size="12" fill="#222">',
    '<title>Time of a comparison against the points of all maps together</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...grid,
    `<polyline points="${nLogN.map(at).join(' ')}" fill="none" stroke="#888" stroke-width="1.5" stroke-dasharray="6 4"/>`,
    ...drawn,
    `<path d="M${PLOT.right + 14} ${legend - 4}h20" stroke="#888" stroke-width="1.5" stroke-dasharray="6 4"/>`,
    `<text x="${PLOT.right + 42}" y="${legend}">the slope of n log n</text>`,
    `<text x="${(PLOT.left + PLOT.right) / 2}" y="${HEIGHT - 10}" text-anchor="middle">points of all maps together</text>`,
    '</svg>',
    '',
  ].join('\n');
}
