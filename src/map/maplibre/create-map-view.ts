import { GPUInitializationError, type Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../../geometry/coordinates.ts';
import { baseMapStyle, FIRST_LABEL_LAYER } from '../base-map/style.ts';
import type { MapPixel } from '../drawing/drawing-port.ts';
import { DrawingTool } from '../drawing/drawing-tool.ts';
import { listenToGestures } from '../drawing/gestures.ts';
import { Hint } from '../drawing/hint.ts';
import { paintSketch } from '../drawing/paint-sketch.ts';
import { mapColours } from '../map-colours.ts';
import type { Camera, MapPicture, MapView, MapViewOptions } from '../map-view.ts';
import { emptyScene } from '../empty-scene.ts';
import type { Scene } from '../scene.ts';
import { toPixel, viewportOf, type Viewport } from '../viewport.ts';
import { absentMapView } from './absent-map-view.ts';
import { composeStyle, type BaseMapStyle } from './compose-style.ts';
import { Curtain } from './curtain.ts';
import { cameraOfBox } from './fit-camera.ts';
import { Overlay } from './overlay.ts';
import { pictureBeside } from './picture-beside.ts';
import { Readout } from './readout.ts';
import { SceneUpdater } from './scene-updater.ts';
import { SOURCES } from './sources.ts';
import { startMap } from './start-map.ts';
import { takePicture } from './take-picture.ts';

/** Movements only show where something came from. */
const MOVEMENT_MS = 140;
/** One place, or a very small box, is not shown nearer than this unless it is asked for. */
const NEAREST_FIT_ZOOM = 14;

/**
 * Put a map into a container. The container needs `mapStyleText` in its document or shadow root. Where the browser
 * cannot draw the map, `onFailure` is told and the returned view shows nothing.
 */
export function createMapView(options: MapViewOptions, baseMap: BaseMapStyle = baseMapStyle): MapView {
  let map: MapLibreMap;
  try {
    map = startMap(options);
  } catch (error) {
    if (!(error instanceof GPUInitializationError)) throw error;
    options.onFailure('WebGL 2');
    return absentMapView(options.camera);
  }
  return new MapLibreView(map, options, baseMap);
}

class MapLibreView implements MapView {
  private readonly map: MapLibreMap;
  private readonly options: MapViewOptions;
  private readonly baseMap: BaseMapStyle;
  private readonly updater: SceneUpdater;
  private readonly overlay: Overlay;
  private readonly hint: Hint;
  private readonly tool: DrawingTool;
  private readonly readout: Readout;
  private readonly stopGestures: () => void;
  private theme: 'light' | 'dark';
  private scene: Scene;
  private flagged: Position | null = null;
  private seen: Viewport | null = null;
  private curtain: Curtain | null = null;
  /** How far right the pointer is on the map. */
  private pointerX = 0;
  private readonly sized: ResizeObserver;

  constructor(map: MapLibreMap, options: MapViewOptions, baseMap: BaseMapStyle) {
    this.map = map;
    this.options = options;
    this.baseMap = baseMap;
    this.theme = options.theme;
    this.scene = emptyScene(options.theme);
    this.updater = new SceneUpdater(map);
    this.overlay = new Overlay(options.container, (context) => this.paint(context));
    this.hint = new Hint(options.container);
    this.tool = new DrawingTool({
      sink: options.sink,
      scene: () => (this.curtain?.covers(this.pointerX) ? this.curtain.scene : this.scene),
      viewport: () => this.viewport(),
      say: (reason, at, stays = false) => this.hint.say(reason, at, stays),
      repaint: () => this.overlay.request(),
    });
    this.readout = new Readout(
      () => this.camera(),
      () => this.viewport(),
    );
    const surface = map.getCanvasContainer();
    this.stopGestures = listenToGestures(surface, this.tool, (held) => {
      if (held) map.dragPan.disable();
      else map.dragPan.enable();
    });
    this.followPointer(surface);
    this.followMap();
    this.loadStyle();
    this.sized = new ResizeObserver(() => this.moved());
    this.sized.observe(options.container);
  }

  show(scene: Scene): void {
    this.scene = scene;
    this.updater.show(scene);
    this.tool.refresh();
    this.overlay.request();
  }

  showFrom(...[share, scene]: Parameters<MapView['showFrom']>): boolean {
    if (scene === null) {
      this.curtain?.remove();
      this.curtain = null;
      return true;
    }
    if (this.curtain) this.curtain.show(scene);
    else this.curtain = Curtain.hang(this.map, this.options, this.baseMap, scene);
    this.curtain?.drawFrom(share);
    this.tool.refresh();
    return this.curtain !== null;
  }

  setMode(mode: Parameters<MapView['setMode']>[0]): void {
    this.tool.setMode(mode);
  }

  setTheme(theme: 'light' | 'dark'): void {
    if (theme === this.theme) return;
    this.theme = theme;
    this.loadStyle();
  }

  camera(): Camera {
    const { lng, lat } = this.map.getCenter();
    return { centre: [lng, lat], zoom: this.map.getZoom() };
  }

  moveTo(camera: Camera): void {
    this.map.jumpTo({ center: [camera.centre[0], camera.centre[1]], zoom: camera.zoom });
  }

  fit(...[box, options = {}]: Parameters<MapView['fit']>): void {
    const { clientWidth, clientHeight } = this.options.container;
    const camera = cameraOfBox(box, clientWidth, clientHeight, options.maximumZoom ?? NEAREST_FIT_ZOOM);
    if (options.animate === false) return this.moveTo(camera);
    const { centre, zoom } = camera;
    this.map.easeTo({ center: [centre[0], centre[1]], zoom, duration: MOVEMENT_MS });
  }

  flag(position: Position | null): void {
    this.flagged = position;
    this.overlay.request();
  }

  zoomBy(steps: number): void {
    this.map.zoomTo(this.map.getZoom() + steps, { duration: MOVEMENT_MS });
  }

  endMeasurement(): void {
    this.tool.endMeasurement();
  }

  clearMeasurement(): void {
    this.tool.clearMeasurement();
  }

  project(position: Position): MapPixel {
    return toPixel(this.viewport(), position);
  }

  resize(): void {
    this.map.resize();
  }

  focus(): void {
    this.map.getCanvas().focus();
  }

  async idle(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.map.once('idle', () => resolve());
      this.map.triggerRepaint();
    });
    this.overlay.paintNow();
  }

  snapshot(...[pixelRatio]: Parameters<MapView['snapshot']>): MapPicture | null {
    return takePicture(this.map, pixelRatio);
  }

  picture(...[scene, pixelRatio]: Parameters<MapView['picture']>): Promise<MapPicture | null> {
    const options = { ...this.options, camera: this.camera() };
    return pictureBeside(options, scene, pixelRatio, (hidden) => createMapView(hidden, this.baseMap));
  }

  onReadout(...[listener]: Parameters<MapView['onReadout']>): () => void {
    return this.readout.listen(listener);
  }

  destroy(): void {
    this.sized.disconnect();
    this.stopGestures();
    this.overlay.remove();
    this.hint.remove();
    this.curtain?.remove();
    this.map.remove();
  }

  private viewport(): Viewport {
    const { clientWidth, clientHeight } = this.options.container;
    this.seen ??= viewportOf(this.camera(), clientWidth, clientHeight);
    return this.seen;
  }

  private loadStyle(): void {
    const { baseUrl, container } = this.options;
    container.dataset['mapTheme'] = this.theme;
    this.updater.styleGone();
    const base = this.baseMap({ theme: this.theme, baseUrl });
    this.map.setStyle(composeStyle(base, FIRST_LABEL_LAYER, this.theme), { diff: false });
  }

  private moved(): void {
    this.seen = null;
    this.tool.refresh();
    this.overlay.request();
    this.readout.tell();
  }

  private followMap(): void {
    this.map.on('move', () => this.moved());
    this.map.on('resize', () => this.moved());
    this.map.on('style.load', () => this.updater.styleLoaded(this.scene));
    this.map.on('render', () => {
      if (this.updater.isDrawn(SOURCES.selected)) this.tool.settle();
      this.overlay.paintNow();
    });
    this.map.on('webglcontextlost', () => {
      this.updater.styleGone();
      this.options.onFailure('WebGL');
    });
    this.map.on('webglcontextrestored', () => {
      // The library restores the style as it was; meanwhile the theme may have changed.
      this.loadStyle();
      this.options.onRecovery?.();
    });
  }

  private followPointer(surface: HTMLElement): void {
    const pixelOf = (event: PointerEvent): MapPixel => {
      const box = surface.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const takeNote = (event: PointerEvent): void => {
      this.pointerX = pixelOf(event).x;
    };
    surface.addEventListener('pointerdown', takeNote, { capture: true });
    surface.addEventListener('pointermove', takeNote, { capture: true });
    surface.addEventListener('pointermove', (event) => {
      const pixel = pixelOf(event);
      this.hint.pointerMoved(pixel);
      this.readout.pointerAt(pixel);
    });
    surface.addEventListener('pointerleave', () => this.readout.pointerAt(null));
    surface.addEventListener('click', () => this.flag(null));
  }

  private paint(context: CanvasRenderingContext2D): void {
    const sketch = this.tool.sketch();
    const flag = this.flagged
      ? [{ kind: 'handle', handle: 'flag', position: this.flagged, colour: null } as const]
      : [];
    paintSketch(context, this.viewport(), [...sketch, ...flag], mapColours(this.theme), this.scene.lineType);
    const cursor = this.tool.cursor();
    // The library has its own cursors for a map that can be, and is, panned.
    this.map.getCanvasContainer().style.cursor = cursor === 'grab' ? '' : cursor;
  }
}
