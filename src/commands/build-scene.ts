import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import type { Party } from '../domain/party.ts';
import { draftOf, isLocked, partyOf, zoneOf, type Workspace } from '../domain/workspace.ts';
import type { Delimitation, ZoneMap } from '../domain/delimitation.ts';
import type { Emphasis, Scene, SceneProposal, ScenePreview, SceneStyle } from '../map/scene.ts';
import { messages } from '../messages/catalogue.ts';
import type { AppState } from '../state/app-state.ts';
import { comparisonScene, type ComparisonScene } from '../state/comparison-selectors.ts';
import { versionOf } from '../state/selectors.ts';

/** Give the look of a party in a theme. */
export function styleOf(party: Party, theme: 'light' | 'dark'): SceneStyle {
  return { colour: party.colour[theme], pattern: party.pattern, letter: party.letter };
}

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
    const proposalOf = (
      key: string,
      party: Party,
      zoneId: ZoneId,
      delimitation: Delimitation,
      emphasis: Emphasis,
      label: string,
    ): SceneProposal => {
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

    const proposals = [...draftProposals(state, proposalOf), ...versionProposals(state, proposalOf)];
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
      previews: previewsOf(state),
      editable: editableOf(state, sharedStyle),
      selectedPoint: state.selection.point,
    };
  };
}

type ProposalMaker = (
  key: string,
  party: Party,
  zoneId: ZoneId,
  delimitation: Delimitation,
  emphasis: Emphasis,
  label: string,
) => SceneProposal;

function draftProposals(state: AppState, make: ProposalMaker): SceneProposal[] {
  const { workspace, selection } = state;
  const compared = comparedDrafts(state);
  return workspace.parties
    .filter((party) => !state.hiddenParties.includes(party.id))
    .filter((party) => compared === null || compared.includes(party.id))
    .flatMap((party) =>
      shownZones(state, draftOf(workspace, party.id).map).map(([zoneId, delimitation]) => {
        const selected = selection.partyId === party.id && selection.zoneId === zoneId;
        const label = draftLabel(workspace, zoneId, party, delimitation, selected);
        const emphasis = selected ? 'selected' : 'normal';
        return make(`draft/${party.id}/${zoneId}`, party, zoneId, delimitation, emphasis, label);
      }),
    );
}

function draftLabel(
  workspace: Workspace,
  zoneId: ZoneId,
  party: Party,
  { provenance }: Delimitation,
  selected: boolean,
): string {
  const index = workspace.zones.findIndex((zone) => zone.id === zoneId);
  const label = selected
    ? messages.map.proposalLabel(workspace.zones[index]?.name ?? zoneId, party.name)
    : messages.map.shortLabel(index + 1, party.name);
  return provenance.illustrative ? messages.map.illustrative(label) : label;
}

/** While maps are compared only those are on the map. Null: no comparison restricts what is shown. */
function comparedDrafts(state: AppState): readonly PartyId[] | null {
  const { maps } = state.comparison;
  if (state.task !== 'compare' || maps.length < 2) return null;
  return maps.flatMap((reference) => (reference.kind === 'draft' ? [reference.partyId] : []));
}

function versionProposals(state: AppState, make: ProposalMaker): SceneProposal[] {
  const shown = new Set<string>();
  if (state.task === 'versions' && state.viewedVersionId !== null) shown.add(state.viewedVersionId);
  if (state.task === 'compare') {
    for (const reference of state.comparison.maps) if (reference.kind === 'version') shown.add(reference.versionId);
  }
  return [...shown].flatMap((versionId) => {
    const version = versionOf(state, versionId);
    const map = state.versionMaps[versionId];
    const party = version && partyOf(state.workspace, version.record.partyId);
    if (!version || !map || !party) return [];
    return shownZones(state, map).map(([zoneId, delimitation]) => {
      const name = zoneOf(state.workspace, zoneId)?.name ?? zoneId;
      const label = messages.map.versionLabel(name, party.name, version.record.number);
      return make(`version/${versionId}/${zoneId}`, party, zoneId, delimitation, 'faint', label);
    });
  });
}

function shownZones(state: AppState, map: ZoneMap): [ZoneId, Delimitation][] {
  return Object.entries(map).filter(
    ([zoneId]) => !state.hiddenZones.includes(zoneId) && zoneOf(state.workspace, zoneId) !== undefined,
  );
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
  if (!isEditing(state) || state.pointerMode !== 'select' || partyId === null || zoneId === null) return null;
  if (state.hiddenParties.includes(partyId) || state.hiddenZones.includes(zoneId)) return null;
  const party = partyOf(state.workspace, partyId);
  const delimitation = draftOf(state.workspace, partyId).map[zoneId];
  if (!party || !delimitation || isLocked(state.workspace, partyId)) return null;
  return { partyId, zoneId, geometry: delimitation.geometry, style: style(party, state.theme) };
}

/** In Compare only what is compared, and only on request: nobody moves a line by looking at it. */
function isEditing(state: AppState): boolean {
  if (state.task === 'draw') return true;
  const { partyId } = state.selection;
  return state.comparison.editing && partyId !== null && (comparedDrafts(state)?.includes(partyId) ?? false);
}

function previewsOf(state: AppState): readonly ScenePreview[] {
  const session = state.importing;
  if (!session?.reading) return [];
  return session.reading.features.flatMap((feature, index) => ({
    key: `import/${index}`,
    geometry: feature.geometry ?? [],
    ticked: session.choices[index]?.ticked ?? false,
    marks: feature.findings.flatMap((found) => (found.position ? [found.position] : [])),
  }));
}
