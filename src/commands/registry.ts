import { messages } from '../messages/catalogue.ts';
import type { Application } from './application.ts';
import { holdSecond, letGoOfSecond } from './comparison-view.ts';
import { stepContestedCell } from './contested-cells.ts';
import { discardDrawing, startDrawing, stepBack } from './drawing.ts';
import { redoStep, undoStep } from './edit.ts';
import { handCommands } from './hand-commands.ts';
import { verifyEverything } from './keeping.ts';
import { chooseImportFile } from './importing.ts';
import { toggleSnapping } from './snapping.ts';
import { startFileCheck } from './start-file-check.ts';
import { startTracing } from './tracing.ts';
import { deleteSelected } from './selected-points.ts';
import { saveVersion } from './versions.ts';
import type { ZoneTool } from '../state/zone-tool.ts';
import { startZoneTool } from './zone-tools.ts';
import { choosePointer, chooseTask, closeDialog, openDialog, zoomTo } from './view.ts';

/** Where a key works: everywhere, or only while the map has the focus (single letters). */
export type KeyScope = 'everywhere' | 'map';

/** Something the user can do, with its name and its key. */
export interface Command {
  readonly id: string;
  readonly name: string;
  /** As it is shown; null where there is none. Ctrl means the Command key on a Mac. */
  readonly key: string | null;
  readonly scope: KeyScope;
  readonly run: (app: Application) => void;
  /** What ends when the key is let go; without it the key only has to be pressed. */
  readonly release?: (app: Application) => void;
}

const { drawing, frame, map } = messages;

function zoomToSelection(app: Application): void {
  const { partyId, zoneId } = app.store.get().selection;
  zoomTo(app, { ...(partyId === null ? {} : { partyId }), ...(zoneId === null ? {} : { zoneId }) });
}

/** The zone tools that have a key; the others are in the inspector and in this list. */
const ZONE_TOOL_KEYS: Readonly<Partial<Record<ZoneTool, string>>> = { reshape: 'R' };

const zoneToolCommands = (Object.keys(messages.zoneTools.names) as ZoneTool[]).map((tool): Command => ({
  id: `zone-tool-${tool}`,
  name: messages.zoneTools.names[tool],
  key: ZONE_TOOL_KEYS[tool] ?? null,
  scope: 'map',
  run: (app) => startZoneTool(app, tool),
}));

/** Everything that has a name in the list of keys. */
export const commands: readonly Command[] = [
  { id: 'undo', name: frame.undo, key: 'Ctrl+Z', scope: 'everywhere', run: undoStep },
  { id: 'redo', name: frame.redo, key: 'Ctrl+Shift+Z', scope: 'everywhere', run: redoStep },
  { id: 'redo-other', name: frame.redo, key: 'Ctrl+Y', scope: 'everywhere', run: redoStep },
  {
    id: 'save-version',
    name: frame.saveVersion,
    key: 'Ctrl+S',
    scope: 'everywhere',
    run: (app) => void saveVersion(app),
  },
  { id: 'import', name: frame.import, key: 'Ctrl+O', scope: 'everywhere', run: chooseImportFile },
  { id: 'check-file', name: messages.files.check, key: 'K', scope: 'map', run: startFileCheck },
  { id: 'export', name: frame.export, key: 'Ctrl+E', scope: 'everywhere', run: (app) => openDialog(app, 'export') },
  {
    id: 'print',
    name: messages.comparisonSheet.print,
    key: 'Ctrl+P',
    scope: 'everywhere',
    // Pictures are no part of the first load.
    run: (app) => void import('./comparison-picture.ts').then(({ printComparison }) => printComparison(app)),
  },
  {
    id: 'keeping',
    name: messages.keeping.title,
    key: null,
    scope: 'everywhere',
    run: (app) => openDialog(app, 'keeping'),
  },
  { id: 'verify-everything', name: messages.keeping.verify, key: 'V', scope: 'map', run: verifyEverything },
  { id: 'step-back', name: frame.stepBack, key: 'Escape', scope: 'everywhere', run: stepBack },
  { id: 'keys', name: frame.showKeys, key: '?', scope: 'everywhere', run: (app) => openDialog(app, 'keys') },
  { id: 'task-draw', name: frame.tasks.draw, key: '1', scope: 'map', run: (app) => chooseTask(app, 'draw') },
  { id: 'task-compare', name: frame.tasks.compare, key: '2', scope: 'map', run: (app) => chooseTask(app, 'compare') },
  {
    id: 'task-versions',
    name: frame.tasks.versions,
    key: '3',
    scope: 'map',
    run: (app) => chooseTask(app, 'versions'),
  },
  { id: 'draw-boundary', name: drawing.drawBoundary, key: 'D', scope: 'map', run: (app) => startDrawing(app, 'part') },
  { id: 'add-part', name: drawing.addPart, key: 'P', scope: 'map', run: (app) => startDrawing(app, 'part') },
  { id: 'cut-hole', name: drawing.cutHole, key: 'H', scope: 'map', run: (app) => startDrawing(app, 'hole') },
  { id: 'give-up', name: drawing.giveUp, key: null, scope: 'map', run: discardDrawing },
  { id: 'delete-point', name: drawing.inspector.deletePoint, key: 'Delete', scope: 'map', run: deleteSelected },
  {
    id: 'measure-distance',
    name: drawing.measureDistance,
    key: 'M',
    scope: 'map',
    run: (app) => choosePointer(app, 'measure-distance'),
  },
  {
    id: 'measure-area',
    name: drawing.measureArea,
    key: 'A',
    scope: 'map',
    run: (app) => choosePointer(app, 'measure-area'),
  },
  { id: 'snapping', name: messages.snapping.toggle, key: 'S', scope: 'map', run: toggleSnapping },
  { id: 'trace', name: messages.tracing.trace, key: 'T', scope: 'map', run: startTracing },
  {
    id: 'trace-other-way',
    name: messages.tracing.otherWay,
    key: 'X',
    scope: 'map',
    run: (app) => app.map?.tracing.turn(),
  },
  ...zoneToolCommands,
  { id: 'go-to', name: map.goTo, key: 'G', scope: 'map', run: (app) => openDialog(app, 'go-to') },
  {
    id: 'coordinate-list',
    name: messages.coordinates.list.title,
    key: 'C',
    scope: 'map',
    run: (app) => openDialog(app, 'coordinate-list'),
  },
  { id: 'zoom-to-all', name: map.zoomToAll, key: '0', scope: 'map', run: (app) => zoomTo(app, {}) },
  { id: 'zoom-to-selection', name: drawing.inspector.zoomTo, key: 'Z', scope: 'map', run: zoomToSelection },
  {
    id: 'next-cell',
    name: messages.comparing.nextCell,
    key: ']',
    scope: 'map',
    run: (app) => stepContestedCell(app, 1),
  },
  {
    id: 'previous-cell',
    name: messages.comparing.previousCell,
    key: '[',
    scope: 'map',
    run: (app) => stepContestedCell(app, -1),
  },
  { id: 'blink', name: messages.views.blink.command, key: 'B', scope: 'map', run: holdSecond, release: letGoOfSecond },
  ...handCommands,
];

