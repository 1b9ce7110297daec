import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { openImport } from '../../../src/commands/importing.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import type { MapView } from '../../../src/map/map-view.ts';
import type { EngineClient } from '../../../src/worker/engine-api.ts';
import '../../../src/ui/file-drop.ts';
import '../../../src/ui/import-panel.ts';
import { fakeApplication, readingEngine, rectangle, said } from '../../unit/commands/fake-application.ts';
import { show } from './program-frame.ts';

const HOMS = rectangle(36.7, 34.8, 36.8, 34.9);
/** Crosses itself at 36.75 E 34.85 N. */
const BOW_TIE = [
  [36.7, 34.8],
  [36.8, 34.9],
  [36.8, 34.8],
  [36.7, 34.9],
  [36.7, 34.8],
];
const UNCLOSED = HOMS.slice(0, 4);

function feature(ring: unknown, properties: Record<string, unknown>): object {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}

const FEATURES = [
  feature(HOMS, { name: 'Homs <b>north</b>', party_id: 'russia', zone_id: 'zone-2' }),
  feature(BOW_TIE, { name: 'Rastan' }),
  feature(UNCLOSED, { name: 'Ghouta' }),
];

interface Panel {
  readonly app: Application;
  readonly flags: (Position | null)[];
  focusedMap: number;
}

