import type { Delimitation, ZoneMap } from '../domain/delimitation.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import type { Party } from '../domain/party.ts';
import { draftOf, partyOf, zoneOf } from '../domain/workspace.ts';
import type { Emphasis, SceneProposal } from '../map/scene.ts';
import { messages } from '../messages/catalogue.ts';
import type { AppState } from '../state/app-state.ts';
import { comparedMaps, type ChosenMap } from '../state/comparison-selectors.ts';
import { mapOf, versionOf } from '../state/selectors.ts';
import { mapName } from './comparison-names.ts';

/** Makes what is drawn of one delimitation, the same object again while nothing of it changed. */
export type ProposalMaker = (
  key: string,
  party: Party,
  zoneId: ZoneId,
  delimitation: Delimitation,
  emphasis: Emphasis,
  label: string,
) => SceneProposal;

/**
 * Give the maps that alone are on the map, because they are compared, with the signs they have beside one another; null
 * where no comparison restricts what is shown.
 */
export function mapsOnMap(state: AppState): readonly ChosenMap[] | null {
  if (state.task !== 'compare' || state.comparison.maps.length < 2) return null;
  const maps = comparedMaps(state);
  return maps.length > 0 ? maps : null;
}

/** Make the proposals of a scene: the compared maps, or else the drafts and the version that is looked at. */
export function sceneProposals(state: AppState, make: ProposalMaker): readonly SceneProposal[] {
  const compared = mapsOnMap(state);
  if (compared) return compared.flatMap((map) => comparedProposals(state, map, make));
  return [...draftProposals(state, make), ...versionProposals(state, make)];
}

/** Lines carry the signs that cells and legend have. A version is faint: it cannot be moved. */
function comparedProposals(state: AppState, map: ChosenMap, make: ProposalMaker): SceneProposal[] {
  const { reference, party, version } = map;
  if (!version && state.hiddenParties.includes(party.id)) return [];
  const name = version ? messages.comparing.versionOf(party.name, version.record.number) : mapName(map);
  const key = version ? `version/${version.id}` : `draft/${party.id}`;
  return shownZones(state, mapOf(state, reference) ?? {}).map(([zoneId, delimitation]) => {
    const selected = !version && isSelected(state, party, zoneId);
    const emphasis = version ? 'faint' : selected ? 'selected' : 'normal';
    return make(
      `${key}/${zoneId}`,
      party,
      zoneId,
      delimitation,
      emphasis,
      labelOf(state, zoneId, name, delimitation, selected),
    );
  });
}

function draftProposals(state: AppState, make: ProposalMaker): SceneProposal[] {
  const { workspace, hiddenParties } = state;
  return workspace.parties
    .filter((party) => !hiddenParties.includes(party.id))
    .flatMap((party) =>
      shownZones(state, draftOf(workspace, party.id).map).map(([zoneId, delimitation]) => {
        const selected = isSelected(state, party, zoneId);
        const label = labelOf(state, zoneId, party.name, delimitation, selected);
        return make(
          `draft/${party.id}/${zoneId}`,
          party,
          zoneId,
          delimitation,
          selected ? 'selected' : 'normal',
          label,
        );
      }),
    );
}

/** The version that is looked at beside the drafts. */
function versionProposals(state: AppState, make: ProposalMaker): SceneProposal[] {
  const version = state.task === 'versions' ? versionOf(state, state.viewedVersionId) : undefined;
  const map = version && state.versionMaps[version.id];
  const party = version && partyOf(state.workspace, version.record.partyId);
  if (!version || !map || !party) return [];
  return shownZones(state, map).map(([zoneId, delimitation]) => {
    const zone = zoneOf(state.workspace, zoneId)?.name ?? zoneId;
    const label = marked(messages.map.versionLabel(zone, party.name, version.record.number), delimitation);
    return make(`version/${version.id}/${zoneId}`, party, zoneId, delimitation, 'faint', label);
  });
}

function isSelected({ selection }: AppState, party: Party, zoneId: ZoneId): boolean {
  return selection.partyId === party.id && selection.zoneId === zoneId;
}

function labelOf(state: AppState, zoneId: ZoneId, name: string, delimitation: Delimitation, selected: boolean): string {
  const { zones } = state.workspace;
  const index = zones.findIndex((zone) => zone.id === zoneId);
  const label = selected
    ? messages.map.proposalLabel(zones[index]?.name ?? zoneId, name)
    : messages.map.shortLabel(index + 1, name);
  return marked(label, delimitation);
}

function marked(label: string, { provenance }: Delimitation): string {
  return provenance.illustrative ? messages.map.illustrative(label) : label;
}

function shownZones(state: AppState, map: ZoneMap): [ZoneId, Delimitation][] {
  return Object.entries(map).filter(
    ([zoneId]) => !state.hiddenZones.includes(zoneId) && zoneOf(state.workspace, zoneId) !== undefined,
  );
}
