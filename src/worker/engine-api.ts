import type { AgreedShare, AgreedShareRequest } from '../analysis/agreed-share.ts';
import type { ComparisonRequest, MapComparison } from '../analysis/comparison.ts';
import type { MapDifferenceRequest, ZoneDifference } from '../analysis/diff-maps.ts';
import type { Finding } from '../domain/finding.ts';
import type { DraftFinding, DraftFindingsRequest } from '../analysis/draft-findings.ts';
import type { EditEffect, EditEffectRequest } from '../analysis/edit-effect.ts';
import type { LineSeparation, LineSeparationRequest } from '../analysis/line-separation.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { HeavyEdit } from '../edits/heavy-edit.ts';
import type { EditOutcome } from '../edits/refusal.ts';
import type { ListReading, ListRequest } from '../exchange/coordinates/list-reading.ts';
import type { ListTooLong } from '../exchange/coordinates/read-list.ts';
import type { ReadingRequest, ImportReading, ReadFailure } from '../exchange/import-reading.ts';
import type { Result } from '../domain/result.ts';
import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import type { PackedCoordinates } from '../geometry/packed-coordinates.ts';
import type { PackedDifferenceRequest } from './packed-difference.ts';
import type { PackedEditOutcome, PackedEditRequest } from './packed-edit.ts';
import type { PackedListReading } from './packed-list.ts';
import type { PackedEffectRequest, PackedFindingsRequest } from './packed-map.ts';
import type { PackedComparisonRequest } from './packed-request.ts';
import type { PackedMapComparison } from './packed-result.ts';
import type { PackedReading } from './packed-reading.ts';
import type { PackedSeparationRequest } from './packed-separation.ts';
import type { PackedShareRequest } from './packed-shares.ts';

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
  measureShares(request: PackedShareRequest): Promise<readonly (readonly [string, AgreedShare])[]>;
  measureEffect(request: PackedEffectRequest): Promise<EditEffect>;
  findInDraft(request: PackedFindingsRequest): Promise<readonly DraftFinding[]>;
  checkGeometry(geometry: PackedCoordinates): Promise<readonly Finding[]>;
  makeEdit(request: PackedEditRequest): Promise<PackedEditOutcome>;
  readGeoJson(request: ReadingRequest, onProgress: (progress: Progress) => void): Promise<PackedReading>;
  readList(
    request: ListRequest,
    onProgress: (progress: Progress) => void,
  ): Promise<Result<PackedListReading, ListTooLong>>;
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
  cancelDifference(): void;
  /** Measure how much pairs of delimitations agree on, by the keys of the pairs. */
  measureShares(request: AgreedShareRequest): Promise<WorkOutcome<readonly (readonly [string, AgreedShare])[]>>;
  cancelShares(): void;
  /** Measure what an edit would change. */
  measureEffect(request: EditEffectRequest): Promise<WorkOutcome<EditEffect>>;
  /** Look at one zone of a draft. */
  findInDraft(request: DraftFindingsRequest): Promise<WorkOutcome<readonly DraftFinding[]>>;
  /** Check a boundary by itself, for OGC validity. */
  checkGeometry(geometry: MultiPolygonCoordinates): Promise<WorkOutcome<readonly Finding[]>>;
  /** Make an edit that takes long: what it would make of the workspace. For each verb the latest request wins. */
  makeEdit(workspace: Workspace, edit: HeavyEdit): Promise<WorkOutcome<EditOutcome>>;
  cancelEdit(verb: HeavyEdit['verb']): void;
  /** Read a file; of one that takes long it is told how far it has come. */
  readGeoJson(
    request: ReadingRequest,
    onProgress?: (progress: Progress) => void,
  ): Promise<WorkOutcome<Result<ImportReading, ReadFailure>>>;
  cancelReading(): void;
  /** Read a pasted list of coordinates. */
  readList(
    request: ListRequest,
    onProgress: (progress: Progress) => void,
  ): Promise<WorkOutcome<Result<ListReading, ListTooLong>>>;
  cancelList(): void;
  close(): void;
}
