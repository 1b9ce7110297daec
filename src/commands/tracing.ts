import type { Delimitation } from '../domain/delimitation.ts';
import { takenFrom, type Taken } from '../domain/provenance.ts';
import { sourceOfLayer } from '../domain/reference-layer.ts';
import { draftOf, referenceLayersOf } from '../domain/workspace.ts';
import { placeTurningPoints } from '../edits/place-turning-points.ts';
import type { Run } from '../geometry/trace-run.ts';
import type { Answer } from '../map/drawing/drawing-port.ts';
import type { Snap, SnapOwner } from '../map/drawing/snapping/snap.ts';
import { messages } from '../messages/catalogue.ts';
import { formatLength } from '../messages/format.ts';
import { announce } from './announce.ts';
import type { Application } from './application.ts';
import { answer } from './drawing.ts';
import { applyEdit } from './edit.ts';
import { refuseElsewhere } from './elsewhere.ts';
import { nameOwner, nameSnap } from './name-snap.ts';
import { notify } from './notify.ts';
import { stopTracing } from './stop-tracing.ts';

const words = messages.tracing;

/** Lines of the base map are up to three kilometres off, see the sources of the base map. */
const BASE_MAP_ACCURACY_M = 3000;

/** Let the pointer choose a run of a line for the boundary that is drawn for the selected zone, or for a new one. */
export function startTracing(app: Application): void {
  if (refuseElsewhere(app)) return;
  const { selection, workspace } = app.store.get();
  const { partyId, zoneId } = selection;
  if (partyId === null || zoneId === null) {
    notify(app, 'information', messages.drawing.chooseCellFirst);
    return;
  }
  const unfinished = draftOf(workspace, partyId).unfinished;
  app.store.set((state) => ({
    ...state,
    task: 'draw',
    pointerMode: 'trace',
    selection: { ...state.selection, zoneId: unfinished?.zoneId ?? zoneId, point: null },
  }));
  app.map?.focus();
}

/** Trace from a place of a line: its end is left to choose. */
export function traceFrom(app: Application, from: Snap): void {
  startTracing(app);
  if (app.store.get().pointerMode !== 'trace') return;
  app.map?.tracing.startAt(from);
  announce(app, words.startedAt(nameSnap(app, from)));
}

/** Take a run of a line into the boundary being drawn, in one step, and go on drawing it. */
export function takeRun(app: Application, run: Run, owner: SnapOwner): Answer {
  const { partyId, zoneId } = app.store.get().selection;
  if (partyId === null || zoneId === null) return { accepted: false, reason: messages.drawing.chooseCellFirst };
  const outcome = applyEdit(app, { verb: 'place-turning-points', partyId, zoneId }, (before) =>
    placeTurningPoints(before, partyId, zoneId, run.positions, takenOf(app, owner)),
  );
  if (outcome.ok) stopTracing(app);
  return answer(outcome);
}

/** Find what goes along with points that are taken from a line. */
export function takenOf(app: Application, owner: SnapOwner): Taken {
  switch (owner.kind) {
    case 'proposal': {
      const delimitation = delimitationOf(app, owner);
      return delimitation ? takenFrom(delimitation.provenance) : { illustrative: false, tracedFrom: [] };
    }
    case 'reference': {
      const layer = referenceLayersOf(app.store.get().workspace).find(({ id }) => id === owner.layerId);
      return { illustrative: false, tracedFrom: layer ? [sourceOfLayer(layer)] : [] };
    }
    case 'place':
      return { illustrative: false, tracedFrom: [] };
    case 'base-map': {
      const source = { fileName: null, sha256: null, date: null, statedAccuracyM: BASE_MAP_ACCURACY_M };
      return { illustrative: false, tracedFrom: [{ name: words.baseMapSource, ...source }] };
    }
  }
}

/** Find the delimitation of a proposal on the map, of a draft or of a version. */
export function delimitationOf(
  app: Application,
  { key, partyId, zoneId }: Extract<SnapOwner, { kind: 'proposal' }>,
): Delimitation | undefined {
  const { workspace, versionMaps } = app.store.get();
  const versionId = /^version\/([^/]+)\//u.exec(key)?.[1];
  const map = versionId === undefined ? draftOf(workspace, partyId).map : versionMaps[versionId];
  return map?.[zoneId];
}

/** Put into words what is offered, and how it is taken. */
export function nameRun(app: Application, run: Run, owner: SnapOwner, hasOtherWay: boolean): string {
  const name = owner.kind === 'proposal' || owner.kind === 'reference' ? nameOwner(app, owner) : words.baseMapOwner;
  const length = formatLength(run.lengthM);
  const isGeodesic = app.store.get().workspace.lineType === 'geodesic';
  const offer = words.offer(run.positions.length, isGeodesic ? words.alongGeodesics(length) : length, name);
  return hasOtherWay ? `${offer} ${words.orTurn}` : offer;
}

/** Say what to click next. */
export function askForTrace(app: Application, snap: Snap | null, started: boolean): string {
  if (started) return words.whereToEnd;
  return snap ? words.startAt(nameSnap(app, snap)) : words.whereToStart;
}
