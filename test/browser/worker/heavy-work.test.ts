import { afterEach, describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/analysis/validate-map.ts';
import type { MultiPolygonCoordinates } from '../../../src/geometry/coordinates.ts';
import { makeHeavyEdit } from '../../../src/edits/make-heavy-edit.ts';
import { createListReader } from '../../../src/exchange/coordinates/list-reading.ts';
import { createEngineClient } from '../../../src/worker/engine-client.ts';
import { drawn, workspaceWith } from '../../unit/edits/workspace-builder.ts';
import { outline, seededNumbers } from '../../unit/geometry/seeded-shapes.ts';

const client = createEngineClient();

afterEach(() => {
  client.close();
});

describe('an edit in the engine worker', () => {
  const workspace = workspaceWith({ 'zone-1': drawn([outline(10_000, [36, 34], 0.3, seededNumbers(5))]) });
  const stretch = { partyId: 'russia', zoneId: 'zone-1', part: 0, ring: 0 };
  const edit = { verb: 'simplify-stretch', stretch, toleranceM: 20 } as const;

  it('comes out as it does in this thread; the latest request wins', async () => {
    const older = client.makeEdit(workspace, { ...edit, toleranceM: 5 });
    const newer = client.makeEdit(workspace, edit);
    expect((await older).kind).toBe('superseded');
    const outcome = await newer;
    expect(outcome).toMatchObject({ kind: 'done', value: { ok: true } });
    expect(outcome).toEqual({ kind: 'done', value: makeHeavyEdit(workspace, edit) });
  });

  it('is given up where that is asked for, and made anew after that', async () => {
    const given = client.makeEdit(workspace, edit);
    client.cancelEdit('simplify-stretch');
    expect(await given).toEqual({ kind: 'cancelled' });
    expect((await client.makeEdit(workspace, edit)).kind).toBe('done');
  });
});

describe('a boundary in the engine worker', () => {
  it('is checked as in this thread', async () => {
    const bowTie: MultiPolygonCoordinates = [
      [
        [
          [36, 34],
          [37, 35],
          [37, 34],
          [36, 35],
          [36, 34],
        ],
      ],
    ];
    const found = findingsOf(bowTie);
    expect(found).toMatchObject([{ kind: 'self-crossing', severity: 'error' }]);
    expect(await client.checkGeometry(bowTie)).toEqual({ kind: 'done', value: found });
  });
});

describe('a pasted list in the engine worker', () => {
  const text = Array.from({ length: 50_000 }, (_, index) => `35;${36 + index / 1e5}`).join('\n');
  const unanswered = { text, answers: { order: null, letterS: null } } as const;
  const answered = { text, answers: { order: 'latitude-first', letterS: null } } as const;

  it('is read as in this thread, 50,000 lines, without an answer and with one', async () => {
    const told: number[] = [];
    const first = await client.readList(unanswered, ({ done, of }) => told.push(done / of));
    expect(told).toHaveLength(50);
    expect(told[25]).toBe(0.5);
    expect(first).toMatchObject({ kind: 'done', value: { value: { lineCount: 50_000, order: { kind: 'asked' } } } });
    const read = createListReader()(answered);
    expect(read.ok && read.value.points.points.length).toBe(50_000);
    expect(await client.readList(answered, () => undefined)).toEqual({ kind: 'done', value: read });
  });

  it('is given up for a later one, and where that is asked for', async () => {
    const older = client.readList(unanswered, () => undefined);
    const newer = client.readList(answered, () => undefined);
    expect((await older).kind).toBe('superseded');
    expect((await newer).kind).toBe('done');
    const given = client.readList(unanswered, () => undefined);
    client.cancelList();
    expect(await given).toEqual({ kind: 'cancelled' });
  });
});