async function panel(features: readonly object[] = FEATURES, engine: EngineClient = readingEngine): Promise<Panel> {
  const one: Panel = { app: fakeApplication({ parts: { engine } }), flags: [], focusedMap: 0 };
  const map: Partial<MapView> = {
    fit: () => undefined,
    flag: (position) => void one.flags.push(position),
    focus: () => {
      one.focusedMap += 1;
    },
  };
  one.app.map = map as MapView;
  await show(one.app, html`<div style="width: 340px"><import-panel></import-panel></div>`);
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  void openImport(one.app, 'offer.geojson', new TextEncoder().encode(text));
  return one;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const tick = (name: string) => page.getByRole('checkbox', { name, exact: true });

describe('the preview of a file', () => {
  it('lists what is in it with what is wrong, and what is wrong cannot be ticked', async () => {
    await panel();
    await expect.element(page.getByText('3 features, 2 of them can be imported.')).toBeVisible();
    await expect.element(tick('Import Feature 1 (“Homs <b>north</b>”)')).toBeChecked();
    // Its lines cross: it can become a draft, where that is mended, but not by itself.
    await expect.element(tick('Import Feature 2 (“Rastan”)')).toBeEnabled();
    await expect.element(tick('Import Feature 2 (“Rastan”)')).not.toBeChecked();
    await expect.element(tick('Import Feature 3 (“Ghouta”)')).toBeDisabled();
    const crossing = page.getByRole('list', { name: 'Findings in Feature 2 (“Rastan”)' });
    await expect.element(crossing).toHaveTextContent(/34\.85000/u);
    await expect.element(page.getByRole('list', { name: 'Findings in Feature 3 (“Ghouta”)' })).toBeVisible();
    await expect.element(button('Import')).toBeEnabled();
  });

  it('claims nothing about the grid and asks for nothing where no feature can be imported', async () => {
    await panel([feature(UNCLOSED, { name: 'Ghouta' })]);
    await expect.element(page.getByText('1 feature, 0 of them can be imported.')).toBeVisible();
    await expect.element(button('Import')).toBeDisabled();
    await expect.element(page.getByText('Every position is on the data grid already.')).not.toBeInTheDocument();
    await expect.element(page.getByRole('group', { name: 'Import as' })).not.toBeInTheDocument();
  });

  it('shows on the map where a line crosses itself', async () => {
    const { flags } = await panel();
    await button('Show it: finding 1 of Feature 2 (“Rastan”)').click();
    expect(flags).toEqual([[36.75, 34.85]]);
  });

  it('offers to join ends that are apart, with the gap, and does so only when that is ticked', async () => {
    const { app } = await panel([feature(UNCLOSED, { name: 'Ghouta', party_id: 'russia', zone_id: 'zone-2' })]);
    const offer = page.getByRole('checkbox', { name: /^Join the ends of a boundary .* line of 11\.1.km$/u });
    await expect.element(offer).not.toBeChecked();
    await expect.element(button('Import')).toBeDisabled();
    await offer.click();
    await expect.element(tick('Import Feature 1 (“Ghouta”)')).toBeChecked();
    await expect.element(button('Import')).toBeEnabled();
    // The keyboard stays where it was.
    await expect.poll(() => offer.element().matches(':focus')).toBe(true);
    await offer.click();
    await expect.element(tick('Import Feature 1 (“Ghouta”)')).toBeDisabled();
    expect(app.store.get().workspace.drafts['russia']?.map['zone-2']).toBeUndefined();
  });

  it('shows how many findings there are and where in the text, and gives all of them to copy', async () => {
    await panel();
    await expect.element(page.getByText('2 errors, 0 remarks.')).toBeVisible();
    const crossing = page.getByRole('list', { name: 'Findings in Feature 2 (“Rastan”)' });
    await expect.element(crossing).toHaveTextContent(/Line 1, column \d+ \(features\[1\]\.geometry\.coordinates\[0\]/u);
    const written: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void written.push(text)) },
    });
    await button('Copy what was found').click();
    await expect.element(page.getByText('Copied. Send it to whoever made the file.')).toBeVisible();
    expect(written[0]).toContain('The boundary is not closed');
  });

  it('says when the identical boundary is in the draft already, whatever its start and direction', async () => {
    const { app } = await panel([feature(HOMS, { name: 'First', party_id: 'russia', zone_id: 'zone-2' })]);
    const remark = page.getByText('The identical boundary is in the draft of Russia for Northern Homs.');
    await expect.element(button('Import')).toBeEnabled();
    await expect.element(remark).not.toBeInTheDocument();
    await button('Import').click();
    const turned = [...HOMS.slice(2, -1), ...HOMS.slice(0, 3)].toReversed();
    const again = { type: 'FeatureCollection', features: [feature(turned, { party_id: 'russia', zone_id: 'zone-2' })] };
    void openImport(app, 'again.geojson', new TextEncoder().encode(JSON.stringify(again)));
    await expect.element(remark).toBeVisible();
  });

  it('has Import switched off, with the reason, until everything ticked has its place', async () => {
    await panel([feature(HOMS, { party_id: 'russia' }), feature(rectangle(36.3, 33.5, 36.4, 33.6), {})]);
    const reason = (): string => page.getByRole('status').elements()[0]?.textContent?.trim() ?? '';
    await expect.poll(reason).toBe('Tick at least one feature to import it.');
    await expect.element(button('Import')).toBeDisabled();
    await expect.element(button('Import')).toHaveAttribute('aria-describedby', 'obstacle');
    await tick('Import Feature 1').click();
    await expect.poll(reason).toBe('1 ticked feature has no party or zone yet. Assign or untick.');
    await page.getByRole('combobox', { name: 'Zone of Feature 1' }).selectOptions('Northern Homs');
    await expect.poll(reason).toBe('');
    await expect.element(button('Import')).toBeEnabled();
  });

  it('takes over what is ticked, closes and leaves the keyboard at the map', async () => {
    const one = await panel();
    await button('Import').click();
    await expect.poll(() => one.app.store.get().importing).toBeNull();
    expect(one.app.store.get().workspace.drafts['russia']?.map['zone-2']?.geometry).toEqual([[HOMS]]);
    expect(one.focusedMap).toBe(1);
    expect(said(one.app)).toEqual(['Imported 1 boundary from offer.geojson.']);
  });

  it('wants to know who handed over a received version', async () => {
    const { app } = await panel();
    await page.getByRole('radio', { name: /^Received version/u }).click();
    await expect.element(button('Import')).toBeDisabled();
    await page.getByLabelText('Received from').fill('The mediator');
    await button('Import').click();
    await expect.poll(() => app.store.get().versions.length).toBe(1);
  });

  it('changes nothing when it is cancelled', async () => {
    const one = await panel();
    const { workspace } = one.app.store.get();
    await button('Cancel import').click();
    expect(one.app.store.get()).toMatchObject({ importing: null, workspace });
    expect(one.focusedMap).toBe(1);
  });

  it('says that nothing of a file can be imported', async () => {
    await panel([feature(UNCLOSED, { name: 'Ghouta' })]);
    await expect
      .element(page.getByText('No feature of this file can be imported. What is wrong stands with each of them.'))
      .toBeVisible();
    await expect.element(button('Import')).toBeDisabled();
  });

  it('shows that it is reading, and can be stopped', async () => {
    let cancelled = false;
    const { app } = await panel(FEATURES, {
      ...readingEngine,
      readGeoJson: () => new Promise(() => undefined),
      cancelReading: () => {
        cancelled = true;
      },
    });
    await expect.element(page.getByText('Reading offer.geojson').first()).toBeVisible();
    await button('Cancel import').click();
    expect(cancelled).toBe(true);
    expect(app.store.get().importing).toBeNull();
  });

  it('has no two controls with one name', async () => {
    await panel();
    await expect.element(button('Import')).toBeVisible();
    const names = ['button', 'checkbox', 'combobox', 'radio'].flatMap((role) =>
      page
        .getByRole(role)
        .elements()
        .map((element) => element.getAttribute('aria-label') ?? element.textContent?.trim()),
    );
    const named = names.filter((name) => name !== '');
    expect(new Set(named).size).toBe(named.length);
  });
});

