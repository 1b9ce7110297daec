import { describe, expect, it, vi } from 'vitest';
import type { Application } from '../../../src/commands/application.ts';
import { checkBytes, checkFile, closeFileCheck } from '../../../src/commands/check-file.ts';
import {
  deviationClauses,
  describeClaim,
  describeIdentical,
  headlineOf,
  listedPoints,
} from '../../../src/commands/describe-check.ts';
import { exportFile } from '../../../src/commands/exporting.ts';
import { changeZone } from '../../../src/commands/parties.ts';
import { saveVersion } from '../../../src/commands/versions.ts';
import { diffMaps } from '../../../src/analysis/diff-maps.ts';
import { payloadOf } from '../../../src/domain/identity/payload.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import { createMemoryRepository } from '../../../src/storage/memory-repository.ts';
import type { FileCheckResult } from '../../../src/state/file-check.ts';
import { drawn, workspaceWith } from '../edits/workspace-builder.ts';
import { fakeApplication, readingEngine, rectangle } from './fake-application.ts';

const HOMS = drawn([rectangle(36.7, 34.8, 36.8, 34.9)]);
const GHOUTA = drawn([rectangle(36.3, 33.5, 36.4, 33.6)]);
const WIDER = drawn([rectangle(36.7, 34.8, 36.9, 34.9)]);

const engine = {
  ...readingEngine,
  diffMaps: (request: Parameters<typeof diffMaps>[0]) =>
    Promise.resolve({ kind: 'done', value: diffMaps(request) } as const),
};

function homsAndGhouta(): Workspace {
  return workspaceWith({ 'zone-2': HOMS, 'zone-3': GHOUTA }, 'iran');
}

/** Iran has saved Northern Homs and Eastern Ghouta as its first version. */
async function saved(): Promise<Application> {
  const app = fakeApplication({ workspace: homsAndGhouta(), parts: { engine } });
  await saveVersion(app);
  return app;
}

/** Iran draws Northern Homs wider and saves again. */
async function savedWider(app: Application): Promise<void> {
  const { drafts } = app.store.get().workspace;
  const iran = drafts['iran'] ?? { map: {}, unfinished: null, basedOn: null };
  const wider = { ...iran, map: { ...iran.map, 'zone-2': WIDER } };
  app.store.set((state) => ({ ...state, workspace: { ...state.workspace, drafts: { ...drafts, iran: wider } } }));
  await saveVersion(app);
}

function exported(app: Application, number = 1, zoneId: string | null = null): string {
  const versionId = app.store.get().versions.find(({ record }) => record.number === number)?.id ?? '';
  const map = { kind: 'version', versionId } as const;
  const file = exportFile(app, zoneId === null ? { kind: 'map', map } : { kind: 'delimitation', map, zoneId });
  if (!file) throw new Error('There is nothing to export');
  return file.text;
}

async function checked(app: Application, text: string): Promise<FileCheckResult> {
  await checkBytes(app, 'offer.geojson', new TextEncoder().encode(text));
  const { checking } = app.store.get();
  if (!checking?.result) throw new Error(checking?.failure ?? 'Nothing was found out');
  return checking.result;
}

function headlines(app: Application, result: FileCheckResult): string[] {
  return result.maps.map((map) => headlineOf(app.store.get(), map));
}

function remarks(app: Application, { maps }: FileCheckResult): readonly string[] {
  const verdict = maps[0]?.verdict;
  return verdict?.kind === 'identical' ? describeIdentical(app.store.get(), verdict) : [];
}

