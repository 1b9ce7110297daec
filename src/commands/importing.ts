import { validateMap } from '../analysis/validate-map.ts';
import type { Delimitation, ZoneMap } from '../domain/delimitation.ts';
import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import type { Version } from '../domain/version.ts';
import { isLocked, partyOf, zoneOf } from '../domain/workspace.ts';
import { receiveVersions } from '../edits/receive-versions.ts';
import { replaceDelimitations } from '../edits/replace-delimitations.ts';
import type { ImportReading, ReadFeature } from '../exchange/import-reading.ts';
import { boundingBoxOf, unionBoundingBox } from '../geometry/bounding-box.ts';
import type { BoundingBox } from '../geometry/coordinates.ts';
import { messages } from '../messages/catalogue.ts';
import type { ImportChoice, ImportSession } from '../state/app-state.ts';
import { areaOf } from '../state/selectors.ts';
import type { Application } from './application.ts';
import { describeStorageFailure } from './autosave.ts';
import { applyEditOrTell } from './edit.ts';
import { notify } from './notify.ts';

/** Ask for a file: the interface's file input is pressed, which the browser allows only as the answer to a press. */
export function chooseImportFile(_app: Application): void {
  document.dispatchEvent(new CustomEvent('delimit-choose-file'));
}

/** Read a file that was chosen, dropped or pasted and show what is in it. Nothing of the workspace changes. */
export async function openImport(app: Application, fileName: string, bytes: Uint8Array): Promise<void> {
  const { workspace } = app.store.get();
  setSession(app, {
    fileName,
    status: 'reading',
    failure: null,
    reading: null,
    choices: [],
    as: 'draft',
    receivedFrom: '',
  });
  const outcome = await app.engine.readGeoJson({
    fileName,
    bytes,
    zones: workspace.zones.map(({ id, name }) => ({ id, name })),
    parties: workspace.parties.map(({ id, name }) => ({ id, name })),
    lineType: workspace.lineType,
  });
  if (outcome.kind === 'superseded' || outcome.kind === 'cancelled') return;
  if (outcome.kind === 'failed') return failSession(app, messages.exchange.readerFailed(outcome.detail));
  if (!outcome.value.ok) {
    const { code, ...place } = outcome.value.error;
    return failSession(app, messages.exchange.readFailures[code](place));
  }
  const reading = outcome.value.value;
  changeSession(app, { status: 'read', reading, choices: firstChoices(app, reading) });
  const box = boxOf(reading.features);
  if (box) app.map?.fit(box);
}

function setSession(app: Application, importing: ImportSession | null): void {
  app.store.set((state) => ({ ...state, importing, showFirstRun: importing ? false : state.showFirstRun }));
}

function changeSession(app: Application, change: Partial<ImportSession>): void {
  app.store.set((state) => (state.importing ? { ...state, importing: { ...state.importing, ...change } } : state));
}

function failSession(app: Application, failure: string): void {
  changeSession(app, { status: 'failed', failure });
}

function boxOf(features: readonly ReadFeature[]): BoundingBox | null {
  let box: BoundingBox | null = null;
  for (const { geometry } of features) {
    const own = geometry && boundingBoxOf(geometry);
    if (own) box = box ? unionBoundingBox(box, own) : own;
  }
  return box;
}

/** What the file says wins; one feature without a word of its own goes to the selected cell. */
function firstChoices(app: Application, { features }: ImportReading): readonly ImportChoice[] {
  const { selection } = app.store.get();
  const taken = new Set<string>();
  const single = features.filter((feature) => feature.importable).length === 1;
  return features.map((feature) => {
    const partyId = feature.recognition.partyId ?? selection.partyId;
    const zoneId = feature.recognition.zoneId ?? (single ? selection.zoneId : null);
    const cell = `${partyId}/${zoneId}`;
    const ticked = feature.importable && partyId !== null && zoneId !== null && !taken.has(cell);
    if (ticked) taken.add(cell);
    return { ticked, partyId, zoneId };
  });
}

/** Stop looking at the file; nothing was changed. */
export function cancelImport(app: Application): void {
  app.engine.cancelReading();
  setSession(app, null);
}

/** Change what is to become of one feature. */
export function chooseForFeature(app: Application, index: number, change: Partial<ImportChoice>): void {
  app.store.set((state) => {
    if (!state.importing) return state;
    const choices = state.importing.choices.map((choice, at) => (at === index ? { ...choice, ...change } : choice));
    return { ...state, importing: { ...state.importing, choices } };
  });
}

/** Choose whether the file goes into drafts or becomes received versions, and who handed it over. */
export function chooseImportKind(app: Application, change: Partial<Pick<ImportSession, 'as' | 'receivedFrom'>>): void {
  changeSession(app, change);
}

