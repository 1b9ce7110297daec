import { describe, expect, it } from 'vitest';
import { moveTurningPoint } from '../../../src/edits/move-turning-point.ts';
import { MIGRATIONS } from '../../../src/storage/migrations.ts';
import { request, valueOf } from '../../unit/storage/stored-things.ts';
import { newDatabaseName, openRaw, openRepository, shapeOf } from './raw-database.ts';
import { createSchema1, fillSchema1, RECORD_SHA256 } from './schema-1.ts';

const TRIANGLE = [
  [
    [
      [36.5, 34.75],
      [36.75, 34.75],
      [36.75, 35],
      [36.5, 34.75],
    ],
  ],
];

async function schema1(): Promise<string> {
  const name = newDatabaseName();
  const database = await openRaw(name, 1, createSchema1);
  await fillSchema1(database);
  database.close();
  return name;
}

describe('a database of the first schema', () => {
  it('is read: workspace, draft, unfinished line, version, remark, setting', async () => {
    const repository = await openRepository(await schema1());
    expect(valueOf(await repository.listWorkspaces())).toEqual([
      {
        id: 'astana-2017',
        name: 'Astana, July 2017',
        changedAt: '2017-07-05T10:01:00.000Z',
        deletedAt: null,
      },
    ]);
    const workspace = valueOf(await repository.loadWorkspace('astana-2017'));
    expect(workspace).toMatchObject({ drawingFor: 'russia', parties: [{ letter: 'R' }], zones: [{ id: 'zone-2' }] });
    expect(workspace.drafts['russia']).toMatchObject({
      map: { 'zone-2': { geometry: TRIANGLE } },
      unfinished: { positions: [[37.5, 34.75]] },
      basedOn: RECORD_SHA256,
    });
    const opened = valueOf(await repository.openVersion(RECORD_SHA256));
    expect(opened.map['zone-2']?.geometry).toEqual(TRIANGLE);
    expect(opened.version).toMatchObject({
      note: 'Tabled in the morning',
      tabled: { to: 'Turkey', tabledAt: '2017-07-05T11:00:00.000Z' },
      areasM2: { 'zone-2': 317_500_000 },
      record: { number: 3 },
    });
    expect(valueOf(await repository.listVersions('astana-2017'))).toEqual([opened.version]);
    expect(valueOf(await repository.readSetting('theme'))).toBe('dark');
  });

  it('is continued with the next number', async () => {
    const repository = await openRepository(await schema1());
    expect(valueOf(await repository.saveVersion(request())).record.number).toBe(4);
  });

  it('has the tables and indexes that the first migration makes', async () => {
    const byHand = await openRaw(await schema1());
    const name = newDatabaseName();
    await openRepository(name, { migrations: MIGRATIONS.slice(0, 1) });
    const byMigration = await openRaw(name);
    expect(byMigration.version).toBe(1);
    expect(shapeOf(byMigration)).toEqual(shapeOf(byHand));
  });

  it('becomes what a new one is', async () => {
    const [old, fresh] = [await schema1(), newDatabaseName()];
    await openRepository(old);
    await openRepository(fresh);
    const [upgraded, made] = [await openRaw(old), await openRaw(fresh)];
    expect(upgraded.version).toBe(made.version);
    expect(shapeOf(upgraded)).toEqual(shapeOf(made));
  });

  it('takes what is drawn on, and gives it back', async () => {
    const name = await schema1();
    const repository = await openRepository(name);
    const workspace = valueOf(await repository.loadWorkspace('astana-2017'));
    const address = { partyId: 'russia', zoneId: 'zone-2', part: 0, ring: 0, point: 2 };
    const moved = moveTurningPoint(workspace, address, [36.75, 35.25]);
    if (!moved.ok) throw new Error(moved.error.code);
    valueOf(await repository.saveWorkspace(moved.value, workspace, '2017-07-05T12:00:00.000Z'));
    const again = await openRepository(name);
    expect(valueOf(await again.loadWorkspace('astana-2017'))).toEqual(moved.value);
  });
});
