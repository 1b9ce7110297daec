import { describe, expect, it } from 'vitest';
import written from '../../../fixtures/storage/schema-3.json';
import { applyChange } from '../../../src/domain/change/apply-change.ts';
import { invertChange } from '../../../src/domain/change/change.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import { moveTurningPoint } from '../../../src/edits/move-turning-point.ts';
import { createIndexedDbRepository } from '../../../src/storage/indexed-db-repository.ts';
import { MIGRATIONS } from '../../../src/storage/migrations.ts';
import type { Repository } from '../../../src/storage/repository.ts';
import { codeOf, request, valueOf } from '../../unit/storage/stored-things.ts';
import { backedUp, everything, opened } from '../../unit/storage/backup/backed-up.ts';
import { checked, openWorld } from './journal-world.ts';
import { everythingIn, newDatabaseName, openRaw, openRepository, shapeOf } from './raw-database.ts';
import { makeWritten, type WrittenDatabase } from './written-database.ts';

/*
 * The database of the first release that had steps and changes of drafts, written down by hand; the hashes are what `sha256sum`
 * says of the texts. It is never changed: every later release must read it.
 */

const SCHEMA_3: WrittenDatabase = written;
const ID = 'astana-2017';
/** What `sha256sum` says of the three records. */
const FIRST = '61655998ecb599e7c3296f59a271d17a58c880fe74b7b01ec1118c7730394b06';
const SECOND = '1eecc73943bf33a3988869963aec0b3eafa7974e3b363b3426a80092fb022511';
const RECEIVED = '02c27bc826d71d12d80a4392a10fee56af9afb2dc776d00ebe59354fe7a2bf7c';

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
const MOVED = [
  [
    [
      [36.5, 34.75],
      [36.75, 34.75],
      [36.8125, 35],
      [36.5, 34.75],
    ],
  ],
];

const contentOf = (name: string): Promise<unknown[]> =>
  Promise.all(SCHEMA_3.tables.map((table) => everythingIn(name, table.name)));

