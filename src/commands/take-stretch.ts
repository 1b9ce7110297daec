import type { Delimitation, RingStretch } from '../domain/delimitation.ts';
import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { takenFrom } from '../domain/provenance.ts';
import { success, type Result } from '../domain/result.ts';
import { draftOf, partyOf, zoneOf, type Workspace } from '../domain/workspace.ts';
import { replaceStretch } from '../edits/replace-stretch.ts';
import type { Position } from '../geometry/coordinates.ts';
import { nearestPlace } from '../geometry/nearest-place.ts';
import { runsBetween, type Run } from '../geometry/trace-run.ts';
import { messages } from '../messages/catalogue.ts';
import type { AppState, StretchOffer } from '../state/app-state.ts';
import { selectedStretch } from '../state/selected-points.ts';
import { areaOf } from '../state/selectors.ts';
import type { Application } from './application.ts';
import { applyEditOrTell, describeRefusal } from './edit.ts';
import { notify } from './notify.ts';

const words = messages.stretch;

/** Another proposal that the selected stretch could be taken from. */
export interface StretchSource {
  readonly partyId: PartyId;
  readonly zoneId: ZoneId;
  readonly name: string;
}

/** List the other parties' proposals for the zone of the selected stretch; none where no stretch is selected. */
export function stretchSources(state: AppState): readonly StretchSource[] {
  const stretch = selectedStretch(state);
  if (!stretch) return [];
  const { workspace } = state;
  return workspace.parties
    .filter(({ id }) => id !== stretch.partyId && draftOf(workspace, id).map[stretch.zoneId]?.geometry.length)
    .map(({ id }) => ({ partyId: id, zoneId: stretch.zoneId, name: sourceName(workspace, id, stretch.zoneId) }));
}

/** Name a proposal as a source: `Turkey’s zone 1`. */
export function sourceName(workspace: Workspace, partyId: PartyId, zoneId: ZoneId): string {
  const number = workspace.zones.findIndex(({ id }) => id === zoneId) + 1;
  return messages.snapping.draftOwner(partyOf(workspace, partyId)?.name ?? partyId, number);
}

/**
 * Offer to replace the selected stretch by the run of another proposal between the places nearest to its two ends: what it
 * would be is shown and measured, nothing is changed. `way` 1 is the longer way round. What is refused is said.
 */
export function offerStretch(
  app: Application,
  source: Pick<StretchSource, 'partyId' | 'zoneId'>,
  way: 0 | 1 = 0,
): void {
  const state = app.store.get();
  const { workspace } = state;
  const stretch = selectedStretch(state);
  const own = stretch && draftOf(workspace, stretch.partyId).map[stretch.zoneId];
  const other = draftOf(workspace, source.partyId).map[source.zoneId];
  if (!stretch || !own || !other) return;
  const runs = runsOfSource(workspace, stretch, own, other);
  const run = runs[way] ?? runs[0];
  const name = sourceName(workspace, source.partyId, source.zoneId);
  if (!run) {
    notify(app, 'warning', words.noRun(name));
    return;
  }
  const outcome = withReplaced(workspace, stretch, run, other);
  if (!outcome.ok) {
    notify(app, 'warning', outcome.error);
    return;
  }
  const after = draftOf(outcome.value, stretch.partyId).map[stretch.zoneId];
  const area = (delimitation: Delimitation): number => areaOf(delimitation.geometry, workspace.lineType);
  const offer: StretchOffer = {
    before: workspace,
    after: outcome.value,
    stretch,
    source: { partyId: source.partyId, zoneId: source.zoneId },
    positions: run.positions,
    hasOtherWay: runs.length > 1,
    way,
    areaBeforeM2: area(own),
    areaAfterM2: after ? area(after) : 0,
  };
  app.store.set((current) => ({ ...current, stretchOffer: offer }));
}

/** Take what is offered, in one step of the history. */
export function takeOfferedStretch(app: Application): void {
  const { stretchOffer, workspace } = app.store.get();
  if (!stretchOffer || stretchOffer.before !== workspace) return;
  const { partyId, zoneId } = stretchOffer.stretch;
  const done = applyEditOrTell(app, { verb: 'replace-stretch', partyId, zoneId }, () => success(stretchOffer.after));
  // The points that made the stretch are others now.
  if (done) app.store.set((state) => ({ ...state, selection: { partyId, zoneId, point: null } }));
  dropStretchOffer(app);
}

/** Take the offer away; nothing was changed. */
export function dropStretchOffer(app: Application): void {
  app.store.set((state) => ({ ...state, stretchOffer: null }));
}

function withReplaced(
  workspace: Workspace,
  stretch: RingStretch,
  run: Run,
  other: Delimitation,
): Result<Workspace, string> {
  const outcome = replaceStretch(workspace, stretch, run.positions, takenFrom(other.provenance));
  return outcome.ok ? outcome : { ok: false, error: describeRefusal(outcome.error) };
}

/** The runs of the ring that comes nearest to both ends of the stretch. */
function runsOfSource(
  { lineType }: Workspace,
  { part, ring, from, to }: RingStretch,
  own: Delimitation,
  other: Delimitation,
): readonly Run[] {
  const positions = own.geometry[part]?.[ring] ?? [];
  const ends: readonly (Position | undefined)[] = [positions[from], positions[to]];
  let nearest = Infinity;
  let runs: readonly Run[] = [];
  for (const line of other.geometry.flat()) {
    const [start, end] = ends.map((position) => position && nearestPlace(line, position, lineType));
    if (!start || !end || start.distance + end.distance >= nearest) continue;
    nearest = start.distance + end.distance;
    runs = runsBetween(line, start, end, lineType);
  }
  return runs;
}

/** The zone of an offer, as it is called. */
export function offeredZone({ workspace }: AppState, { stretch }: StretchOffer): string {
  return zoneOf(workspace, stretch.zoneId)?.name ?? stretch.zoneId;
}
