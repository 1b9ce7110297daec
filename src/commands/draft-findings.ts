import type { DraftFinding } from '../analysis/draft-findings.ts';
import { draftOf, zoneOf } from '../domain/workspace.ts';
import { deletePart } from '../edits/delete-part.ts';
import { deleteTurningPoint } from '../edits/delete-turning-point.ts';
import { messages } from '../messages/catalogue.ts';
import { formatArea, formatDecimalPosition, formatLength } from '../messages/format.ts';
import type { AppState } from '../state/app-state.ts';
import type { StepVerb } from '../state/history.ts';
import { mapGeometries } from '../state/map-geometries.ts';
import type { DraftFindings } from '../state/draft-findings.ts';
import type { Application } from './application.ts';
import { applyEditOrTell, undoOfThisStep, type BoundEdit } from './edit.ts';
import { notify } from './notify.ts';
import { loadZoneToolEdits, zoneToolEdits } from './zone-tool-edits.ts';

/** Long enough to gather the edits of one gesture, too short to be noticed. */
const DELAY_MS = 120;

/** How close the map goes to a finding. */
const NEAR_ZOOM = 15;

/** Put a finding about a draft into words. */
export function describeDraftFinding({ workspace }: AppState, { finding: found, ...figures }: DraftFinding): string {
  const { position, part, ring, point, detail, severity, kind } = found;
  const { otherZoneId, areaM2, distanceM } = figures;
  const zone = otherZoneId === null ? undefined : (zoneOf(workspace, otherZoneId)?.name ?? otherZoneId);
  const figure = areaM2 === null ? (distanceM === null ? undefined : formatLength(distanceM)) : formatArea(areaM2);
  return messages.findings[kind]({
    place: position && formatDecimalPosition(position[0], position[1]),
    part,
    ring,
    point,
    detail,
    severity,
    in: 'draft',
    ...(zone === undefined ? {} : { zone }),
    ...(figure === undefined ? {} : { figure }),
  });
}

/** What can be done about a finding with one press. */
export interface FindingFix {
  readonly name: string;
  readonly verb: StepVerb;
  readonly edit: BoundEdit;
}

/** Give the remedy of a finding: cut the overlap off, delete the point, delete the part; null where there is none. */
export function fixOf({ workspace }: AppState, found: DraftFindings, item: DraftFinding): FindingFix | null {
  const { partyId, zoneId } = found;
  const { finding, otherZoneId } = item;
  const { part, ring, point } = finding;
  const words = messages.draftFindings;
  switch (finding.kind) {
    case 'zones-overlap': {
      if (otherZoneId === null) return null;
      const name = words.cutOff(zoneOf(workspace, otherZoneId)?.name ?? otherZoneId);
      const edit: BoundEdit = (before) => {
        const edits = zoneToolEdits();
        if (!edits) throw new Error('The edits of the zone tools were not fetched');
        return edits.cutByZone(before, { partyId, zoneId }, { partyId, zoneId: otherZoneId });
      };
      return { name, verb: 'cut-by-zone', edit };
    }
    case 'small-part':
      if (part === null) return null;
      return {
        name: words.deletePart(part + 1),
        verb: 'delete-part',
        edit: (before) => deletePart(before, { partyId, zoneId, part }),
      };
    case 'close-points':
    case 'repeated-position':
    case 'self-crossing':
      if (part === null || ring === null || point === null) return null;
      return {
        name: words.deletePoint(point + 1),
        verb: 'delete-turning-point',
        edit: (before) => deleteTurningPoint(before, { partyId, zoneId, part, ring, point }),
      };
    default:
      return null;
  }
}

/** Make the remedy of a finding: one step, which the notice offers to take back. */
export function applyFix(app: Application, found: DraftFindings, fix: FindingFix): void {
  const { name, verb, edit } = fix;
  if (verb === 'cut-by-zone' && !zoneToolEdits()) {
    void loadZoneToolEdits().then(() => applyFix(app, found, fix));
    return;
  }
  const { partyId, zoneId, map } = found;
  // The list may be a moment older than the draft: what it names could be another point by now.
  if (draftOf(app.store.get().workspace, partyId).map !== map) return;
  if (!applyEditOrTell(app, { verb, partyId, zoneId }, edit)) return;
  app.store.set((state) => ({ ...state, selection: { ...state.selection, point: null } }));
  notify(app, 'success', messages.draftFindings.done(name), { label: messages.frame.undo, run: undoOfThisStep(app) });
}

/** Show where a finding is: the map goes there and marks the place. */
export function showDraftFinding(app: Application, { finding: { position } }: DraftFinding): void {
  if (!position) return;
  app.map?.moveTo({ centre: position, zoom: NEAR_ZOOM });
  app.map?.flag(position);
}

/**
 * Look at the selected zone of the selected draft after every edit, in the engine; the latest request wins. Only while
 * Draw is chosen.
 *
 * @returns a function that stops it
 */
export function startFindingInDraft(app: Application): () => void {
  let asked: unknown = null;
  let askedZone: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const look = async (partyId: string, zoneId: string, map: DraftFindings['map']): Promise<void> => {
    const { lineType } = app.store.get().workspace;
    const outcome = await app.engine.findInDraft({ map: mapGeometries(map), zoneId, lineType });
    if (asked !== map || askedZone !== zoneId || outcome.kind !== 'done') return;
    app.store.set((state) => ({ ...state, draftFindings: { partyId, zoneId, map, list: outcome.value } }));
  };

  const follow = (): void => {
    const { selection, workspace, task, draftFindings } = app.store.get();
    const { partyId, zoneId } = selection;
    const map = partyId === null ? null : draftOf(workspace, partyId).map;
    if (task !== 'draw' || partyId === null || zoneId === null || !map?.[zoneId]) {
      asked = null;
      if (draftFindings) app.store.set((state) => ({ ...state, draftFindings: null }));
      return;
    }
    if (map === asked && zoneId === askedZone) return;
    const isElsewhere = draftFindings && (draftFindings.partyId !== partyId || draftFindings.zoneId !== zoneId);
    asked = map;
    askedZone = zoneId;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void look(partyId, zoneId, map), DELAY_MS);
    if (isElsewhere) app.store.set((state) => ({ ...state, draftFindings: null }));
  };

  const unsubscribe = app.store.subscribe(follow);
  follow();
  return () => {
    unsubscribe();
    if (timer !== null) clearTimeout(timer);
  };
}
