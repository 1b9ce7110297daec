import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../../geometry/coordinates.ts';
import { FIRST_LABEL_LAYER } from '../base-map/style.ts';
import type { MapPixel } from '../drawing/drawing-port.ts';
import { DrawingTool } from '../drawing/drawing-tool.ts';
import { listenToGestures } from '../drawing/gestures.ts';
import { Hint } from '../drawing/hint.ts';
import { Magnifier } from '../drawing/magnifier.ts';
import { paintSketch } from '../drawing/paint-sketch.ts';
import { sketchFlag } from '../drawing/sketch-flag.ts';
import { mapColours } from '../map-colours.ts';
import type { Camera, MapPicture, MapView, MapViewOptions, TracingPort } from '../map-view.ts';
import { emptyScene } from '../empty-scene.ts';
import type { Scene } from '../scene.ts';
import { isOnScreen, REVEAL_MARGIN_PX, toPixel, toPosition, viewportOf, type Viewport } from '../viewport.ts';
import { baseMapLines } from './base-map-lines.ts';
import { composeStyle, type BaseMapStyle } from './compose-style.ts';
import { Curtain } from './curtain.ts';
import { cameraOfBox } from './fit-camera.ts';
import { followPointer } from './follow-pointer.ts';
import { KeyboardAim } from './keyboard-aim.ts';
import { Overlay } from './overlay.ts';
import { pictureBeside } from './picture-beside.ts';
import { Readout } from './readout.ts';
import { SceneUpdater } from './scene-updater.ts';
import { SOURCES } from './sources.ts';
import { takePicture } from './take-picture.ts';

/** Movements only show where something came from. */
const MOVEMENT_MS = 140;
/** One place, or a very small box, is not shown nearer than this unless it is asked for. */
const NEAREST_FIT_ZOOM = 14;

/** The map as the map library draws it, with the drawing tool over it. */
export class MapLibreView implements MapView {
  readonly crossHair: KeyboardAim;
  private readonly map: MapLibreMap;
  private readonly options: MapViewOptions;
  private readonly baseMap: BaseMapStyle;
  private readonly updater: SceneUpdater;
  private readonly overlay: Overlay;
  private readonly hint: Hint;
  private readonly word: Hint;
  private readonly magnifier: Magnifier;
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

  constructor(
    map: MapLibreMap,
    options: MapViewOptions,
    baseMap: BaseMapStyle,
    private readonly createBeside: (options: MapViewOptions) => MapView,
  ) {
    this.map = map;
    this.options = options;
    this.baseMap = baseMap;
    this.theme = options.theme;
    this.scene = emptyScene(options.theme);
    this.updater = new SceneUpdater(map);
    this.overlay = new Overlay(options.container, (context) => this.paint(context));
    this.hint = new Hint(options.container);
    this.word = new Hint(options.container, 'map-word');
    this.magnifier = new Magnifier(options.container, () => this.snapshot(window.devicePixelRatio));
    this.tool = new DrawingTool({
      sink: options.sink,
      scene: () => (this.curtain?.covers(this.pointerX) ? this.curtain.scene : this.scene),
      viewport: () => this.viewport(),
      say: (reason, at, stays = false) => this.hint.say(reason, at, stays),
      name: (word, at) => this.word.say(word, at, false),
      baseMapLines: (pixel, radiusPx) => baseMapLines(this.map, pixel, radiusPx),
      repaint: () => this.overlay.request(),
      magnify: (at) => this.magnifier.lookAt(at),
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
    this.crossHair = new KeyboardAim({
      canvas: map.getCanvas(),
      tool: this.tool,
      readout: this.readout,
      viewport: () => this.viewport(),
      aimsAt: (x) => {
        this.pointerX = x;
      },
      repaint: () => this.overlay.request(),
    });
    followPointer(
      surface,
      ({ x }) => {
        this.pointerX = x;
      },
      (pixel) => {
        if (pixel) this.hint.pointerMoved(pixel);
        this.readout.pointerAt(pixel);
      },
    );
    surface.addEventListener('click', () => this.flag(null));
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
    const nearest = options.maximumZoom ?? NEAREST_FIT_ZOOM;
    const covered = options.underCrossHair ? undefined : this.options.covered?.();
    const camera = cameraOfBox(box, clientWidth, clientHeight, nearest, covered);
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

  get tracing(): TracingPort {
    return this.tool.tracing;
  }

  panBy(...[rightPx, downPx]: Parameters<MapView['panBy']>): void {
    this.map.panBy([rightPx, downPx], { animate: false });
  }

  reveal(position: Position): void {
    const viewport = this.viewport();
    if (isOnScreen(viewport, toPixel(viewport, position), REVEAL_MARGIN_PX)) return;
    this.moveTo({ centre: position, zoom: this.camera().zoom });
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

  unproject(pixel: MapPixel): Position {
    return toPosition(this.viewport(), pixel);
  }

  resize(): void {
    this.map.resize();
  }

  focus(): void {
    this.map.getCanvas().focus();
  }

  async idle(): Promise<void> {
    this.updater.showNow();
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
    return pictureBeside(options, scene, pixelRatio, this.createBeside);
  }

  onReadout(...[listener]: Parameters<MapView['onReadout']>): () => void {
    return this.readout.listen(listener);
  }

  destroy(): void {
    this.sized.disconnect();
    this.stopGestures();
    this.crossHair.remove();
    this.overlay.remove();
    this.hint.remove();
    this.word.remove();
    this.magnifier.remove();
    this.curtain?.remove();
    this.updater.styleGone();
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
    this.crossHair.mapMoved();
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

  private paint(context: CanvasRenderingContext2D): void {
    const items = [...this.tool.sketch(), ...sketchFlag(this.flagged)];
    paintSketch(context, this.viewport(), items, mapColours(this.theme), this.scene.lineType);
    this.crossHair.paint(context, mapColours(this.theme));
    this.magnifier.paint(context.canvas);
    const cursor = this.tool.cursor();
    // The library has its own cursors for a map that can be, and is, panned.
    this.map.getCanvasContainer().style.cursor = cursor === 'grab' ? '' : cursor;
  }
}
