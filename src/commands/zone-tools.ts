import type { PartAddress } from '../domain/delimitation.ts';
import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { draftOf } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import type { Answer } from '../map/drawing/drawing-port.ts';
import { messages } from '../messages/catalogue.ts';
import { selectionIsLocked } from '../state/selectors.ts';
import {
  heavyEditOf,
  isWorkedOut,
  sketchKindOf,
  waitsToBeApplied,
  type ZoneTool,
  type ZoneToolSession,
  type ZoneToolSettings,
} from '../state/zone-tool.ts';
import { announce } from './announce.ts';
import type { Application } from './application.ts';
import { applyEditOrTell, undoOfThisStep } from './edit.ts';
import { refuseElsewhere } from './elsewhere.ts';
import { notify } from './notify.ts';
import { loadZoneToolEdits, zoneToolEdits } from './zone-tool-edits.ts';
import { ZONE_TOOL_STEPS } from './zone-tool-steps.ts';

const NOTHING_DRAWN: ZoneToolSession['sketch'] = { positions: [], done: false };

/** In metres: what is usual for a boundary drawn on a map of 1:250,000. */
const USUAL_METRES: Readonly<Partial<Record<ZoneTool, number>>> = { simplify: 50, densify: 1000, offset: 100 };

function settingsFor(app: Application, tool: ZoneTool, partyId: PartyId, zoneId: ZoneId): ZoneToolSettings {
  const { selection, workspace } = app.store.get();
  const own = Object.keys(draftOf(workspace, partyId).map).find((id) => id !== zoneId);
  const count = draftOf(workspace, partyId).map[zoneId]?.geometry.length ?? 0;
  const part = Math.min(selection.point?.part ?? 0, Math.max(0, count - 1));
  return {
    part,
    otherPart: part === 0 ? 1 : 0,
    other: own === undefined ? null : { partyId, zoneId: own },
    into: null,
    otherWay: false,
    metres: USUAL_METRES[tool] ?? 0,
    outwards: true,
    eastM: 0,
    northM: 0,
    detached: false,
  };
}

/** Take a tool up for the selected zone of the selected party. Nothing is edited until it is applied. */
export function startZoneTool(app: Application, tool: ZoneTool): void {
  if (refuseElsewhere(app)) return;
  const state = app.store.get();
  const { partyId, zoneId } = state.selection;
  if (partyId === null || zoneId === null) {
    notify(app, 'information', messages.drawing.chooseCellFirst);
    return;
  }
  if (selectionIsLocked(state)) {
    notify(app, 'information', messages.edits.refusals['locked-draft'] as string);
    return;
  }
  const parts = draftOf(state.workspace, partyId).map[zoneId]?.geometry.length ?? 0;
  if (parts === 0 && tool !== 'add') {
    notify(app, 'information', messages.zoneTools.nothingThere);
    return;
  }
  if (parts === 1 && tool === 'merge') {
    notify(app, 'information', messages.zoneTools.onePart);
    return;
  }
  const settings = settingsFor(app, tool, partyId, zoneId);
  const wantsSketch = sketchKindOf(tool) !== null;
  app.map?.clearMeasurement();
  app.store.set((current) => ({
    ...current,
    task: 'draw',
    pointerMode: wantsSketch ? 'sketch' : 'select',
    measurement: null,
    zoneTool: { tool, partyId, zoneId, settings, sketch: NOTHING_DRAWN, answer: null, effect: null },
  }));
  if (wantsSketch) app.map?.focus();
  if (!zoneToolEdits()) void showWhenLoaded(app);
}

/** Take up splitting a part; where a place of its boundary is given, the cutting line starts there. */
export function startSplit(app: Application, { partyId, zoneId, part }: PartAddress, start: Position | null): void {
  startZoneTool(app, 'split');
  const { zoneTool } = app.store.get();
  if (zoneTool?.tool !== 'split' || zoneTool.partyId !== partyId || zoneTool.zoneId !== zoneId) return;
  changeZoneTool(app, { part });
  if (!start) return;
  placeSketchPoint(app, start);
  announce(app, messages.zoneTools.splitStarted);
}

/** The tool is there at once; what it would change is shown as soon as its edits were fetched. */
async function showWhenLoaded(app: Application): Promise<void> {
  await loadZoneToolEdits();
  changeSession(app, {});
}

function changeSession(app: Application, change: Partial<ZoneToolSession>): void {
  app.store.set((state) => (state.zoneTool ? { ...state, zoneTool: { ...state.zoneTool, ...change } } : state));
}

