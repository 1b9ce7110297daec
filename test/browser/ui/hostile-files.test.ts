import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { acceptImport } from '../../../src/commands/accept-import.ts';
import type { Application } from '../../../src/commands/application.ts';
import { cancelImport, chooseForFeature, openImport } from '../../../src/commands/importing.ts';
import '../../../src/ui/import-panel.ts';
import '../../../src/ui/notice-list.ts';
import { fakeApplication, readingEngine } from '../../unit/commands/fake-application.ts';
import { show } from './program-frame.ts';

/** Addresses of the files that come from strangers, by their path. */
const addresses = import.meta.glob<string>('../../../fixtures/{hostile,invalid,valid}/*.geojson', {
  query: '?url',
  import: 'default',
  eager: true,
});
const named = Object.entries(addresses).map(
  ([path, address]) => [path.split('/').slice(-2).join('/'), address] as const,
);

/** Whatever a file's own script does, it counts up here. */
const probes = globalThis as unknown as Record<string, unknown>;
const HOSTILE_NAME = '<img src=x onerror="globalThis.__probe=1">\u202enosjoeg.geojson';

/** What no text of a file may become. */
const FORBIDDEN =
  'script, img, iframe, object, embed, link, video, audio, marquee, details, form, base, meta, a, [autofocus]';

async function bytesAt(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(address)).arrayBuffer());
}

/** Every element below, those in shadow trees too. Icons and the parts of the library's own elements are not of the file. */
function elementsBelow(root: ParentNode): readonly Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const inside = element.shadowRoot && !element.localName.startsWith('wa-') ? elementsBelow(element.shadowRoot) : [];
    return [element, ...inside];
  });
}

const faults: string[] = [];
const onError = (event: ErrorEvent | PromiseRejectionEvent): void => {
  faults.push('message' in event ? event.message : String(event.reason));
};

beforeEach(() => {
  faults.length = 0;
  delete probes['__probe'];
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onError);
});

afterEach(() => {
  window.removeEventListener('error', onError);
  window.removeEventListener('unhandledrejection', onError);
  vi.restoreAllMocks();
});

/** Let the panel show what there is, and whatever of the file would load or run do so. */
async function settled(app: Application): Promise<void> {
  await expect.poll(() => app.store.get().importing?.status).not.toBe('reading');
  await new Promise(requestAnimationFrame);
}

async function takeOver(app: Application): Promise<void> {
  const importable = app.store.get().importing?.reading?.features.findIndex((feature) => feature.importable) ?? -1;
  if (importable < 0) return cancelImport(app);
  for (const index of app.store.get().importing?.choices.keys() ?? []) chooseForFeature(app, index, { ticked: false });
  chooseForFeature(app, importable, { ticked: true, partyId: 'russia', zoneId: 'zone-2' });
  await acceptImport(app);
}

describe('files of strangers in the preview', () => {
  it('run nothing, open nothing, ask for nothing, change no prototype and break nothing', async () => {
    const dialogs = (['alert', 'confirm', 'prompt', 'open'] as const).map((name) =>
      vi.spyOn(window, name).mockImplementation(() => null as never),
    );
    const app = fakeApplication({ parts: { engine: readingEngine } });
    await show(app, html`<div style="width: 340px"><import-panel></import-panel><notice-list></notice-list></div>`);
    performance.clearResourceTimings();
    let shown = 0;
    for (const [name, address] of named) {
      await openImport(app, name.startsWith('hostile') ? HOSTILE_NAME : name, await bytesAt(address));
      await settled(app);
      const panel = elementsBelow(document).find(({ localName }) => localName === 'import-panel')?.shadowRoot;
      if (!panel) throw new Error('There is no preview');
      expect(panel.textContent.trim(), name).not.toBe('');
      expect(panel.textContent, name).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
      const strangers = elementsBelow(panel).filter((element) => element.matches(FORBIDDEN));
      expect(
        strangers.map(({ outerHTML }) => outerHTML),
        name,
      ).toEqual([]);
      shown += 1;
      if (name.startsWith('hostile')) await takeOver(app);
    }
    expect(shown).toBeGreaterThan(150);
    expect(probes['__probe']).toBeUndefined();
    for (const dialog of dialogs) expect(dialog).not.toHaveBeenCalled();
    const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
    expect(asked.filter((host) => host !== location.host)).toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(faults).toEqual([]);
  });

  it('would run, if their texts were markup: the probe of at least ten fires', async () => {
    const hostile = named.filter(([name]) => name.startsWith('hostile') && !name.includes('foreign-request'));
    const stage = document.createElement('div');
    document.body.append(stage);
    for (const [index, [, address]] of hostile.entries()) {
      const text = new TextDecoder().decode(await bytesAt(address));
      const name = /"name":\s*"((?:[^"\\]|\\.)*)"/u.exec(text)?.[1] ?? '';
      const place = document.createElement('div');
      stage.append(place);
      place.innerHTML = String(JSON.parse(`"${name.slice(0, 5000)}"`)).replaceAll('__probe', `__probe${index}`);
    }
    const fired = (): number => hostile.filter((_, index) => probes[`__probe${index}`] !== undefined).length;
    await expect.poll(fired, { timeout: 20_000 }).toBeGreaterThanOrEqual(10);
    stage.remove();
  });
});
