import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import type { MultiPolygonCoordinates, Position } from '../../../src/geometry/coordinates.ts';
import type { MapTarget } from '../../../src/map/scene.ts';
import type { Snap } from '../../../src/map/drawing/snapping/snap.ts';
import type { MapView } from '../../../src/map/map-view.ts';
import { drawn, ring, workspaceWith } from '../../unit/edits/workspace-builder.ts';
import { fakeApplication, said } from '../../unit/commands/fake-application.ts';
import { focused, show } from './program-frame.ts';
import '../../../src/ui/map-menu.ts';

const SQUARE: MultiPolygonCoordinates = [[ring([36, 34], [38, 34], [38, 36], [36, 36])]];
const INSIDE: Position = [37, 35];
const point: MapTarget = {
  kind: 'turning-point',
  address: { partyId: 'russia', zoneId: 'zone-1', part: 0, ring: 0, point: 2 },
  position: [38, 36],
};

/** Russia proposes two zones that share a side, Iran one of them, illustratively. */
function workspace(): Workspace {
  const east: MultiPolygonCoordinates = [[ring([38, 34], [40, 34], [40, 36], [38, 36])]];
  const before = workspaceWith({ 'zone-1': drawn(...SQUARE), 'zone-2': drawn(...east) });
  const own = drawn(...SQUARE);
  const iran = {
    map: { 'zone-1': { ...own, provenance: { ...own.provenance, illustrative: true } } },
    unfinished: null,
    basedOn: null,
  };
  return { ...before, drafts: { ...before.drafts, iran } };
}

async function opened(
  target: MapTarget,
  position: Position,
  state = {},
  traceable: readonly Snap[] = [],
): Promise<Application> {
  const selection = { partyId: 'russia', zoneId: 'zone-1', point: null };
  const app = fakeApplication({ workspace: workspace(), state: { selection, ...state } });
  await show(
    app,
    html`<map-menu .target=${target} .at=${{ x: 10, y: 10 }} .position=${position} .traceable=${traceable}></map-menu>`,
  );
  return app;
}

const names = (): string[] =>
  [...page.getByRole('menuitem').elements(), ...page.getByRole('menuitemradio').elements()].map(
    (item) => item.getAttribute('aria-label') ?? item.textContent ?? '',
  );

/** What the menu asks of the map while it stands. */
const MAP: Partial<MapView> = { focus: () => undefined, camera: () => ({ centre: [38, 36], zoom: 7 }) };

