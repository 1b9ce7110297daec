import { html } from 'lit';
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openDialog } from '../../../src/commands/view.ts';
import { fakeApplication } from '../../unit/commands/fake-application.ts';
import { show } from './program-frame.ts';

const PAGE = `# Licences

| Name | Version | Licence | Source |
| --- | --- | --- | --- |
| lines | 1.0.0 | MIT | https://example.org/lines |
| <b>rings</b> | in lines | ISC | https://example.org/rings |

## lines 1.0.0, <b>rings</b> in lines

| Permission | is hereby granted |
`;

afterEach(() => {
  vi.restoreAllMocks();
});

async function openAbout(answer: () => Promise<Response>) {
  const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(answer);
  const app = fakeApplication();
  await show(app, html``);
  openDialog(app, 'about');
  await expect.element(page.getByRole('dialog', { name: 'About Delimit' })).toBeVisible();
  return fetched;
}

it('lists whose work is shipped, from the page of the build, and shows the texts by keyboard', async () => {
  const fetched = await openAbout(async () => new Response(PAGE));
  await expect.element(page.getByRole('table', { name: 'Work of others in this program' })).toBeVisible();
  const rows = page.getByRole('row').elements();
  expect(rows.map((row) => row.textContent?.trim().split(/\s{2,}/u))).toEqual([
    ['Name', 'Version', 'Licence', 'Source'],
    ['lines', '1.0.0', 'MIT', 'https://example.org/lines'],
    // Text stays text.
    ['<b>rings</b>', 'in lines', 'ISC', 'https://example.org/rings'],
  ]);
  expect(fetched).toHaveBeenCalledWith(new URL('licences.md', document.baseURI));
  expect(page.getByText('is hereby granted').elements()).toEqual([]);
  page.getByText('Texts of all licences').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('is hereby granted')).toBeVisible();
});

it.each([
  ['is not there', async () => new Response('', { status: 404 })],
  ['is another page', async () => new Response('<!doctype html><p>Delimit</p>')],
  ['cannot be fetched', async () => Promise.reject(new TypeError('Failed to fetch'))],
])('says where the list is when it %s', async (_what, answer) => {
  await openAbout(answer);
  await expect.element(page.getByText(/could not be read.*licences\.md/u)).toBeVisible();
});
