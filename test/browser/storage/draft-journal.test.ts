import { describe, expect, it } from 'vitest';
import type { Draft, Workspace } from '../../../src/domain/workspace.ts';
import { drawnHere } from '../../../src/domain/provenance.ts';
import { deleteTurningPoint } from '../../../src/edits/delete-turning-point.ts';
import { moveTurningPoint } from '../../../src/edits/move-turning-point.ts';
import type { EditOutcome } from '../../../src/edits/refusal.ts';
import { removeParty } from '../../../src/edits/remove-party.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import type { Repository } from '../../../src/storage/repository.ts';
import { codeOf, valueOf, workspaceWithDraft } from '../../unit/storage/stored-things.ts';
import { everythingIn, newDatabaseName, openRepository, spoil } from './raw-database.ts';

const POINTS = 50_000;
const ID = 'astana-2017';

/** A boundary of 50,000 turning points, as Iran's second zone. */
function withLongBoundary(): Workspace {
  const open = Array.from({ length: POINTS }, (_, index): Position => {
    const angle = (index / POINTS) * 2 * Math.PI;
    return [Math.round((37 + Math.cos(angle)) * 1e7) / 1e7, Math.round((35 + Math.sin(angle)) * 1e7) / 1e7];
  });
  const geometry = [[[...open, ...open.slice(0, 1)]]];
  const iran: Draft = {
    map: { 'zone-2': { geometry, provenance: drawnHere('longitude-latitude') } },
    unfinished: null,
    basedOn: null,
  };
  const workspace = workspaceWithDraft();
  return { ...workspace, drafts: { ...workspace.drafts, iran } };
}

const address = (point: number) => ({ partyId: 'iran', zoneId: 'zone-2', part: 0, ring: 0, point });

function made(outcome: EditOutcome): Workspace {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

/** Move one point of the long boundary a little outwards. */
function moved(workspace: Workspace, point: number): Workspace {
  const [longitude = 0, latitude = 0] = workspace.drafts['iran']?.map['zone-2']?.geometry[0]?.[0]?.[point] ?? [];
  const to: Position = [longitude + (longitude - 37) / 1e4, latitude + (latitude - 35) / 1e4];
  return made(moveTurningPoint(workspace, address(point), to));
}

let time = 0;
async function save(repository: Repository, workspace: Workspace, previous: Workspace | null): Promise<void> {
  time += 1;
  valueOf(await repository.saveWorkspace(workspace, previous, `2017-07-05T09:00:00.${String(time).padStart(3, '0')}Z`));
}

const loaded = async (name: string): Promise<Workspace> =>
  valueOf(await (await openRepository(name)).loadWorkspace(ID));
const changesIn = (name: string) => everythingIn(name, 'draftChanges');

describe('a draft of 50,000 points', () => {
  it('costs less than a thousand bytes for an edit, and comes back with it', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    const start = withLongBoundary();
    await save(repository, start, null);
    const before = await changesIn(name);
    const first = moved(start, 30_000);
    const second = made(deleteTurningPoint(first, address(0)));
    await save(repository, first, start);
    await save(repository, second, first);
    const added = (await changesIn(name))
      .slice(0)
      .filter((one) => !JSON.stringify(before).includes(JSON.stringify(one)));
    expect(added).toHaveLength(2);
    for (const one of added) expect(JSON.stringify(one).length).toBeLessThan(1000);
    const drafts = (await everythingIn(name, 'drafts')) as { partyId: string; map: unknown }[];
    expect(drafts.find(({ partyId }) => partyId === 'iran')?.map).toEqual(start.drafts['iran']?.map);
    expect(await loaded(name)).toEqual(second);
  });

  it('is written as a whole again after a hundred changes', async () => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    let workspace = withLongBoundary();
    await save(repository, workspace, null);
    for (let edit = 0; edit < 130; edit += 1) {
      const next = moved(workspace, edit * 300);
      await save(repository, next, workspace);
      workspace = next;
    }
    const own = (await changesIn(name)).filter((one) => (one as { partyId: string }).partyId === 'iran');
    expect(own.length).toBeLessThan(102);
    expect(await loaded(name)).toEqual(workspace);
  });

  it('that another tab has written meanwhile is written as a whole, never as a change of something else', async () => {
    const name = newDatabaseName();
    const start = withLongBoundary();
    await save(await openRepository(name), start, null);
    const tabs = [await openRepository(name), await openRepository(name)] as const;
    const [here, there] = [valueOf(await tabs[0].loadWorkspace(ID)), valueOf(await tabs[1].loadWorkspace(ID))];
    const cut = made(deleteTurningPoint(here, address(10)));
    await save(tabs[0], cut, here);
    const other = moved(there, 40_000);
    await save(tabs[1], other, there);
    expect((await loaded(name)).drafts['iran']).toEqual(other.drafts['iran']);
    const late = moved(cut, 5);
    await save(tabs[0], late, cut);
    expect((await loaded(name)).drafts['iran']).toEqual(late.drafts['iran']);
  });

  it('of a party that went and came back in another tab is not taken for the one of before', async () => {
    const name = newDatabaseName();
    const start = withLongBoundary();
    await save(await openRepository(name), start, null);
    const tabs = [await openRepository(name), await openRepository(name)] as const;
    const [here, there] = [valueOf(await tabs[0].loadWorkspace(ID)), valueOf(await tabs[1].loadWorkspace(ID))];
    const gone = made(removeParty(here, 'iran'));
    await save(tabs[0], gone, here);
    const back = made(deleteTurningPoint(here, address(10)));
    await save(tabs[0], back, gone);
    const other = moved(there, 40_000);
    await save(tabs[1], other, there);
    expect((await loaded(name)).drafts['iran']).toEqual(other.drafts['iran']);
  });

  it.each<[string, (change: unknown) => unknown]>([
    ['does not read', () => ({ kind: 'list', pieces: 'many' })],
    [
      'is of another draft',
      () => ({ kind: 'record', members: [{ name: 'map', kind: 'changed', change: { kind: 'list', pieces: [] } }] }),
    ],
  ])('with a change that %s is damaged, and is told so', async (_what, change) => {
    const name = newDatabaseName();
    const repository = await openRepository(name);
    const start = withLongBoundary();
    await save(repository, start, null);
    await save(repository, moved(start, 1), start);
    await spoil(name, 'draftChanges', (value) =>
      value['change'] === null ? value : { ...value, change: change(value['change']) },
    );
    expect(codeOf(await (await openRepository(name)).loadWorkspace(ID))).toBe('damaged');
  });
});
