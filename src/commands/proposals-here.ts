import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import type { Party } from '../domain/party.ts';
import type { Zone } from '../domain/zone.ts';
import { draftOf, partyOf, zoneOf } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import { proposalsAt } from '../map/drawing/proposals-at.ts';
import { LINE_RADIUS_PX } from '../map/drawing/target-at.ts';
import type { SceneProposal } from '../map/scene.ts';
import { toPixel, viewportOf } from '../map/viewport.ts';
import type { Application } from './application.ts';
import { styleOf } from './build-scene.ts';
import { sceneProposals } from './scene-proposals.ts';

/** A proposal shown on the map at a place, with what it is known by. */
export interface ProposalHere {
  readonly key: string;
  readonly party: Party;
  readonly zone: Zone;
  readonly part: number;
  readonly illustrative: boolean;
  readonly selected: boolean;
}

/**
 * List the drafts shown on the map whose line or area is at a position, the most specific first, as repeated clicks
 * there go through them.
 */
export function proposalsHere(app: Application, position: Position): readonly ProposalHere[] {
  const state = app.store.get();
  // Only how large the world is matters here: pixel and place are of the same viewport.
  const viewport = viewportOf(app.map?.camera() ?? app.camera, 0, 0);
  const shown = sceneProposals(state, (key, party, zoneId, { geometry }, emphasis, label): SceneProposal => ({
    key,
    partyId: party.id,
    zoneId,
    geometry,
    style: styleOf(party, state.theme),
    emphasis,
    label,
  })).filter(({ emphasis }) => emphasis !== 'faint');
  const { lineType } = state.workspace;
  const hits = proposalsAt(shown, viewport, toPixel(viewport, position), LINE_RADIUS_PX, lineType);
  return hits.flatMap(({ proposal, part }) => describe(app, proposal.key, proposal.partyId, proposal.zoneId, part));
}

function describe(
  app: Application,
  key: string,
  partyId: PartyId,
  zoneId: ZoneId,
  part: number,
): readonly ProposalHere[] {
  const { workspace, selection } = app.store.get();
  const [party, zone] = [partyOf(workspace, partyId), zoneOf(workspace, zoneId)];
  if (!party || !zone) return [];
  const illustrative = draftOf(workspace, partyId).map[zoneId]?.provenance.illustrative === true;
  const selected = selection.partyId === partyId && selection.zoneId === zoneId;
  return [{ key, party, zone, part, illustrative, selected }];
}
