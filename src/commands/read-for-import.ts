import type { Result } from '../domain/result.ts';
import type { Adjustments, ImportReading } from '../exchange/import-reading.ts';
import type { Application } from './application.ts';
import { nearWorkspace, pointsOfWorkspace } from './near-workspace.ts';
import { readGeoJsonBytes } from './read-file.ts';

/**
 * Read a file to be imported: held against where the workspace lies and its turning points, and with what the user chose. Null
 * where another file was asked for meanwhile. See `readGeoJsonBytes`.
 */
export function readForImport(
  app: Application,
  file: { readonly fileName: string; readonly bytes: Uint8Array; readonly adjustments: Adjustments },
  onProgress: (done: number) => void,
): Promise<Result<ImportReading, string> | null> {
  return readGeoJsonBytes(app, file.fileName, file.bytes, {
    near: nearWorkspace(app),
    existingPoints: pointsOfWorkspace(app.store.get()),
    adjustments: file.adjustments,
    onProgress,
  });
}
