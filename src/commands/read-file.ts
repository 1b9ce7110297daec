import type { ImportReading, ReadingRequest } from '../exchange/import-reading.ts';
import { MAXIMUM_BYTES } from '../exchange/limits.ts';
import { failure, success, type Result } from '../domain/result.ts';
import { messages } from '../messages/catalogue.ts';
import type { Application } from './application.ts';

/** A file that was chosen or dropped. */
export type GivenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** Load the bytes of a file, or say why not. One that is too large is not even loaded. */
export async function bytesOfFile(file: GivenFile): Promise<Result<Uint8Array, string>> {
  if (file.size > MAXIMUM_BYTES) {
    const place = { line: null, column: null, detail: 'too-many-bytes' };
    return failure(messages.exchange.readFailures['too-large'](place));
  }
  try {
    return success(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // A folder, or a file that was moved or changed since it was chosen.
    return failure(messages.exchange.fileNotReadable(file.name));
  }
}

/** What else is known when a file is read, and who is told how far it has come. */
export type ReadingHints = Pick<ReadingRequest, 'near' | 'existingPoints' | 'adjustments'> & {
  readonly onProgress?: (done: number) => void;
};

/**
 * Read GeoJSON in the worker, held against the zones and parties of the open workspace, or say why it cannot be read. Null
 * where another file was asked for meanwhile, or the reading was cancelled.
 */
export async function readGeoJsonBytes(
  app: Application,
  fileName: string,
  bytes: Uint8Array,
  { onProgress = () => undefined, ...hints }: ReadingHints = {},
): Promise<Result<ImportReading, string> | null> {
  const { zones, parties, lineType } = app.store.get().workspace;
  const request = {
    fileName,
    bytes,
    zones: zones.map(({ id, name }) => ({ id, name })),
    parties: parties.map(({ id, name }) => ({ id, name })),
    lineType,
    ...hints,
  };
  const outcome = await app.engine.readGeoJson(request, ({ done, of }) => onProgress(done / of));
  if (outcome.kind === 'superseded' || outcome.kind === 'cancelled') return null;
  if (outcome.kind === 'failed') return failure(messages.exchange.readerFailed(outcome.detail));
  if (outcome.value.ok) return outcome.value;
  const { code, ...place } = outcome.value.error;
  return failure(messages.exchange.readFailures[code](place));
}
