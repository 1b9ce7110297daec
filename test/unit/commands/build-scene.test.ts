import { describe, expect, it } from 'vitest';
import { createSceneBuilder } from '../../../src/commands/build-scene.ts';
import { selectCell } from '../../../src/commands/view.ts';
import type { ZoneMap } from '../../../src/domain/delimitation.ts';
import type { MapReference, Version } from '../../../src/domain/version.ts';
import { areaAndLineLayers } from '../../../src/map/maplibre/scene-layers.ts';
import { mapColours } from '../../../src/map/map-colours.ts';
import { PARTY_PATTERNS } from '../../../src/domain/party.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { comparedMaps } from '../../../src/state/comparison-selectors.ts';
import { comparedState, delimitation, rectangle, RUSSIAN_DRAFT, RUSSIAN_VERSION, world } from './comparing-world.ts';

const ZONES: ZoneMap = { north: delimitation(rectangle(36, 34, 36.2, 34.1)) };
const ILLUSTRATIVE: ZoneMap = {
  north: {
    geometry: [rectangle(36, 34, 36.1, 34.1)],
    provenance: { ...delimitation().provenance, illustrative: true },
  },
};

function version(id: string, number: number, partyId = 'russia', partyName = 'Russia'): Version {
  return { ...RUSSIAN_VERSION, id, record: { ...RUSSIAN_VERSION.record, number, partyId, partyName } };
}

const VERSION_1: MapReference = { kind: 'version', versionId: 'v1' };
const VERSION_2: MapReference = { kind: 'version', versionId: 'v2' };
const FORMER: MapReference = { kind: 'version', versionId: 'v3' };

function stateOf(maps: readonly MapReference[]): AppState {
  return {
    ...comparedState({ maps, result: null }),
    versions: [version('v1', 1), version('v2', 2), version('v3', 1, 'opposition', 'Opposition')],
    versionMaps: { v1: ZONES, v2: ILLUSTRATIVE, v3: ZONES },
  };
}

describe('the lines of compared maps', () => {
  it.each([
    ['two versions of one party', [VERSION_1, VERSION_2]],
    ['a version and the draft', [VERSION_1, RUSSIAN_DRAFT]],
    ['a version of a party that is no longer one', [RUSSIAN_DRAFT, FORMER]],
  ])('carry the signs that their cells and the legend have: %s', (_what, maps) => {
    const state = stateOf(maps);
    const north = createSceneBuilder()(state).proposals.filter(({ zoneId }) => zoneId === 'north');
    const signs = comparedMaps(state).map(({ party }) => [party.colour.light, party.pattern, party.letter]);
    expect(north.map(({ style }) => [style.colour, style.pattern, style.letter])).toEqual(signs);
    expect(new Set(north.map(({ style }) => style.letter)).size).toBe(2);
  });

  it('name the version, and say what is illustrative', () => {
    const labels = (maps: readonly MapReference[]): string[] =>
      createSceneBuilder()(stateOf(maps))
        .proposals.filter(({ zoneId }) => zoneId === 'north')
        .map(({ label }) => label);
    expect(labels([VERSION_1, VERSION_2])).toEqual(['1 – Russia v1', '1 – Russia v2\nillustrative']);
    expect(labels([VERSION_2, RUSSIAN_DRAFT])).toEqual(['1 – Russia v2\nillustrative', '1 – Russia draft']);
    expect(labels([RUSSIAN_DRAFT, FORMER])).toEqual(['1 – Russia', '1 – Opposition v1']);
  });

  it('stay the same objects until they change', () => {
    const build = createSceneBuilder();
    const state = stateOf([VERSION_1, VERSION_2]);
    const before = build(state).proposals;
    const after = build({ ...state, hoveredCell: 'north/1' }).proposals;
    expect(after.every((proposal, index) => proposal === before[index])).toBe(true);
  });

  it('have handles in the colour of the line', () => {
    const state = stateOf([VERSION_1, RUSSIAN_DRAFT]);
    const scene = createSceneBuilder()({
      ...state,
      comparison: { ...state.comparison, editing: true },
      selection: { partyId: 'russia', zoneId: 'north', point: null },
    });
    const line = scene.proposals.find(({ key }) => key === 'draft/russia/north');
    expect(scene.editable?.style).toEqual(line?.style);
    expect(scene.editable?.style.letter).toBe('R2');
  });

  it('of versions are dashed by their pattern, each otherwise', () => {
    const layer = areaAndLineLayers(mapColours('light')).find(({ id }) => id === 'delimit-others-faint');
    const dashes: unknown = layer?.type === 'line' ? layer.paint?.['line-dasharray'] : null;
    const [, , ...pairs] = Array.isArray(dashes) ? (dashes as unknown[]) : [];
    const literals = pairs.filter((part) => Array.isArray(part)).map((part) => JSON.stringify(part));
    expect(new Set(literals).size).toBe(PARTY_PATTERNS.length);
  });
});

it('selects nothing of a party that is no longer one', () => {
  const { app } = world(stateOf([RUSSIAN_DRAFT, FORMER]));
  selectCell(app, 'opposition', 'north');
  expect(app.store.get().selection.partyId).toBeNull();
});

it('says in the list of versions too that a version shown beside the draft is illustrative', () => {
  const state = { ...stateOf([]), task: 'versions' as const, viewedVersionId: 'v2' };
  const labels = createSceneBuilder()(state).proposals.map(({ label }) => label);
  expect(labels).toContain('North – Russia v2\nillustrative');
});
