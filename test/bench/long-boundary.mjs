import { addDelegations } from './drag-in-compare.mjs';
import { dragPoint, pointAt } from './drag-point.mjs';
import { loadProgram } from './load-program.mjs';
import { draftKept, importFile, selectCell } from './program-page.mjs';
import { scriptBetweenMoves, scriptFrom, traceScript } from './script-time.mjs';
import { seededRing, zoneFile } from './seeded-zone.mjs';

const SEED = 20_170_704;
const ZONE = 'Idlib and adjoining areas';
const EDITED = { party: 'Iran', zone: ZONE };
/** What lies beside the edited boundary, with as many points each; the two delegations too. */
const BESIDE = ['Russia', 'Turkey'];
const POINTS_BESIDE = 10_000;
const ROUNDS = 5;
const MOVES = 30;
/** Sixty pointer moves a second, as a mouse makes them. */
const MOVE_MS = 16;
/** Long enough for the map's worker to have drawn what was chosen. */
const REST_MS = 1500;

/**
 * Edit a very long boundary: open it, drag a turning point of it, let it go; and move the map while it lies there beside
 * those of other parties. Measured is the script of the main thread, which does not depend on the graphics.
 * @param {import('./bench.mjs').Bench} bench
 * @param {number} points
 */
export async function measureLongBoundary(bench, points) {
  const { context, page } = await loadProgram(bench);
  const { samples, browser } = bench;
  await page.getByRole('button', { name: 'Start drawing' }).click();
  const ring = seededRing(points, SEED);
  await importFile(page, zoneFile(ring), EDITED);
  for (const [index, party] of [...BESIDE, ...(await addDelegations(page))].entries()) {
    await importFile(page, zoneFile(seededRing(POINTS_BESIDE, SEED + 1 + index)), { party, zone: ZONE });
  }
  await draftKept(page);
  const traced = (/** @type {() => Promise<unknown>} */ act) => traceScript(browser, page, act);

  for (let round = 0; round < ROUNDS; round += 1) {
    await selectCell(page, { party: 'Turkey', zone: ZONE });
    await page.waitForTimeout(REST_MS);
    const events = await traced(async () => {
      await selectCell(page, EDITED);
      await page.waitForTimeout(REST_MS);
    });
    samples.add(`script to open ${points} points for editing, ms`, scriptFrom(events, 'pointerup'));
  }

  // What is measured is where the pointer goes, not what lies beside it.
  await page.getByRole('button', { name: 'Snap to lines', exact: true }).click();
  let handle = await pointAt(page, northernmost(ring));
  await page.mouse.down();
  const moves = await traced(async () => {
    for (let move = 1; move <= MOVES; move += 1) {
      await page.mouse.move(handle.x + Math.sin(move / 6) * 8, handle.y + move / 3);
      await page.waitForTimeout(MOVE_MS);
    }
  });
  for (const ms of scriptBetweenMoves(moves)) {
    samples.add(`script for a pointer move of a drag in Draw, ${points} points, ms`, ms);
  }
  await page.mouse.move(handle.x, handle.y);
  await page.mouse.up();
  await draftKept(page);
  for (let round = 0; round < ROUNDS; round += 1) {
    const dragged = await dragPoint(page, handle, round % 2 === 0 ? 12 : -12, 4);
    handle = dragged.handle;
    samples.add(`pointer up to new area in Draw, ${points} points, ms`, dragged.figureMs);
    await draftKept(page);
  }

  const corner = { x: handle.x - 200, y: handle.y + 160 };
  await page.mouse.move(corner.x, corner.y);
  await page.mouse.down();
  const pan = await traced(async () => {
    for (let move = 1; move <= MOVES; move += 1) {
      await page.mouse.move(corner.x + move * 5, corner.y - move * 3);
      await page.waitForTimeout(MOVE_MS);
    }
  });
  await page.mouse.up();
  for (const ms of scriptBetweenMoves(pan)) {
    samples.add(`script for a pointer move of a pan beside ${points} points, ms`, ms);
  }
  await context.close();
}

/** @param {readonly (readonly [number, number])[]} ring */
function northernmost([first, ...others]) {
  if (!first) throw new RangeError('The ring is empty.');
  return others.reduce((top, position) => (position[1] > top[1] ? position : top), first);
}
