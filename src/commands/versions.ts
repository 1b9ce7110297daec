import type { Finding } from '../domain/finding.ts';
import type { PartyId, VersionId, ZoneId } from '../domain/identifiers.ts';
import type { ZoneMap } from '../domain/delimitation.ts';
import type { Version, VersionRemark } from '../domain/version.ts';
import { draftOf, isLocked, partyOf, zoneOf } from '../domain/workspace.ts';
import { markBasedOn } from '../edits/mark-based-on.ts';
import { replaceDelimitations } from '../edits/replace-delimitations.ts';
import { findingsOf } from '../analysis/validate-map.ts';
import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import { messages } from '../messages/catalogue.ts';
import type { StepLabel } from '../state/history.ts';
import { areaOf, sameDelimitation, versionOf } from '../state/selectors.ts';
import type { Application } from './application.ts';
import { applyEditOrTell, leaveWhatIsGone } from './edit.ts';
import { describeStorageFailure } from './autosave.ts';
import { mayWrite, refuseElsewhere } from './elsewhere.ts';
import { afterSaving, copyOutside } from './keeping.ts';
import { describeFinding } from './describe-finding.ts';
import { nextTask } from './next-task.ts';
import { notify } from './notify.ts';
import { loadVersionMap } from './version-maps.ts';
import { openDialog } from './view.ts';
import { whileWriting } from './writings.ts';

/** Saving takes its turn: pressed twice, the second time finds nothing changed. */
const turns = new WeakMap<Application, Promise<void>>();

/**
 * Save the selected party's draft as its next version. Saved means: the transaction completed. A draft that equals its
 * last version is not saved again; a zone with an invalid boundary is named and stops the save, with two ways on.
 * Refused while another tab edits the workspace.
 */
export async function saveVersion(app: Application): Promise<void> {
  if (refuseElsewhere(app)) return;
  const { partyId } = app.store.get().selection;
  if (partyId === null) notify(app, 'information', messages.versions.chooseParty);
  else await saveInTurn(app, partyId, []);
}

function saveInTurn(app: Application, partyId: PartyId, without: readonly ZoneId[]): Promise<void> {
  const turn = whileWriting(
    app,
    (turns.get(app) ?? Promise.resolve()).then(() => save(app, partyId, without)),
  );
  turns.set(
    app,
    turn.catch(() => undefined),
  );
  return turn;
}

async function save(app: Application, partyId: PartyId, without: readonly ZoneId[]): Promise<void> {
  const { workspace } = app.store.get();
  const party = partyOf(workspace, partyId);
  if (!party) return notify(app, 'information', messages.versions.chooseParty);
  if (isLocked(workspace, party.id)) return notify(app, 'information', messages.versions.locked(party.name));
  const draft = draftOf(workspace, party.id);
  const map = omit(draft.map, without);
  if (Object.keys(map).length === 0 && draft.basedOn === null) {
    return notify(app, 'information', messages.versions.nothingDrawn(party.name));
  }
  if (draft.basedOn !== null) await loadVersionMap(app, draft.basedOn);
  const state = app.store.get();
  const base = versionOf(state, draft.basedOn);
  const baseMap = base && state.versionMaps[base.id];
  if (base && baseMap && sameMap(map, baseMap)) {
    return notify(app, 'information', messages.versions.nothingChanged(party.name, base.record.number));
  }
  if (await stopAtInvalid(app, party.id, map, without)) return;
  if (!(await mayWrite(app, workspace.id))) {
    refuseElsewhere(app);
    return;
  }

  const outcome = await app.repository.saveVersion({
    workspaceId: workspace.id,
    partyId: party.id,
    partyName: party.name,
    lineType: workspace.lineType,
    map,
    zoneNames: Object.fromEntries(workspace.zones.map((zone) => [zone.id, zone.name])),
    parents: draft.basedOn === null ? [] : [draft.basedOn],
    origin: { kind: 'own' },
    savedAt: app.now(),
    name: '',
    note: '',
    areasM2: Object.fromEntries(
      Object.entries(map).map(([zoneId, { geometry }]) => [zoneId, areaOf(geometry, workspace.lineType)]),
    ),
  });
  if (!outcome.ok) {
    return notify(app, 'error', messages.versions.notSaved(describeStorageFailure(outcome.error)));
  }
  const version = outcome.value;
  app.store.set((current) => ({
    ...current,
    workspace:
      current.workspace.id === workspace.id ? markBasedOn(current.workspace, party.id, version.id) : current.workspace,
    versions: current.workspace.id === workspace.id ? [...current.versions, version] : current.versions,
    versionMaps: { ...current.versionMaps, [version.id]: map },
  }));
  void afterSaving(app, workspace.id);
  // The draft on disk is to know its version, too.
  void app.autosave?.flush();
  notify(app, 'success', messages.versions.saved(version.record.number, party.name), {
    label: messages.versions.addDetails,
    run: () => openDialog(app, 'save-details', version.id),
  });
}

function omit(map: ZoneMap, zoneIds: readonly ZoneId[]): ZoneMap {
  return Object.fromEntries(Object.entries(map).filter(([zoneId]) => !zoneIds.includes(zoneId)));
}

