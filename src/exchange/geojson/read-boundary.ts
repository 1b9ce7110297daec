import type { Finding, FindingSeverity } from '../../domain/finding.ts';
import { finding } from '../../domain/finding.ts';
import type { MultiPolygonCoordinates } from '../../geometry/coordinates.ts';
import { moveToGrid, positionKey } from '../../geometry/grid.ts';
import type { LineType } from '../../geometry/line-type.ts';
import { areaOfM2 } from '../../geometry/measure/by-line-type.ts';
import { normaliseWinding } from '../../geometry/ring.ts';
import { validityFindings } from '../../geometry/validity.ts';
import type { Adjustments } from '../import-reading.ts';
import type { AreaType } from './geometry-type.ts';
import { matchPoints, type MatchedPoints, type PointIndex } from './match-points.ts';
import type { PlacedFinding } from './placed-finding.ts';
import { readCoordinates } from './read-coordinates.ts';

/** A boundary as it would be taken over, and what taking it over changes. */
export interface BoundaryRead {
  readonly geometry: MultiPolygonCoordinates | null;
  /** The boundary with faults of its lines, as it could be mended here; null where there are none, or other errors. */
  readonly faulty: MultiPolygonCoordinates | null;
  readonly positionCount: number;
  readonly movedPositions: number;
  readonly largestMoveM: number;
  readonly areaM2: number | null;
  readonly findings: readonly PlacedFinding[];
  /** What matching its points to those that are here moves, or would move. */
  readonly match: Omit<MatchedPoints, 'geometry'>;
}

/** How a boundary is to be read. */
export interface BoundaryReading {
  readonly adjustments: Adjustments;
  readonly lineType: LineType;
  /** The turning points that are here. */
  readonly existing: PointIndex;
}

const NOTHING_MATCHED = { points: 0, largestMoveM: 0 } as const;

/** What is said of a feature that has no boundary to read. */
export function noBoundary(findings: readonly PlacedFinding[], positionCount = 0): BoundaryRead {
  const nothing = { geometry: null, faulty: null, movedPositions: 0, largestMoveM: 0, areaM2: null };
  return { ...nothing, positionCount, findings, match: NOTHING_MATCHED };
}

/** A position that stands twice in a row changes no area and crosses nothing: it is only said. */
function severityOf(kind: ReturnType<typeof validityFindings>[number]['kind']): FindingSeverity {
  return kind === 'repeated-position' ? 'warning' : 'error';
}

/** What is wrong in one place is told once, however many lines meet there. */
function topologyOf(geometry: MultiPolygonCoordinates): readonly Finding[] {
  const told = new Set<string>();
  return validityFindings(geometry).flatMap(({ kind, position, part, ring, point }) => {
    const name = `${kind} ${position ? positionKey(position) : ''}`;
    if (told.has(name)) return [];
    told.add(name);
    return [finding(kind, severityOf(kind), { position, part, ring, point })];
  });
}

/**
 * Read a Polygon or MultiPolygon to a boundary on the data grid with shells counter-clockwise. Nothing is repaired:
 * what is not closed, crosses itself or lies outside is an error finding and the geometry is null. Topology is checked
 * after the move to the grid, because that is the line that would be kept. The area is of edges of the line type.
 */
export function readBoundary(
  type: AreaType,
  coordinates: unknown,
  mayBeEmpty: boolean,
  { adjustments, lineType, existing }: BoundaryReading,
): BoundaryRead {
  const read = readCoordinates(type, coordinates, mayBeEmpty, adjustments);
  if (read.geometry === null) return noBoundary(read.findings, read.positionCount);
  const onGrid = moveToGrid(read.geometry);
  const { geometry: matched, ...match } = matchPoints(onGrid.geometry, existing);
  const moved = adjustments.matchPoints === true ? matched : onGrid.geometry;
  const topology = topologyOf(moved);
  const findings = [...read.findings, ...topology];
  const geometry = normaliseWinding(moved);
  if (topology.some(({ severity }) => severity === 'error')) {
    // Without three different positions there is no line to look at and to mend.
    const canBeMended = topology.every(({ kind }) => kind !== 'too-few-positions');
    const { movedPositions, largestMoveM } = onGrid;
    const moves = { movedPositions, largestMoveM };
    return { ...noBoundary(findings, read.positionCount), ...moves, faulty: canBeMended ? geometry : null };
  }
  return {
    geometry,
    faulty: null,
    positionCount: read.positionCount,
    movedPositions: onGrid.movedPositions,
    largestMoveM: onGrid.largestMoveM,
    areaM2: areaOfM2(geometry, lineType),
    findings,
    match,
  };
}
