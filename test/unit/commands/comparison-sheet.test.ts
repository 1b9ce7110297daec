import { describe, expect, it } from 'vitest';
import { comparisonSheet, hasComparisonSheet } from '../../../src/commands/comparison-sheet.ts';
import { loadNicknames } from '../../../src/commands/nicknames.ts';
import type { MapPicture } from '../../../src/map/map-view.ts';
import type { ComparisonSheet, SheetTable } from '../../../src/map/sheet/comparison-sheet.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { comparedByThree, comparedState, RUSSIAN_DRAFT, world } from './comparing-world.ts';

function sheetOf(state: AppState, picture: MapPicture | null = null): ComparisonSheet {
  const sheet = comparisonSheet(world(state).app, picture);
  if (!sheet) throw new Error('There is no comparison');
  return sheet;
}

const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');

function rows(table: SheetTable | undefined): string[] {
  return (table?.rows ?? []).map(({ name, cells }) =>
    plain([name, ...cells.map(({ figure, share }) => `${figure} ${share}`.trim())].join(' | ')),
  );
}

describe('a comparison on one sheet', () => {
  it('has the figures of the table on screen, zones side by side', () => {
    const { tables } = sheetOf(comparedByThree());
    expect(tables).toHaveLength(1);
    expect(tables[0]?.columns).toEqual(['1 North', '2 Homs', '3 South', 'Total of 1 of 3 zones']);
    // As the panel prints them: every column adds up to its union, 204.83 + 102.42 and 2 x 101.336 + 0.010.
    expect(rows(tables[0])).toEqual([
      'Agreed | 102.42 33.3 % | 101.33 50.0 % | – | 102.42 33.3 %',
      'Only Russia | 102.42 33.4 % | 0.01 < 0.1 % | – | 102.42 33.4 %',
      'Russia and Turkey | 102.41 33.3 % | – | – | 102.41 33.3 %',
      'Only Turkey | – | 101.34 50.0 % | – | –',
      'Union | 307.25 100.0 % | 202.68 100.0 % | – | 307.25 100.0 %',
      expect.stringMatching(/^Perimeter Iran, km \| \d+\.\d\d \| /u),
      expect.stringMatching(/^Perimeter Russia, km \| /u),
      expect.stringMatching(/^Perimeter Turkey, km \| /u),
    ]);
  });

  it('has perimeters that add up in print', () => {
    const base = comparedState();
    const { result } = base.comparison;
    if (!result) throw new Error('There is a result');
    // Rounded one by one, 10.11 + 20.11 and 30.23, and 10.01 + 20.01 and 30.01.
    const lengthsM = [
      [10_114, 10_006],
      [20_114, 20_006],
    ];
    const zones = result.zones.map((zone, index) =>
      zone.kind === 'compared' ? { ...zone, figures: { ...zone.figures, perimetersM: lengthsM[index] ?? [] } } : zone,
    );
    const totals = { ...result.totals, perimetersM: [30_228, 30_012] };
    const { tables } = sheetOf({ ...base, comparison: { ...base.comparison, result: { ...result, zones, totals } } });
    const lines = (tables[0]?.rows ?? []).filter(({ name }) => name.startsWith('Perimeter'));
    expect(lines.map(({ cells }) => cells[2]?.figure)).toEqual(['–', '–']);
    const hundredths = lines.map(({ cells }) => cells.map(({ figure }) => Math.round(Number(figure) * 100)));
    for (const [north = 0, homs = 0, , total] of hundredths) expect(north + homs).toBe(total);
    expect(hundredths.map((line) => line[3])).toEqual([3023, 3001]);
  });

  it('says who makes no proposal and what the total is of, and nothing about what to do', () => {
    expect(sheetOf(comparedByThree()).notes.map(plain)).toEqual([
      'Homs: Iran makes no proposal here.',
      'South: Iran and Turkey make no proposal here. Russia: 0.253 km²',
      'The total is of the zones in which every map takes part.',
      'Slivers (below 0.050 km² and 100 m in width) are in the figures and have no number on the map.',
    ]);
  });

  it('names the maps with version, time and fingerprint, and the time of the sheet', async () => {
    await loadNicknames();
    const versioned = comparedState({ maps: [{ kind: 'version', versionId: 'v1' }, RUSSIAN_DRAFT] });
    const { maps, subtitle, title, legend } = sheetOf(versioned);
    expect(title).toBe('Test');
    expect(plain(subtitle)).toMatch(/^Comparison of 2 maps, Jul 4, 2017, \d\d:00$/u);
    expect(plain(maps[0] ?? '')).toMatch(
      /^Russia: version 1, “First offer”, saved Jul 4, 2017, \d\d:00, fingerprint 0000-0000, nickname “abandon abandon abandon abandon”$/u,
    );
    expect(maps[1]).toBe('Russia: draft, as it was at this time');
    // Two maps of one party have signs that can be told apart.
    expect(legend.map(({ sign, text }) => [text, sign.kind === 'one' ? sign.letter : sign.kind])).toEqual([
      ['Agreed', 'agreed'],
      ['Only Russia v1', 'R'],
      ['Only Russia draft', 'R2'],
    ]);
  });

  it('keeps the illustrative mark, of a whole map or of some zones', () => {
    const state = comparedState();
    const { drafts } = state.workspace;
    const russia = drafts['russia'];
    const mark = (zoneIds: readonly string[]): AppState => {
      const map = Object.fromEntries(
        Object.entries(russia?.map ?? {}).map(([zoneId, one]) => [
          zoneId,
          { ...one, provenance: { ...one.provenance, illustrative: zoneIds.includes(zoneId) } },
        ]),
      );
      const draft = { map, unfinished: null, basedOn: null };
      return { ...state, workspace: { ...state.workspace, drafts: { ...drafts, russia: draft } } };
    };
    expect(sheetOf(mark(['north', 'homs', 'south'])).maps[0]).toBe(
      'Russia: draft, as it was at this time, illustrative, not a party’s position',
    );
    expect(sheetOf(mark(['homs'])).maps[0]).toBe(
      'Russia: draft, as it was at this time, illustrative, not a party’s position, in Homs',
    );
  });

  it('begins another table below after six columns', () => {
    const state = comparedState();
    const [north] = state.comparison.result?.zones ?? [];
    if (north?.kind !== 'compared' || !state.comparison.result) throw new Error('North is compared');
    const zoneIds = Array.from({ length: 9 }, (_, index) => `z${index + 1}`);
    const zones = zoneIds.map((id) => ({ id, name: id, formalName: null }));
    const result = {
      ...state.comparison.result,
      zones: zoneIds.map((zoneId) => ({ ...north, zoneId })),
      totalledZoneIds: zoneIds,
    };
    const { tables } = sheetOf({
      ...state,
      workspace: { ...state.workspace, zones },
      comparison: { ...state.comparison, result },
    });
    expect(tables.map(({ columns }) => columns.length)).toEqual([6, 4]);
    expect(tables[1]?.columns.at(-1)).toBe('Total');
    for (const { rows: lines } of tables) expect(lines).toHaveLength(6);
  });

  it('has a scale that fits the picture, named method and credits', () => {
    const picture: MapPicture = { image: {} as HTMLCanvasElement, widthPx: 1000, heightPx: 500 };
    const { scale, method, credits } = sheetOf(comparedState(), picture);
    // At zoom 8 a pixel spans 611.5 m at the equator of a 512 px tile divided by 2: 253.7 m at 34 N, so 50 km are 197 px.
    expect(scale?.text.replaceAll(/\s/gu, ' ')).toBe('50.0 km');
    expect(scale?.share).toBeCloseTo(0.19705, 5);
    expect(method).toContain('WGS 84 ellipsoid, edges straight in longitude and latitude');
    expect(credits).toContain('Natural Earth (Public domain), GeoNames (CC BY 4.0)');
    expect(sheetOf(comparedState()).scale).toBeNull();
  });

  it('does not exist until the comparison is done, nor outside Compare', () => {
    expect(comparisonSheet(world(comparedState({ status: 'running' })).app, null)).toBeNull();
    expect(hasComparisonSheet(comparedState())).toBe(true);
    expect(hasComparisonSheet({ ...comparedState(), task: 'draw' })).toBe(false);
  });
});
