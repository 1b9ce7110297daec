import type { Delimitation, ZoneMap } from '../domain/delimitation.ts';
import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import type { Version } from '../domain/version.ts';
import { isLocked, partyOf, zoneOf } from '../domain/workspace.ts';
import { receiveVersions } from '../edits/receive-versions.ts';
import { replaceDelimitations } from '../edits/replace-delimitations.ts';
import { messages } from '../messages/catalogue.ts';
import type { AppState, ImportSession } from '../state/app-state.ts';
import { areaOf } from '../state/selectors.ts';
import type { Application } from './application.ts';
import { describeStorageFailure } from './autosave.ts';
import { applyEditOrTell, leaveWhatIsGone } from './edit.ts';
import { mayWrite, refuseElsewhere } from './elsewhere.ts';
import { acceptAsReference, boundaryFor, referenceObstacle } from './import-as-reference.ts';
import { afterSaving } from './keeping.ts';
import { notify } from './notify.ts';
import { whileWriting } from './writings.ts';

interface Assigned {
  readonly partyId: PartyId;
  readonly zoneId: ZoneId;
  readonly delimitation: Delimitation;
}

function assigned(session: ImportSession): readonly Assigned[] {
  return (session.reading?.features ?? []).flatMap((feature, index) => {
    const choice = session.choices[index];
    const geometry = boundaryFor(session.as, feature);
    if (!choice?.ticked || !geometry || choice.partyId === null || choice.zoneId === null) return [];
    const delimitation = { geometry, provenance: feature.provenance };
    return [{ partyId: choice.partyId, zoneId: choice.zoneId, delimitation }];
  });
}

/** Say what still stands in the way of importing, or null. */
export function importObstacle({ importing, workspace }: Pick<AppState, 'importing' | 'workspace'>): string | null {
  if (!importing?.reading) return null;
  const words = messages.exchange;
  if (importing.as === 'reference') return referenceObstacle(importing);
  if (importing.isReadAgain === true) return words.readingAgain;
  const { as } = importing;
  if (!importing.reading.features.some((feature) => boundaryFor(as, feature))) return words.nothingImportable;
  const ticked = importing.choices.filter((choice) => choice.ticked);
  if (ticked.length === 0) return words.nothingTicked;
  const cells = new Set<string>();
  let unassigned = 0;
  let obstacle: string | null = null;
  for (const choice of ticked) {
    const party = partyOf(workspace, choice.partyId ?? '');
    const zone = zoneOf(workspace, choice.zoneId ?? '');
    if (!party || !zone) {
      unassigned += 1;
      continue;
    }
    const cell = `${party.id}/${zone.id}`;
    if (cells.has(cell)) obstacle ??= words.sameCell(party.name, zone.name);
    cells.add(cell);
    if (importing.as === 'draft' && isLocked(workspace, party.id)) obstacle ??= words.lockedParty(party.name);
  }
  if (unassigned > 0) return words.unassigned(unassigned);
  if (obstacle !== null) return obstacle;
  if (importing.as === 'received' && importing.receivedFrom.trim() === '') return words.receivedFromNeeded;
  return null;
}

/** Those that are taking over a file now: a second press has nothing to do. */
const accepting = new WeakSet<Application>();

/** Take over what is ticked, in one step of the history. Refused while another tab edits the workspace. */
export async function acceptImport(app: Application): Promise<void> {
  const session = app.store.get().importing;
  if (!session?.reading || importObstacle(app.store.get()) !== null || accepting.has(app)) return;
  if (refuseElsewhere(app)) return;
  if (session.as === 'reference') return acceptAsReference(app, session);
  const items = assigned(session);
  const [first] = items;
  if (!first) return;
  accepting.add(app);
  const { workspace } = app.store.get();
  try {
    const done =
      session.as === 'draft'
        ? acceptAsDraft(app, items)
        : await whileWriting(app, acceptAsReceived(app, session, items));
    if (!done) return;
  } finally {
    accepting.delete(app);
  }
  app.store.set((state) => ({
    ...state,
    // While versions were being written another file may have been opened.
    importing: state.importing?.reading === session.reading ? null : state.importing,
    selection: { partyId: first.partyId, zoneId: first.zoneId, point: null },
  }));
  leaveWhatIsGone(app, workspace);
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
  if (!reading || !(await mayWrite(app, workspace.id))) return false;
  const saved: Version[] = [];
  for (const [partyId, map] of mapsByParty(items)) {
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
      areasM2: Object.fromEntries(
        Object.entries(map).map(([zoneId, { geometry }]) => [zoneId, areaOf(geometry, workspace.lineType)]),
      ),
    });
    if (!outcome.ok) {
      notify(app, 'error', messages.versions.notSaved(describeStorageFailure(outcome.error)));
      return false;
    }
    saved.push(outcome.value);
    void afterSaving(app, workspace.id);
    app.store.set((state) => ({
      ...state,
      versions: state.workspace.id === workspace.id ? [...state.versions, outcome.value] : state.versions,
      versionMaps: { ...state.versionMaps, [outcome.value.id]: map },
    }));
  }
  if (app.store.get().workspace.id !== workspace.id) return false;
  const ids = saved.map((version) => version.id);
  const label = { verb: 'receive-versions', count: ids.length } as const;
  return applyEditOrTell(app, label, (before) => receiveVersions(before, ids));
}
