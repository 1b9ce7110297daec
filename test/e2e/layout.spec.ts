import type { Page } from '@playwright/test';
import { controlsIn, namingFaults } from './controls-of-page.ts';
import { layoutFaults } from './layout-faults.ts';
import { createWorkspace } from './open-dialogs.ts';
import {
  button,
  cell,
  chooseFile,
  chooseTask,
  compareDrafts,
  notices,
  openIllustrativeProgram,
} from './open-program.ts';
import { takePicture } from './picture.ts';
import { expect, test } from './program-test.ts';

/** The size of the pictures. */
const LARGE = { width: 1440, height: 900 };
const SIZES = [LARGE, { width: 1024, height: 768 }, { width: 390, height: 844 }];

/** Sixty characters each; one of either kind has no place to break at. */
const LONG_ZONES = [
  'The northern countryside of Homs with Rastan and Talbiseh, A',
  'Southernmostcountrysideofthegovernoratewithoutanyspaceinit60',
];
const LONG_NAME = 'The negotiation on the zones of the fourth of May 2017, long';
const LONG_PARTIES = [
  'The delegation of the guarantor states of the ceasefire, One',
  'Delegationofthesecondguarantorstatewithoutanyspaceinitsname2',
  'The delegation of the armed groups that came to the talks, 3',
];

async function expectToFit(page: Page, state: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const where = `${state}, ${size.width} × ${size.height}`;
    // A resized window is laid out anew over some frames: what must hold is how it ends, however busy the machine is.
    await expect.soft(async () => expect(await layoutFaults(page)).toEqual([]), where).toPass({ timeout: 20_000 });
    expect.soft(namingFaults(await controlsIn(page.locator('body'))), where).toEqual([]);
  }
  await page.setViewportSize(LARGE);
}

/** Take all notices away at once: some go by themselves meanwhile. */
async function dismissNotices(page: Page): Promise<void> {
  const dismiss = notices(page).getByRole('button', { name: /^Dismiss notice/u });
  await dismiss.evaluateAll((buttons) => {
    for (const one of buttons) if (one instanceof HTMLElement) one.click();
  });
  await expect(dismiss).toHaveCount(0);
}

/** Squares for two parties in the first zone and for one in the second, named as in the workspace. */
function longNamedFile(): { readonly name: string; readonly text: string } {
  const square = (party: string, zone: string, west: number, south: number): object => {
    const ring = [
      [west, south],
      [west + 0.5, south],
      [west + 0.5, south + 0.5],
      [west, south + 0.5],
      [west, south],
    ];
    return { type: 'Feature', properties: { party, zone }, geometry: { type: 'Polygon', coordinates: [ring] } };
  };
  const [zone = '', otherZone = ''] = LONG_ZONES;
  const [party = '', otherParty = ''] = LONG_PARTIES;
  const features = [
    square(party, zone, 36.5, 34.5),
    square(otherParty, zone, 36.7, 34.6),
    square(party, otherZone, 36.5, 33.5),
  ];
  return { name: 'long names.geojson', text: JSON.stringify({ type: 'FeatureCollection', features }) };
}

test.use({ viewport: LARGE });

// A theme changes colours alone (test/unit/ui/theme.test.ts): a state need not be looked at in both.
test('everything fits the window, with long names too, and pictures are taken', async ({ page }) => {
  // The pictures show times of the day.
  await page.clock.setFixedTime('2017-07-05T14:02:00Z');
  await openIllustrativeProgram(page);
  await dismissNotices(page);
  await cell(page, 'Idlib and adjoining areas', 'Turkey').click();
  await takePicture(page, 'draw-light');
  await expectToFit(page, 'draw');
  await button(page, 'Save version').click();
  await expect(notices(page)).toContainText('Saved as version 1 of Turkey.');
  await dismissNotices(page);
  await chooseTask(page, 'Versions');
  await takePicture(page, 'versions-light');
  await expectToFit(page, 'versions');
  await compareDrafts(page, 'Russia', 'Turkey');
  await takePicture(page, 'compare-light');
  await expectToFit(page, 'compare');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('delimit-app')).toHaveAttribute('theme', 'dark');
  await takePicture(page, 'compare-dark');
  await expectToFit(page, 'compare, dark');

  await createWorkspace(page, { name: LONG_NAME, zones: LONG_ZONES, parties: LONG_PARTIES });
  await chooseTask(page, 'Draw');
  await chooseFile(page, longNamedFile());
  await expect(button(page, 'Cancel import')).toBeVisible();
  await expectToFit(page, 'import, long names');
  await page
    .getByRole('region', { name: 'Import', exact: true })
    .getByRole('button', { name: 'Import', exact: true })
    .click();
  await expect(button(page, 'Draw boundary')).toBeVisible();
  await expectToFit(page, 'draw, long names');
  await button(page, 'Save version').click();
  await expect(notices(page)).toContainText('Saved as version 1');
  await chooseTask(page, 'Versions');
  await expectToFit(page, 'versions, long names');
  await compareDrafts(page, LONG_PARTIES[0] ?? '', LONG_PARTIES[1] ?? '');
  await expectToFit(page, 'compare, long names');
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog', { name: 'Export', exact: true })).toBeVisible();
  expect.soft(await layoutFaults(page), 'export dialog, long names').toEqual([]);
});
