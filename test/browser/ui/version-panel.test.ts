import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { agreedShares } from '../../../src/analysis/agreed-share.ts';
import type { Application } from '../../../src/commands/application.ts';
import { addNamedZone } from '../../../src/commands/parties.ts';
import { removeDelimitation, stateEmptyArea } from '../../../src/commands/turning-points.ts';
import { remarkVersion, saveVersion } from '../../../src/commands/versions.ts';
import { drawFor } from '../../../src/commands/workspaces.ts';
import '../../../src/ui/version-panel.ts';
import { drawn, workspaceWith } from '../../unit/edits/workspace-builder.ts';
import { fakeApplication, rectangle, said } from '../../unit/commands/fake-application.ts';
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

/** Save a version of another party, of a square unless told otherwise. */
async function saveAs(app: Application, partyId: string, zone = SQUARE): Promise<void> {
  app.store.set((state) => {
    const { drafts } = state.workspace;
    const draft = { map: { 'zone-2': zone }, unfinished: null, basedOn: drafts[partyId]?.basedOn ?? null };
    const workspace = { ...state.workspace, drafts: { ...drafts, [partyId]: draft } };
    return { ...state, workspace, selection: { ...state.selection, partyId } };
  });
  await saveVersion(app);
  app.store.set((state) => ({ ...state, selection: { ...state.selection, partyId: 'iran' } }));
}

/** The versions that are compared, by party and number. */
const compared = ({ store }: Application): readonly string[] =>
  store.get().comparison.maps.map((map) => {
    const record = store.get().versions.find(({ id }) => map.kind === 'version' && id === map.versionId)?.record;
    return `${record?.partyId} ${record?.number}`;
  });

const button = (name: string) => page.getByRole('button', { name, exact: true });
/** What the rows of the timeline say, newest first; the lists inside a row are left out. */
const rows = (): string[] =>
  page
    .getByRole('list', { name: /^Versions of / })
    .getByRole('listitem')
    .elements()
    .flatMap((element) => element.querySelector(':scope > version-entry')?.shadowRoot?.textContent ?? [])
    .map((text) => text.replaceAll(/\s+/gu, ' ').trim());