const SINGLE = /^.$/u;

/** Keys whose sign is not a letter of a Latin keyboard. */
const SIGNS: Readonly<Record<string, string>> = { BracketLeft: '[', BracketRight: ']' };

/**
 * Name the key that was pressed as the list of keys does. On a keyboard that writes Cyrillic, Arabic or another script
 * the place of the key counts, so that Ctrl+Z is where it always was.
 */
function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (!SINGLE.test(key) || /^[\x20-\x7e]$/u.test(key)) return key;
  return SIGNS[code] ?? /^(?:Key|Digit)(.)$/u.exec(code)?.[1] ?? key;
}

/**
 * Tell whether a key is pressed together with one that makes another command of it. AltGr does not: many keyboards write
 * brackets with it, and Windows reports it as Ctrl and Alt.
 */
export function isCombined(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
}

/** What a key press on the map is known by. */
type PressedKey = Pick<KeyboardEvent, 'key' | 'code'> &
  Partial<Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'>>;

/** Name a key pressed on the map as the list of keys does; null where Alt makes something else of it. */
function mapKeyOf(pressed: PressedKey): string | null {
  const key = pressed.key === ' ' ? 'Space' : keyOf(pressed);
  if (pressed.getModifierState?.('AltGraph')) return key;
  if (pressed.altKey) return null;
  const shift = pressed.shiftKey && (pressed.ctrlKey || !SINGLE.test(key)) ? 'Shift+' : '';
  return `${pressed.ctrlKey || pressed.metaKey ? 'Ctrl+' : ''}${shift}${key}`;
}

/** Run what a key does while the map has the focus. Returns false if it does nothing. */
export function runMapKey(app: Application, pressed: PressedKey): boolean {
  const key = mapKeyOf(pressed);
  if (key === null || (SINGLE.test(key) && !app.store.get().preferences.letterKeys)) return false;
  const command = commands.find((one) => one.scope === 'map' && one.key?.toUpperCase() === key.toUpperCase());
  command?.run(app);
  return command !== undefined;
}

/** Run one command if its key was pressed outside the map, where it belongs to what has the focus. */
export function runKeyOf(app: Application, id: string, pressed: Pick<KeyboardEvent, 'key' | 'code'>): boolean {
  const command = commands.find((one) => one.id === id);
  const isMeant = app.store.get().preferences.letterKeys && command?.key === keyOf(pressed).toUpperCase();
  if (isMeant) command?.run(app);
  return isMeant;
}

/** End what a key does while it is held. */
export function releaseMapKey(app: Application, released: Pick<KeyboardEvent, 'key' | 'code'>): void {
  const key = keyOf(released);
  commands.find((one) => one.scope === 'map' && one.key?.toUpperCase() === key.toUpperCase())?.release?.(app);
}

/** A key typed into a field is text, except for the combinations that no field uses. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))
  );
}

/** Run what a key does anywhere in the program. Returns false if it does nothing. */
export function runGlobalKey(app: Application, event: KeyboardEvent): boolean {
  if (event.altKey) return false;
  // A dialog that stands takes its Escape itself; one whose code is still being fetched would open all the same.
  if (event.key === 'Escape' && app.store.get().dialog) {
    closeDialog(app);
    return true;
  }
  const control = event.ctrlKey || event.metaKey;
  const typing = isTyping(event);
  const key = keyOf(event);
  if (typing && (!control || /^[zy]$/iu.test(key))) return false;
  if (!control && key === '?' && !app.store.get().preferences.letterKeys) return false;
  const name = control ? `Ctrl+${event.shiftKey ? 'Shift+' : ''}${key.toUpperCase()}` : key;
  const command = commands.find((one) => one.scope === 'everywhere' && one.key === name);
  if (!command) return false;
  // What lies under a dialog is not to be edited from inside.
  if (app.store.get().dialog) return false;
  command.run(app);
  return true;
}