describe('a file that is held against the versions', () => {
  it('is the export of a version byte for byte, whenever it was written', async () => {
    const app = await saved();
    const text = exported(app).replace('2017-07-05T10:00:00.000Z', '2017-07-06T23:59:59.000Z');
    const before = app.store.get().workspace;
    const result = await checked(app, text);
    expect(headlines(app, result)).toEqual([
      'Byte for byte the export of version 1 of Iran: Northern Homs and Eastern Ghouta',
    ]);
    expect(remarks(app, result).at(-1)).toMatch(
      /^The whole fingerprint is the same\. Nickname: [a-z]+ [a-z]+ [a-z]+ [a-z]+, short code .{9}\.$/u,
    );
    expect(result).toMatchObject({ lookedAt: 1, unread: [], movedPositions: 0 });
    expect(app.store.get().workspace).toBe(before);
    expect(app.store.get().notices.map(({ text: said }) => said)).toHaveLength(1);
  });

  it('is one zone of a version, and says which others are not in it', async () => {
    const app = await saved();
    const result = await checked(app, exported(app, 1, 'zone-3'));
    expect(headlines(app, result)).toEqual(['Byte for byte the export of version 1 of Iran: Eastern Ghouta']);
    expect(remarks(app, result)).toContain('Not in the file: Northern Homs.');
    expect(remarks(app, result).join(' ')).not.toContain('The whole fingerprint');
  });

  it('has the zones as this program writes them, although not the file', async () => {
    const app = await saved();
    const result = await checked(app, exported(app).replace('"name":"Astana, July 2017"', '"name":"Geneva"'));
    expect(headlines(app, result)[0]).toMatch(/^The identical boundary, in the same text as this program writes: /u);
  });

  it('is the identical boundary in other formatting', async () => {
    const app = await saved();
    const result = await checked(app, JSON.stringify(JSON.parse(exported(app)), null, 2));
    expect(headlines(app, result)).toEqual([
      'The identical boundary in other formatting: Northern Homs and Eastern Ghouta of version 1 of Iran',
    ]);
    expect(result.maps[0]?.verdict).toMatchObject({ versions: [{ sameness: 'provenance', sameFingerprint: true }] });
  });

  it('is the identical boundary without its provenance, begun elsewhere and run the other way', async () => {
    const app = await saved();
    const ring = HOMS.geometry[0]?.[0]?.slice(0, -1).toReversed() ?? [];
    const turned = [...ring.slice(1), ring[0], ring[1]];
    const text = JSON.stringify({ type: 'Polygon', coordinates: [turned] });
    const result = await checked(app, text);
    expect(headlines(app, result)).toEqual([
      'The identical boundary in other formatting: Northern Homs of version 1 of Iran',
    ]);
    expect(result.maps[0]?.verdict).toMatchObject({ versions: [{ sameness: 'boundary', sameFingerprint: false }] });
  });

  it('has not the fingerprint where it has every boundary but lost the provenance', async () => {
    const app = await saved();
    const { features, ...file } = JSON.parse(exported(app)) as { features: object[] };
    const bare = features.map((feature) => ({ ...feature, delimit: undefined }));
    const result = await checked(app, JSON.stringify({ ...file, features: bare }));
    expect(result.maps[0]?.verdict).toMatchObject({
      versions: [{ sameness: 'boundary', missingZones: [], sameFingerprint: false }],
    });
  });

  it('is a stored payload byte for byte', async () => {
    const app = await saved();
    const result = await checked(app, new TextDecoder().decode(payloadOf('zone-2', HOMS)));
    expect(headlines(app, result)).toEqual(['Byte for byte what is stored: Northern Homs of version 1 of Iran']);
  });

  it('is other text once a zone has another name', async () => {
    const app = await saved();
    const text = exported(app);
    changeZone(app, 'zone-2', { name: 'Rastan' });
    expect(headlines(app, await checked(app, text))[0]).toMatch(/^The identical boundary in other formatting/u);
  });

  it('differs where one point was moved, and says where', async () => {
    const app = await saved();
    const text = exported(app).replaceAll('[36.8,34.9]', '[36.8,34.9000001]');
    const result = await checked(app, text);
    expect(headlines(app, result)).toEqual(['Different from version 1 of Iran, which the file says it is']);
    const [map] = result.maps;
    if (map?.verdict.kind !== 'different') throw new Error('It passes for the same');
    expect(map.verdict).toMatchObject({ identicalZones: ['Eastern Ghouta'], missingZones: [], untold: null });
    const [deviation, ...others] = map.verdict.deviations;
    expect(others).toEqual([]);
    if (!deviation) throw new Error('No zone is named');
    const { clauses } = deviationClauses(app, deviation);
    expect(clauses.find(({ place }) => place?.join() === '36.8,34.9000001')?.text).toMatch(
      /^1 turning point moved by /u,
    );
    expect(
      listedPoints(deviation).map(({ label, clauses: points }) => [label, points[0]?.text.replaceAll(/\s/gu, ' ')]),
    ).toEqual([
      ['1 turning point in the version only', '34.9000000° N 36.8000000° E'],
      ['1 turning point in the file only', '34.9000001° N 36.8000000° E'],
    ]);
  });

  it('is looked for among all versions, whichever it says it is', async () => {
    const app = await saved();
    await savedWider(app);
    const text = exported(app, 1)
      .replaceAll('"version":1', '"version":2')
      .replaceAll(
        app.store.get().versions[0]?.record.mapFingerprint ?? '',
        app.store.get().versions[1]?.record.mapFingerprint ?? '',
      );
    const result = await checked(app, text);
    expect(result.lookedAt).toBe(2);
    expect(headlines(app, result)[0]).toContain('version 1 of Iran');
    expect(result.maps[0]?.mislabelled).toBe('another');
  });

  it('says when the version it names is not stored', async () => {
    const app = await saved();
    const text = exported(app);
    const other = fakeApplication({ workspace: homsAndGhouta(), parts: { engine } });
    const result = await checked(other, text);
    expect(result).toMatchObject({
      lookedAt: 0,
      maps: [{ verdict: { kind: 'unlike-any' }, mislabelled: 'not-stored' }],
    });
    expect(describeClaim(other.store.get(), result.maps[0] ?? raise())).toMatch(/^The file says: Iran, version 1, /u);
  });

  it('is matched map by map where several are in it', async () => {
    const app = await saved();
    await savedWider(app);
    const parts = [exported(app, 1), exported(app, 2)].map((text) => JSON.parse(text) as { features: unknown[] });
    const text = JSON.stringify({ type: 'FeatureCollection', features: parts.flatMap(({ features }) => features) });
    const result = await checked(app, text);
    const names = headlines(app, result);
    expect(names.map((name) => /version \d/u.exec(name)?.[0])).toEqual(['version 1', 'version 2']);
    expect(result.maps.map(({ mislabelled }) => mislabelled)).toEqual([null, null]);
  });

  it('is like no version where no turning point is the same', async () => {
    const app = await saved();
    const text = JSON.stringify({ type: 'Polygon', coordinates: [rectangle(10, 10, 11, 11)] });
    expect((await checked(app, text)).maps[0]?.verdict.kind).toBe('unlike-any');
  });

  it('is never the same while a feature of it cannot be read', async () => {
    const app = await saved();
    const file = JSON.parse(exported(app)) as { features: { geometry: unknown }[] };
    const [first] = file.features;
    if (first)
      first.geometry = {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 1],
          ],
        ],
      };
    const result = await checked(app, JSON.stringify(file));
    expect(result.maps[0]?.verdict).toMatchObject({
      kind: 'different',
      identicalZones: ['Eastern Ghouta'],
      missingZones: [],
    });
  });

  it('is compared after rounding, which is said', async () => {
    const app = await saved();
    const result = await checked(app, exported(app).replaceAll('36.8,34.9]', '36.80000001,34.9]'));
    expect(result.movedPositions).toBe(1);
    expect(result.maps[0]?.verdict).toMatchObject({ kind: 'identical', versions: [{ sameness: 'provenance' }] });
  });

  it('names the versions that could not be read', async () => {
    const repository = createMemoryRepository();
    const app = fakeApplication({ workspace: homsAndGhouta(), repository, parts: { engine } });
    await saveVersion(app);
    const text = exported(app);
    vi.spyOn(repository, 'openVersion').mockResolvedValue({ ok: false, error: { code: 'damaged', detail: 'a bit' } });
    expect(await checked(app, text)).toMatchObject({ lookedAt: 0, unread: ['version 1 of Iran'] });
  });

  it('that cannot be read, or is too large, says why', async () => {
    const app = await saved();
    await checkBytes(app, 'a.geojson', new TextEncoder().encode('{"type":'));
    expect(app.store.get().checking).toMatchObject({ status: 'failed', result: null });
    const arrayBuffer = vi.fn<() => Promise<ArrayBuffer>>();
    await checkFile(app, { name: 'b.geojson', size: 1e12, arrayBuffer });
    expect(app.store.get().checking).toMatchObject({ status: 'failed', fileName: 'b.geojson' });
    expect(arrayBuffer).not.toHaveBeenCalled();
    await checkFile(app, { name: 'c', size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) });
    expect(app.store.get().checking?.failure).toMatch(/^c cannot be read from the disk/u);
  });

  it('is let go when the check is closed, and overtaken by a later one', async () => {
    const app = await saved();
    const text = exported(app);
    const openVersion = app.repository.openVersion.bind(app.repository);
    let read: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      read = resolve;
    });
    const isAsked = new Promise<void>((resolve) => {
      vi.spyOn(app.repository, 'openVersion').mockImplementationOnce(async (id) => {
        resolve();
        await held;
        return openVersion(id);
      });
    });
    const first = checkBytes(app, 'first.geojson', new TextEncoder().encode(JSON.stringify(JSON.parse(text))));
    await isAsked;
    await checkBytes(app, 'second.geojson', new TextEncoder().encode(text));
    const outcome = app.store.get().checking;
    expect(outcome).toMatchObject({ fileName: 'second.geojson', status: 'done' });
    read();
    await first;
    expect(app.store.get().checking).toBe(outcome);
    const third = checkBytes(app, 'third.geojson', new TextEncoder().encode(text));
    closeFileCheck(app);
    await third;
    expect(app.store.get().checking).toBeNull();
  });
});

function raise(): never {
  throw new Error('There is no such map');
}
