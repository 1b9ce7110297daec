import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { beginBoundary } from '../../../src/edits/begin-boundary.ts';
import { placeTurningPoint } from '../../../src/edits/place-turning-point.ts';
import { commands, type Command } from '../../../src/commands/registry.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { drawn, inTurn, ring, workspaceWith } from '../../unit/edits/workspace-builder.ts';
import { fakeApplication } from '../../unit/commands/fake-application.ts';
import { mapCanvas, pressKeyOf, unreachedWithoutKey } from './reach-commands.ts';
import { DelimitApp } from '../../../src/ui/delimit-app.ts';
import { registerIcons } from '../../../src/ui/icons.ts';

registerIcons();

const SQUARE = ring([36.5, 34], [37.5, 34], [37.5, 35], [36.5, 35]);
const corner = { partyId: 'russia', zoneId: 'zone-1', part: 0, ring: 0, point: 1 };

async function startProgram(): Promise<Application> {
  await page.viewport(1400, 900);
  const app = fakeApplication({
    workspace: workspaceWith({ 'zone-1': drawn([SQUARE]) }),
    state: { selection: { partyId: 'russia', zoneId: 'zone-1', point: null } },
  });
  const program = new DelimitApp();
  program.app = app;
  document.body.append(program);
  onTestFinished(() => program.remove());
  await program.updateComplete;
  await expect.poll(() => app.map !== null).toBe(true);
  return app;
}

/** What a command may need: a zone selected, a turning point, a boundary being drawn, a comparison. */
function situationsOf(app: Application): readonly AppState[] {
  const idle = app.store.get();
  const unfinished = inTurn(
    idle.workspace,
    (before) => beginBoundary(before, 'russia', 'zone-2', { kind: 'part' }),
    (before) => placeTurningPoint(before, 'russia', [36, 33]),
  );
  return [
    { ...idle, selection: { ...idle.selection, point: corner } },
    {
      ...idle,
      workspace: unfinished,
      pointerMode: 'draw',
      selection: { partyId: 'russia', zoneId: 'zone-2', point: null },
    },
    { ...idle, task: 'compare' },
    { ...idle, task: 'versions' },
  ];
}

/** Name the commands that the keyboard does not reach. */
async function unreached(app: Application, list: readonly Command[]): Promise<readonly string[]> {
  const deaf: string[] = [];
  for (const command of list.filter(({ key }) => key !== null)) {
    const run = vi.spyOn(command, 'run').mockImplementation(() => undefined);
    await pressKeyOf(command);
    if (run.mock.calls.length !== 1) deaf.push(command.id);
    run.mockRestore();
  }
  const keyless = list.filter(({ key }) => key === null);
  const nowhere = await unreachedWithoutKey(app, keyless, situationsOf(app));
  return [...deaf, ...nowhere.map(({ id }) => id)];
}

/** Five hundred stops of Tab, each drawn before the next. */
const TOUR_MS = 180_000;

test(
  'every command has a name, a key or none, and is reached by the keyboard; one that is not is named',
  async () => {
    const app = await startProgram();
    for (const { id, name, key } of commands) {
      expect(name.trim(), id).not.toBe('');
      expect(key, id).not.toBe('');
    }
    const nowhere: Command = { id: 'nowhere', name: 'Not anywhere', key: null, scope: 'map', run: () => undefined };
    const deaf: Command = { id: 'deaf', name: 'Not heard', key: 'F9', scope: 'map', run: () => undefined };
    expect(await unreached(app, [...commands, nowhere, deaf])).toEqual(['deaf', 'nowhere']);
  },
  TOUR_MS,
);

test('Tab leaves the map forwards and backwards, also while a boundary is drawn', async () => {
  const app = await startProgram();
  app.store.set((state) => situationsOf(app)[1] ?? state);
  for (const options of [{}, { shift: true }]) {
    mapCanvas().focus();
    await userEvent.tab(options);
    expect(mapCanvas().matches(':focus')).toBe(false);
  }
});

test('what happened on the map is heard from one polite region', async () => {
  const app = await startProgram();
  const heard = page.getByRole('status', { name: 'What happened on the map' });
  mapCanvas().focus();
  await userEvent.keyboard('.');
  await expect.element(heard).toHaveTextContent('Point 1 of 4 selected');
  await expect.element(heard).toHaveAttribute('aria-live', 'polite');
  await userEvent.keyboard('{Escape}d{ArrowRight} ');
  await expect.element(heard).toHaveTextContent(/^Point 1 placed/u);
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{Enter}');
  await expect.element(heard).toHaveTextContent(/^Point 2 placed, [\d.,\s]+ km from the last/u);
  expect(app.store.get().workspace.drafts['russia']?.unfinished?.positions).toHaveLength(2);
});