/** Choose something for the tool in use. Typed metres take the place of a drawn shift. */
export function changeZoneTool(app: Application, change: Partial<ZoneToolSettings>): void {
  const { zoneTool } = app.store.get();
  if (!zoneTool) return;
  // A field says once more what it holds when it is left.
  const chosen = new Map<string, unknown>(Object.entries(zoneTool.settings));
  if (Object.entries(change).every(([name, value]) => chosen.get(name) === value)) return;
  const isTyped = 'eastM' in change || 'northM' in change;
  changeSession(app, {
    settings: { ...zoneTool.settings, ...change },
    ...(isTyped ? { sketch: NOTHING_DRAWN } : {}),
  });
}

/** Put the tool away; what was drawn for it goes, nothing was edited. */
export function cancelZoneTool(app: Application): void {
  app.store.set((state) =>
    state.zoneTool
      ? { ...state, zoneTool: null, pointerMode: state.pointerMode === 'sketch' ? 'select' : state.pointerMode }
      : state,
  );
}

/**
 * Let the tool make its edit: one step, which the notice offers to take back. A refused one stays open and says why; one
 * that is still being worked out is made as soon as it is, unless something else is chosen first.
 */
export function applyZoneTool(app: Application): void {
  const state = app.store.get();
  const session = state.zoneTool;
  const edit = session ? zoneToolEdits()?.tools.zoneToolEdit(state, session) : null;
  if (!session || !edit) {
    const waitedFor = session && !isWorkedOut(state, session) ? heavyEditOf(state, session) : null;
    if (waitedFor) {
      changeSession(app, { pressed: { of: state.workspace, edit: waitedFor } });
      announce(app, messages.zoneTools.appliedWhenKnown);
    } else notify(app, 'information', messages.zoneTools.somethingMissing);
    return;
  }
  const { partyId, zoneId } = session;
  const verb = ZONE_TOOL_STEPS[session.tool];
  if (!applyEditOrTell(app, { verb, partyId, zoneId }, edit)) return;
  app.store.set((current) => ({ ...current, selection: { ...current.selection, point: null, further: [] } }));
  cancelZoneTool(app);
  notify(app, 'success', messages.zoneTools.applied(messages.edits.steps[verb]({})), {
    label: messages.frame.undo,
    run: undoOfThisStep(app),
  });
}

/** Let the tool make its edit if Apply was pressed before it was worked out, and it is now. */
export async function applyIfPressed(app: Application): Promise<void> {
  await loadZoneToolEdits();
  const state = app.store.get();
  const session = state.zoneTool;
  if (!session || !waitsToBeApplied(state, session) || !isWorkedOut(state, session)) return;
  changeSession(app, { pressed: null });
  applyZoneTool(app);
}

/** Place a point of the tool's line or area; after a completed one it begins anew. */
export function placeSketchPoint(app: Application, position: Position): Answer {
  const { zoneTool } = app.store.get();
  if (!zoneTool) return { accepted: false, reason: messages.zoneTools.noTool };
  const before = zoneTool.sketch.done ? [] : zoneTool.sketch.positions;
  const last = before.at(-1);
  if (last?.[0] === position[0] && last[1] === position[1]) return { accepted: true };
  changeSession(app, { sketch: { positions: [...before, position], done: false } });
  return { accepted: true };
}

/** Take the last point of the tool's line or area back. */
export function removeLastSketchPoint(app: Application): void {
  const { zoneTool } = app.store.get();
  if (!zoneTool) return;
  changeSession(app, { sketch: { positions: zoneTool.sketch.positions.slice(0, -1), done: false } });
}

/** Complete the tool's line or area: it needs two points, an area three. */
export function finishSketch(app: Application): Answer {
  const { zoneTool } = app.store.get();
  if (!zoneTool) return { accepted: false, reason: messages.zoneTools.noTool };
  const { positions } = zoneTool.sketch;
  const isArea = sketchKindOf(zoneTool.tool) === 'area';
  if (positions.length < (isArea ? 3 : 2)) {
    return { accepted: false, reason: isArea ? messages.zoneTools.areaNeeds : messages.zoneTools.lineNeeds };
  }
  changeSession(app, { sketch: { positions, done: true } });
  return { accepted: true };
}

/** What the keys do while a line or area is drawn: Backspace takes a point back, Enter completes, and again applies. */
export function sketchKey(app: Application, key: 'Enter' | 'Backspace'): void {
  if (key === 'Backspace') {
    removeLastSketchPoint(app);
    return;
  }
  if (app.store.get().zoneTool?.sketch.done) {
    applyZoneTool(app);
    return;
  }
  const outcome = finishSketch(app);
  if (!outcome.accepted) notify(app, 'information', outcome.reason);
}
