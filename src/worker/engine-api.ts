import type { ComparisonRequest, MapComparison } from '../analysis/comparison.ts';
import type { MapDifferenceRequest, ZoneDifference } from '../analysis/diff-maps.ts';
import type { LineSeparation, LineSeparationRequest } from '../analysis/line-separation.ts';
import type { ReadingRequest, ImportReading, ReadFailure } from '../exchange/import-reading.ts';
import type { Result } from '../domain/result.ts';
import type { PackedDifferenceRequest } from './packed-difference.ts';
import type { PackedComparisonRequest } from './packed-request.ts';
import type { PackedMapComparison } from './packed-result.ts';
import type { PackedSeparationRequest } from './packed-separation.ts';

/** How far a piece of work has come. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** What the engine worker does; it is called through comlink. Geometry goes over in typed arrays, which are transferred. */
export interface EngineApi {
  /** Without anybody to tell of progress, the channel for it is saved, which costs more than a small comparison. */
  compareMaps(
    request: PackedComparisonRequest,
    onProgress: ((progress: Progress) => void) | null,
  ): Promise<PackedMapComparison>;
  /** Null where either boundary is empty. */
  separateLines(
    request: PackedSeparationRequest,
    onProgress: (progress: Progress) => void,
  ): Promise<LineSeparation | null>;
  diffMaps(request: PackedDifferenceRequest): Promise<readonly ZoneDifference[]>;
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
  /**
   * Compare maps as they would be, while a turning point is dragged. As `compareMaps`, but what is computed next is
   * still compared with the maps as they are: a cell that a drag makes vanish and come back keeps its number.
   */
  previewComparison(request: ComparisonRequest): Promise<WorkOutcome<MapComparison>>;
  cancelComparison(): void;
  /** Measure two boundaries of one zone against each other; null where either is empty. */
  separateLines(
    request: LineSeparationRequest,
    onProgress: (progress: Progress) => void,
  ): Promise<WorkOutcome<LineSeparation | null>>;
  cancelSeparation(): void;
  /** Tell what changed between two maps of one party. */
  diffMaps(request: MapDifferenceRequest): Promise<WorkOutcome<readonly ZoneDifference[]>>;
  readGeoJson(request: ReadingRequest): Promise<WorkOutcome<Result<ImportReading, ReadFailure>>>;
  cancelReading(): void;
  close(): void;
}
