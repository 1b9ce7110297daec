import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { inRepository } from '../../.ci/repository.mjs';
import { safetyHeaders } from '../../.ci/content-security-policy.mjs';
import { serve } from '../../.ci/serve.mjs';
import { mapCanvas, openProgram } from './open-program.ts';
import { probePage, probeWorker } from './probe-walls.ts';

// Not the `test` of the program: what is tried here is meant to be refused, which the browser calls an error.

/** A host that is none of the page's business: it answers everything to everybody, and counts. */
let foreign: Server;
let asked: string[] = [];
const servers: Server[] = [];

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

test.beforeEach(async () => {
  asked = [];
  foreign = createServer((request, response) => {
    asked.push(request.url ?? '');
    const isImage = request.url?.endsWith('.svg') === true;
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', isImage ? 'image/svg+xml' : 'text/javascript');
    response.end(isImage ? '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>' : 'export {};');
  });
  await new Promise<void>((listening) => {
    foreign.listen(0, '127.0.0.1', () => listening());
  });
  servers.push(foreign);
});

test.afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Open the program and try everything in the page and in the map's worker. */
async function probe(page: Page, address: string) {
  await page.goto(address);
  await expect(mapCanvas(page)).toBeVisible();
  const ofMap = () => page.workers().find((worker) => worker.url().startsWith('blob:'));
  await expect.poll(() => ofMap() !== undefined, 'the worker of the map is one of a blob').toBe(true);
  const mapWorker = ofMap();
  if (!mapWorker) throw new Error('The worker of the map has gone.');
  return {
    page: await probePage(page, addressOf(foreign)),
    worker: await probeWorker(mapWorker, addressOf(foreign)),
  };
}

for (const [host, headers] of [
  ['a server that sends the policy', safetyHeaders],
  ['a static host that sends none', {}],
] as const) {
  test(`nothing gets out and no text becomes code, from ${host}`, async ({ page }) => {
    const server = await serve(inRepository('dist'), 0, headers);
    servers.push(server);
    const attempts = await probe(page, addressOf(server));
    const { page: inPage, worker } = attempts;
    // A beacon is refused behind the page's back; whether it was sent, the foreign host knows.
    expect({ ...inPage, beacon: 'blocked' }).toEqual(
      Object.fromEntries(Object.keys(inPage).map((key) => [key, 'blocked'])),
    );
    expect(worker).toEqual({ fetch: 'blocked', import: 'blocked', eval: 'blocked' });
    expect(asked).toEqual([]);
  });
}

test('without the walls everything that was tried succeeds', async ({ page }) => {
  // A copy, not a page exchanged on its way: Chromium takes such a one for a stranger to this machine, and refuses it more.
  const folder = mkdtempSync(join(tmpdir(), 'delimit-open-'));
  cpSync(inRepository('dist'), folder, { recursive: true });
  const meta = /<meta http-equiv="Content-Security-Policy"[^>]*>/u;
  const text = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(text).toMatch(meta);
  writeFileSync(join(folder, 'index.html'), text.replace(meta, ''));
  const server = await serve(folder, 0, {});
  rmSync(folder, { recursive: true });
  servers.push(server);
  const attempts = await probe(page, addressOf(server));
  expect(Object.values({ ...attempts.page, ...attempts.worker })).not.toContain('blocked');
  expect(asked.toSorted()).toEqual(['/', '/beacon', '/image.svg', '/module.js', '/script.js', '/worker']);
});

test('every icon is drawn although texts are not parsed', async ({ page }) => {
  await openProgram(page);
  await page.getByRole('button', { name: 'Start drawing' }).click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect
    .poll(() =>
      page.evaluate(() => {
        const missing: string[] = [];
        const look = (root: Document | ShadowRoot): number =>
          Array.from(root.querySelectorAll('*')).reduce((count, element) => {
            const inside = element.shadowRoot;
            if (!inside) return count;
            if (element.localName !== 'wa-icon') return count + look(inside);
            const name = element.getAttribute('name') ?? '';
            if (!inside.querySelector('svg path, svg circle, svg rect, svg line')) missing.push(name);
            return count + 1;
          }, 0);
        return { seen: look(document) > 20, missing };
      }),
    )
    .toEqual({ seen: true, missing: [] });
});
