import { expect, it } from 'vitest';
import { redoStep, undoStep } from '../../../src/commands/edit.ts';
import { deleteRemark, remarkOnCell } from '../../../src/commands/remarking.ts';
import { remarksByCell, remarksOnNoCell } from '../../../src/state/comparison-selectors.ts';
import { comparedByThree, world, type World } from './comparing-world.ts';

function texts({ app }: World, key: string): readonly string[] {
  return (remarksByCell(app.store.get()).get(key) ?? []).map(({ text, partyId }) => `${partyId}: ${text}`);
}

it('keeps what a party says about a cell, with its place, who includes it, and the time', () => {
  const one = world(comparedByThree());
  expect(remarkOnCell(one.app, 'north/4', { text: ' The road is ours. ', partyId: 'turkey', remarkId: null })).toBe(
    true,
  );
  expect(one.app.store.get().workspace.cellRemarks).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/u) as unknown,
      zoneId: 'north',
      includedBy: ['russia', 'turkey'],
      position: [36.25, 34.05],
      text: 'The road is ours.',
      partyId: 'turkey',
      at: '2017-07-04T10:00:00Z',
    },
  ]);
  expect(texts(one, 'north/4')).toEqual(['turkey: The road is ours.']);
  expect(texts(one, 'north/1')).toEqual([]);
});

it('changes and deletes a remark, and takes each back and makes it again', () => {
  const one = world(comparedByThree());
  remarkOnCell(one.app, 'north/4', { text: 'First', partyId: 'turkey', remarkId: null });
  remarkOnCell(one.app, 'north/4', { text: 'Second', partyId: 'russia', remarkId: null });
  const [first] = one.app.store.get().workspace.cellRemarks;
  remarkOnCell(one.app, 'north/4', { text: 'Changed', partyId: 'iran', remarkId: first?.id ?? null });
  expect(texts(one, 'north/4')).toEqual(['iran: Changed', 'russia: Second']);
  deleteRemark(one.app, first?.id ?? '');
  expect(texts(one, 'north/4')).toEqual(['russia: Second']);
  undoStep(one.app);
  undoStep(one.app);
  expect(texts(one, 'north/4')).toEqual(['turkey: First', 'russia: Second']);
  redoStep(one.app);
  redoStep(one.app);
  expect(texts(one, 'north/4')).toEqual(['russia: Second']);
});

it('tells why an empty remark is not kept, and keeps nothing about a cell that is not there', () => {
  const one = world(comparedByThree());
  expect(remarkOnCell(one.app, 'north/4', { text: '  ', partyId: 'turkey', remarkId: null })).toBe(false);
  expect(one.app.store.get().notices.map(({ text }) => text)).toEqual([
    'A remark needs words. Write some, or delete the remark.',
  ]);
  expect(remarkOnCell(one.app, 'north/agreed', { text: 'Ours', partyId: 'turkey', remarkId: null })).toBe(false);
  expect(one.app.store.get().workspace.cellRemarks).toEqual([]);
});

it('gives the remarks that are on no cell of the result, and none while there is no result', () => {
  const one = world(comparedByThree());
  remarkOnCell(one.app, 'north/4', { text: 'The road is ours.', partyId: 'turkey', remarkId: null });
  const { workspace, comparison } = one.app.store.get();
  const [remark] = workspace.cellRemarks;
  if (!remark) throw new Error('The remark was not kept');
  const moved = { ...remark, id: 'moved', position: [36.9, 34.05] } as const;
  const others = { ...remark, id: 'others', includedBy: ['iran', 'russia', 'turkey'] };
  one.app.store.set((state) => ({ ...state, workspace: { ...workspace, cellRemarks: [moved, remark, others] } }));
  expect(remarksOnNoCell(one.app.store.get())).toEqual([moved, others]);
  one.app.store.set((state) => ({ ...state, comparison: { ...comparison, result: null } }));
  expect(remarksOnNoCell(one.app.store.get())).toEqual([]);
});
