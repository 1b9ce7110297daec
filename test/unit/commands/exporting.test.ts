import { describe, expect, it } from 'vitest';
import type { Application } from '../../../src/commands/application.ts';
import { downloadExport, exportFile, type TextExportChoice } from '../../../src/commands/exporting.ts';
import { dropParty } from '../../../src/commands/parties.ts';
import { saveVersion } from '../../../src/commands/versions.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import { drawn, workspaceWith } from '../edits/workspace-builder.ts';
import { comparedByThree, comparedState, RUSSIAN_DRAFT, TURKISH_DRAFT } from './comparing-world.ts';
import { fakeApplication, rectangle, said } from './fake-application.ts';

const HOMS = drawn([rectangle(36.7, 34.8, 36.8, 34.9)]);
const GHOUTA = drawn([rectangle(36.3, 33.5, 36.4, 33.6)]);

/** Iran has Northern Homs and Eastern Ghouta, Turkey has Eastern Ghouta. */
function bothDrafts(): Workspace {
  const workspace = workspaceWith({ 'zone-2': HOMS, 'zone-3': GHOUTA }, 'iran');
  const turkey = { map: { 'zone-3': GHOUTA }, unfinished: null, basedOn: null };
  return { ...workspace, drafts: { ...workspace.drafts, turkey } };
}

interface Delivered {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
}

function world(given: Parameters<typeof fakeApplication>[0] = { workspace: bothDrafts() }) {
  const delivered: Delivered[] = [];
  const app = fakeApplication({
    ...given,
    parts: {
      deliverFile: (fileName, mediaType, content) =>
        void delivered.push({ fileName, mediaType, text: typeof content === 'string' ? content : '' }),
    },
  });
  return { app, delivered };
}

interface WrittenFile {
  readonly type: string;
  readonly features: readonly {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly geometry: { readonly type: string; readonly coordinates: unknown };
  }[];
}

function parsed(
  app: Application,
  choice: TextExportChoice,
): { readonly fileName: string; readonly content: WrittenFile } {
  const file = exportFile(app, choice);
  if (!file) throw new Error('There is nothing to export');
  return { fileName: file.fileName, content: JSON.parse(file.text) as WrittenFile };
}

const IRAN = { kind: 'draft', partyId: 'iran' } as const;

describe('exporting', () => {
  it('writes one zone of one draft', () => {
    const { app } = world();
    const { fileName, content } = parsed(app, { kind: 'delimitation', map: IRAN, zoneId: 'zone-2' });
    expect(fileName).toBe('Astana-July-2017_Iran_Northern-Homs_draft_2017-07-05.geojson');
    expect(content.features).toHaveLength(1);
    expect(content.features[0]?.properties).toMatchObject({
      zone: 'Northern Homs',
      party: 'Iran',
      version: 'draft',
      saved: null,
      illustrative: false,
      line_type: 'longitude-latitude',
    });
    // 101.4576 km2 by the closed form of the authalic latitude.
    expect(content.features[0]?.properties['area_km2']).toBeCloseTo(101.4576, 4);
    expect(content.features[0]?.geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [36.7, 34.8],
          [36.8, 34.8],
          [36.8, 34.9],
          [36.7, 34.9],
          [36.7, 34.8],
        ],
      ],
    });
  });

  it('writes the map of one party, and all drafts', () => {
    const { app } = world();
    const map = parsed(app, { kind: 'map', map: IRAN });
    expect(map.fileName).toBe('Astana-July-2017_Iran_map_draft_2017-07-05.geojson');
    expect(map.content.features.map(({ properties }) => properties['zone_id'])).toEqual(['zone-2', 'zone-3']);
    const all = parsed(app, { kind: 'all-maps' });
    expect(all.fileName).toBe('Astana-July-2017_all-maps_draft_2017-07-05.geojson');
    expect(all.content.features.map(({ properties }) => [properties['party'], properties['zone_number']])).toEqual([
      ['Iran', 2],
      ['Iran', 3],
      ['Turkey', 3],
    ]);
  });

  it('writes a version that has to be read first, with its number and time', async () => {
    const { app, delivered } = world();
    await saveVersion(app);
    const versionId = app.store.get().versions[0]?.id ?? '';
    app.store.set((state) => ({ ...state, versionMaps: {} }));
    expect(await downloadExport(app, { kind: 'map', map: { kind: 'version', versionId } })).toBe(true);
    expect(delivered[0]?.fileName).toBe('Astana-July-2017_Iran_map_v1_2017-07-05.geojson');
    expect(delivered[0]?.mediaType).toBe('application/geo+json');
    const content = JSON.parse(delivered[0]?.text ?? '') as WrittenFile;
    expect(content.features[0]?.properties).toMatchObject({ version: 1, saved: '2017-07-05T10:00:00.000Z' });
  });

  it('has nothing to write where nothing is drawn, and says so', async () => {
    const { app, delivered } = world({});
    expect(await downloadExport(app, { kind: 'all-maps' })).toBe(false);
    expect(await downloadExport(app, { kind: 'comparison' })).toBe(false);
    expect(delivered).toEqual([]);
    expect(said(app)).toEqual([
      'There is nothing to export yet. Draw or import a boundary first.',
      'Compare two or more maps first.',
    ]);
  });

  it('delivers nothing of a version that cannot be read', async () => {
    const { app, delivered } = world();
    expect(await downloadExport(app, { kind: 'map', map: { kind: 'version', versionId: 'gone' } })).toBe(false);
    expect(delivered).toEqual([]);
    expect(app.store.get().notices.at(-1)?.tone).toBe('error');
  });
});

