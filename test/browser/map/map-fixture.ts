import { onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MultiPolygonCoordinates, Position } from '../../../src/geometry/coordinates.ts';
import type { Place } from '../../../src/map/base-map/place.ts';
import type { Answer, DrawingSink, MapPixel } from '../../../src/map/drawing/drawing-port.ts';
import type { SnapOwner } from '../../../src/map/drawing/snapping/snap.ts';
import type { MapView } from '../../../src/map/map-view.ts';
import type { BaseMapStyle } from '../../../src/map/maplibre/compose-style.ts';
import { createMapView } from '../../../src/map/maplibre/create-map-view.ts';
import { mapStyleText } from '../../../src/map/maplibre/map-style-text.ts';
import type { Scene, SceneProposal, SceneStyle } from '../../../src/map/scene.ts';

export const WIDTH_PX = 600;
export const HEIGHT_PX = 400;
export const CENTRE: Position = [36.7, 34.9];

/** A call the drawing tool made to the application; questions (judge..., hover) are left out. */
export interface Call {
  readonly name: keyof DrawingSink;
  readonly given: readonly unknown[];
}

export interface TestMap {
  readonly view: MapView;
  readonly container: HTMLElement;
  readonly calls: Call[];
  /** Change the answers of the application. */
  readonly answers: Partial<Record<keyof DrawingSink, Answer>>;
  /** What the application does when it is called. */
  readonly reactions: Partial<Record<keyof DrawingSink, () => void>>;
  readonly failures: string[];
  /** The places of the base map. */
  readonly places: Place[];
  /** What is under the pointer, as it was last told. */
  hovered: unknown;
  /** The canvas of the map: it takes the pointer. */
  readonly surface: HTMLElement;
  cursor(): string;
  /** What the pointer snapped to in words, or null. */
  word(): string | null;
  /** The text beside the pointer, or null. */
  hint(): string | null;
  click(pixel: MapPixel): Promise<void>;
  doubleClick(pixel: MapPixel): Promise<void>;
  drag(from: MapPixel, to: MapPixel): Promise<void>;
  /** Count pixels near a place of what is painted over the map that are not transparent. */
  paintedNear(pixel: MapPixel, radiusPx: number): number;
}

const ACCEPTED: Answer = { accepted: true };

/** Whom or what a line or place belongs to, in a word. */
function ownerOf(owner: SnapOwner): string {
  if (owner.kind === 'proposal') return owner.partyId;
  return owner.kind === 'place' ? `place ${owner.name}` : owner.kind;
}

/** A base map without anything on it. */
export const whiteGround: BaseMapStyle = () => ({
  version: 8,
  sources: {},
  layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#ffffff' } }],
});

