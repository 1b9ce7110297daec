import { cpus } from 'node:os';
import { valid } from 'geojson-validation';
import { bundleForNode } from '../bundle-for-node.mjs';
import { median } from '../median.mjs';
import { writeResults } from '../results-file.mjs';

const RINGS = 4;
const SAMPLES = 5;

/** @returns {Promise<typeof import('./program-reading.mjs')>} the reader, bundled as the production build does */
const bundledReader = async () =>
  /** @type {typeof import('./program-reading.mjs')} */ (
    await import(await bundleForNode('reading', 'program-reading.mjs'))
  );

/**
 * Write a file of some rings with seven decimals, side by side.
 * @param {number} positions
 */
function fileOf(positions) {
  const each = positions / RINGS - 1;
  const features = Array.from({ length: RINGS }, (_, index) => {
    const ring = Array.from({ length: each }, (_unused, at) => {
      const angle = (2 * Math.PI * at) / each;
      const radius = 0.8 + 0.1 * Math.sin(40 * angle);
      return [
        Number((30 + 2 * index + radius * Math.cos(angle)).toFixed(7)),
        Number((35 + radius * Math.sin(angle)).toFixed(7)),
      ];
    });
    const [first] = ring;
    const geometry = { type: 'Polygon', coordinates: [[...ring, first]] };
    return { type: 'Feature', properties: { name: `Zone ${index + 1}` }, geometry };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/**
 * Measure the reading of a million positions in Node, beside what it is made of, and write it to results.json.
 * @param {number} loadAverageBefore
 */
export async function benchReading(loadAverageBefore) {
  const { readGeoJson, scanJson } = await bundledReader();
  const positions = 1_000_000;
  const text = fileOf(positions);
  const bytes = new TextEncoder().encode(text);
  const parsed = /** @type {object} */ (JSON.parse(text));
  const request = {
    fileName: 'x.geojson',
    bytes,
    zones: [],
    parties: [],
    lineType: /** @type {const} */ ('longitude-latitude'),
  };
  /** @type {Record<string, () => unknown>} */
  const work = {
    'JSON.parse': () => /** @type {unknown} */ (JSON.parse(text)),
    'strict scanner': () => {
      if (scanJson(text).defect !== null) throw new Error('The file of the benchmark has a defect');
    },
    'geojson-validation': () => valid(parsed, true),
    'read and checked': async () => {
      const read = await readGeoJson(request);
      if (!read.ok || !read.value.features.every(({ importable }) => importable))
        throw new Error('The file was refused');
    },
  };
  /** @type {Record<string, number[]>} */
  const samples = {};
  for (const [name, run] of Object.entries(work)) {
    samples[name] = [];
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      const begun = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(begun);
      samples[name].push(Math.round((user + system) / 1000));
    }
  }
  const medians = Object.fromEntries(Object.entries(samples).map(([name, values]) => [name, median(values)]));
  writeResults('reading', {
    date: new Date().toISOString(),
    node: process.version,
    processor: cpus()[0]?.model ?? 'unknown',
    loadAverageBefore,
    positions,
    bytes: bytes.byteLength,
    unit: 'milliseconds of processor time, all threads',
    medians,
    samples,
  });
  console.log(
    `\n1,000,000 positions, ${(bytes.byteLength / 1e6).toFixed(1)} MB: milliseconds of processor time (medians)`,
  );
  for (const [name, value] of Object.entries(medians)) console.log(`${String(value).padStart(10)}  ${name}`);
  const factor = (medians['strict scanner'] ?? 0) / (medians['JSON.parse'] ?? 1);
  console.log(`\nThe strict scanner takes ${factor.toFixed(2)} times as long as JSON.parse; the limit is 3.`);
}