describe('a database of the third schema', () => {
  it('is read: the workspace with all that stands beside its drafts', async () => {
    const repository = await openRepository(await makeWritten(SCHEMA_3));
    expect(valueOf(await repository.listWorkspaces())).toEqual([
      { id: ID, name: 'Astana V', changedAt: '2017-07-05T12:01:00.000Z', deletedAt: null },
    ]);
    expect(valueOf(await repository.loadWorkspace(ID))).toMatchObject({
      lineType: 'longitude-latitude',
      zones: [{ id: 'zone-1' }, { id: 'zone-2', formalName: 'De-escalation zone 2' }],
      parties: [
        { id: 'russia', letter: 'R', pattern: 'solid' },
        { id: 'iran', letter: 'I', pattern: 'dashed' },
      ],
      received: [RECEIVED],
      cellRemarks: [{ text: 'الجسر "M5"', position: [36.75, 34.9] }],
      referenceLayers: [
        {
          name: 'M5',
          lines: [
            [
              [36.5, 34.5],
              [36.6, 34.6],
            ],
          ],
          statedAccuracyM: 50,
        },
      ],
      drawingFor: 'russia',
    });
    expect(valueOf(await repository.readSetting('theme'))).toBe('dark');
  });

  it('is read: the drafts, with what was changed after they were written as a whole', async () => {
    const repository = await openRepository(await makeWritten(SCHEMA_3));
    const { drafts } = valueOf(await repository.loadWorkspace(ID));
    expect(drafts['russia']).toMatchObject({
      map: {
        'zone-2': {
          geometry: MOVED,
          provenance: { statedAccuracyM: 12.5, turningPointNames: { '36.5000000,34.7500000': 'Мост "M5"' } },
        },
      },
      unfinished: {
        zoneId: 'zone-1',
        purpose: { kind: 'hole' },
        positions: [
          [35.75, 35.25],
          [35.75, 35.5],
          [36, 35.5],
        ],
      },
      basedOn: SECOND,
    });
    expect(drafts['iran']).toEqual({ map: {}, unfinished: null, basedOn: null });
  });

  it('is read: the versions, each verified, and what was said about them', async () => {
    const repository = await openRepository(await makeWritten(SCHEMA_3));
    expect(valueOf(await repository.listVersions(ID))).toMatchObject([
      { id: RECEIVED, name: '', tabled: null, record: { number: 1, origin: { from: 'United Nations' } } },
      {
        id: FIRST,
        name: 'Первая',
        note: 'Tabled in the morning',
        tabled: { to: 'Turkey', tabledAt: '2017-07-05T11:00:00.000Z' },
        areasM2: { 'zone-2': 317_500_000 },
      },
      { id: SECOND, name: 'After lunch', note: 'With the hole', record: { number: 2, parents: [FIRST] } },
    ]);
    for (const version of valueOf(await repository.listVersions(ID))) expect(version).not.toHaveProperty('damaged');
    const { map } = valueOf(await repository.openVersion(SECOND));
    expect(map['zone-2']?.geometry).toEqual(MOVED);
    expect(map['zone-1']?.geometry[0]).toHaveLength(2);
    expect(valueOf(await repository.openVersion(FIRST)).map['zone-2']?.geometry).toEqual(TRIANGLE);
    expect(valueOf(await repository.openVersion(RECEIVED)).map['zone-2']?.geometry).toEqual(TRIANGLE);
  });

  it('is read: the steps, which lead back and forward', async () => {
    const repository = await openRepository(await makeWritten(SCHEMA_3));
    let workspace: unknown = valueOf(await repository.loadWorkspace(ID));
    const { done, undone } = valueOf(await repository.loadSteps(ID));
    const nameAfter = (change: Parameters<typeof applyChange>[1]): string => {
      workspace = applyChange(workspace, change);
      return (workspace as Workspace).name;
    };
    expect(done.toReversed().map(({ change }) => nameAfter(invertChange(change)))).toEqual(['Astana IV', 'Astana']);
    expect([...done, ...undone].map(({ change }) => nameAfter(change))).toEqual(['Astana IV', 'Astana V', 'Astana VI']);
    expect(undone.map(({ label }) => label)).toEqual([{ verb: 'rename-workspace' }]);
  });

  it('passes the check-up, which takes all of it into the journal', async () => {
    const databaseName = await makeWritten(SCHEMA_3);
    const report = await checked(await openWorld({ databaseName, journalName: `test-${crypto.randomUUID()}.journal` }));
    expect(report).toMatchObject({
      versions: 3,
      payloads: 3,
      remarks: 4,
      problems: [],
      journal: { kind: 'compared', versions: 3, added: 3 },
      restored: { versions: [], payloads: 0, remarks: 0, workspaces: [] },
    });
  });

  it('goes on: with the next number, with what is drawn, and into a backup', async () => {
    const name = await makeWritten(SCHEMA_3);
    const repository = await openRepository(name);
    expect(valueOf(await repository.saveVersion(request())).record.number).toBe(3);
    expect(valueOf(await repository.saveVersion(request({ partyId: 'iran' }))).record.number).toBe(2);
    const workspace = valueOf(await repository.loadWorkspace(ID));
    const address = { partyId: 'russia', zoneId: 'zone-2', part: 0, ring: 0, point: 2 };
    const moved = moveTurningPoint(workspace, address, [36.75, 35.25]);
    if (!moved.ok) throw new Error(moved.error.code);
    valueOf(await repository.saveWorkspace(moved.value, workspace, '2017-07-05T13:00:00.000Z'));
    const again = await openRepository(name);
    expect(valueOf(await again.loadWorkspace(ID))).toEqual(moved.value);
    const elsewhere = await openRepository(newDatabaseName());
    await opened(elsewhere, await backedUp(again));
    // Areas are measured anew by whoever opens a backup.
    const withoutAreas = async (source: Repository): Promise<unknown> =>
      JSON.parse(JSON.stringify(await everything(source), (key, value: unknown) => (key === 'areasM2' ? {} : value)));
    expect(await withoutAreas(elsewhere)).toEqual(await withoutAreas(again));
  });

  it('has the tables and indexes that the first three migrations make, and becomes what a new one is', async () => {
    const byHand = await makeWritten(SCHEMA_3);
    const [byMigration, fresh] = [newDatabaseName(), newDatabaseName()];
    await openRepository(byMigration, { migrations: MIGRATIONS.slice(0, 3) });
    const [asWritten, migrated] = [await openRaw(byHand), await openRaw(byMigration)];
    expect(shapeOf(asWritten)).toEqual(shapeOf(migrated));
    // An upgrade waits for it.
    asWritten.close();
    await openRepository(byHand);
    await openRepository(fresh);
    const [upgraded, made] = [await openRaw(byHand), await openRaw(fresh)];
    expect(upgraded.version).toBe(made.version);
    expect(shapeOf(upgraded)).toEqual(shapeOf(made));
  });
});

describe('a database of a schema that a much later release wrote', () => {
  it('is refused, and every record and the schema stay as they were', async () => {
    const name = await makeWritten(SCHEMA_3, 99);
    const before = await contentOf(name);
    expect(before.flat().length).toBeGreaterThan(15);
    expect(codeOf(await createIndexedDbRepository({ databaseName: name }))).toBe('newer-schema');
    expect(await contentOf(name)).toEqual(before);
    expect((await openRaw(name)).version).toBe(99);
  });
});
