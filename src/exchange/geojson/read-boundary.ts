import type { Finding, FindingSeverity } from '../../domain/finding.ts';
import { finding } from '../../domain/finding.ts';
import type { MultiPolygonCoordinates } from '../../geometry/coordinates.ts';
import { moveToGrid } from '../../geometry/grid.ts';
import type { LineType } from '../../geometry/line-type.ts';
import { areaOfM2 } from '../../geometry/measure/by-line-type.ts';
import { normaliseWinding } from '../../geometry/ring.ts';
import { validityFindings } from '../../geometry/validity.ts';
import type { AreaType } from './geometry-type.ts';
import { readCoordinates } from './read-coordinates.ts';

/** A boundary as it would be taken over, and what taking it over changes. */
export interface BoundaryRead {
  readonly geometry: MultiPolygonCoordinates | null;
  readonly positionCount: number;
  readonly movedPositions: number;
  readonly largestMoveM: number;
  readonly areaM2: number | null;
  readonly findings: readonly Finding[];
}

/** What is said of a feature that has no boundary to read. */
export function noBoundary(findings: readonly Finding[], positionCount = 0): BoundaryRead {
  return { geometry: null, positionCount, movedPositions: 0, largestMoveM: 0, areaM2: null, findings };
}

/** A position that stands twice in a row changes no area and crosses nothing: it is only said. */
function severityOf(kind: ReturnType<typeof validityFindings>[number]['kind']): FindingSeverity {
  return kind === 'repeated-position' ? 'warning' : 'error';
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
  lineType: LineType,
): BoundaryRead {
  const read = readCoordinates(type, coordinates, mayBeEmpty);
  if (read.geometry === null) return noBoundary(read.findings, read.positionCount);
  const moved = moveToGrid(read.geometry);
  const topology = validityFindings(moved.geometry).map(({ kind, position, part, ring, point }) =>
    finding(kind, severityOf(kind), { position, part, ring, point }),
  );
  const findings = [...read.findings, ...topology];
  if (topology.some(({ severity }) => severity === 'error')) return noBoundary(findings, read.positionCount);
  const geometry = normaliseWinding(moved.geometry);
  return {
    geometry,
    positionCount: read.positionCount,
    movedPositions: moved.movedPositions,
    largestMoveM: moved.largestMoveM,
    areaM2: areaOfM2(geometry, lineType),
    findings,
  };
}
