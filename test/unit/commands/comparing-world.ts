import type {
  ComparisonFigures,
  ComparisonRequest,
  MapComparison,
  NumberedContestedCell,
  SetArea,
} from '../../../src/analysis/comparison.ts';
import type { Application } from '../../../src/commands/application.ts';
import type { Delimitation, ZoneMap } from '../../../src/domain/delimitation.ts';
import type { Party } from '../../../src/domain/party.ts';
import { drawnHere } from '../../../src/domain/provenance.ts';
import type { Version } from '../../../src/domain/version.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import type { BoundingBox, PolygonCoordinates, Position } from '../../../src/geometry/coordinates.ts';
import { hasInput, type InputSet } from '../../../src/geometry/input-set.ts';
import type { MapView } from '../../../src/map/map-view.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { emptyHistory } from '../../../src/state/history.ts';
import { NO_LINE_COMPARISON } from '../../../src/state/line-separation.ts';
import { NO_COMPARISON } from '../../../src/state/no-comparison.ts';
import { SNAPPING_AT_FIRST } from '../../../src/state/snapping.ts';
import { createStore } from '../../../src/state/store.ts';
import type { Repository } from '../../../src/storage/repository.ts';
import type { EngineClient, Progress, WorkOutcome } from '../../../src/worker/engine-api.ts';

/*
 * A world whose comparison can be computed by hand, because every boundary runs along meridians and parallels:
 *
 *   North   Russia  36.0 ######## 36.2        Homs   Russia       36.7 #### 36.8   and 100 m by 100 m at 37.0 E 34.0 N
 *   34.0-   Turkey       36.1 #### 36.2       34.9-  Turkey  36.6 ######## 36.8
 *   34.1 N                                    35.0 N               South  Russia only
 *
 * The area of such a rectangle on WGS 84 has a closed form (authalic latitude); the figures below were made with it in
 * another program.
 */
export const AREA_M2 = {
  northHalf: 102_416_150.0975,
  northWhole: 204_832_300.195,
  homsHalf: 101_336_337.7177,
  homsWhole: 202_672_675.4353,
  sliver: 10_247.4817,
  south: 253_484.9322,
} as const;

export function rectangle(west: number, south: number, east: number, north: number): PolygonCoordinates {
  const corners: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return [corners];
}

export function delimitation(...parts: readonly PolygonCoordinates[]): Delimitation {
  return { geometry: parts, provenance: drawnHere('longitude-latitude') };
}

export const RUSSIA: Party = {
  id: 'russia',
  name: 'Russia',
  formalName: null,
  letter: 'R',
  colour: { light: '#005A9C', dark: '#3D8BFF' },
  pattern: 'solid',
};

export const TURKEY: Party = {
  id: 'turkey',
  name: 'Turkey',
  formalName: null,
  letter: 'T',
  colour: { light: '#A86400', dark: '#F0A63A' },
  pattern: 'dashed',
};

export const IRAN: Party = {
  id: 'iran',
  name: 'Iran',
  formalName: null,
  letter: 'I',
  colour: { light: '#CC79A7', dark: '#D46AA8' },
  pattern: 'dotted',
};

const RUSSIAN_MAP: ZoneMap = {
  north: delimitation(rectangle(36, 34, 36.2, 34.1)),
  homs: delimitation(rectangle(36.7, 34.9, 36.8, 35), rectangle(37, 34, 37.001, 34.001)),
  south: delimitation(rectangle(36.7, 34.9, 36.705, 34.905)),
};

const TURKISH_MAP: ZoneMap = {
  north: delimitation(rectangle(36.1, 34, 36.2, 34.1)),
  homs: delimitation(rectangle(36.6, 34.9, 36.8, 35)),
};

