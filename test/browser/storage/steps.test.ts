import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../src/domain/change/apply-change.ts';
import { invertChange } from '../../../src/domain/change/change.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import { renameWorkspace } from '../../../src/edits/rename-workspace.ts';
import { emptyHistory, record, redo, undo, type History, type Step } from '../../../src/state/history.ts';
import type { KeptSteps, Repository } from '../../../src/storage/repository.ts';
import { valueOf, workspaceWithDraft } from '../../unit/storage/stored-things.ts';
import { everythingIn, newDatabaseName, openRepository, spoil, withTable } from './raw-database.ts';

const ID = 'astana-2017';

interface Session {
  readonly workspace: Workspace;
  readonly history: History;
}

/** Give the workspace another name: the smallest step there is. */
function renamed({ workspace, history }: Session, name: string): Session {
  const outcome = renameWorkspace(workspace, name);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return { workspace: outcome.value, history: record(history, { verb: 'rename-workspace' }, workspace, outcome.value) };
}

function gone(session: Session, go: typeof undo): Session {
  const outcome = go(session.history, session.workspace);
  if (!outcome) throw new Error('There is no such step.');
  return outcome;
}

const fresh = (): Session => ({ workspace: workspaceWithDraft(), history: emptyHistory() });

async function save(repository: Repository, session: Session, before: Session | null): Promise<Session> {
  const { workspace, history } = session;
  valueOf(await repository.saveWorkspace(workspace, before?.workspace ?? null, '2017-07-05T09:00:00.000Z', history));
  return session;
}

/** A workspace that was renamed some times, each saved by itself. */
async function saved(repository: Repository, names: readonly string[]): Promise<Session> {
  let session = await save(repository, fresh(), null);
  for (const name of names) session = await save(repository, renamed(session, name), session);
  return session;
}

/** What another start of the program finds. */
async function reloaded(name: string): Promise<{ workspace: Workspace; steps: KeptSteps; repository: Repository }> {
  const repository = await openRepository(name);
  const workspace = valueOf(await repository.loadWorkspace(ID));
  return { workspace, steps: valueOf(await repository.loadSteps(ID)), repository };
}

/** The names that undoing every step leads through. */
function namesBack(workspace: Workspace, { done }: KeptSteps): string[] {
  const names = [workspace.name];
  let now: unknown = workspace;
  for (const step of done.toReversed()) {
    now = applyChange(now, invertChange(step.change));
    names.push((now as Workspace).name);
  }
  return names;
}

const ordersIn = async (name: string): Promise<unknown[]> =>
  (await everythingIn(name, 'steps')).map((step) => (step as { order: number }).order);

