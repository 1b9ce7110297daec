import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { startFindingInDraft } from '../../../src/commands/draft-findings.ts';
import { startFollowingHeavyEdit } from '../../../src/commands/follow-heavy-edit.ts';
import { startFollowingZoneTool } from '../../../src/commands/follow-zone-tool.ts';
import type { LineType } from '../../../src/geometry/line-type.ts';
import { makeHeavyEdit } from '../../../src/edits/make-heavy-edit.ts';
import type { MapView } from '../../../src/map/map-view.ts';
import type { EngineClient } from '../../../src/worker/engine-api.ts';
import { createEngineClient } from '../../../src/worker/engine-client.ts';
import '../../../src/ui/draw-inspector.ts';
import { fakeApplication } from '../../unit/commands/fake-application.ts';
import { drawn, geometryOf, ring, ringOf, workspaceWith } from '../../unit/edits/workspace-builder.ts';
import { focused, show } from './program-frame.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** The program as far as zone tools go, with the engine in its real worker. */
async function program({
  engine = createEngineClient(),
  lineType = 'longitude-latitude',
}: { readonly engine?: EngineClient; readonly lineType?: LineType } = {}): Promise<Application> {
  const app = fakeApplication({
    workspace: {
      ...workspaceWith({
        'zone-1': drawn([ring([0, 0], [4, 0], [4, 4], [0, 4])]),
        'zone-2': drawn([ring([2, 1], [6, 1], [6, 3], [2, 3])]),
      }),
      lineType,
    },
    state: { selection: { partyId: 'russia', zoneId: 'zone-1', point: null } },
    parts: { engine },
  });
  const stops = [
    startFollowingHeavyEdit(app),
    startFollowingZoneTool(app),
    startFindingInDraft(app),
    () => engine.close(),
  ];
  const frame = await show(app, html`<draw-inspector></draw-inspector>`);
  const remove = frame.remove.bind(frame);
  frame.remove = () => {
    for (const stop of stops) stop();
    remove();
  };
  return app;
}

describe('the zone tools in the inspector', () => {
  it('are reached and used by keyboard alone, and say what will change before they act', async () => {
    const app = await program();
    await userEvent.click(page.getByText('Zone tools', { exact: true }));
    const tool = button('Cut by a zone').element();
    if (tool instanceof HTMLElement) tool.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('Cut by a zone');
    const changes = page.getByRole('status', { name: 'What will change' });
    await expect.element(changes).toHaveTextContent(/49\s?2\d\d km² lost/u);
    await expect.element(changes).toHaveTextContent(/4 points added, 0 taken away/u);
    expect(ringOf(app.store.get().workspace, 'zone-1')).toHaveLength(5);
    await userEvent.keyboard('{Tab}');
    // The options of the field are its text.
    expect(focused()).toMatch(/^Choose a zone/u);
    await expect.element(page.getByRole('combobox', { name: /^Other zone/u })).toBeVisible();
    await userEvent.keyboard('{Tab}');
    expect(focused()).toBe('Apply');
    await userEvent.keyboard('{Enter}');
    expect(ringOf(app.store.get().workspace, 'zone-1')).toHaveLength(9);
    expect(app.store.get().history.done).toHaveLength(1);
  });

  it('name the lines by which their figures are measured', async () => {
    await program({ lineType: 'geodesic' });
    await userEvent.click(page.getByText('Zone tools', { exact: true }));
    await userEvent.click(button('Move sideways'));
    const changes = page.getByRole('status', { name: 'What will change' });
    await expect.element(changes).toHaveTextContent('WGS 84 ellipsoid, edges geodesic.');
  });

  it('preview a simplification as its tolerance is typed, and leave no trace when cancelled', async () => {
    const app = await program();
    const before = app.store.get().workspace;
    await userEvent.click(page.getByText('Zone tools', { exact: true }));
    await userEvent.click(button('Simplify'));
    await expect.element(page.getByText('There is nothing to change here.')).toBeVisible();
    await expect.element(button('Apply')).toBeDisabled();
    await userEvent.fill(page.getByLabelText('Tolerance, m'), '400000');
    await expect.element(page.getByRole('status', { name: 'What will change' })).toHaveTextContent(/1 taken away/u);
    const field = page.getByLabelText('Tolerance, m');
    await userEvent.fill(field, '');
    await userEvent.type(field, '12.5');
    await expect.element(field).toHaveValue(12.5);
    await expect.poll(() => app.store.get().zoneTool?.settings.metres).toBe(12.5);
    await expect.element(field).toHaveValue(12.5);
    await userEvent.click(button('Cancel'));
    expect(app.store.get().workspace).toBe(before);
    await expect.element(page.getByText('Zone tools', { exact: true })).toBeVisible();
  });
});

describe('a change that takes long', () => {
  it('is applied when it is worked out where Apply was pressed before, and the map has the focus then', async () => {
    const waiting: (() => void)[] = [];
    const app = await program({
      engine: {
        ...createEngineClient(),
        makeEdit: async (workspace, edit) => {
          await new Promise<void>((go) => waiting.push(go));
          return { kind: 'done', value: makeHeavyEdit(workspace, edit) };
        },
      },
    });
    let focusedMap = 0;
    app.map = { focus: () => (focusedMap += 1), clearMeasurement: () => undefined } as Partial<MapView> as MapView;
    await userEvent.click(page.getByText('Zone tools', { exact: true }));
    await userEvent.click(button('Simplify'));
    await userEvent.fill(page.getByLabelText('Tolerance, m'), '400000');
    await userEvent.click(button('Apply'));
    await expect.element(page.getByText('It is applied as soon as it is.')).toBeVisible();
    expect(app.store.get().zoneTool?.settings.metres).toBe(400_000);
    expect(app.store.get().history.done).toEqual([]);
    for (const go of waiting) go();
    await expect.poll(() => ringOf(app.store.get().workspace, 'zone-1')).toHaveLength(4);
    expect(app.store.get().history.done).toHaveLength(1);
    await expect.element(button('Apply')).not.toBeInTheDocument();
    expect(focusedMap).toBe(1);
  });
});

describe('the findings in the inspector', () => {
  it('are counted and listed with their remedy, which one press makes and one takes back', async () => {
    const app = await program();
    const list = page.getByRole('region', { name: '1 finding' });
    await expect.element(list).toBeVisible();
    await expect.element(list).toHaveTextContent(/49\s?2\d\d km² lies in .+ of the same map too at/u);
    await expect.element(list.getByRole('button', { name: 'Show on the map' })).toBeVisible();
    await userEvent.click(list.getByRole('button', { name: /^Cut the overlap with/u }));
    await expect.element(page.getByText('No findings')).toBeVisible();
    expect(geometryOf(app.store.get().workspace, 'zone-1')?.[0]?.[0]).toHaveLength(9);
    app.store.get().notices.at(-1)?.actions[0]?.run();
    await expect.element(list).toBeVisible();
  });
});