/** Iran has drawn nothing, Russia and Turkey what the picture above shows. */
export function workspace(): Workspace {
  return {
    id: 'w',
    name: 'Test',
    createdAt: '2017-07-04T08:00:00Z',
    lineType: 'longitude-latitude',
    zones: [
      { id: 'north', name: 'North', formalName: null },
      { id: 'homs', name: 'Homs', formalName: null },
      { id: 'south', name: 'South', formalName: null },
    ],
    parties: [IRAN, RUSSIA, TURKEY],
    drafts: {
      iran: { map: {}, unfinished: null, basedOn: null },
      russia: { map: RUSSIAN_MAP, unfinished: null, basedOn: null },
      turkey: { map: TURKISH_MAP, unfinished: null, basedOn: null },
    },
    received: [],
    cellRemarks: [],
    drawingFor: null,
  };
}

/** A version of Russia with the Turkish map in it, so that it differs from the draft. */
export const RUSSIAN_VERSION: Version = {
  id: 'v1',
  record: {
    format: 'delimit-version/1',
    workspaceId: 'w',
    partyId: 'russia',
    partyName: 'Russia',
    number: 1,
    parents: [],
    lineType: 'longitude-latitude',
    payloads: [],
    mapFingerprint: '0'.repeat(64),
    origin: { kind: 'own' },
    savedAt: '2017-07-04T09:00:00Z',
    name: '',
    note: '',
    signatures: [],
  },
  name: 'First offer',
  note: '',
  tabled: null,
  areasM2: {},
};

/** Figures of some sets of maps that all take part; perimeters as if the boundaries were those of North. */
function figures(
  mapCount: number,
  agreedSet: InputSet,
  areas: readonly (readonly [InputSet, number])[],
): ComparisonFigures {
  const sets = areas.filter(([, areaM2]) => areaM2 > 0).map(([maps, areaM2]) => ({ maps, areaM2 }));
  const sum = (which: readonly SetArea[]): number => which.reduce((total, { areaM2 }) => total + areaM2, 0);
  const unionM2 = sum(sets);
  const agreedM2 = sum(sets.filter(({ maps }) => maps === agreedSet));
  const places = Array.from({ length: mapCount }, (_, place) => place);
  const byMap = <Value>(value: (place: number) => Value): (Value | null)[] =>
    places.map((place) => (hasInput(agreedSet, place) ? value(place) : null));
  return {
    areasM2: byMap((place) => sum(sets.filter(({ maps }) => hasInput(maps, place)))),
    perimetersM: byMap((place) => (place === 0 ? 59_116.9 : 40_652.6)),
    sets,
    agreedM2,
    unionM2,
    agreedShare: unionM2 > 0 ? agreedM2 / unionM2 : null,
    boundaries: [],
  };
}

const NORTH_CELL: NumberedContestedCell = {
  number: 1,
  zoneId: 'north',
  maps: 0b01,
  polygon: rectangle(36, 34, 36.1, 34.1),
  areaM2: AREA_M2.northHalf,
  perimeterM: 40_652.6,
  pole: [36.05, 34.05],
};

const HOMS_CELL: NumberedContestedCell = {
  ...NORTH_CELL,
  number: 2,
  zoneId: 'homs',
  maps: 0b10,
  polygon: rectangle(36.6, 34.9, 36.7, 35),
  areaM2: AREA_M2.homsHalf,
  pole: [36.65, 34.95],
};

const SLIVER: NumberedContestedCell = {
  number: 3,
  zoneId: 'homs',
  maps: 0b01,
  polygon: rectangle(37, 34, 37.001, 34.001),
  areaM2: AREA_M2.sliver,
  perimeterM: 406.6,
  pole: [37.0005, 34.0005],
};

