import type { TurningPointAddress } from '../domain/delimitation.ts';
import { isLocked } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import type { Answer } from '../map/drawing/drawing-port.ts';
import type { Snap } from '../map/drawing/snapping/snap.ts';
import type { MapTarget } from '../map/scene.ts';
import { messages } from '../messages/catalogue.ts';
import { formatDecimalPosition } from '../messages/format.ts';
import { selectionIsLocked } from '../state/selectors.ts';
import { selectedPoints, selectedStretch } from '../state/selected-points.ts';
import { isSamePoint } from '../state/select-points.ts';
import type { Application } from './application.ts';
import { compareHere, copyCoordinates, remarkHere } from './at-this-place.ts';
import { detachPoint } from './detaching.ts';
import { nameApart } from './name-snap.ts';
import { notify } from './notify.ts';
import { offerStretch, sourceName } from './take-stretch.ts';
import { deleteSelected } from './selected-points.ts';
import { traceFrom } from './tracing.ts';
import { deletePoint, insertMiddle, insertPoint, removeHole, removePart } from './turning-points.ts';
import { startSplit } from './zone-tools.ts';

const words = messages.drawing.menu;

/** One thing the menu of the map offers. */
export interface MapMenuItem {
  readonly name: string;
  readonly run: () => void;
}

/** What the menu was asked for, and exactly where. */
export interface MapMenuPlace {
  readonly target: MapTarget;
  readonly position: Position;
  /** The places of lines there that a trace can start from, one for each line, the nearest first. */
  readonly traceable: readonly Snap[];
}

type ItemMaker = (app: Application, place: MapMenuPlace) => readonly MapMenuItem[];

/** What the menu offers, in this order. A tool that starts at a place of a line or an area adds its maker here. */
const makers: readonly ItemMaker[] = [ofPoint, ofSegment, ofPart, ofSplit, ofOtherLine, ofLine, ofPlace];

/** List what can be done with what lies at a place of the map. */
export function mapMenuItems(app: Application, place: MapMenuPlace): readonly MapMenuItem[] {
  return makers.flatMap((make) => make(app, place));
}

function tell(app: Application, outcome: Answer): void {
  if (!outcome.accepted) notify(app, 'warning', outcome.reason);
}

function ofPoint(app: Application, { target }: MapMenuPlace): readonly MapMenuItem[] {
  if (target.kind !== 'turning-point') return [];
  const { address } = target;
  const selected = selectedPoints(app.store.get());
  const isOneOfSeveral = selected.length > 1 && selected.some((one) => isSamePoint(one, address));
  const all = { name: messages.hands.deleteSeveral(selected.length), run: () => deleteSelected(app) };
  return [
    ...(isOneOfSeveral ? [all] : []),
    { name: words.deletePoint, run: () => tell(app, deletePoint(app, address)) },
    { name: messages.hands.detach, run: () => detachPoint(app, address) },
  ];
}

function ofSegment(app: Application, { target }: MapMenuPlace): readonly MapMenuItem[] {
  if (target.kind !== 'segment') return [];
  const { address, position } = target;
  return [
    { name: words.insertPoint, run: () => tell(app, insertPoint(app, address, position)) },
    { name: words.insertMidpoint, run: () => tell(app, insertMiddle(app, address)) },
  ];
}

/** Whether a proposal is the selected one and can be edited. */
function isOwn(app: Application, { partyId, zoneId }: Pick<TurningPointAddress, 'partyId' | 'zoneId'>): boolean {
  const { workspace, selection } = app.store.get();
  return selection.partyId === partyId && selection.zoneId === zoneId && !isLocked(workspace, partyId);
}

/** The part or hole that is meant: of the point or segment, or of the selected proposal. */
function ofPart(app: Application, { target }: MapMenuPlace): readonly MapMenuItem[] {
  if (target.kind === 'turning-point' || target.kind === 'segment') {
    const { address } = target;
    return address.ring > 0
      ? [{ name: words.deleteHole, run: () => removeHole(app, address) }]
      : [{ name: words.deletePart, run: () => removePart(app, address) }];
  }
  if (target.kind !== 'proposal') return [];
  const { partyId, zoneId, part } = target;
  if (!isOwn(app, target)) return [];
  return [{ name: words.deletePart, run: () => removePart(app, { partyId, zoneId, part }) }];
}

/** The cutting line starts on the outer boundary; from a place inside nothing can be said of where it will. */
function ofSplit(app: Application, { target }: MapMenuPlace): readonly MapMenuItem[] {
  const name = messages.zoneTools.splitHere;
  if (target.kind === 'turning-point' || target.kind === 'segment') {
    const { address, position } = target;
    return address.ring > 0 ? [] : [{ name, run: () => startSplit(app, address, position) }];
  }
  if (target.kind !== 'proposal' || !isOwn(app, target)) return [];
  return [{ name, run: () => startSplit(app, target, null) }];
}

/** On every line that is there, of whichever party or layer, while there is something to draw it into. */
function ofLine(app: Application, { traceable }: MapMenuPlace): readonly MapMenuItem[] {
  const state = app.store.get();
  const { partyId, zoneId } = state.selection;
  if (partyId === null || zoneId === null || selectionIsLocked(state)) return [];
  const names = nameApart(app, traceable);
  return traceable.map((snap, index) => ({
    name: messages.tracing.from(names[index] ?? ''),
    run: () => traceFrom(app, snap),
  }));
}

/** Where a stretch of an own line is selected and what lies there is another party's. */
function ofOtherLine(app: Application, { target }: MapMenuPlace): readonly MapMenuItem[] {
  const state = app.store.get();
  const stretch = selectedStretch(state);
  if (target.kind !== 'proposal' || !stretch || isLocked(state.workspace, stretch.partyId)) return [];
  const { partyId, zoneId } = target;
  if (stretch.partyId === partyId) return [];
  const name = messages.stretch.takeFrom(sourceName(state.workspace, partyId, zoneId));
  return [{ name, run: () => offerStretch(app, { partyId, zoneId }) }];
}

function ofPlace(app: Application, { position }: MapMenuPlace): readonly MapMenuItem[] {
  const [longitude, latitude] = position;
  return [
    { name: messages.hands.menu.compareHere, run: () => compareHere(app, position) },
    { name: messages.hands.menu.remarkHere, run: () => remarkHere(app, position) },
    {
      name: `${words.copyCoordinates}: ${formatDecimalPosition(longitude, latitude)}`,
      run: () => void copyCoordinates(app, position),
    },
  ];
}
