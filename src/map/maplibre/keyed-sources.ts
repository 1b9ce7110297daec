import type { GeoJSONSource, GeoJSONSourceDiff, Map as MapLibreMap } from 'maplibre-gl';
import type { MapColours } from '../map-colours.ts';
import type { Scene } from '../scene.ts';
import type { KeyedScenePart, SceneItem } from './scene-features.ts';
import { collection, sourceData } from './source-data.ts';

/** While at most so many things move, or this share of all, they are kept apart from those that rest. */
const MOST_MOVING = 8;
const MOST_MOVING_SHARE = 0.25;

/** What a source holds: the object of each feature by its key. */
type Held = Map<string, unknown>;

/**
 * Fills the two sources of a keyed part. A tile is always made again whole, with every feature and every image in it, so
 * that what changes goes over to a source of its own: while a turning point is dragged, that one holds the few cells
 * beside it, and the tiles of all others stay.
 */
export class KeyedSources {
  private inputs: readonly unknown[] | null = null;
  private resting: Held = new Map();
  private moving: Held = new Map();

  constructor(
    private readonly map: MapLibreMap,
    private readonly part: KeyedScenePart,
  ) {}

  /** A style was loaded: the sources are empty. */
  emptied(): void {
    this.inputs = null;
    this.resting = new Map();
    this.moving = new Map();
  }

  show(scene: Scene, colours: MapColours): void {
    const inputs = this.part.inputs(scene);
    const items = this.part.items(scene, colours);
    const sameInputs = this.inputs?.every((input, index) => input === inputs[index]) ?? false;
    this.inputs = inputs;
    // Where nothing was shown nothing moves: the first cells of a comparison, which are few and long, go over as text.
    const isFirst = this.resting.size + this.moving.size === 0;
    if (!sameInputs || isFirst) {
      this.settle(items);
      return;
    }
    const changed = items.filter(({ key, object }) => (this.resting.get(key) ?? this.moving.get(key)) !== object);
    const keys = new Set(items.map(({ key }) => key));
    const isGone = (key: string): boolean => !keys.has(key);
    const moved = new Set([
      ...changed.map(({ key }) => key),
      ...[...this.moving.keys()].filter((key) => keys.has(key)),
    ]);
    if (moved.size > Math.max(MOST_MOVING, items.length * MOST_MOVING_SHARE)) {
      if (changed.length > 0 || [...this.resting.keys(), ...this.moving.keys()].some(isGone)) this.settle(items);
      return;
    }
    this.update(this.part.source, this.resting, {
      remove: [...this.resting.keys()].filter((key) => isGone(key) || moved.has(key)),
      items: [],
    });
    this.update(this.part.movingSource, this.moving, {
      remove: [...this.moving.keys()].filter(isGone),
      items: changed,
    });
  }

  /** Let everything rest. */
  private settle(items: readonly SceneItem[]): void {
    if (items.length > 0 || this.resting.size > 0) {
      void this.source(this.part.source)?.setData(sourceData(items.map((item) => item.feature())));
    }
    if (this.moving.size > 0) void this.source(this.part.movingSource)?.setData(collection([]));
    this.resting = new Map(items.map(({ key, object }) => [key, object]));
    this.moving = new Map();
  }

  private update(
    name: string,
    held: Held,
    { remove, items }: { readonly remove: readonly string[]; readonly items: readonly SceneItem[] },
  ): void {
    if (remove.length === 0 && items.length === 0) return;
    for (const key of remove) held.delete(key);
    for (const { key, object } of items) held.set(key, object);
    // A feature that is added takes the place of the one with its key.
    const difference: GeoJSONSourceDiff = { remove: [...remove], add: items.map((item) => item.feature()) };
    void this.source(name)?.updateData(difference);
  }

  private source(name: string): GeoJSONSource | undefined {
    return this.map.getSource<GeoJSONSource>(name);
  }
}