describe('the steps of a workspace', () => {
  it('come back with it, and lead back through every state', async () => {
    const name = newDatabaseName();
    await saved(await openRepository(name), ['B', 'C', 'D']);
    const { workspace, steps } = await reloaded(name);
    expect(namesBack(workspace, steps)).toEqual(['D', 'C', 'B', 'Astana, July 2017']);
    expect(steps.done.map(({ label }) => label)).toEqual(
      Array.from({ length: 3 }, () => ({ verb: 'rename-workspace' })),
    );
    expect(steps.undone).toEqual([]);
  });

  it('come back undone where they were undone, and go when something else is done', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    const all = await saved(repository, ['B', 'C', 'D']);
    const one = await save(repository, gone(all, undo), all);
    const two = await save(repository, gone(one, undo), one);
    const first = await reloaded(name);
    expect(namesBack(first.workspace, first.steps)).toEqual(['B', 'Astana, July 2017']);
    const again = { workspace: first.workspace, history: { limit: 500, ...first.steps } as History };
    expect(gone(gone(again, redo), redo).workspace.name).toBe('D');
    await save(repository, renamed(two, 'E'), two);
    const second = await reloaded(name);
    expect(namesBack(second.workspace, second.steps)).toEqual(['E', 'B', 'Astana, July 2017']);
    expect(second.steps.undone).toEqual([]);
    expect(await ordersIn(name)).toEqual([1, 2]);
  });

  it('go on after a reload', async () => {
    const name = newDatabaseName();
    await saved(await openRepository(name), ['B', 'C']);
    const { workspace, steps, repository } = await reloaded(name);
    const session = { workspace, history: { limit: 500, ...steps } as History };
    await save(repository, renamed(session, 'D'), session);
    const after = await reloaded(name);
    expect(namesBack(after.workspace, after.steps)).toEqual(['D', 'C', 'B', 'Astana, July 2017']);
  });

  it('are written once each, a hundred at most', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    const names = Array.from({ length: 130 }, (_, index) => `name ${index}`);
    await saved(repository, names);
    expect(await ordersIn(name)).toEqual(Array.from({ length: 100 }, (_, index) => index + 31));
    const { workspace, steps } = await reloaded(name);
    expect(namesBack(workspace, steps).at(-1)).toBe('name 29');
    const sizes = (await everythingIn(name, 'steps')).map((step) => (step as { bytes: Uint8Array }).bytes.length);
    expect(Math.max(...sizes)).toBeLessThan(300);
  });

  it('are not kept where another tab has written the workspace meanwhile', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    const one = await saved(repository, ['B']);
    const other = await reloaded(name);
    const theirs = { workspace: other.workspace, history: { limit: 500, ...other.steps } as History };
    await save(other.repository, renamed(theirs, 'theirs'), theirs);
    const ours = await save(repository, renamed(one, 'ours'), one);
    expect((await reloaded(name)).steps).toEqual({ done: [], undone: [] });
    await save(repository, renamed(ours, 'ours again'), ours);
    expect((await reloaded(name)).steps).toEqual({ done: [], undone: [] });
    expect(await ordersIn(name)).toEqual([]);
  });

  it('end at a damaged one, and at a missing one', async () => {
    const damaged = newDatabaseName();
    await saved(await openRepository(damaged), ['B', 'C', 'D']);
    await spoil(damaged, 'steps', (step) => {
      // Another name, and still the JSON of a step: only the hash tells.
      const text = new TextDecoder().decode(step['bytes'] as Uint8Array).replace('"C"', '"X"');
      return step['order'] === 2 ? { ...step, bytes: new TextEncoder().encode(text) } : step;
    });
    const first = await reloaded(damaged);
    expect(first.steps.done).toHaveLength(1);
    expect(namesBack(first.workspace, first.steps)).toEqual(['D', 'C']);
    const session = { workspace: first.workspace, history: { limit: 500, ...first.steps } as History };
    await save(first.repository, renamed(session, 'E'), session);
    const after = await reloaded(damaged);
    expect(namesBack(after.workspace, after.steps)).toEqual(['E', 'D', 'C']);

    const missing = newDatabaseName();
    await saved(await openRepository(missing), ['B', 'C', 'D']);
    await withTable(missing, 'steps', async (store) => {
      store.delete([ID, 2]);
      await Promise.resolve();
    });
    const second = await reloaded(missing);
    expect(namesBack(second.workspace, second.steps)).toEqual(['D', 'C']);
  });

  it('go with a workspace that is removed for good', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    await saved(repository, ['B']);
    valueOf(await repository.deleteWorkspace(ID, '2017-07-05T10:00:00.000Z'));
    valueOf(await repository.purgeDeletedWorkspaces('2017-08-05T10:00:00.000Z'));
    expect(await ordersIn(name)).toEqual([]);
  });

  it('keep the numbers of a moved boundary to the last digit', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    const start = await save(repository, fresh(), null);
    const position = [36.1234567, -0.0000001];
    const step: Step = {
      label: { verb: 'move-turning-point', partyId: 'russia' },
      change: { kind: 'list', pieces: [{ kind: 'run', atBefore: 0, atAfter: 0, before: [position], after: [] }] },
    };
    await save(repository, { ...start, history: { limit: 500, done: [step], undone: [] } }, start);
    expect((await reloaded(name)).steps.done).toEqual([step]);
  });
});
