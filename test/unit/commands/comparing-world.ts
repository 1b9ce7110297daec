import type {
  ComparisonFigures,
  ComparisonRequest,
  ContestedCell,
  MapComparison,
} from '../../../src/analysis/comparison.ts';
import type { Application } from '../../../src/commands/application.ts';
import type { Delimitation, ZoneMap } from '../../../src/domain/delimitation.ts';
import type { Party } from '../../../src/domain/party.ts';
import { drawnHere } from '../../../src/domain/provenance.ts';
import type { Version } from '../../../src/domain/version.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import type { BoundingBox, PolygonCoordinates, Position } from '../../../src/geometry/coordinates.ts';
import type { MapView } from '../../../src/map/map-view.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { emptyHistory } from '../../../src/state/history.ts';
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
    mapFingerprint: '0',
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

function figures(agreedM2: number, onlyAM2: number, onlyBM2: number): ComparisonFigures {
  const unionM2 = agreedM2 + onlyAM2 + onlyBM2;
  return {
    areaAM2: agreedM2 + onlyAM2,
    areaBM2: agreedM2 + onlyBM2,
    agreedM2,
    onlyAM2,
    onlyBM2,
    unionM2,
    agreedShare: agreedM2 / unionM2,
    perimeterAM: 59_116.9,
    perimeterBM: 40_652.6,
  };
}

const NORTH_CELL: ContestedCell = {
  zoneId: 'north',
  side: 'a',
  polygon: rectangle(36, 34, 36.1, 34.1),
  areaM2: AREA_M2.northHalf,
  perimeterM: 40_652.6,
  pole: [36.05, 34.05],
  sliver: false,
};

const HOMS_CELL: ContestedCell = {
  ...NORTH_CELL,
  zoneId: 'homs',
  side: 'b',
  polygon: rectangle(36.6, 34.9, 36.7, 35),
  areaM2: AREA_M2.homsHalf,
  pole: [36.65, 34.95],
};

const SLIVER: ContestedCell = {
  zoneId: 'homs',
  side: 'a',
  polygon: rectangle(37, 34, 37.001, 34.001),
  areaM2: AREA_M2.sliver,
  perimeterM: 406.6,
  pole: [37.0005, 34.0005],
  sliver: true,
};

/** The comparison of Russia's draft (A) with Turkey's (B), by hand. */
export function comparisonByHand(): MapComparison {
  return {
    zones: [
      {
        kind: 'compared',
        zoneId: 'north',
        figures: figures(AREA_M2.northHalf, AREA_M2.northHalf, 0),
        agreed: [rectangle(36.1, 34, 36.2, 34.1)],
        onlyA: [NORTH_CELL.polygon],
        onlyB: [],
        contested: [NORTH_CELL],
        empty: [],
      },
      {
        kind: 'compared',
        zoneId: 'homs',
        figures: figures(AREA_M2.homsHalf, AREA_M2.sliver, AREA_M2.homsHalf),
        agreed: [rectangle(36.7, 34.9, 36.8, 35)],
        onlyA: [SLIVER.polygon],
        onlyB: [HOMS_CELL.polygon],
        contested: [HOMS_CELL, SLIVER],
        empty: [],
      },
      { kind: 'no-proposal', zoneId: 'south', missing: ['b'], areaAM2: AREA_M2.south, areaBM2: null },
    ],
    totals: figures(AREA_M2.northHalf + AREA_M2.homsHalf, AREA_M2.northHalf + AREA_M2.sliver, AREA_M2.homsHalf),
    conflicts: [],
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
    comparison: { a: null, b: null, status: 'idle', progress: null, result: null, activeCell: null },
    viewedVersionId: null,
    saving: { kind: 'kept', at: null },
    notices: [],
    importing: null,
    measurement: null,
    hovered: null,
    showFirstRun: false,
    preferences: {
      theme: 'light',
      letterKeys: true,
      leftWidthPx: 400,
      rightWidthPx: 340,
      leftOpen: true,
      rightOpen: true,
    },
    dialog: null,
    theme: 'light',
    ...change,
  };
}

/** The state while Russia's and Turkey's drafts are compared and the result is there. */
export function comparedState(change: Partial<AppState['comparison']> = {}): AppState {
  return appState({
    task: 'compare',
    comparison: {
      a: { kind: 'draft', partyId: 'russia' },
      b: { kind: 'draft', partyId: 'turkey' },
      status: 'done',
      progress: null,
      result: comparisonByHand(),
      activeCell: null,
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
    now: () => '2017-07-04T10:00:00Z',
    map: map as MapView,
    camera: { centre: [36, 34], zoom: 8 },
    autosave: null,
    gazetteer: null,
    deliverFile: () => undefined,
  };
  const made: World = { app, calls, fits, flags, opened, cancellations: 0 };
  return made;
}
