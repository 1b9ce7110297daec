import type { TurningPointAddress, ZoneMap } from '../domain/delimitation.ts';
import type { PartyId } from '../domain/identifiers.ts';
import type { Party } from '../domain/party.ts';
import { draftOf, isLocked, partyOf } from '../domain/workspace.ts';
import type { Scene, SceneProposal, ScenePreview, SceneSketch, SceneStyle } from '../map/scene.ts';
import type { AppState } from '../state/app-state.ts';
import { memoiseLast } from '../state/memoise-last.ts';
import { comparisonScene, type ChosenMap, type ComparisonScene } from '../state/comparison-selectors.ts';
import { sceneReferenceLayers } from './scene-reference-layers.ts';
import { zoneToolOutcome } from './zone-tool-edits.ts';
import { sketchKindOf } from '../state/zone-tool.ts';
import { mapsOnMap, sceneProposals, type ProposalMaker } from './scene-proposals.ts';

/** Give the look of a party in a theme. */
export function styleOf(party: Party, theme: 'light' | 'dark'): SceneStyle {
  return { colour: party.colour[theme], pattern: party.pattern, letter: party.letter };
}

const NO_POINTS: readonly TurningPointAddress[] = [];

type Cached = { readonly inputs: readonly unknown[]; readonly proposal: SceneProposal };

/**
 * Makes the scene of a state. Proposals that did not change stay the same objects, which is how the map knows what to
 * redraw.
 */
export function createSceneBuilder(): (state: AppState) => Scene {
  let cache = new Map<string, Cached>();
  let styles = new Map<Party, SceneStyle>();
  let stylesTheme: AppState['theme'] | null = null;

  const sharedStyle = (party: Party, theme: AppState['theme']): SceneStyle => {
    if (stylesTheme !== theme) styles = new Map();
    stylesTheme = theme;
    const known = styles.get(party);
    if (known) return known;
    const style = styleOf(party, theme);
    styles.set(party, style);
    return style;
  };

  return (state) => {
    const fresh = new Map<string, Cached>();
    const proposalOf: ProposalMaker = (key, party, zoneId, delimitation, emphasis, label) => {
      const style = sharedStyle(party, state.theme);
      const inputs = [delimitation.geometry, style, emphasis, label];
      const known = cache.get(key);
      const proposal =
        known && known.inputs.every((input, index) => input === inputs[index])
          ? known.proposal
          : { key, partyId: party.id, zoneId, geometry: delimitation.geometry, style, emphasis, label };
      fresh.set(key, { inputs, proposal });
      return proposal;
    };

    const proposals = sceneProposals(state, proposalOf);
    cache = fresh;

    const comparing = state.task === 'compare' ? comparisonScene(state, state.theme) : null;
    return {
      theme: state.theme,
      lineType: state.workspace.lineType,
      proposals,
      cells: comparing?.cells ?? null,
      cellMarks: comparing?.marks ?? [],
      hovered: litCell(state, comparing) ?? hoveredOf(state),
      unfinished: unfinishedOf(state, sharedStyle),
      sketch: sketchOf(state),
      previews: [...previewsOf(state), ...toolPreviews(state)],
      editable: editableOf(state, sharedStyle),
      selectedPoint: state.selection.point,
      referenceLayers: sceneReferenceLayers(state),
      snapping: state.preferences.snapping.on ? state.preferences.snapping : null,
      offered: state.stretchOffer?.before === state.workspace ? state.stretchOffer.positions : null,
      furtherPoints: state.selection.point === null ? NO_POINTS : (state.selection.further ?? NO_POINTS),
    };
  };
}

/** The contested cell whose row is under the pointer; the piece that is drawn, so that it is the same object again. */
function litCell({ hoveredCell }: AppState, comparing: ComparisonScene | null): Scene['hovered'] {
  if (hoveredCell === null) return null;
  return comparing?.cells.find(({ key }) => key === hoveredCell)?.geometry ?? null;
}

function hoveredOf(state: AppState): Scene['hovered'] {
  if (!state.hovered || state.hiddenParties.includes(state.hovered.partyId)) return null;
  if (state.hiddenZones.includes(state.hovered.zoneId)) return null;
  return draftOf(state.workspace, state.hovered.partyId).map[state.hovered.zoneId]?.geometry ?? null;
}

type StyleMaker = (party: Party, theme: AppState['theme']) => SceneStyle;

function unfinishedOf(state: AppState, style: StyleMaker): Scene['unfinished'] {
  const party = state.selection.partyId === null ? undefined : partyOf(state.workspace, state.selection.partyId);
  const unfinished = party && draftOf(state.workspace, party.id).unfinished;
  if (!party || !unfinished) return null;
  return { positions: unfinished.positions, style: style(party, state.theme), kind: unfinished.purpose.kind };
}

function editableOf(state: AppState, style: StyleMaker): Scene['editable'] {
  const { partyId, zoneId } = state.selection;
  if (state.elsewhere) return null;
  if (!isEditing(state) || !['select', 'lasso'].includes(state.pointerMode) || partyId === null || zoneId === null)
    return null;
  if (state.hiddenParties.includes(partyId) || state.hiddenZones.includes(zoneId)) return null;
  // Handles look like the line they are on, which may have a sign of its own beside the other maps.
  const party = comparedDraft(state, partyId)?.party ?? partyOf(state.workspace, partyId);
  const delimitation = draftOf(state.workspace, partyId).map[zoneId];
  if (!party || !delimitation || isLocked(state.workspace, partyId)) return null;
  return { partyId, zoneId, geometry: delimitation.geometry, style: style(party, state.theme) };
}

/** The draft of a party among the compared maps; null where it is not compared. */
function comparedDraft(state: AppState, partyId: PartyId): ChosenMap | null {
  const maps = mapsOnMap(state) ?? [];
  return maps.find(({ reference }) => reference.kind === 'draft' && reference.partyId === partyId) ?? null;
}

/** In Compare only what is compared, and only on request: nobody moves a line by looking at it. */
function isEditing(state: AppState): boolean {
  if (state.task === 'draw') return true;
  const { partyId } = state.selection;
  return state.comparison.editing && partyId !== null && comparedDraft(state, partyId) !== null;
}

function previewsOf(state: AppState): readonly ScenePreview[] {
  const session = state.importing;
  if (!session?.reading) return [];
  return session.reading.features.flatMap((feature, index) => ({
    key: `import/${index}`,
    geometry: feature.geometry ?? feature.faulty ?? [],
    ticked: session.choices[index]?.ticked ?? false,
    marks: feature.findings.flatMap((found) => (found.position ? [found.position] : [])),
  }));
}

function sketchOf({ zoneTool }: AppState): SceneSketch | null {
  const kind = zoneTool ? sketchKindOf(zoneTool.tool) : null;
  return zoneTool && kind ? { kind, ...zoneTool.sketch } : null;
}

/** The zones as the tool in use would make them, dashed; the same objects while they are the same. */
function toolPreviews(state: AppState): readonly ScenePreview[] {
  const { zoneTool, workspace } = state;
  const outcome = zoneToolOutcome(state);
  if (!zoneTool || !outcome?.ok) return [];
  return changedZones(draftOf(workspace, zoneTool.partyId).map, draftOf(outcome.value, zoneTool.partyId).map);
}

const changedZones = memoiseLast((before: ZoneMap, after: ZoneMap): readonly ScenePreview[] =>
  Object.entries(after)
    .filter(([zoneId, delimitation]) => delimitation !== before[zoneId])
    .map(([zoneId, { geometry }]) => ({ key: `zone-tool/${zoneId}`, geometry, ticked: true, marks: [] })),
);
