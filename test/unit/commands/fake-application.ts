import { findingsOf } from '../../../src/analysis/validate-map.ts';
import type { Application } from '../../../src/commands/application.ts';
import { builtInWorkspace } from '../../../src/domain/built-in/astana-2017.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import { makeHeavyEdit } from '../../../src/edits/make-heavy-edit.ts';
import { createListReader } from '../../../src/exchange/coordinates/list-reading.ts';
import { readGeoJson } from '../../../src/exchange/geojson/read.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { emptyHistory } from '../../../src/state/history.ts';
import { NO_LINE_COMPARISON } from '../../../src/state/line-separation.ts';
import { NO_COMPARISON } from '../../../src/state/no-comparison.ts';
import { SNAPPING_AT_FIRST } from '../../../src/state/snapping.ts';
import { createStore } from '../../../src/state/store.ts';
import { createMemoryRepository } from '../../../src/storage/memory-repository.ts';
import type { Repository } from '../../../src/storage/repository.ts';
import type { EngineClient } from '../../../src/worker/engine-api.ts';

const idleEngine: EngineClient = {
  compareMaps: () => Promise.resolve({ kind: 'cancelled' }),
  previewComparison: () => Promise.resolve({ kind: 'cancelled' }),
  cancelComparison: () => undefined,
  separateLines: () => Promise.resolve({ kind: 'cancelled' }),
  cancelSeparation: () => undefined,
  diffMaps: () => Promise.resolve({ kind: 'cancelled' }),
  cancelDifference: () => undefined,
  measureShares: () => Promise.resolve({ kind: 'cancelled' }),
  cancelShares: () => undefined,
  measureEffect: () => Promise.resolve({ kind: 'cancelled' }),
  findInDraft: () => Promise.resolve({ kind: 'cancelled' }),
  checkGeometry: (geometry) => Promise.resolve({ kind: 'done', value: findingsOf(geometry) }),
  // Made in this thread, as nothing waits in the tests of what follows from it.
  makeEdit: (workspace, edit) => Promise.resolve({ kind: 'done', value: makeHeavyEdit(workspace, edit) }),
  cancelEdit: () => undefined,
  readGeoJson: () => Promise.resolve({ kind: 'cancelled' }),
  cancelReading: () => undefined,
  readList: (request, onProgress) =>
    Promise.resolve({ kind: 'done', value: createListReader()(request, (done, of) => onProgress({ done, of })) }),
  cancelList: () => undefined,
  close: () => undefined,
};

/** Make an application without a page: memory for storage, no map, a clock that stands still. */
export function fakeApplication(
  given: {
    readonly workspace?: Workspace;
    readonly repository?: Repository;
    readonly state?: Partial<AppState>;
    readonly parts?: Partial<Application>;
  } = {},
): Application {
  const workspace = given.workspace ?? builtInWorkspace();
  return {
    store: createStore<AppState>({
      workspace,
      history: emptyHistory(),
      workspaces: [],
      versions: [],
      versionMaps: {},
      task: 'draw',
      pointerMode: 'select',
      selection: { partyId: 'iran', zoneId: 'zone-2', point: null },
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
        leftWidthPx: 300,
        rightWidthPx: 300,
        leftOpen: true,
        rightOpen: true,
        snapping: SNAPPING_AT_FIRST,
      },
      dialog: null,
      theme: 'light',
      ...given.state,
    }),
    repository: given.repository ?? createMemoryRepository(),
    engine: idleEngine,
    secondOpinion: { check: () => Promise.resolve({ kind: 'cancelled' }), cancel: () => undefined },
    now: () => '2017-07-05T10:00:00.000Z',
    map: null,
    gazetteer: null,
    camera: { centre: [36.75, 34.3], zoom: 6.6 },
    autosave: null,
    deliverFile: () => undefined,
    printPage: () => undefined,
    ...given.parts,
  };
}

/** What is said on screen, oldest first. */
export function said(app: Application): readonly string[] {
  return app.store.get().notices.map((notice) => notice.text);
}

/** Press a button of the newest notice. */
export function press(app: Application, label: string): void {
  const action = app.store
    .get()
    .notices.at(-1)
    ?.actions.find((one) => one.label === label);
  if (!action) throw new Error(`The newest notice offers no “${label}”`);
  action.run();
}

/** The rectangle of two corners as a closed counter-clockwise ring. */
export function rectangle(west: number, south: number, east: number, north: number): readonly Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** Reads files as the worker does, but in this thread. */
export const readingEngine: EngineClient = {
  ...idleEngine,
  readGeoJson: async (request) => ({ kind: 'done', value: await readGeoJson(request) }),
};
