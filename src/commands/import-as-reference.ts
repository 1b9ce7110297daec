import type { ReferenceLayer } from '../domain/reference-layer.ts';
import { addReferenceLayer } from '../edits/add-reference-layer.ts';
import type { ReadFeature } from '../exchange/import-reading.ts';
import { messages } from '../messages/catalogue.ts';
import type { ImportSession } from '../state/app-state.ts';
import type { Application } from './application.ts';
import { applyEditOrTell } from './edit.ts';
import { notify } from './notify.ts';
import { readTypedNumber } from './typed-number.ts';

const words = messages.referenceLayers;

/** What a reference layer is called until somebody says otherwise: the file without its ending. */
function nameOfFile(fileName: string): string {
  return fileName.replace(/\.[a-z]+$/iu, '');
}

/** Give what is said of the layer that a file would become. */
export function referenceOf({ reference, fileName }: ImportSession): NonNullable<ImportSession['reference']> {
  return reference ?? { name: nameOfFile(fileName), date: '', source: '', accuracyM: '' };
}

/**
 * Give the boundary that a feature would become, or null. Lines that cross or rings that lie wrongly can come into a draft, which
 * shows what is wrong and is not saved as a version; never as a received version.
 */
export function boundaryFor(
  as: ImportSession['as'],
  { importable, geometry, faulty }: Pick<ReadFeature, 'importable' | 'geometry' | 'faulty'>,
): ReadFeature['geometry'] {
  if (importable) return geometry;
  return as === 'draft' ? (faulty ?? null) : null;
}

/** A file with lines and no boundary can only be a reference layer: it is offered as one. */
export function offerAsReference(app: Application): void {
  const features = app.store.get().importing?.reading?.features ?? [];
  if (features.some((feature) => boundaryFor('draft', feature)) || !features.some(({ asReference }) => asReference))
    return;
  app.store.set((state) =>
    state.importing ? { ...state, importing: { ...state.importing, as: 'reference' } } : state,
  );
  tickForKind(app);
}

function isAssigned({ partyId, zoneId }: ImportSession['choices'][number]): boolean {
  return partyId !== null && zoneId !== null;
}

/** Tick what can become what was chosen: everything for a reference layer, otherwise only what is assigned to a zone. */
export function tickForKind(app: Application): void {
  app.store.set((state) => {
    const { importing } = state;
    if (!importing?.reading) return state;
    const { features } = importing.reading;
    const choices = importing.choices.map((choice, index) => {
      const feature = features[index];
      const ticked =
        importing.as === 'reference'
          ? Boolean(feature?.asReference)
          : feature !== undefined && boundaryFor(importing.as, feature) !== null && isAssigned(choice) && choice.ticked;
      return { ...choice, ticked };
    });
    return { ...state, importing: { ...importing, choices } };
  });
}

/** List the lines of what is ticked. */
export function linesOf({ reading, choices }: ImportSession): ReferenceLayer['lines'] {
  const ticked = (reading?.features ?? []).filter((_feature, index) => choices[index]?.ticked);
  return ticked.flatMap(({ asReference }) => asReference?.lines ?? []);
}

/** Read what was typed as an accuracy: null where nothing was, undefined where it is no number of metres. */
function accuracyOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const metres = readTypedNumber(typed);
  return Number.isFinite(metres) && metres > 0 ? metres : undefined;
}

/** Say what still stands in the way of taking a file over as a reference layer, or null. */
export function referenceObstacle(session: ImportSession): string | null {
  const { name, accuracyM } = referenceOf(session);
  if (!session.reading?.features.some(({ asReference }) => asReference)) return words.nothingUsable;
  if (linesOf(session).length === 0) return words.nothingTicked;
  if (name.trim() === '') return words.nameNeeded;
  return accuracyOf(accuracyM) === undefined ? words.badAccuracy : null;
}

/** Take what is ticked over as one reference layer, in one step. */
export function acceptAsReference(app: Application, session: ImportSession): void {
  const { name, date, source, accuracyM } = referenceOf(session);
  const layer = {
    id: crypto.randomUUID(),
    name,
    lines: linesOf(session),
    fileName: session.fileName,
    sha256: session.reading?.sha256 ?? '',
    date: date.trim() === '' ? null : date.trim(),
    statedAccuracyM: accuracyOf(accuracyM) ?? null,
    ...(source.trim() === '' ? {} : { source: source.trim() }),
  };
  if (!applyEditOrTell(app, { verb: 'add-reference-layer' }, (before) => addReferenceLayer(before, layer))) return;
  app.store.set((state) => ({ ...state, importing: null }));
  notify(app, 'success', words.imported(name.trim()));
}
