import type { ImportReading, ReadFeature } from '../exchange/import-reading.ts';
import { MAXIMUM_BYTES } from '../exchange/limits.ts';
import { boundingBoxOf, unionBoundingBox } from '../geometry/bounding-box.ts';
import type { BoundingBox } from '../geometry/coordinates.ts';
import { messages } from '../messages/catalogue.ts';
import type { ImportChoice, ImportSession } from '../state/app-state.ts';
import type { Application } from './application.ts';
import { changePreferences } from './view.ts';

/** Ask for a file: the interface's file input is pressed, which the browser allows only as the answer to a press. */
export function chooseImportFile(_app: Application): void {
  document.dispatchEvent(new CustomEvent('delimit-choose-file'));
}

/** Read a file that was chosen or dropped, see `openImport`. One that is too large is not even loaded. */
export async function openImportFile(
  app: Application,
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<void> {
  const stands = beginSession(app, file.name);
  if (file.size > MAXIMUM_BYTES) {
    const place = { line: null, column: null, detail: 'too-many-bytes' };
    return failSession(app, messages.exchange.readFailures['too-large'](place));
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, or a file that was moved or changed since it was chosen.
    if (stands()) failSession(app, messages.exchange.fileNotReadable(file.name));
    return;
  }
  if (stands()) await openImport(app, file.name, bytes);
}

/** Read the bytes of a file or a pasted text and show what is in it. Nothing of the workspace changes. */
export async function openImport(app: Application, fileName: string, bytes: Uint8Array): Promise<void> {
  const { workspace } = app.store.get();
  const stands = beginSession(app, fileName);
  const outcome = await app.engine.readGeoJson({
    fileName,
    bytes,
    zones: workspace.zones.map(({ id, name }) => ({ id, name })),
    parties: workspace.parties.map(({ id, name }) => ({ id, name })),
    lineType: workspace.lineType,
  });
  if (outcome.kind === 'superseded' || outcome.kind === 'cancelled' || !stands()) return;
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

/** Show that a file is being read. Returns whether it still is: it may be cancelled, or another one be opened. */
function beginSession(app: Application, fileName: string): () => boolean {
  const session: ImportSession = {
    fileName,
    status: 'reading',
    failure: null,
    reading: null,
    choices: [],
    as: 'draft',
    receivedFrom: '',
  };
  app.store.set((state) => ({ ...state, importing: session, showFirstRun: false }));
  // The preview stands in the panel on that side, which may be closed.
  if (!app.store.get().preferences.rightOpen) changePreferences(app, { rightOpen: true });
  return () => app.store.get().importing === session;
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
  app.store.set((state) => ({ ...state, importing: null }));
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
