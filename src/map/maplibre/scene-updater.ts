import type { GeoJSONSource, GeoJSONSourceDiff, Map as MapLibreMap } from 'maplibre-gl';
import { mapColours, type MapColours } from '../map-colours.ts';
import type { Scene } from '../scene.ts';
import {
  collection,
  KEYED_SCENE_PARTS,
  SCENE_PARTS,
  type KeyedScenePart,
  type SceneItem,
  type ScenePart,
} from './scene-features.ts';
import { FILL_LAYERS } from './scene-layers.ts';

const REDUCED_OPACITY = 0.6;

/** What a source of a keyed part was last filled with: the inputs, and the object of each feature by its key. */
interface ShownItems {
  readonly inputs: readonly unknown[];
  readonly objects: ReadonlyMap<string, unknown>;
}

/** Brings the sources of the map to a scene. A source is filled only when an object that it shows is another one. */
export class SceneUpdater {
  private readonly map: MapLibreMap;
  private shown = new Map<ScenePart, readonly unknown[]>();
  private shownItems = new Map<KeyedScenePart, ShownItems>();
  private fillStrength: 'full' | 'reduced' | 'none' = 'full';
  private ready = false;

  constructor(map: MapLibreMap) {
    this.map = map;
  }

  /** The style is being replaced: what it shows is gone. */
  styleGone(): void {
    this.ready = false;
  }

  /** A style was loaded: its sources are empty and have to be filled. */
  styleLoaded(scene: Scene): void {
    this.ready = true;
    this.shown = new Map();
    this.shownItems = new Map();
    this.fillStrength = 'full';
    this.show(scene);
  }

  show(scene: Scene): void {
    if (!this.ready) return;
    const colours = mapColours(scene.theme);
    for (const part of SCENE_PARTS) {
      const inputs = part.inputs(scene);
      if (sameObjects(inputs, this.shown.get(part) ?? [])) continue;
      this.shown.set(part, inputs);
      void this.map.getSource<GeoJSONSource>(part.source)?.setData(collection(part.features(scene, colours)));
    }
    for (const part of KEYED_SCENE_PARTS) this.showItems(part, scene, colours);
    this.fill(scene);
  }

  private showItems(part: KeyedScenePart, scene: Scene, colours: MapColours): void {
    const inputs = part.inputs(scene);
    const items = part.items(scene, colours);
    const before = this.shownItems.get(part);
    this.shownItems.set(part, { inputs, objects: new Map(items.map(({ key, object }) => [key, object])) });
    const source = this.map.getSource<GeoJSONSource>(part.source);
    if (before && sameObjects(inputs, before.inputs)) {
      const difference = differenceOf(before.objects, items);
      if (difference) void source?.updateData(difference);
    } else if (items.length > 0 || (before && before.objects.size > 0)) {
      void source?.setData(collection(items.map((item) => item.feature())));
    }
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

  /** Tell whether a source shows what it was last given. */
  isDrawn(source: string): boolean {
    return this.ready && this.map.isSourceLoaded(source);
  }
}

/** Say what became of the features of a source; null where all of them stay. */
function differenceOf(before: ReadonlyMap<string, unknown>, items: readonly SceneItem[]): GeoJSONSourceDiff | null {
  const keys = new Set(items.map(({ key }) => key));
  const remove = [...before.keys()].filter((key) => !keys.has(key));
  const changed = items.filter(({ key, object }) => before.get(key) !== object);
  if (remove.length === 0 && changed.length === 0) return null;
  // A feature that is added takes the place of the one with its key.
  return { remove, add: changed.map((item) => item.feature()) };
}

function sameObjects(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
