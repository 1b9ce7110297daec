import { GCProfiler } from 'node:v8';

/**
 * Measure by how much the heap and what it holds outside (array buffers) grow at most during an act, garbage that was not
 * collected yet included. Memory only grows between two collections, so the peak is what was there right before one of
 * them or at the end. Needs `--expose-gc`.
 * @param {() => unknown} act
 * @returns {number} bytes
 */
export function peakGrowthBytes(act) {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error('Start Node with --expose-gc to measure memory.');
  // The second time for what the first one only made collectable.
  gc();
  gc();
  const inUse = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const profiler = new GCProfiler();
  const before = inUse();
  profiler.start();
  const outcome = act();
  const after = inUse();
  const { statistics } = profiler.stop();
  // What the act gave is alive until here.
  if (outcome === undefined) throw new TypeError('There is no outcome to hold.');
  const peaks = statistics.map(({ beforeGC: { heapStatistics } }) => {
    return heapStatistics.usedHeapSize + heapStatistics.externalMemory;
  });
  return Math.max(after, ...peaks) - before;
}