interface Assigned {
  readonly partyId: PartyId;
  readonly zoneId: ZoneId;
  readonly delimitation: Delimitation;
}

function assigned(session: ImportSession): readonly Assigned[] {
  return (session.reading?.features ?? []).flatMap((feature, index) => {
    const choice = session.choices[index];
    if (!choice?.ticked || !feature.importable || !feature.geometry) return [];
    if (choice.partyId === null || choice.zoneId === null) return [];
    const delimitation = { geometry: feature.geometry, provenance: feature.provenance };
    return [{ partyId: choice.partyId, zoneId: choice.zoneId, delimitation }];
  });
}

/** Say what still stands in the way of importing, or null. */
export function importObstacle(app: Application): string | null {
  const { importing, workspace } = app.store.get();
  if (!importing?.reading) return null;
  const words = messages.exchange;
  const ticked = importing.choices.filter((choice) => choice.ticked);
  if (ticked.length === 0) return words.nothingTicked;
  const unassigned = ticked.filter((choice) => choice.partyId === null || choice.zoneId === null).length;
  if (unassigned > 0) return words.unassigned(unassigned);
  const cells = new Set<string>();
  for (const { partyId, zoneId } of ticked) {
    const cell = `${partyId}/${zoneId}`;
    const party = partyOf(workspace, partyId ?? '')?.name ?? '';
    if (cells.has(cell)) return words.sameCell(party, zoneOf(workspace, zoneId ?? '')?.name ?? '');
    cells.add(cell);
    if (importing.as === 'draft' && isLocked(workspace, partyId ?? '')) return words.lockedParty(party);
  }
  if (importing.as === 'received' && importing.receivedFrom.trim() === '') return words.receivedFromNeeded;
  return null;
}

/** Take over what is ticked, in one step of the history. */
export async function acceptImport(app: Application): Promise<void> {
  const session = app.store.get().importing;
  if (!session?.reading || importObstacle(app) !== null) return;
  const items = assigned(session);
  const done = session.as === 'draft' ? acceptAsDraft(app, items) : await acceptAsReceived(app, session, items);
  if (!done) return;
  const first = items[0];
  app.store.set((state) => ({
    ...state,
    importing: null,
    selection: first ? { partyId: first.partyId, zoneId: first.zoneId, point: null } : state.selection,
  }));
  notify(app, 'success', messages.exchange.imported(items.length, session.fileName));
}

function mapsByParty(items: readonly Assigned[]): ReadonlyMap<PartyId, ZoneMap> {
  const maps = new Map<PartyId, Record<ZoneId, Delimitation>>();
  for (const { partyId, zoneId, delimitation } of items) {
    maps.set(partyId, { ...maps.get(partyId), [zoneId]: delimitation });
  }
  return maps;
}

function acceptAsDraft(app: Application, items: readonly Assigned[]): boolean {
  return applyEditOrTell(app, { verb: 'import', count: items.length }, (before) => {
    let next = before;
    for (const [partyId, map] of mapsByParty(items)) {
      const outcome = replaceDelimitations(next, partyId, map);
      if (!outcome.ok) return outcome;
      next = outcome.value;
    }
    return { ok: true, value: next };
  });
}

async function acceptAsReceived(
  app: Application,
  session: ImportSession,
  items: readonly Assigned[],
): Promise<boolean> {
  const { workspace } = app.store.get();
  const { reading } = session;
  if (!reading) return false;
  const saved: Version[] = [];
  for (const [partyId, map] of mapsByParty(items)) {
    if (Object.values(validateMap(map)).some((found) => found.some((one) => one.severity === 'error'))) return false;
    const outcome = await app.repository.saveVersion({
      workspaceId: workspace.id,
      partyId,
      partyName: partyOf(workspace, partyId)?.name ?? partyId,
      lineType: workspace.lineType,
      map,
      zoneNames: Object.fromEntries(workspace.zones.map((zone) => [zone.id, zone.name])),
      parents: [],
      origin: {
        kind: 'received',
        from: session.receivedFrom.trim(),
        fileName: reading.fileName,
        fileSha256: reading.sha256,
      },
      savedAt: app.now(),
      name: '',
      note: '',
      areasM2: Object.fromEntries(Object.entries(map).map(([zoneId, { geometry }]) => [zoneId, areaOf(geometry)])),
    });
    if (!outcome.ok) {
      notify(app, 'error', messages.versions.notSaved(describeStorageFailure(outcome.error)));
      return false;
    }
    saved.push(outcome.value);
    app.store.set((state) => ({
      ...state,
      versions: [...state.versions, outcome.value],
      versionMaps: { ...state.versionMaps, [outcome.value.id]: map },
    }));
  }
  const ids = saved.map((version) => version.id);
  const label = { verb: 'receive-versions', count: ids.length } as const;
  return applyEditOrTell(app, label, (before) => receiveVersions(before, ids));
}
