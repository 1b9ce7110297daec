import type { Delimitation, ZoneMap } from '../domain/delimitation.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import type { Scene, SceneProposal } from '../map/scene.ts';
import { messages } from '../messages/catalogue.ts';
import type { AppState } from '../state/app-state.ts';
import {
  comparedMaps,
  countedPieces,
  referenceKey,
  shownView,
  viewedPair,
  type ChosenMap,
} from '../state/comparison-selectors.ts';
import { mapOf } from '../state/selectors.ts';
import { createSceneBuilder, styleOf } from './build-scene.ts';

/** The scenes of a view: of the map itself, and of those that are shown beside it. */
export type ViewScenes = readonly [Scene, ...Scene[]];

interface Drawn {
  readonly inputs: readonly unknown[];
  readonly proposals: readonly SceneProposal[];
}

/**
 * Makes the scenes of the view that is on: one for the overlay and the view by number; that of the first and of the
 * second map for swipe and blink; one for each map, in order, for the small maps. What did not change stays the same
 * objects, which is how a map knows what to redraw.
 */
export function createViewScenes(): (state: AppState) => ViewScenes {
  const build = createSceneBuilder();
  let known = new Map<string, Drawn>();

  const proposalsOf = (state: AppState, map: ChosenMap, fresh: Map<string, Drawn>): readonly SceneProposal[] => {
    const key = referenceKey(map.reference);
    const { theme, workspace, hiddenParties, hiddenZones, selection } = state;
    const geometries = mapOf(state, map.reference);
    const inputs = [geometries, map, theme, workspace.zones, hiddenParties, hiddenZones, selection];
    const before = known.get(key);
    const same = before?.inputs.every((input, index) => input === inputs[index]);
    const drawn = before && same ? before : { inputs, proposals: proposalsOfMap(state, map, geometries ?? {}) };
    fresh.set(key, drawn);
    return drawn.proposals;
  };

  return (state) => {
    const overlay = build(state);
    const maps = comparedMaps(state);
    const scenesOf = (places: readonly number[]): readonly Scene[] => {
      const fresh = new Map<string, Drawn>();
      const scenes = places.flatMap((place) => {
        const map = maps[place];
        return map ? [sceneOfMap(overlay, proposalsOf(state, map, fresh))] : [];
      });
      known = fresh;
      return scenes;
    };
    switch (shownView(state)) {
      case 'overlay':
        return [overlay];
      case 'by-number':
        return [{ ...overlay, cells: countedPieces(state) }];
      case 'swipe':
      case 'blink':
        return orOverlay(overlay, scenesOf(viewedPair(state)));
      case 'small-maps':
        return orOverlay(overlay, scenesOf(maps.map((_, place) => place)));
    }
  };
}

/** While a version is being read, or is no longer there, there are no maps to be shown by themselves. */
function orOverlay(overlay: Scene, [first, ...others]: readonly Scene[]): ViewScenes {
  return first ? [first, ...others] : [overlay];
}

/** One map by itself: its boundaries, and of the comparison only the cell that is looked at. Nothing can be moved. */
function sceneOfMap(overlay: Scene, proposals: readonly SceneProposal[]): Scene {
  const cellMarks = overlay.cellMarks.filter(({ active }) => active);
  return { ...overlay, proposals, cells: null, cellMarks, unfinished: null, editable: null, selectedPoint: null };
}

function proposalsOfMap(state: AppState, map: ChosenMap, geometries: ZoneMap): readonly SceneProposal[] {
  if (isHidden(state, map)) return [];
  const style = styleOf(map.party, state.theme);
  return state.workspace.zones.flatMap(({ id }, place): SceneProposal[] => {
    const delimitation = geometries[id];
    if (!delimitation || state.hiddenZones.includes(id)) return [];
    return [
      {
        key: `${referenceKey(map.reference)}/${id}`,
        partyId: map.party.id,
        zoneId: id,
        geometry: delimitation.geometry,
        style,
        emphasis: isSelectedZone(state, map, id) ? 'selected' : 'normal',
        label: labelOf(place + 1, delimitation),
      },
    ];
  });
}

/** Tell whether a map is not drawn because its party's map was hidden; versions are hidden by leaving them out. */
export function isHidden({ hiddenParties }: AppState, { reference }: ChosenMap): boolean {
  return reference.kind === 'draft' && hiddenParties.includes(reference.partyId);
}

function isSelectedZone({ selection }: AppState, { reference }: ChosenMap, zoneId: ZoneId): boolean {
  return reference.kind === 'draft' && selection.partyId === reference.partyId && selection.zoneId === zoneId;
}

/** Whose map it is stands beside it, so a zone needs no more than its number. */
function labelOf(zoneNumber: number, { provenance }: Delimitation): string {
  const label = messages.views.zone(zoneNumber);
  return provenance.illustrative ? messages.map.illustrative(label) : label;
}