/** The comparison of Russia's draft (map 0) with Turkey's (map 1), by hand. */
export function comparisonByHand(): MapComparison {
  return {
    mapCount: 2,
    highestNumber: 3,
    totalledZoneIds: ['north', 'homs'],
    zones: [
      {
        kind: 'compared',
        zoneId: 'north',
        missing: 0,
        invalid: 0,
        takingPart: 0b11,
        empty: 0,
        figures: figures(2, 0b11, [
          [0b01, AREA_M2.northHalf],
          [0b11, AREA_M2.northHalf],
        ]),
        cells: [
          { maps: 0b01, geometry: [NORTH_CELL.polygon] },
          { maps: 0b11, geometry: [rectangle(36.1, 34, 36.2, 34.1)] },
        ],
        contested: [NORTH_CELL],
      },
      {
        kind: 'compared',
        zoneId: 'homs',
        missing: 0,
        invalid: 0,
        takingPart: 0b11,
        empty: 0,
        figures: figures(2, 0b11, [
          [0b01, AREA_M2.sliver],
          [0b10, AREA_M2.homsHalf],
          [0b11, AREA_M2.homsHalf],
        ]),
        cells: [
          { maps: 0b01, geometry: [SLIVER.polygon] },
          { maps: 0b10, geometry: [HOMS_CELL.polygon] },
          { maps: 0b11, geometry: [rectangle(36.7, 34.9, 36.8, 35)] },
        ],
        contested: [HOMS_CELL, SLIVER],
      },
      { kind: 'not-compared', zoneId: 'south', missing: 0b10, invalid: 0, areasM2: [AREA_M2.south, null] },
    ],
    totals: figures(2, 0b11, [
      [0b01, AREA_M2.northHalf + AREA_M2.sliver],
      [0b10, AREA_M2.homsHalf],
      [0b11, AREA_M2.northHalf + AREA_M2.homsHalf],
    ]),
    overlaps: [],
  };
}

/**
 * A comparison of Iran (map 0), Russia (1) and Turkey (2), by hand. In North three cells of one size lie beside one
 * another: of Russia alone, of all three, of Russia and Turkey. In Homs only Russia and Turkey propose anything.
 */
export function comparisonOfThree(): MapComparison {
  const two = comparisonByHand();
  const [, homs, south] = two.zones;
  if (homs?.kind !== 'compared' || south?.kind !== 'not-compared') throw new Error('Homs is compared and South is not');
  const [west, middle, east] = [
    rectangle(36, 34, 36.1, 34.1),
    rectangle(36.1, 34, 36.2, 34.1),
    rectangle(36.2, 34, 36.3, 34.1),
  ];
  const north = figures(3, 0b111, [
    [0b010, AREA_M2.northHalf],
    [0b110, AREA_M2.northHalf],
    [0b111, AREA_M2.northHalf],
  ]);
  return {
    mapCount: 3,
    highestNumber: 4,
    totalledZoneIds: ['north'],
    zones: [
      {
        kind: 'compared',
        zoneId: 'north',
        missing: 0,
        invalid: 0,
        takingPart: 0b111,
        empty: 0,
        figures: north,
        cells: [
          { maps: 0b010, geometry: [west] },
          { maps: 0b110, geometry: [east] },
          { maps: 0b111, geometry: [middle] },
        ],
        contested: [
          { ...NORTH_CELL, maps: 0b010 },
          { ...NORTH_CELL, number: 4, maps: 0b110, polygon: east, pole: [36.25, 34.05] },
        ],
      },
      {
        ...homs,
        missing: 0b001,
        takingPart: 0b110,
        figures: figures(3, 0b110, [
          [0b010, AREA_M2.sliver],
          [0b100, AREA_M2.homsHalf],
          [0b110, AREA_M2.homsHalf],
        ]),
        cells: homs.cells.map(({ maps, geometry }) => ({ maps: maps << 1, geometry })),
        contested: homs.contested.map((cell) => ({ ...cell, maps: cell.maps << 1 })),
      },
      { ...south, missing: 0b101, areasM2: [null, AREA_M2.south, null] },
    ],
    totals: north,
    overlaps: [],
  };
}

export function appState(change: Partial<AppState> = {}): AppState {
  return {
    workspace: workspace(),
    history: emptyHistory(),
    workspaces: [],
    versions: [RUSSIAN_VERSION],
    versionMaps: {},
    task: 'draw',
    pointerMode: 'select',
    selection: { partyId: null, zoneId: null, point: null },
    hiddenParties: [],
    hiddenZones: [],
    comparison: NO_COMPARISON,
    lineComparison: NO_LINE_COMPARISON,
    secondOpinion: { kind: 'none' },
    viewedVersionId: null,
    saving: { kind: 'kept', at: null },
    notices: [],
    importing: null,
    measurement: null,
    hovered: null,
    hoveredCell: null,
    dragged: null,
    showFirstRun: false,
    preferences: {
      theme: 'light',
      letterKeys: true,
      secondOpinion: true,
      coordinateNotation: 'decimal',
      coordinateResolution: 'full',
      leftWidthPx: 400,
      rightWidthPx: 340,
      leftOpen: true,
      rightOpen: true,
      snapping: SNAPPING_AT_FIRST,
    },
    dialog: null,
    theme: 'light',
    ...change,
  };
}

