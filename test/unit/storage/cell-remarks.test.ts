import { describe, expect, it } from 'vitest';
import type { CellRemark } from '../../../src/domain/cell-remark.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import { draftToStored } from '../../../src/storage/mappers/draft-mapper.ts';
import { workspaceFromStored, workspaceToStored } from '../../../src/storage/mappers/workspace-mapper.ts';
import type { StoredDraft, StoredWorkspace } from '../../../src/storage/schema.ts';
import { workspaceWithDraft } from './stored-things.ts';

const REMARK: CellRemark = {
  id: 'r1',
  zoneId: 'zone-2',
  includedBy: ['iran', 'russia'],
  position: [36.7123456, 34.9],
  text: 'Rastan stays in.',
  partyId: 'iran',
  at: '2017-07-05T10:00:00.000Z',
};

function drafts(workspace: Workspace): StoredDraft[] {
  return Object.entries(workspace.drafts).map(([partyId, draft]) => draftToStored(workspace.id, partyId, draft));
}

function stored(workspace: Workspace): StoredWorkspace {
  return workspaceToStored(workspace, '2017-07-05T10:00:00.000Z', null);
}

describe('remarks on contested cells', () => {
  it('come back as they were kept', () => {
    const workspace = { ...workspaceWithDraft(), cellRemarks: [REMARK, { ...REMARK, id: 'r2', text: 'או לא' }] };
    const read = workspaceFromStored(stored(workspace), drafts(workspace), []);
    expect(read.ok && read.value).toEqual(workspace);
  });

  it('are none in a workspace that was stored before there were any', () => {
    const workspace = workspaceWithDraft();
    const { cellRemarks: _none, ...before } = stored(workspace);
    const read = workspaceFromStored(before, drafts(workspace), []);
    expect(read.ok && read.value).toEqual({ ...workspace, cellRemarks: [] });
  });

  it.each([
    ['no list', 'Rastan'],
    ['a remark without a text', [{ ...REMARK, text: undefined }]],
    ['a position that is none', [{ ...REMARK, position: [36.7] }]],
    ['parties that are no names', [{ ...REMARK, includedBy: [1] }]],
  ])('make the workspace damaged where they are %s, and are not left out silently', (_what, cellRemarks) => {
    const workspace = workspaceWithDraft();
    const damaged = { ...stored(workspace), cellRemarks } as unknown as StoredWorkspace;
    expect(workspaceFromStored(damaged, drafts(workspace), [])).toEqual({
      ok: false,
      error: `workspace ${workspace.id}`,
    });
  });
});