describe('the ways a file comes in', () => {
  async function ways(): Promise<Application> {
    const app = fakeApplication({ parts: { engine: readingEngine } });
    await show(app, html`<file-drop></file-drop><import-panel></import-panel><input aria-label="A field" />`);
    return app;
  }

  const file = (name: string): File =>
    new File([JSON.stringify({ type: 'FeatureCollection', features: FEATURES })], name);

  function drop(files: readonly File[]): DragEvent {
    const dataTransfer = new DataTransfer();
    for (const one of files) dataTransfer.items.add(one);
    const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    window.dispatchEvent(event);
    return event;
  }

  function paste(target: EventTarget, text: string): void {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true }));
  }

  it('include the file input', async () => {
    const app = await ways();
    await userEvent.upload(page.getByLabelText('Choose a file to import'), file('chosen.geojson'));
    await expect.poll(() => app.store.get().importing?.status).toBe('read');
    expect(app.store.get().importing?.fileName).toBe('chosen.geojson');
  });

  it('include dropping anywhere, which never opens the file in the browser; of several the first is read', async () => {
    const app = await ways();
    app.store.set((state) => ({ ...state, dialog: { name: 'keys', subject: null } }));
    expect(drop([file('a.geojson'), file('b.geojson')]).defaultPrevented).toBe(true);
    await expect.poll(() => app.store.get().importing?.fileName).toBe('a.geojson');
    expect(app.store.get().dialog).toBeNull();
    expect(said(app)).toEqual(['One file at a time is imported: a.geojson.']);
  });

  it('include pasting, but not into a field and not while a dialog is open', async () => {
    const app = await ways();
    paste(page.getByLabelText('A field').element(), '{}');
    app.store.set((state) => ({ ...state, dialog: { name: 'keys', subject: null } }));
    paste(document.body, '{}');
    expect(app.store.get().importing).toBeNull();
    app.store.set((state) => ({ ...state, dialog: null }));
    paste(document.body, JSON.stringify({ type: 'FeatureCollection', features: FEATURES }));
    await expect.poll(() => app.store.get().importing?.status).toBe('read');
  });
});
