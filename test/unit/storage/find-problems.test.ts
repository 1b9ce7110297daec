import { expect, it } from 'vitest';
import { findProblems } from '../../../src/storage/check-up/find-problems.ts';
import type { FoundVersion, LookedThrough } from '../../../src/storage/check-up/look-through.ts';
import type { StoredWorkspace } from '../../../src/storage/schema.ts';
import { makeRecord, preparePayloads } from '../../../src/storage/version-parts.ts';
import { request } from './stored-things.ts';

async function found(
  numbers: readonly number[],
  change: (version: FoundVersion) => Partial<FoundVersion> = () => ({}),
): Promise<LookedThrough> {
  const asked = request();
  const prepared = await preparePayloads(asked);
  const versions = numbers.map((number, index): FoundVersion => {
    const id = `${number}-${index}`;
    const version = { id, record: makeRecord(asked, prepared, number), recordFits: true, listFits: true, areasM2: {} };
    return { ...version, ...change(version) };
  });
  const [reference] = prepared.references;
  return {
    versions: new Map(versions.map((version) => [version.id, version])),
    payloads: new Map([[reference?.sha256 ?? '', { byteLength: reference?.byteLength ?? 0, zoneId: 'zone-2' }]]),
    payloadCount: 1,
    remarks: [],
    heads: [],
    workspaces: new Map([['astana-2017', {} as StoredWorkspace]]),
  };
}

const kinds = (given: LookedThrough): readonly string[] =>
  findProblems(given).map((problem) =>
    problem.kind === 'number-missing' ? `${problem.number}-${problem.until} missing` : problem.kind,
  );

it('finds nothing where numbers follow one another, even if two histories have one', async () => {
  expect(kinds(await found([1, 2, 3]))).toEqual([]);
  expect(kinds(await found([1, 2, 2, 3]))).toEqual([]);
  expect(kinds(await found([]))).toEqual([]);
});

it('names the numbers that are left out, also those that only the head tells of, however many', async () => {
  expect(kinds(await found([2, 5]))).toEqual(['1-1 missing', '3-4 missing']);
  const head = { workspaceId: 'astana-2017', partyId: 'russia', versionId: 'x' };
  expect(kinds({ ...(await found([1])), heads: [{ ...head, number: 3 }] })).toEqual(['2-3 missing']);
  expect(kinds({ ...(await found([1])), heads: [{ ...head, number: 9e15 }] })).toEqual(['2-9000000000000000 missing']);
  expect(kinds({ ...(await found([])), heads: [{ ...head, number: 1 }] })).toEqual(['1-1 missing']);
});

it('names what does not fit its hashes, and parents that are not here', async () => {
  expect(kinds(await found([1], () => ({ recordFits: false })))).toEqual(['damaged']);
  expect(kinds(await found([1], () => ({ listFits: false })))).toEqual(['damaged']);
  expect(kinds({ ...(await found([1])), payloads: new Map() })).toEqual(['damaged']);
  const shorter = await found([1]);
  const payloads = new Map([...shorter.payloads].map(([hash, payload]) => [hash, { ...payload, byteLength: 1 }]));
  expect(kinds({ ...shorter, payloads })).toEqual(['damaged']);
  const orphan = await found([1], ({ record }) => ({ record: { ...record, parents: ['gone'] } }));
  expect(kinds(orphan)).toEqual(['parent-missing']);
});

it('names a workspace that has versions and cannot be opened, and remarks that do not read', async () => {
  expect(kinds({ ...(await found([1])), workspaces: new Map() })).toEqual(['workspace-unreadable']);
  const stored = { workspaceId: 'astana-2017', versionId: '1-0', remark: 0 };
  expect(kinds({ ...(await found([1])), remarks: [{ key: 1, stored, fits: false }] })).toEqual(['remark-damaged']);
});
