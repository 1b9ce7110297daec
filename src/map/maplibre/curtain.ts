import { GPUInitializationError, type Map as MapLibreMap } from 'maplibre-gl';
import type { MapViewOptions } from '../map-view.ts';
import type { Scene } from '../scene.ts';
import { FIRST_LABEL_LAYER } from '../base-map/style.ts';
import { composeStyle, type BaseMapStyle } from './compose-style.ts';
import { SceneUpdater } from './scene-updater.ts';
import { startMap } from './start-map.ts';

/**
 * A second drawing of the same map with another scene, over a part of the first one. It takes no pointer, has no name of
 * its own, and lies under what follows the pointer. It is drawn in the same task as the first one, so that at their
 * common edge nothing trembles.
 */
export class Curtain {
  private readonly leader: MapLibreMap;
  private readonly map: MapLibreMap;
  private readonly place: HTMLElement;
  private readonly updater: SceneUpdater;
  private readonly options: MapViewOptions;
  private readonly baseMap: BaseMapStyle;
  private shown: Scene;
  private share = 0;

  private constructor(
    leader: MapLibreMap,
    options: MapViewOptions,
    baseMap: BaseMapStyle,
    scene: Scene,
    place: HTMLElement,
  ) {
    this.leader = leader;
    this.options = options;
    this.baseMap = baseMap;
    this.place = place;
    this.shown = scene;
    const { lng, lat } = leader.getCenter();
    const camera = { centre: [lng, lat], zoom: leader.getZoom() } as const;
    this.map = startMap({ ...options, container: place, camera });
    this.map.getCanvas().tabIndex = -1;
    this.updater = new SceneUpdater(this.map);
    this.map.on('style.load', () => this.updater.styleLoaded(this.shown));
    this.map.on('webglcontextlost', () => this.updater.styleGone());
    this.map.on('webglcontextrestored', () => this.loadStyle());
    leader.on('render', this.follow);
    this.loadStyle();
  }

  /** Hang a curtain over a map; null where the browser cannot draw a second one. */
  static hang(leader: MapLibreMap, options: MapViewOptions, baseMap: BaseMapStyle, scene: Scene): Curtain | null {
    const place = document.createElement('div');
    place.className = 'map-curtain';
    place.inert = true;
    place.setAttribute('aria-hidden', 'true');
    leader.getCanvasContainer().after(place);
    try {
      return new Curtain(leader, options, baseMap, scene, place);
    } catch (error) {
      place.remove();
      if (!(error instanceof GPUInitializationError)) throw error;
      return null;
    }
  }

  /** The scene that is drawn. */
  get scene(): Scene {
    return this.shown;
  }

  show(scene: Scene): void {
    const isOtherTheme = scene.theme !== this.shown.theme;
    this.shown = scene;
    if (isOtherTheme) this.loadStyle();
    else this.updater.show(scene);
  }

  /** Draw the curtain from a share of the width (0 to 1) to the right edge, whichever way is read. */
  drawFrom(share: number): void {
    this.share = share;
    this.place.style.clipPath = `inset(0 0 0 ${share * 100}%)`;
  }

  /** Tell whether the curtain covers a pixel of the map. */
  covers(xPx: number): boolean {
    return xPx >= this.share * this.place.clientWidth;
  }

  remove(): void {
    this.leader.off('render', this.follow);
    this.updater.styleGone();
    this.map.remove();
    this.place.remove();
  }

  private readonly follow = (): void => {
    const { map, leader } = this;
    const canvas = leader.getCanvas();
    if (canvas.clientWidth !== map.getCanvas().clientWidth || canvas.clientHeight !== map.getCanvas().clientHeight) {
      map.resize();
    }
    const [here, there] = [map.getCenter(), leader.getCenter()];
    if (here.lng === there.lng && here.lat === there.lat && map.getZoom() === leader.getZoom()) return;
    map.jumpTo({ center: there, zoom: leader.getZoom() });
    map.redraw();
  };

  private loadStyle(): void {
    const { theme } = this.shown;
    this.updater.styleGone();
    const base = this.baseMap({ theme, baseUrl: this.options.baseUrl });
    this.map.setStyle(composeStyle(base, FIRST_LABEL_LAYER, theme), { diff: false });
  }
}
