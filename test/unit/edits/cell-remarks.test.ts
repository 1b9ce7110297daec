import { describe, expect, it } from 'vitest';
import { builtInWorkspace } from '../../../src/domain/built-in/astana-2017.ts';
import type { CellRemark } from '../../../src/domain/cell-remark.ts';
import { deleteCellRemark } from '../../../src/edits/delete-cell-remark.ts';
import type { EditOutcome } from '../../../src/edits/refusal.ts';
import { remarkCell } from '../../../src/edits/remark-cell.ts';

const REMARK: CellRemark = {
  id: 'r1',
  zoneId: 'zone-2',
  includedBy: ['russia'],
  position: [36.7, 34.9],
  text: 'Rastan stays in.',
  partyId: 'iran',
  at: '2017-07-05T10:00:00.000Z',
};

function remarks(outcome: EditOutcome): readonly CellRemark[] {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value.cellRemarks;
}

function code(outcome: EditOutcome): string | null {
  return outcome.ok ? null : outcome.error.code;
}

const remarked = (): ReturnType<typeof builtInWorkspace> => ({ ...builtInWorkspace(), cellRemarks: [REMARK] });

describe('remarkCell', () => {
  it('adds a remark after the others, without spaces round it', () => {
    const other = { ...REMARK, id: 'r2', text: '  Houla too. \n' };
    expect(remarks(remarkCell(remarked(), other)).map(({ id, text }) => [id, text])).toEqual([
      ['r1', 'Rastan stays in.'],
      ['r2', 'Houla too.'],
    ]);
  });

  it('puts a remark in the place of the one with its id', () => {
    const changed = { ...REMARK, text: 'Rastan stays out.', partyId: 'turkey', at: '2017-07-06T10:00:00.000Z' };
    expect(remarks(remarkCell(remarked(), changed))).toEqual([changed]);
  });

  it('lets a party that is no longer one keep its words when they are corrected', () => {
    const former = { ...REMARK, partyId: 'opposition' };
    const workspace = { ...builtInWorkspace(), cellRemarks: [former] };
    expect(remarks(remarkCell(workspace, { ...former, text: 'Rastan.' }))).toEqual([{ ...former, text: 'Rastan.' }]);
  });

  it('changes nothing where only the time differs', () => {
    const workspace = remarked();
    const outcome = remarkCell(workspace, { ...REMARK, at: '2017-07-06T10:00:00.000Z' });
    expect(outcome.ok && outcome.value).toBe(workspace);
  });

  it.each([
    [{ zoneId: 'zone-9' }, 'unknown-zone'],
    [{ partyId: 'nobody' }, 'unknown-party'],
    [{ text: ' \n ' }, 'empty-remark'],
  ])('refuses %j as %s', (change, refused) => {
    expect(code(remarkCell(builtInWorkspace(), { ...REMARK, ...change }))).toBe(refused);
  });
});

describe('deleteCellRemark', () => {
  it('takes the remark away and refuses one that is not there', () => {
    expect(remarks(deleteCellRemark(remarked(), 'r1'))).toEqual([]);
    expect(code(deleteCellRemark(remarked(), 'r2'))).toBe('nothing-to-change');
  });
});
