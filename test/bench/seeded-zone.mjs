/**
 * Make numbers that look random and are the same in every run (mulberry32).
 * @param {number} seed
 * @returns {() => number} numbers in [0, 1)
 */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Make a ring that never crosses itself: a wavy circle of about 0.5 degree round 36.7 E 34.9 N, on the data grid.
 * @param {number} points
 * @param {number} seed
 * @returns {[number, number][]} closed
 */
export function seededRing(points, seed) {
  const random = seededRandom(seed);
  const waves = Array.from({ length: 6 }, (_, index) => ({
    count: 3 + index * 4,
    size: 0.04 / (index + 1),
    phase: random() * 2 * Math.PI,
  }));
  const ring = Array.from({ length: points }, (_, index) => {
    const angle = (index / points) * 2 * Math.PI;
    const radius = 0.5 + waves.reduce((sum, wave) => sum + wave.size * Math.sin(wave.count * angle + wave.phase), 0);
    const onGrid = (/** @type {number} */ value) => Math.round(value * 1e7) / 1e7;
    return /** @type {[number, number]} */ ([
      onGrid(36.7 + radius * Math.cos(angle)),
      onGrid(34.9 + radius * 0.8 * Math.sin(angle)),
    ]);
  });
  return [...ring, /** @type {[number, number]} */ (ring[0])];
}

/**
 * Write a ring as a file to import.
 * @param {readonly [number, number][]} ring closed
 */
export function zoneFile(ring) {
  const geometry = { type: 'Polygon', coordinates: [ring] };
  const feature = { type: 'Feature', properties: { name: 'bench' }, geometry };
  return JSON.stringify({ type: 'FeatureCollection', features: [feature] });
}
