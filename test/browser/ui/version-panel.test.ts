import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { addNamedZone } from '../../../src/commands/parties.ts';
import { removeDelimitation, stateEmptyArea } from '../../../src/commands/turning-points.ts';
import { remarkVersion, saveVersion } from '../../../src/commands/versions.ts';
import { drawFor } from '../../../src/commands/workspaces.ts';
import '../../../src/ui/version-panel.ts';
import { drawn, workspaceWith } from '../../unit/edits/workspace-builder.ts';
import { fakeApplication, rectangle } from '../../unit/commands/fake-application.ts';
import { show } from './program-frame.ts';

const SQUARE = drawn([rectangle(36.7, 34.8, 36.8, 34.9)]);

async function panel(app: Application): Promise<Application> {
  await show(
    app,
    html`<section aria-label="Versions" style="width: 340px; height: 700px; overflow: auto">
      <version-panel></version-panel>
    </section>`,
  );
  return app;
}

/** Iran saves version after version; each has one more or one fewer empty zone than the one before. */
async function saved(count: number): Promise<Application> {
  const app = fakeApplication({ workspace: workspaceWith({ 'zone-2': SQUARE }, 'iran') });
  await saveVersion(app);
  for (let number = 2; number <= count; number += 1) {
    if (number % 2 === 0) stateEmptyArea(app, 'iran', 'zone-3');
    else removeDelimitation(app, 'iran', 'zone-3');
    await saveVersion(app);
  }
  return app;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const items = (): string[] =>
  page
    .getByRole('list')
    .getByRole('listitem')
    .elements()
    .map((element) => (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim());

describe('the versions of a party', () => {
  it('say what a version is where there are none', async () => {
    await panel(fakeApplication());
    await expect.element(page.getByText('Iran has no versions yet')).toBeVisible();
    await expect.element(page.getByText('Nothing drawn')).toBeVisible();
  });

  it('are listed newest first, thirty of them, each control with a name of its own, without a bar across', async () => {
    await panel(await saved(30));
    await expect.poll(() => items().length).toBe(30);
    expect(items()[0]).toMatch(/^Version 30 /u);
    expect(items()[29]).toMatch(/^Version 1 .*First version/u);
    expect(items()[28]).toContain('Changed: Eastern Ghouta ±0 km²');
    const names = page
      .getByRole('button')
      .elements()
      .map((element) => element.getAttribute('aria-label') ?? element.textContent?.trim());
    expect(new Set(names).size).toBe(names.length);
    const section = page.getByRole('region', { name: 'Versions' }).element();
    expect(section.scrollWidth).toBe(section.clientWidth);
  });

  it('say how the draft stands to its version', async () => {
    const app = await panel(await saved(2));
    await expect.element(page.getByText('Same as version 2')).toBeVisible();
    stateEmptyArea(app, 'iran', 'zone-4');
    await expect.element(page.getByText('Changed since version 2')).toBeVisible();
    await page.getByRole('combobox').selectOptions('Turkey');
    await expect.element(page.getByText('Turkey has no versions yet')).toBeVisible();
    expect(app.store.get().selection.partyId).toBe('turkey');
  });

  it('restore a version, or one zone of it', async () => {
    const app = await panel(await saved(2));
    removeDelimitation(app, 'iran', 'zone-2');
    await button('More for version 1').click();
    await button('Restore Northern Homs from version 1').click();
    await expect
      .poll(() => Object.keys(app.store.get().workspace.drafts['iran']?.map ?? {}).toSorted())
      .toEqual(['zone-2', 'zone-3']);
    await button('Restore version 1').click();
    await expect.poll(() => Object.keys(app.store.get().workspace.drafts['iran']?.map ?? {})).toEqual(['zone-2']);
  });

  it('are shown on the map and hidden, and say so', async () => {
    const app = await panel(await saved(1));
    await button('Show version 1 on the map').click();
    await expect.poll(() => app.store.get().viewedVersionId).not.toBeNull();
    await expect.element(button('Hide version 1 on the map')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(page.getByText('on the map', { exact: true })).toBeVisible();
  });

  it('cannot be restored into a locked draft', async () => {
    const app = await panel(await saved(1));
    drawFor(app, 'turkey');
    await expect.element(button('Restore version 1')).toBeDisabled();
  });

  it('show names, notes and to whom they were tabled as text, in any script', async () => {
    const app = await saved(1);
    const versionId = app.store.get().versions[0]?.id ?? '';
    const at = '2017-07-05T10:05:00Z';
    await remarkVersion(app, { kind: 'name', versionId, name: '<b>العرض الأول</b>', at });
    await remarkVersion(app, { kind: 'note', versionId, note: 'x'.repeat(200), at });
    await remarkVersion(app, { kind: 'tabled', versionId, to: 'Türkiye', tabledAt: at, at });
    await panel(app);
    await expect.element(page.getByText('Version 1: <b>العرض الأول</b>')).toBeVisible();
    await expect.element(page.getByText(/^tabled to Türkiye, /u)).toBeVisible();
    const section = page.getByRole('region', { name: 'Versions' }).element();
    expect(section.scrollWidth).toBe(section.clientWidth);
  });

  it('offer only the zones that the workspace still has', async () => {
    const app = await saved(1);
    addNamedZone(app, 'Afrin');
    await panel(app);
    await button('More for version 1').click();
    expect(page.getByRole('button', { name: /^Restore .* from version 1$/u }).elements()).toHaveLength(1);
  });
});