describe('exporting a comparison', () => {
  it('writes its cells with who includes them, and how they are called on screen', () => {
    const { app } = world({ state: comparedByThree() });
    const { fileName, content } = parsed(app, { kind: 'comparison' });
    expect(fileName).toMatch(/_Iran-draft_Russia-draft_Turkey-draft_comparison_2017-07-05\.geojson$/u);
    const cells = content.features.map(({ properties }) => [
      properties['zone_id'],
      properties['kind'],
      properties['included_by'],
    ]);
    expect(cells).toContainEqual(['north', 'agreed', 'Iran; Russia; Turkey']);
    expect(cells).toContainEqual(['north', 'contested', 'Russia; Turkey']);
    expect(cells).toContainEqual(['homs', 'contested', 'Turkey']);
    expect(content.features.map(({ properties }) => properties['name'])).toContain(
      'C-4, 34.0500°\u00a0N 36.2500°\u00a0E',
    );
  });

  it('writes figures and contested areas as tables, with the slivers the user has set', async () => {
    const { app, delivered } = world({ state: comparedState({ sliverLimits: { areaM2: 1000, widthM: 100 } }) });
    expect(await downloadExport(app, { kind: 'comparison-figures' })).toBe(true);
    expect(await downloadExport(app, { kind: 'comparison-cells' })).toBe(true);
    expect(delivered.map(({ fileName, mediaType }) => [fileName.replace(/^[^_]*_/u, ''), mediaType])).toEqual([
      ['Russia-draft_Turkey-draft_comparison-figures_2017-07-05.csv', 'text/csv'],
      ['Russia-draft_Turkey-draft_contested-areas_2017-07-05.csv', 'text/csv'],
    ]);
    // The piece of 10,247 m2 is 50 m wide: no sliver any more.
    const rows = delivered[1]?.text.split('\r\n').slice(1, -1) ?? [];
    expect(rows.map((row) => row.includes(',false,') && !row.includes(',true,'))).toEqual([true, true, true]);
  });

  it('is possible for a version of a party that was removed', async () => {
    const { app } = world();
    await saveVersion(app);
    const versionId = app.store.get().versions[0]?.id ?? '';
    dropParty(app, 'iran');
    app.store.set((state) => ({
      ...state,
      comparison: comparedState({ maps: [{ kind: 'version', versionId }, TURKISH_DRAFT] }).comparison,
    }));
    expect(parsed(app, { kind: 'comparison' }).fileName).toBe(
      'Astana-July-2017_Iran-v1_Turkey-draft_comparison_2017-07-05.geojson',
    );
  });

  it('is possible where one map proposes nothing', () => {
    const { app } = world();
    app.store.set((state) => ({ ...state, comparison: comparedState({ maps: [IRAN, RUSSIAN_DRAFT] }).comparison }));
    expect(exportFile(app, { kind: 'comparison' })).not.toBeNull();
  });

  it('waits until the comparison is done', () => {
    const { app } = world({ state: comparedState({ status: 'running' }) });
    expect(exportFile(app, { kind: 'comparison' })).toBeNull();
  });
});
