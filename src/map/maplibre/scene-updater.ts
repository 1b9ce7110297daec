import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { mapColours } from '../map-colours.ts';
import type { Scene } from '../scene.ts';
import { KeyedSources } from './keyed-sources.ts';
import { KEYED_SCENE_PARTS, SCENE_PARTS, type ScenePart } from './scene-features.ts';
import { FILL_LAYERS } from './scene-layers.ts';
import { sourceData } from './source-data.ts';

const REDUCED_OPACITY = 0.6;

/**
 * Brings the sources of the map to a scene, in a task of its own: features of 10,000 points take 10 to 40 ms to make, and
 * the map's worker draws them later in any case. Of several scenes until then the last one counts. A source is filled
 * only when an object that it shows is another one.
 */
export class SceneUpdater {
  private readonly map: MapLibreMap;
  private shown = new Map<ScenePart, readonly unknown[]>();
  private readonly keyed: readonly KeyedSources[];
  private fillStrength: 'full' | 'reduced' | 'none' = 'full';
  private ready = false;
  /** The scene that is not in the sources yet, and the task in which it will be. */
  private waiting: { readonly scene: Scene; readonly task: ReturnType<typeof setTimeout> } | null = null;

  constructor(map: MapLibreMap) {
    this.map = map;
    this.keyed = KEYED_SCENE_PARTS.map((part) => new KeyedSources(map, part));
  }

  /** The style is being replaced, or the map taken away: what it shows is gone. */
  styleGone(): void {
    this.ready = false;
    this.stopWaiting();
  }

  /** A style was loaded: its sources are empty and have to be filled. */
  styleLoaded(scene: Scene): void {
    this.ready = true;
    this.shown = new Map();
    for (const sources of this.keyed) sources.emptied();
    this.fillStrength = 'full';
    this.stopWaiting();
    this.bring(scene);
  }

  /** Show a scene soon; until a style is loaded nothing is shown. */
  show(scene: Scene): void {
    if (!this.ready) return;
    const task = this.waiting?.task ?? setTimeout(() => this.showNow(), 0);
    this.waiting = { scene, task };
  }

  /** Fill the sources with the last scene, if they are not filled with it yet. */
  showNow(): void {
    const scene = this.waiting?.scene;
    this.stopWaiting();
    if (scene) this.bring(scene);
  }

  private stopWaiting(): void {
    if (this.waiting) clearTimeout(this.waiting.task);
    this.waiting = null;
  }

  private bring(scene: Scene): void {
    const colours = mapColours(scene.theme);
    for (const part of SCENE_PARTS) {
      const inputs = part.inputs(scene);
      if (sameObjects(inputs, this.shown.get(part) ?? [])) continue;
      this.shown.set(part, inputs);
      void this.map.getSource<GeoJSONSource>(part.source)?.setData(sourceData(part.features(scene, colours)));
    }
    for (const sources of this.keyed) sources.show(scene, colours);
    this.fill(scene);
  }

  /** While cells of a comparison are shown proposals are lines only; while one is selected the others step back. */
  private fill(scene: Scene): void {
    const someSelected = scene.proposals.some((proposal) => proposal.emphasis === 'selected');
    const strength = scene.cells ? 'none' : someSelected ? 'reduced' : 'full';
    if (strength === this.fillStrength) return;
    this.fillStrength = strength;
    for (const layer of Object.values(FILL_LAYERS)) {
      this.map.setLayoutProperty(layer, 'visibility', strength === 'none' ? 'none' : 'visible');
    }
    this.map.setPaintProperty(FILL_LAYERS.others, 'fill-opacity', strength === 'reduced' ? REDUCED_OPACITY : 1);
  }

  /** Tell whether a source shows what the last scene has for it. */
  isDrawn(source: string): boolean {
    return this.ready && this.waiting === null && this.map.isSourceLoaded(source);
  }
}

function sameObjects(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