describe('the versions of a party', () => {
  it('say what a version is where there are none', async () => {
    await panel(fakeApplication());
    await expect.element(page.getByText('Iran has no versions yet')).toBeVisible();
    await expect.element(page.getByText('Nothing drawn')).toBeVisible();
  });

  it('are listed newest first, thirty of them, each control with a name of its own, without a bar across', async () => {
    await panel(await saved(30));
    await expect.poll(() => rows().length).toBe(20);
    expect(rows()[0]).toMatch(/^Version 30 .*Based on version 29/u);
    await button('Show the 10 oldest').click();
    await expect.poll(() => rows().length).toBe(30);
    expect(rows()[29]).toMatch(/^Version 1 .*First version .*Northern Homs: 101\.5 km²/u);
    expect(rows()[28]).toContain('Eastern Ghouta: 0 km², new');
    expect(rows()[27]).toContain('Eastern Ghouta: no proposal any more, was 0 km²');
    expect(page.getByRole('button', { name: /oldest|older/u }).elements()).toEqual([]);
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

  it('have a nickname, and their fingerprint as twelve words in three lists, code and hash', async () => {
    const app = await panel(await saved(1));
    await expect.element(page.getByText(/^nickname: [a-z]+ [a-z]+ [a-z]+ [a-z]+$/u)).toBeVisible();
    await button('More for version 1').click();
    const groups = ['Words 1 to 4: the nickname', 'Words 5 to 8', 'Words 9 to 12'].map((name) =>
      page
        .getByRole('list', { name, exact: true })
        .getByRole('listitem')
        .elements()
        .map((element) => (element.textContent ?? '').replace(/^\d+/u, '')),
    );
    expect(groups.map((group) => group.length)).toEqual([4, 4, 4]);
    await expect.element(page.getByText(`nickname: ${groups[0]?.join(' ')}`)).toBeVisible();
    const { mapFingerprint } = app.store.get().versions[0]?.record ?? { mapFingerprint: '' };
    await expect.element(page.getByText(mapFingerprint)).toBeVisible();

    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await button('Copy fingerprint').click();
    const [words, code, hash] = String(copied.mock.calls[0]?.[0]).split('\n');
    expect(words).toBe(groups.flat().join(' '));
    await expect.element(page.getByText(code ?? '')).toBeVisible();
    expect(hash).toBe(mapFingerprint);
    copied.mockRejectedValue(new Error('refused'));
    await button('Copy fingerprint').click();
    await expect.poll(() => said(app).at(-1)).toMatch(/^The browser did not allow copying/u);
    copied.mockRestore();
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

describe('the timeline', () => {
  const region = () => page.getByRole('region', { name: 'Versions' });

  it('says what was corrected in a name and a note, and to whom all a version was tabled', async () => {
    const app = await saved(1);
    const versionId = app.store.get().versions[0]?.id ?? '';
    const at = '2017-07-05T10:05:00Z';
    await remarkVersion(app, { kind: 'name', versionId, name: 'Morning', at });
    await panel(app);
    expect(page.getByText(/corrected/u).elements()).toEqual([]);
    await remarkVersion(app, { kind: 'name', versionId, name: 'Noon', at });
    await remarkVersion(app, { kind: 'tabled', versionId, to: 'Turkey', tabledAt: at, at });
    await remarkVersion(app, { kind: 'tabled', versionId, to: 'Russia', tabledAt: at, at });
    await expect.poll(() => rows()[0]).toMatch(/Version 1: Noon .*tabled to Turkey, .*tabled to Russia, /u);
    expect(rows()[0]).toMatch(/Name corrected on 5? ?Jul.* before: Morning/u);
  });

  it('names the newest of both branches where the history parts', async () => {
    const app = await panel(await saved(2));
    await button('Restore version 1').click();
    await expect.poll(() => Object.keys(app.store.get().workspace.drafts['iran']?.map ?? {})).toEqual(['zone-2']);
    stateEmptyArea(app, 'iran', 'zone-4');
    await saveVersion(app);
    await expect.poll(() => rows()[0]).toMatch(/^Version 3 .*Based on version 1 .*newest of its branch/u);
    const text = 'The history parts after version 1. Newest of each branch: version 3 and version 2';
    await expect.element(page.getByText(text)).toBeVisible();
    expect(rows()[2]).toContain('The history parts here. Newest of each branch: version 3 and version 2');
  });

  it('shows a picture of each version, and none of a damaged one, whose figures are not told either', async () => {
    const app = await saved(2);
    app.store.set((state) => ({
      ...state,
      versions: state.versions.map((one) => (one.record.number === 1 ? { ...one, damaged: true as const } : one)),
    }));
    await panel(app);
    const pictures = region().getByRole('img', { name: /^Picture of version/u });
    await expect.element(pictures).toHaveAccessibleName('Picture of version 2: Northern Homs and Eastern Ghouta');
    expect(pictures.elements()).toHaveLength(1);
    expect(rows()[1]).toContain('damaged: what was kept does not fit its fingerprint');
    expect(rows().every((text) => text.includes('What changed cannot be told'))).toBe(true);
    // Painted when it was seen: the square is filled in the middle, its corner of the picture is not.
    const canvas = pictures.element() as HTMLCanvasElement;
    const opacity = (x: number, y: number): number =>
      canvas.getContext('2d')?.getImageData(Math.floor(canvas.width * x), Math.floor(canvas.height * y), 1, 1)
        .data[3] ?? 0;
    await expect.poll(() => canvas.width > 1 && opacity(0.5, 0.5)).toBeGreaterThan(0);
    expect(opacity(0.02, 0.02)).toBe(0);
    const { mapFingerprint, workspaceId } = app.store.get().versions[1]?.record ?? {
      mapFingerprint: '',
      workspaceId: '',
    };
    const kept = await app.repository.readPicture(workspaceId, mapFingerprint);
    expect(kept.ok && kept.value?.areas).toHaveLength(1);
  });

  it('compares with the version before, or with another party’s newest, in one press', async () => {
    const app = await saved(2);
    await saveAs(app, 'turkey');
    await panel(app);
    await button('Compare version 2 with version 1').click();
    expect(compared(app)).toEqual(['iran 1', 'iran 2']);
    expect(app.store.get().task).toBe('compare');
    await button('Compare version 1 with Turkey’s newest, version 1').click();
    expect(compared(app)).toEqual(['iran 1', 'turkey 1']);
  });

  it('compares any two, of any parties, with a second press, by keyboard too; Escape gives up', async () => {
    const app = await saved(2);
    await saveAs(app, 'turkey');
    await panel(app);
    await button('Compare version 2 with another…').click();
    await expect.element(page.getByText(/^Compare Iran v2 with … Press the other map/u)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Compare version 2 with another…')).toBeVisible();
    await button('Compare version 2 with another…').click();
    await page.getByRole('combobox', { name: 'Versions of' }).selectOptions('Turkey');
    const other = button('Compare with Iran v2: version 1');
    await expect.element(other).toBeVisible();
    (other.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(compared(app)).toEqual(['iran 2', 'turkey 1']);
  });
});

describe('the agreed share over the versions', () => {
  it('says that it needs versions of two parties', async () => {
    await panel(await saved(1));
    await button('Agreed share over the versions').click();
    await expect.element(page.getByText(/^Two parties need a version each/u)).toBeVisible();
  });

  it('is a chart for each zone whose places the keyboard reaches, and a table with the same figures', async () => {
    const idle = fakeApplication().engine;
    let minute = 0;
    const app = fakeApplication({
      workspace: workspaceWith({ 'zone-2': SQUARE }, 'iran'),
      parts: {
        now: () => new Date(Date.UTC(2017, 6, 5, 10, (minute += 1))).toISOString(),
        engine: {
          ...idle,
          measureShares: (request) => Promise.resolve({ kind: 'done', value: agreedShares(request) }),
        },
      },
    });
    await saveVersion(app);
    await saveAs(app, 'turkey', drawn([rectangle(36.75, 34.8, 36.85, 34.9)]));
    await saveAs(app, 'turkey', SQUARE);
    await panel(app);
    await button('Agreed share over the versions').click();
    const chart = page.getByRole('slider', { name: 'Agreed share of Northern Homs over the versions' });
    const told = (): string | null => chart.element().getAttribute('aria-valuetext');
    await expect.element(chart).toBeVisible();
    expect(told()).toMatch(/^Turkey, version 2 .*: 100\.0\s% agreed, \+66\.7\spoints$/u);
    (chart.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(told).toMatch(/^Turkey, version 1 .*: 33\.3\s% agreed$/u);
    await expect.element(page.getByText('Turkey’s versions moved towards the other: +66.7 points')).toBeVisible();
    await expect.element(page.getByText('Iran’s versions did not change the share')).toBeVisible();
    expect(
      page
        .getByRole('cell')
        .elements()
        .map((cell) => cell.textContent?.trim()),
    ).toEqual(['100.0\u00a0% (+66.7\u00a0points)', '33.3\u00a0%']);
    await userEvent.keyboard('{Enter}');
    expect(compared(app)).toEqual(['iran 1', 'turkey 1']);
  });
});
