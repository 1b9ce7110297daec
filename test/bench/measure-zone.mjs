import { dragPoint, pointAt } from './drag-point.mjs';
import { draftKept, importFile, saveVersion, selectCell, SIGHTS } from './program-page.mjs';
import { loadProgram } from './load-program.mjs';
import { seededRing, zoneFile } from './seeded-zone.mjs';
import { timeToSight } from './time-to-sight.mjs';

const SEED = 20_170_704;
/** Far enough to show in the exact area, the last digit of which is 100 m2. */
const DRAG_PX = 12;
const MOVES = 12;
const ZONE = 'Idlib and adjoining areas';
const OURS = { party: 'Iran', zone: ZONE };
const THEIRS = { party: 'Turkey', zone: ZONE };

/**
 * @typedef {object} ZoneRounds how often each thing is done
 * @property {number} imports
 * @property {number} drags
 * @property {number} saves
 * @property {number} comparisons
 */

/**
 * Go the whole way, from the first load on, with two boundaries of one size that cross each other: import, drag, save,
 * compare.
 * @param {import('./bench.mjs').Bench} bench
 * @param {number} size in turning points
 * @param {ZoneRounds} rounds
 * @param {(page: import('playwright').Page, activity: string, act: () => Promise<void>) => Promise<void>} [around] what
 *   each thing is done with, every time
 */
export async function measureZone(bench, size, rounds, around = (_page, _activity, act) => act()) {
  const { samples } = bench;
  const { context, page } = await loadProgram(bench);
  await page.getByRole('button', { name: 'Start drawing' }).click();
  const ring = seededRing(size, SEED);
  /** @type {(activity: string, count: number, act: () => Promise<void>) => Promise<void>} */
  const repeat = async (activity, count, act) => {
    for (let round = 0; round < count; round += 1) await around(page, `${activity}, ${size} points`, act);
  };

  await repeat('import', rounds.imports, async () => {
    const { previewMs, takenMs } = await importFile(page, zoneFile(ring), OURS);
    samples.add(`import of ${size} points, file chosen to preview, ms`, previewMs);
    samples.add(`import of ${size} points, press to draft, ms`, takenMs);
    await draftKept(page);
  });

  await importFile(page, zoneFile(seededRing(size, SEED + 1)), THEIRS);
  await selectCell(page, OURS);
  let handle = await pointAt(page, northernmost(ring));
  let downPx = DRAG_PX;
  const drag = async () => {
    downPx = -downPx;
    const dragged = await dragPoint(page, handle, downPx, MOVES);
    ({ handle } = dragged);
    await draftKept(page);
    return dragged.figureMs;
  };
  await repeat('drag', rounds.drags, async () => {
    samples.add(`pointer up to new area in Draw, ${size} points, ms`, await drag());
  });

  for (let version = 1; version <= rounds.saves; version += 1) {
    await repeat('save a version', 1, async () => {
      samples.add(`save a version of ${size} points, ms`, await saveVersion(page, version));
    });
    // The next version, and the step back below, need a change.
    await drag();
  }

  await repeat('choose Compare', 1, async () => {
    const choose = () => page.getByRole('tab', { name: 'Compare', exact: true }).click();
    const figuresMs = await timeToSight(page, 'pointerup', SIGHTS.comparison, choose);
    samples.add(`choosing Compare to figures, 2 x ${size} points, ms`, figuresMs);
  });
  // The last drag is taken back and made again: a step, as any edit is one.
  let step = 'Redo';
  await repeat('step back in Compare', rounds.comparisons, async () => {
    step = step === 'Redo' ? 'Undo' : 'Redo';
    const button = page.getByRole('button', { name: step, exact: true });
    const figuresMs = await timeToSight(page, 'pointerup', SIGHTS.comparison, () => button.click());
    samples.add(`pointer up to new figures in Compare, 2 x ${size} points, ms`, figuresMs);
    await draftKept(page);
  });
  await context.close();
}

/** @param {readonly [number, number][]} ring */
function northernmost([first, ...others]) {
  if (!first) throw new RangeError('The ring is empty.');
  return others.reduce((top, position) => (position[1] > top[1] ? position : top), first);
}