export const IRANIAN_DRAFT = { kind: 'draft', partyId: 'iran' } as const;
export const RUSSIAN_DRAFT = { kind: 'draft', partyId: 'russia' } as const;
export const TURKISH_DRAFT = { kind: 'draft', partyId: 'turkey' } as const;

/** The state while all three drafts are compared and the result is there. */
export function comparedByThree(change: Partial<AppState['comparison']> = {}): AppState {
  return comparedState({ maps: [IRANIAN_DRAFT, RUSSIAN_DRAFT, TURKISH_DRAFT], result: comparisonOfThree(), ...change });
}

/** The state while Russia's and Turkey's drafts are compared and the result is there. */
export function comparedState(change: Partial<AppState['comparison']> = {}): AppState {
  return appState({
    task: 'compare',
    comparison: {
      ...NO_COMPARISON,
      maps: [RUSSIAN_DRAFT, TURKISH_DRAFT],
      status: 'done',
      result: comparisonByHand(),
      ...change,
    },
  });
}

/** One call of the engine that the test answers when it likes. */
export interface EngineCall {
  readonly request: ComparisonRequest;
  readonly progress: (progress: Progress) => void;
  readonly answer: (outcome: WorkOutcome<MapComparison>) => void;
}

/** An application with a real store, an engine answered by hand, and a repository and a map that only remember. */
export interface World {
  readonly app: Application;
  readonly calls: EngineCall[];
  readonly fits: BoundingBox[];
  readonly flags: (Position | null)[];
  readonly opened: string[];
  cancellations: number;
}

export function world(state: AppState, stored: Readonly<Record<string, ZoneMap>> = { v1: TURKISH_MAP }): World {
  const calls: EngineCall[] = [];
  const fits: BoundingBox[] = [];
  const flags: (Position | null)[] = [];
  const opened: string[] = [];
  const engine: Partial<EngineClient> = {
    compareMaps: (request, progress) =>
      new Promise((answer) => {
        calls.push({ request, progress, answer });
      }),
    previewComparison: (request) =>
      new Promise((answer) => {
        calls.push({ request, progress: () => undefined, answer });
      }),
    measureShares: () => Promise.resolve({ kind: 'cancelled' }),
    cancelShares: () => undefined,
    diffMaps: () => Promise.resolve({ kind: 'cancelled' }),
    cancelComparison: () => {
      made.cancellations += 1;
    },
  };
  const repository: Partial<Repository> = {
    openVersion: (id) => {
      opened.push(id);
      const kept = stored[id];
      if (!kept) return Promise.resolve({ ok: false, error: { code: 'damaged', detail: id } });
      return Promise.resolve({ ok: true, value: { version: RUSSIAN_VERSION, map: kept } });
    },
    writeSetting: () => Promise.resolve({ ok: true, value: null }),
  };
  const map: Partial<MapView> = { fit: (box) => void fits.push(box), flag: (position) => void flags.push(position) };
  const app: Application = {
    store: createStore(state),
    repository: repository as Repository,
    engine: engine as EngineClient,
    secondOpinion: { check: () => Promise.resolve({ kind: 'cancelled' }), cancel: () => undefined },
    now: () => '2017-07-04T10:00:00Z',
    map: map as MapView,
    camera: { centre: [36, 34], zoom: 8 },
    autosave: null,
    gazetteer: null,
    deliverFile: () => undefined,
    printPage: () => undefined,
  };
  const made: World = { app, calls, fits, flags, opened, cancellations: 0 };
  return made;
}