describe('the menu of the map', () => {
  it('offers what can be done with a turning point, and with the place', async () => {
    await opened(point, [38, 36]);
    expect(names()).toEqual([
      'Delete turning point',
      'Move only in this zone',
      'Delete this part',
      'Split here',
      'Compare the maps that include this place',
      'Remark on the contested area here',
      expect.stringMatching(/^Copy coordinates: 36\.00000°/u),
      'Select Idlib and adjoining areas of Iran, illustrative',
      'Select Idlib and adjoining areas of Russia',
      'Select Northern Homs of Russia',
    ]);
  });

  it('names all proposals at a place, walks them with the arrow keys, and selects', async () => {
    const app = await opened({ kind: 'proposal', partyId: 'russia', zoneId: 'zone-1', part: 0 }, INSIDE);
    const items = page.getByRole('group', { name: 'Proposals at this place' }).getByRole('menuitemradio');
    await expect.element(items.first()).toBeVisible();
    expect(items.elements().map((item) => item.getAttribute('aria-checked'))).toEqual(['false', 'true']);
    expect(focused()).toBe('Delete this part');
    await userEvent.keyboard('{End}{ArrowUp}');
    expect(focused()).toBe('Select Idlib and adjoining areas of Iran, illustrative');
    await userEvent.keyboard('{Enter}');
    expect(app.store.get().selection).toMatchObject({ partyId: 'iran', zoneId: 'zone-1' });
  });

  it('lists nothing that is hidden', async () => {
    await opened({ kind: 'nothing' }, INSIDE, { hiddenParties: ['iran'] });
    expect(page.getByRole('menuitemradio').elements()).toHaveLength(1);
  });

  it('compares the maps that include the place, or says that there are not two', async () => {
    const app = await opened({ kind: 'nothing' }, INSIDE);
    await page.getByRole('menuitem', { name: /^Compare/u }).click();
    expect(app.store.get().task).toBe('compare');
    expect(app.store.get().comparison.maps).toEqual([
      { kind: 'draft', partyId: 'iran' },
      { kind: 'draft', partyId: 'russia' },
    ]);
  });

  it('says where only one map includes the place, and that nothing can be remarked on', async () => {
    const app = await opened({ kind: 'nothing' }, [39, 35]);
    await page.getByRole('menuitem', { name: /^Compare/u }).click();
    await page.getByRole('menuitem', { name: /^Remark/u }).click();
    expect(app.store.get().task).toBe('draw');
    expect(said(app)).toEqual([
      'Only Russia includes this place. Two maps are needed to compare.',
      'Remarks belong to contested areas. Open Compare first.',
    ]);
  });

  it('detaches a shared point: says what will happen, changes nothing yet', async () => {
    const app = await opened(point, [38, 36]);
    await page.getByRole('menuitem', { name: 'Move only in this zone' }).click();
    expect(said(app)).toEqual([
      'The point stays where it is. While it is selected it moves only in Idlib and adjoining areas; in Northern Homs it stays.',
    ]);
    expect(app.store.get().history.done).toEqual([]);
  });

  it('copies the coordinates with seven decimals', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await opened({ kind: 'nothing' }, [36.1234567, 34.5]);
    await page.getByRole('menuitem', { name: /^Copy/u }).click();
    expect(written.mock.calls).toEqual([['34.5000000° N 36.1234567° E']]);
  });

  it('stays open when the key that opened it is heard inside, and closes on a press beside it', async () => {
    await opened({ kind: 'nothing' }, INSIDE);
    let closed = 0;
    const menu = document.querySelector('program-frame')?.shadowRoot?.querySelector('map-menu');
    menu?.addEventListener('close', () => (closed += 1));
    const heard = new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true });
    page.getByRole('menuitem').first().element().dispatchEvent(heard);
    expect(closed).toBe(0);
    await userEvent.keyboard('{Escape}');
    expect(closed).toBe(1);
  });

  it('traces from the place of a line that is there: whose it is, is said', async () => {
    const owner = { kind: 'proposal', key: 'draft/iran/zone-1', partyId: 'iran', zoneId: 'zone-1' } as const;
    const snap: Snap = { kind: 'point', position: [38, 36], owner, line: SQUARE[0]?.[0] ?? [] };
    const app = await opened({ kind: 'nothing' }, [38, 36], {}, [snap]);
    const started: Snap[] = [];
    app.map = {
      ...MAP,
      tracing: { startAt: (from) => started.push(from), turn: () => undefined, take: () => undefined },
    } as Partial<MapView> as MapView;
    await page.getByRole('menuitem', { name: 'Trace from here: point of Iran’s zone 1' }).click();
    expect(app.store.get().pointerMode).toBe('trace');
    expect(app.store.get().selection).toMatchObject({ partyId: 'russia', zoneId: 'zone-1' });
    expect(started).toEqual([snap]);
    expect(app.store.get().announcement?.text).toBe(
      'The run starts at point of Iran’s zone 1. Choose where it ends, on the same line.',
    );
  });

  it('traces from each of the lines that share a place, by keyboard, in the order in which they are listed', async () => {
    const line = SQUARE[0]?.[0] ?? [];
    const snapOf = (partyId: string): Snap => {
      const owner = { kind: 'proposal', key: `draft/${partyId}/zone-1`, partyId, zoneId: 'zone-1' } as const;
      return { kind: 'point', position: [38, 36], owner, line: [...line] };
    };
    const snaps = [snapOf('russia'), snapOf('turkey'), snapOf('iran')];
    const app = await opened({ kind: 'nothing' }, [38, 36], {}, snaps);
    const started: Snap[] = [];
    app.map = {
      ...MAP,
      tracing: { startAt: (from) => started.push(from), turn: () => undefined, take: () => undefined },
    } as Partial<MapView> as MapView;
    expect(names().slice(0, 4)).toEqual([
      'Trace from here: point of Russia’s zone 1',
      'Trace from here: point of Turkey’s zone 1',
      'Trace from here: point of Iran’s zone 1',
      'Compare the maps that include this place',
    ]);
    expect(focused()).toBe('Trace from here: point of Russia’s zone 1');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Trace from here: point of Turkey’s zone 1');
    await userEvent.keyboard('{Enter}');
    expect(started).toEqual([snaps[1]]);
  });

  it('tells lines of one layer apart by their lengths', async () => {
    const owner = { kind: 'reference', layerId: 'road' } as const;
    const to = (longitude: number): Snap => ({
      kind: 'point',
      position: [38, 0],
      owner,
      line: [
        [38, 0],
        [longitude, 0],
      ],
    });
    await opened({ kind: 'nothing' }, [38, 0], {}, [to(39), to(40)]);
    // A degree of the equator of WGS 84 is 6378.137 km * pi / 180 = 111.32 km.
    expect(names().slice(0, 2)).toEqual([
      'Trace from here: point of road, on its line of 111\u00a0km',
      'Trace from here: point of road, on its line of 223\u00a0km',
    ]);
  });

  it('traces into no draft that is locked', async () => {
    const owner = { kind: 'reference', layerId: 'road' } as const;
    const snap: Snap = { kind: 'point', position: [38, 36], owner, line: [[38, 36], INSIDE] };
    const locked = { ...workspace(), drawingFor: 'iran' };
    await opened({ kind: 'nothing' }, [38, 36], { workspace: locked }, [snap]);
    expect(names().filter((name) => name.startsWith('Trace'))).toEqual([]);
  });

  it('traces nothing while no zone is chosen to draw into', async () => {
    const owner = { kind: 'reference', layerId: 'road' } as const;
    const snap: Snap = { kind: 'point', position: [38, 36], owner, line: [[38, 36], INSIDE] };
    const selection = { partyId: null, zoneId: null, point: null };
    await opened({ kind: 'nothing' }, [38, 36], { selection }, [snap]);
    expect(names().filter((name) => name.startsWith('Trace'))).toEqual([]);
  });

  it('begins to split with the cutting line at the point, in the part that it is of', async () => {
    const app = await opened(point, [38, 36]);
    await page.getByRole('menuitem', { name: 'Split here' }).click();
    const { zoneTool, pointerMode } = app.store.get();
    expect(pointerMode).toBe('sketch');
    expect(zoneTool).toMatchObject({ tool: 'split', settings: { part: 0 } });
    expect(zoneTool?.sketch).toEqual({ positions: [[38, 36]], done: false });
  });

  it('begins to split from inside without a first point', async () => {
    const app = await opened({ kind: 'proposal', partyId: 'russia', zoneId: 'zone-1', part: 0 }, INSIDE);
    await page.getByRole('menuitem', { name: 'Split here' }).click();
    expect(app.store.get().zoneTool?.sketch.positions).toEqual([]);
  });

  it('splits no zone but the selected one', async () => {
    await opened({ kind: 'proposal', partyId: 'iran', zoneId: 'zone-1', part: 0 }, INSIDE);
    expect(names()).not.toContain('Split here');
  });

  it('splits no part at a hole', async () => {
    await opened({ ...point, address: { ...point.address, ring: 1 } }, [38, 36]);
    expect(names()).not.toContain('Split here');
  });
});
