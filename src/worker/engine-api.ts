import type { ComparisonRequest, MapComparison } from '../analysis/comparison.ts';
import type { ReadingRequest, ImportReading, ReadFailure } from '../exchange/import-reading.ts';
import type { Result } from '../domain/result.ts';

/** How far a piece of work has come. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** What the engine worker does; it is called through comlink. */
export interface EngineApi {
  compareMaps(request: ComparisonRequest, onProgress: (progress: Progress) => void): Promise<MapComparison>;
  readGeoJson(request: ReadingRequest): Promise<Result<ImportReading, ReadFailure>>;
}

/** The outcome of work that may be overtaken by a later request or cancelled by the user. */
export type WorkOutcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  /** A newer request took its place. */
  | { readonly kind: 'superseded' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly detail: string };

/** The page's side of the engine worker: the latest request wins, and work can be cancelled. */
export interface EngineClient {
  compareMaps(
    request: ComparisonRequest,
    onProgress: (progress: Progress) => void,
  ): Promise<WorkOutcome<MapComparison>>;
  cancelComparison(): void;
  readGeoJson(request: ReadingRequest): Promise<WorkOutcome<Result<ImportReading, ReadFailure>>>;
  cancelReading(): void;
  close(): void;
}
