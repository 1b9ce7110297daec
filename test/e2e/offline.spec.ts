import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { inRepository } from '../../.ci/repository.mjs';
import { serve } from '../../.ci/serve.mjs';
import { drawBoundary } from './draw-on-map.ts';
import { chooseFromMenu } from './open-dialogs.ts';
import {
  button,
  cell,
  chooseFile,
  compareDrafts,
  comparison,
  dialogContent,
  downloadExport,
  fixture,
  mapCanvas,
  notices,
  openIllustrativeProgram,
} from './open-program.ts';
import { expect, test } from './program-test.ts';

test.use({ serviceWorkers: 'allow' });

/** Wait until the browser keeps the whole program and hands its files out by itself. */
const kept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  });

test('after the first visit everything works without a network, and nothing that a user does breaks the policy', async ({
  page,
  context,
}) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await openIllustrativeProgram(page);
  await expect(page.getByText(/^Draft kept/u)).toBeVisible();
  await kept(page);
  await context.setOffline(true);
  await page.reload();
  await expect(mapCanvas(page)).toBeVisible();
  await cell(page, 'Northern Homs', 'Turkey').click();
  await button(page, 'Delete this proposal').click();
  await drawBoundary(page, [
    { x: 250, y: 300 },
    { x: 400, y: 300 },
    { x: 400, y: 450 },
  ]);
  await expect(cell(page, 'Northern Homs', 'Turkey')).toHaveAccessibleName(/km², draft$/u);
  await chooseFile(page, fixture('valid/square.geojson'));
  const preview = page.getByRole('region', { name: 'Import', exact: true });
  await preview.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(cell(page, 'Idlib and adjoining areas', 'Iran')).toHaveAccessibleName(/km², draft$/u);
  await button(page, 'Save version').click();
  await expect(notices(page)).toContainText('Saved as version 1 of ');
  await compareDrafts(page, 'Russia', 'Turkey');
  expect((await downloadExport(page, 'The comparison')).text).toContain('"kind":"agreed"');
  await comparison(page).getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes', { timeout: 60_000 });
  await chooseFromMenu(page, /^Settings$/u, 'About');
  await expect(dialogContent(page).getByRole('row', { name: /^@turf\/union / })).toContainText('MIT');
  await dialogContent(page).getByText('Texts of all licences').click();
  await expect(dialogContent(page)).toContainText('GNU LESSER GENERAL PUBLIC LICENSE');
});

/**
 * Make the next build: another page, and without the list of keys under the name it has now, as if that had changed. The
 * page is listed with its hash.
 */
function makeNextBuild(folder: string): void {
  cpSync(inRepository('dist'), folder, { recursive: true });
  const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const changed = page.replace('<html lang="en">', '<html lang="en" data-build="next">');
  const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8');
  const keys = /\{[^{}]*"assets\/keys-dialog-[^"]+\.js"[^{}]*\},?/u;
  expect(worker).toContain(hashOf(page));
  expect(worker).toMatch(keys);
  writeFileSync(join(folder, 'index.html'), changed);
  writeFileSync(join(folder, 'service-worker.js'), worker.replace(hashOf(page), hashOf(changed)).replace(keys, ''));
  for (const name of readdirSync(join(folder, 'assets'))) {
    if (name.startsWith('keys-dialog-')) rmSync(join(folder, 'assets', name));
  }
}

test('a new version is offered, and runs only once somebody starts it', async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'delimit-next-'));
  let server: Server = await serve(inRepository('dist'), 0);
  const { port } = server.address() as AddressInfo;
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  try {
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.getByRole('button', { name: 'Load illustrative proposals' }).click();
    await expect(page.getByText(/^Draft kept/u)).toBeVisible();
    await kept(page);

    makeNextBuild(folder);
    server.closeAllConnections();
    server.close();
    server = await serve(folder, port);
    const offer = page.getByRole('region', { name: 'New version of the program' });

    // Not accepted: this version goes on, over a reload too, with the parts of it that are fetched later.
    await page.reload();
    await expect(mapCanvas(page)).toBeVisible();
    // Looked for only once the browser has nothing else to do, which takes long where a map is painted by software.
    const atLeisure = { timeout: 120_000 };
    await expect(offer.getByRole('status')).toContainText('This one goes on until you start the new one.', atLeisure);
    await expect(page.locator('html')).not.toHaveAttribute('data-build');
    await offer.getByRole('button', { name: 'Later' }).click();
    await expect(offer).toBeHidden();
    await compareDrafts(page, 'Russia', 'Turkey');

    // Accepted in one tab, told in the other, which goes on with the old one.
    const other = await context.newPage();
    await other.goto(`http://127.0.0.1:${port}/`);
    const otherOffer = other.getByRole('region', { name: 'New version of the program' });
    await expect(button(other, 'Start the new version')).toBeVisible(atLeisure);
    await button(other, 'Start the new version').click();
    await expect(other.locator('html')).toHaveAttribute('data-build', 'next');
    await expect(otherOffer).toBeHidden();
    await expect(offer.getByRole('status')).toContainText('Another tab started a new version of the program.');
    await expect(page.locator('html')).not.toHaveAttribute('data-build');
    await page.bringToFront();
    await mapCanvas(page).focus();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
  } finally {
    await context.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
