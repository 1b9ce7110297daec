import type { Finding, FindingKind } from '../../domain/finding.ts';
import { finding } from '../../domain/finding.ts';
import type { Position, Ring } from '../../geometry/coordinates.ts';
import { samePosition } from '../../geometry/grid.ts';
import { segmentLengthM } from '../../geometry/measure/length.ts';
import { closeRing } from '../../geometry/ring.ts';
import type { Adjustments } from '../import-reading.ts';
import { excerptOf } from '../json/excerpt.ts';
import { positionOf } from './position-reading.ts';

/** What a ring of a file was found to be; `ring` is null as soon as a finding keeps it from being one. */
export interface RingRead {
  readonly ring: Ring | null;
  readonly positionCount: number;
  readonly dimensions: number;
  readonly findings: readonly Finding[];
}

const FEWEST_POSITIONS = 4;

/** Say what is wrong with a position, or null. Numbers are named as they are written. */
function defectOf(
  value: unknown,
  { coordinates }: Adjustments,
): { readonly kind: FindingKind; readonly detail: string } | null {
  if (!Array.isArray(value) || value.length < 2) return { kind: 'invalid-structure', detail: excerptOf(value) };
  const strange: unknown = value.find((element) => typeof element !== 'number' || !Number.isFinite(element));
  if (strange !== undefined) return { kind: 'not-a-number', detail: excerptOf(strange) };
  const [first, second] = value as readonly number[] as Position;
  const [longitude, latitude] = positionOf(first, second, coordinates);
  const inRange = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  return inRange ? null : { kind: 'out-of-range', detail: `${first}, ${second}` };
}

/** The distance between the ends of an open ring in metres, to the centimetre, below a metre to a tenth of a millimetre. */
function gapText(last: Position, first: Position): string {
  const gapM = segmentLengthM(last, first);
  return String(Number(gapM.toFixed(gapM < 1 ? 4 : 2)));
}

/** Find what keeps positions from being a ring: ends apart, or fewer than four. Ends apart are only said where they are closed. */
function ringFinding(positions: Ring, part: number, ring: number, { closeRings }: Adjustments): Finding | null {
  const first = positions[0];
  const last = positions.at(-1);
  const closed = first !== undefined && last !== undefined && samePosition(first, last);
  if (!closed && first !== undefined && last !== undefined && positions.length >= FEWEST_POSITIONS - 1) {
    const point = positions.length - 1;
    const where = { position: last, part, ring, point, detail: gapText(last, first) };
    return finding('unclosed-ring', closeRings === true ? 'warning' : 'error', where);
  }
  if (positions.length >= FEWEST_POSITIONS) return null;
  return finding('too-few-positions', 'error', {
    position: first ?? null,
    part,
    ring,
    detail: String(positions.length),
  });
}

/**
 * Find the first line of a ring that goes more than half round the earth: a line is straight in longitude and latitude, so this
 * one does not cross the 180th meridian, as may have been meant, but runs over all that lies between (RFC 7946 section 3.1.9).
 */
function jumpFinding(positions: Ring, part: number, ring: number): Finding | null {
  let before: Position | undefined;
  for (const [point, position] of positions.entries()) {
    const degrees = before ? Math.abs(position[0] - before[0]) : 0;
    if (before && degrees > 180) {
      const detail = String(Number(degrees.toFixed(7)));
      return finding('longitude-jump', 'warning', { position: before, part, ring, point: point - 1, detail });
    }
    before = position;
  }
  return null;
}

/**
 * Read one ring of parsed JSON. Dimensions beyond longitude and latitude are counted and left out. Of each kind of
 * defect the first is reported, so that a file in metres does not make a million findings. What the user chose is done: numbers
 * are read in the order or as the metres that were chosen, and ends that are apart are joined.
 */
export function readRing(value: unknown, part: number, ring: number, adjustments: Adjustments): RingRead {
  if (!Array.isArray(value)) {
    const detail = excerptOf(value);
    const findings = [finding('invalid-structure', 'error', { part, ring, detail })];
    return { ring: null, positionCount: 0, dimensions: 0, findings };
  }
  const positions: Position[] = [];
  const defects = new Map<FindingKind, Finding>();
  let dimensions = 2;
  value.forEach((element: unknown, point) => {
    const defect = defectOf(element, adjustments);
    if (defect === null) {
      const numbers = element as readonly [number, number, ...number[]];
      positions.push(positionOf(numbers[0], numbers[1], adjustments.coordinates));
      dimensions = Math.max(dimensions, numbers.length);
    } else if (!defects.has(defect.kind)) {
      defects.set(defect.kind, finding(defect.kind, 'error', { part, ring, point, detail: defect.detail }));
    }
  });
  const findings = [...defects.values()];
  if (findings.length === 0) {
    const closed = adjustments.closeRings === true ? closeRing(positions) : positions;
    const noticed = [ringFinding(positions, part, ring, adjustments), jumpFinding(closed, part, ring)];
    findings.push(...noticed.filter((found) => found !== null));
  }
  const isRing = findings.every(({ severity }) => severity !== 'error');
  const read = isRing && adjustments.closeRings === true ? closeRing(positions) : positions;
  return { ring: isRing ? read : null, positionCount: value.length, dimensions, findings };
}
