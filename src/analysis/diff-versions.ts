import { failure, success, type Result } from '../domain/result.ts';
import type { MultiPolygonCoordinates, PolygonCoordinates, Position } from '../geometry/coordinates.ts';
import { asStraightEdges } from '../geometry/densify.ts';
import { fullSet, setOf } from '../geometry/input-set.ts';
import type { LineType } from '../geometry/line-type.ts';
import { areaM2 as areaOf } from '../geometry/measure/area.ts';
import { perimeterM } from '../geometry/measure/length.ts';
import { overlay } from '../geometry/overlay.ts';
import { poleOfInaccessibility } from '../geometry/pole.ts';
import { largestFirst } from './largest-first.ts';
import { DEFAULT_SLIVER_LIMITS, isSliver, type SliverLimits } from './sliver.ts';
import { sumDefect } from './sum-defect.ts';
import { turningPointChanges, type TurningPointChanges } from './turning-point-changes.ts';

/** A connected piece of what was gained or ceded. */
export interface ChangedPiece {
  readonly polygon: PolygonCoordinates;
  readonly areaM2: number;
  readonly pole: Position;
}

/** What was gained, or what was ceded. */
export interface ChangedArea {
  /** All of it, slivers included. */
  readonly areaM2: number;
  /** Largest first, without slivers. */
  readonly pieces: readonly ChangedPiece[];
  readonly slivers: { readonly count: number; readonly areaM2: number };
}

/** How one delimitation differs from an earlier one of the same party in the same zone. */
export interface VersionDifference {
  readonly gained: ChangedArea;
  readonly ceded: ChangedArea;
  readonly turningPoints: TurningPointChanges;
}

/** Why there is no difference to tell: one of the two is invalid, or the overlay of them failed a check. */
export type DifferenceFailure =
  | { readonly code: 'invalid'; readonly before: boolean; readonly after: boolean }
  | { readonly code: 'overlay-defect'; readonly detail: string };

function changedArea(geometry: MultiPolygonCoordinates, limits: SliverLimits): ChangedArea {
  const measured = geometry.map((polygon) => ({ polygon, areaM2: areaOf([polygon]) }));
  const sum = (pieces: readonly { readonly areaM2: number }[]): number =>
    pieces.reduce((total, piece) => total + piece.areaM2, 0);
  const tooSmall = measured.filter(({ polygon, areaM2 }) => isSliver(areaM2, perimeterM([polygon]), limits));
  const leftOut = new Set(tooSmall);
  const pieces = largestFirst(measured.filter((piece) => !leftOut.has(piece)));
  return {
    areaM2: sum(measured),
    pieces: pieces.map(({ polygon, areaM2 }) => ({ polygon, areaM2, pole: poleOfInaccessibility(polygon) })),
    slivers: { count: tooSmall.length, areaM2: sum(tooSmall) },
  };
}

/**
 * Find what changed between two delimitations of one party in one zone: the areas gained and ceded, with a place in each
 * connected piece, and what became of the turning points. A delimitation that did not exist is an empty one. Geodesic
 * edges are densified for the areas. Fails where one of them is invalid, or where the overlay cannot be trusted. n log n:
 * two boundaries of 10,000 turning points take some tens of milliseconds.
 */
export function diffVersions(
  before: MultiPolygonCoordinates,
  after: MultiPolygonCoordinates,
  lineType: LineType,
  limits: SliverLimits = DEFAULT_SLIVER_LIMITS,
): Result<VersionDifference, DifferenceFailure> {
  const straight = [asStraightEdges(before, lineType), asStraightEdges(after, lineType)];
  const overlaid = overlay(straight);
  if (overlaid.validInputs !== fullSet(2)) {
    const invalid = (input: number): boolean => (overlaid.validInputs & setOf(input)) === 0;
    return failure({ code: 'invalid', before: invalid(0), after: invalid(1) });
  }
  const detail = overlaid.defect ?? sumDefect(overlaid, straight, [0, 1]);
  if (detail !== null) return failure({ code: 'overlay-defect', detail });
  return success({
    gained: changedArea(overlaid.polygons(setOf(1)), limits),
    ceded: changedArea(overlaid.polygons(setOf(0)), limits),
    turningPoints: turningPointChanges(before, after, lineType),
  });
}