function sameMap(a: ZoneMap, b: ZoneMap): boolean {
  const zoneIds = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...zoneIds].every((zoneId) => sameDelimitation(a[zoneId], b[zoneId]));
}

/** Boundaries that were found sound: what did not change since is not checked again. */
const sound = new WeakSet<MultiPolygonCoordinates>();

/** Find the first error of a boundary, in the engine: one of 50,000 points takes over 200 ms. */
async function firstError(app: Application, geometry: MultiPolygonCoordinates): Promise<Finding | null> {
  if (sound.has(geometry)) return null;
  const outcome = await app.engine.checkGeometry(geometry);
  // Nobody is to be without a version because a worker broke down.
  const found = outcome.kind === 'done' ? outcome.value : findingsOf(geometry);
  const error = found.find(({ severity }) => severity === 'error') ?? null;
  if (!error) sound.add(geometry);
  return error;
}

/**
 * Name the first invalid zone and offer to look at it or, where there are others, to save those. Returns true if there
 * is one.
 */
async function stopAtInvalid(
  app: Application,
  partyId: PartyId,
  map: ZoneMap,
  without: readonly ZoneId[],
): Promise<boolean> {
  for (const [zoneId, { geometry }] of Object.entries(map)) {
    const error = await firstError(app, geometry);
    if (!error) continue;
    const zone = zoneOf(app.store.get().workspace, zoneId)?.name ?? zoneId;
    const { position } = error;
    const show = {
      label: messages.versions.showFinding,
      run: () => {
        if (!position) return;
        app.map?.flag(position);
        app.map?.fit([position[0], position[1], position[0], position[1]], { maximumZoom: 13 });
      },
    };
    const saveOthers = {
      label: messages.versions.saveWithout(zone),
      run: () => void saveInTurn(app, partyId, [...without, zoneId]),
    };
    const ways = [...(position ? [show] : []), ...(Object.keys(map).length > 1 ? [saveOthers] : [])];
    notify(app, 'error', messages.versions.invalid(zone, describeFinding(error, 'draft')), ...ways);
    return true;
  }
  await nextTask();
  return false;
}

/** Show a version on the map beside the drafts, or hide it again. */
export async function toggleViewedVersion(app: Application, versionId: VersionId): Promise<void> {
  if (app.store.get().viewedVersionId === versionId) {
    app.store.set((state) => ({ ...state, viewedVersionId: null }));
    return;
  }
  if (!(await loadVersionMap(app, versionId))) return;
  app.store.set((state) => ({ ...state, viewedVersionId: versionId }));
}

/**
 * Put a version, or one zone of it, into its party's draft. One step of the history; the version stays as it is. Zones
 * that the workspace does not have any more are left out and named.
 */
export async function restoreVersion(
  app: Application,
  versionId: VersionId,
  zoneId: ZoneId | null = null,
): Promise<void> {
  if (!(await loadVersionMap(app, versionId))) return;
  const state = app.store.get();
  const version = versionOf(state, versionId);
  const map = state.versionMaps[versionId];
  if (!version || !map) return;
  const { partyId, number } = version.record;
  const draft = draftOf(state.workspace, partyId);
  const zoneIds = zoneId === null ? [...new Set([...Object.keys(draft.map), ...Object.keys(map)])] : [zoneId];
  const known = zoneIds.filter((id) => zoneOf(state.workspace, id));
  const changes = Object.fromEntries(known.map((id) => [id, map[id] ?? null]));
  const label: StepLabel =
    zoneId === null ? { verb: 'restore-version', partyId, count: number } : { verb: 'restore-zone', partyId, zoneId };
  const basedOn = zoneId === null ? versionId : undefined;
  if (!applyEditOrTell(app, label, (before) => replaceDelimitations(before, partyId, changes, basedOn))) return;
  const words = messages.versions;
  const zone = zoneId === null ? null : (zoneOf(state.workspace, zoneId)?.name ?? zoneId);
  if (app.store.get().workspace === state.workspace) notify(app, 'information', words.inDraftAlready(zone, number));
  else {
    leaveWhatIsGone(app, state.workspace);
    notify(app, 'success', words.restored(zone, number));
  }
  const gone = version.record.payloads.filter(
    (payload) => zoneIds.includes(payload.zoneId) && !known.includes(payload.zoneId),
  );
  if (gone.length > 0) notify(app, 'warning', words.zonesGone(gone.map((payload) => payload.zoneName).join(', ')));
}

/** Append what was said about a version: name, note, or that it was tabled. */
export async function remarkVersion(app: Application, remark: VersionRemark): Promise<boolean> {
  if (refuseElsewhere(app)) return false;
  const outcome = await app.repository.remarkVersion(remark);
  if (!outcome.ok) {
    notify(app, 'error', messages.versions.remarkNotKept(describeStorageFailure(outcome.error)));
    return false;
  }
  replaceVersion(app, outcome.value);
  app.tab?.send({ kind: 'saved', workspaceId: outcome.value.record.workspaceId });
  copyOutside(app, outcome.value.record.workspaceId);
  return true;
}

function replaceVersion(app: Application, version: Version): void {
  app.store.set((state) => ({
    ...state,
    versions: state.versions.map((other) => (other.id === version.id ? version : other)),
  }));
}
