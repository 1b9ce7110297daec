import type { ImportReading, ReadFeature } from '../exchange/import-reading.ts';
import { boundingBoxOf, boundingBoxOfPositions, unionBoundingBox } from '../geometry/bounding-box.ts';
import type { BoundingBox } from '../geometry/coordinates.ts';
import type { ImportChoice, ImportSession } from '../state/app-state.ts';
import type { Application } from './application.ts';
import { offerAsReference, tickForKind } from './import-as-reference.ts';
import { bytesOfFile, type GivenFile } from './read-file.ts';
import { readForImport } from './read-for-import.ts';
import { changePreferences } from './view.ts';

/** Ask for a file: the interface's file input is pressed, which the browser allows only as the answer to a press. */
export function chooseImportFile(_app: Application): void {
  document.dispatchEvent(new CustomEvent('delimit-choose-file'));
}

/** Read a file that was chosen or dropped, see `openImport`. One that is too large is not even loaded. */
export async function openImportFile(app: Application, file: GivenFile): Promise<void> {
  const stands = beginSession(app, file.name);
  const bytes = await bytesOfFile(file);
  if (!stands()) return;
  if (bytes.ok) await openImport(app, file.name, bytes.value);
  else failSession(app, bytes.error);
}

/** Read the bytes of a file or a pasted text and show what is in it. Nothing of the workspace changes. */
export async function openImport(app: Application, fileName: string, bytes: Uint8Array): Promise<void> {
  const stands = beginSession(app, fileName, bytes);
  const read = await readForImport(app, { fileName, bytes, adjustments: {} }, (progress) => {
    if (stands()) changeSession(app, { progress });
  });
  if (!read || !stands()) return;
  if (!read.ok) return failSession(app, read.error);
  showReading(app, read.value, firstChoices(app, read.value));
}

/** Show what is in a file, with what is to become of it. */
export function showReading(app: Application, reading: ImportReading, choices: readonly ImportChoice[]): void {
  changeSession(app, { status: 'read', reading, choices, isReadAgain: false });
  offerAsReference(app);
  const box = boxOf(reading.features);
  if (box) app.map?.fit(box);
}

/** Show that a file is being read. Returns whether it still is: it may be cancelled, or another one be opened. */
function beginSession(app: Application, fileName: string, bytes?: Uint8Array): () => boolean {
  const session: ImportSession = {
    fileName,
    status: 'reading',
    failure: null,
    reading: null,
    choices: [],
    as: 'draft',
    receivedFrom: '',
    ...(bytes ? { bytes } : {}),
  };
  app.store.set((state) => ({ ...state, importing: session, checking: null, showFirstRun: false }));
  // The preview stands in the panel on that side, which may be closed.
  if (!app.store.get().preferences.rightOpen) changePreferences(app, { rightOpen: true });
  const { choices } = session;
  // What is said of the progress makes another object; the list of choices stays the same until there are some.
  return () => app.store.get().importing?.choices === choices;
}

/** Change what is known of the file that is looked at; nothing where there is none. */
export function changeSession(app: Application, change: Partial<ImportSession>): void {
  app.store.set((state) => (state.importing ? { ...state, importing: { ...state.importing, ...change } } : state));
}

/** Show that a file cannot be read, and why. */
export function failSession(app: Application, failure: string): void {
  changeSession(app, { status: 'failed', failure });
}

function boxOf(features: readonly ReadFeature[]): BoundingBox | null {
  let box: BoundingBox | null = null;
  for (const { geometry, faulty, asReference } of features) {
    const shown = geometry ?? faulty;
    const own = shown ? boundingBoxOf(shown) : boundingBoxOfPositions(asReference?.lines.flat() ?? []);
    if (own) box = box ? unionBoundingBox(box, own) : own;
  }
  return box;
}

/** What the file says wins; one feature without a word of its own goes to the selected cell. */
export function firstChoices(app: Application, { features }: ImportReading): readonly ImportChoice[] {
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
export function chooseImportKind(
  app: Application,
  change: Partial<Pick<ImportSession, 'as' | 'receivedFrom' | 'reference'>>,
): void {
  changeSession(app, change);
  if (change.as !== undefined) tickForKind(app);
}
