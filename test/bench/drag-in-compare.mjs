import { pointAt } from './drag-point.mjs';
import { loadProgram } from './load-program.mjs';
import { draftKept, importFile, selectCell, SIGHTS } from './program-page.mjs';
import { scriptBetweenMoves, traceScript } from './script-time.mjs';
import { seededRing, zoneFile } from './seeded-zone.mjs';
import { timeToSight } from './time-to-sight.mjs';

const SEED = 20_170_704;
const ZONE = 'Idlib and adjoining areas';
const PARTIES = ['Iran', 'Russia', 'Turkey'];
const COMPARED = 5;
const MOVES = 60;
/** Sixty pointer moves a second, as a mouse makes them. */
const MOVE_MS = 16;

/**
 * Drag a turning point in Compare while five parties' boundaries of one zone are compared, and measure the script that
 * the main thread runs for each pointer move until the next one.
 * @param {import('./bench.mjs').Bench} bench
 * @param {number} points of each boundary
 */
export async function measureDragInCompare(bench, points) {
  const { context, page } = await loadProgram(bench);
  await page.getByRole('button', { name: 'Start drawing' }).click();
  const parties = [...PARTIES, ...(await addDelegations(page))];
  if (parties.length !== COMPARED) throw new Error(`${parties.length} parties are compared, not ${COMPARED}.`);
  const rings = parties.map((_, party) => seededRing(points, SEED + party));
  for (const [index, party] of parties.entries()) {
    await importFile(page, zoneFile(/** @type {[number, number][]} */ (rings[index])), { party, zone: ZONE });
    await draftKept(page);
  }
  await selectCell(page, { party: PARTIES[0] ?? '', zone: ZONE });
  const choose = () => page.getByRole('tab', { name: 'Compare', exact: true }).click();
  await timeToSight(page, 'pointerup', SIGHTS.comparison, choose);
  await page.getByRole('button', { name: 'Move points' }).click();
  const handle = await pointAt(page, northernmost(/** @type {[number, number][]} */ (rings[0])));
  await page.mouse.down();
  const events = await traceScript(bench.browser, page, async () => {
    for (let move = 1; move <= MOVES; move += 1) {
      await page.mouse.move(handle.x + Math.sin(move / 6) * 8, handle.y + move / 4);
      await page.waitForTimeout(MOVE_MS);
    }
  });
  await page.mouse.up();
  for (const scriptMs of scriptBetweenMoves(events)) {
    bench.samples.add(
      `script of the main thread for a pointer move in Compare, ${COMPARED} x ${points} points, ms`,
      scriptMs,
    );
  }
  await context.close();
}

/**
 * Add the two delegations that are offered, so that there are five parties.
 * @param {import('playwright').Page} page
 * @returns {Promise<string[]>} their names
 */
export async function addDelegations(page) {
  await page.getByRole('button', { name: 'Edit parties' }).click();
  // What stands in a dialog is slotted into the element with the role.
  const offered = page.locator('wa-dialog').getByRole('button', { name: /^Add (?!party$)/u });
  await offered.nth(1).waitFor();
  const names = await offered.allTextContents();
  for (const _ of names) await offered.first().click();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  return names.map((name) => name.trim().replace(/^Add /u, ''));
}

/** @param {readonly [number, number][]} ring */
function northernmost(ring) {
  return ring.reduce((top, position) => (position[1] > top[1] ? position : top));
}