/** Start a map without a base map, 600 x 400, at zoom 9 over northern Homs. */
export async function startTestMap(scene: Partial<Scene> = {}): Promise<TestMap> {
  await page.viewport(800, 600);
  const style = document.createElement('style');
  style.textContent = mapStyleText;
  const container = document.createElement('div');
  container.style.width = `${WIDTH_PX}px`;
  container.style.height = `${HEIGHT_PX}px`;
  document.body.append(style, container);
  const calls: Call[] = [];
  const answers: Partial<Record<keyof DrawingSink, Answer>> = {};
  const reactions: Partial<Record<keyof DrawingSink, () => void>> = {};
  const failures: string[] = [];
  const places: Place[] = [];
  const state = { hovered: null as unknown };
  const asked =
    (name: keyof DrawingSink) =>
    (...given: unknown[]): Answer => {
      if (name === 'hover') state.hovered = given[0];
      else if (!name.startsWith('judge')) calls.push({ name, given });
      reactions[name]?.();
      return answers[name] ?? ACCEPTED;
    };
  const sink: DrawingSink = {
    placePoint: asked('placePoint'),
    finish: asked('finish'),
    drawShape: asked('drawShape'),
    judgePoint: asked('judgePoint'),
    judgeMove: asked('judgeMove'),
    previewDrag: () => undefined,
    movePoint: asked('movePoint'),
    insertPoint: asked('insertPoint'),
    judgeInsert: asked('judgeInsert'),
    nameSnap: ({ kind, owner }) => `${kind} of ${ownerOf(owner)}`,
    places: () => places,
    takeRun: asked('takeRun'),
    nameRun: ({ positions }, _owner, hasOtherWay) =>
      `${positions.length} points${hasOtherWay ? ' or the other way' : ''}`,
    askForTrace: (_snap, started) => (started ? 'end?' : 'start?'),
    deletePoint: asked('deletePoint'),
    select: asked('select'),
    selectPoints: asked('selectPoints'),
    hover: asked('hover'),
    openMenu: asked('openMenu'),
    measure: asked('measure'),
    placeSketchPoint: asked('placeSketchPoint'),
    finishSketch: asked('finishSketch'),
  };
  const view = createMapView(
    {
      container,
      camera: { centre: CENTRE, zoom: 9 },
      theme: 'light',
      baseUrl: '/',
      sink,
      label: 'Map of the zones',
      onFailure: (detail) => failures.push(detail),
      onRecovery: () => failures.push('recovered'),
    },
    whiteGround,
  );
  onTestFinished(() => {
    view.destroy();
    container.remove();
    style.remove();
  });
  view.show({ ...emptyScene, ...scene });
  await view.idle();
  const surface = container.querySelector<HTMLElement>('canvas.maplibregl-canvas');
  if (!surface) throw new Error('The map has no surface');
  return {
    view,
    container,
    calls,
    answers,
    reactions,
    failures,
    places,
    get hovered() {
      return state.hovered;
    },
    surface,
    cursor: () => surface.parentElement?.style.cursor ?? '',
    word: () => {
      const word = container.querySelector<HTMLElement>('.map-word');
      return word && !word.hidden ? word.textContent : null;
    },
    hint: () => {
      const hint = container.querySelector<HTMLElement>('.map-hint');
      return hint && !hint.hidden ? hint.textContent : null;
    },
    click: (position) => userEvent.click(surface, { position }),
    doubleClick: (position) => userEvent.dblClick(surface, { position }),
    drag: (from, to) => userEvent.dragAndDrop(surface, surface, { sourcePosition: from, targetPosition: to }),
    paintedNear: (pixel, radiusPx) => paintedNear(container, pixel, radiusPx),
  };
}

export const emptyScene: Scene = {
  theme: 'light',
  lineType: 'longitude-latitude',
  proposals: [],
  cells: null,
  cellMarks: [],
  hovered: null,
  unfinished: null,
  previews: [],
  editable: null,
  selectedPoint: null,
  referenceLayers: [],
  snapping: null,
  offered: null,
};

export const russianStyle: SceneStyle = { colour: '#005a9c', pattern: 'solid', letter: 'R' };
export const turkishStyle: SceneStyle = { colour: '#a86400', pattern: 'dashed', letter: 'T' };

/** A box of 0.3 x 0.2 degrees round the middle of the map, moved by degrees: 218 px wide. */
export function box(east = 0, north = 0): MultiPolygonCoordinates {
  const [longitude, latitude] = [CENTRE[0] + east, CENTRE[1] + north];
  const ring = [
    [longitude - 0.15, latitude - 0.1],
    [longitude + 0.15, latitude - 0.1],
    [longitude + 0.15, latitude + 0.1],
    [longitude - 0.15, latitude + 0.1],
    [longitude - 0.15, latitude - 0.1],
  ] as const;
  return [[ring]];
}

export function proposal(key: string, geometry: MultiPolygonCoordinates, style = russianStyle): SceneProposal {
  return { key, partyId: key, zoneId: 'zone-2', geometry, style, emphasis: 'normal', label: key };
}

/** A scene in which the box of Russia is selected and can be edited. */
export function editableScene(geometry: MultiPolygonCoordinates = box()): Partial<Scene> {
  return {
    proposals: [{ ...proposal('russia', geometry), emphasis: 'selected' }],
    editable: { partyId: 'russia', zoneId: 'zone-2', geometry, style: russianStyle },
  };
}

function paintedNear(container: HTMLElement, { x, y }: MapPixel, radiusPx: number): number {
  const canvas = container.querySelector<HTMLCanvasElement>('canvas.map-overlay');
  const context = canvas?.getContext('2d');
  if (!context) throw new Error('The map has no overlay');
  const ratio = window.devicePixelRatio;
  const side = Math.round(2 * radiusPx * ratio);
  const { data } = context.getImageData((x - radiusPx) * ratio, (y - radiusPx) * ratio, side, side);
  let painted = 0;
  for (let index = 3; index < data.length; index += 4) if ((data[index] ?? 0) > 0) painted += 1;
  return painted;
}
