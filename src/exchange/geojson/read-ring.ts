import type { Finding, FindingKind } from '../../domain/finding.ts';
import { finding } from '../../domain/finding.ts';
import type { Position, Ring } from '../../geometry/coordinates.ts';
import { samePosition } from '../../geometry/grid.ts';
import { segmentLengthM } from '../../geometry/measure/length.ts';
import { excerptOf } from '../json/excerpt.ts';

/** What a ring of a file was found to be; `ring` is null as soon as a finding keeps it from being one. */
export interface RingRead {
  readonly ring: Ring | null;
  readonly positionCount: number;
  readonly dimensions: number;
  readonly findings: readonly Finding[];
}

const FEWEST_POSITIONS = 4;

/** Say what is wrong with a position, or null. */
function defectOf(value: unknown): { readonly kind: FindingKind; readonly detail: string } | null {
  if (!Array.isArray(value) || value.length < 2) return { kind: 'invalid-structure', detail: excerptOf(value) };
  const strange: unknown = value.find((element) => typeof element !== 'number' || !Number.isFinite(element));
  if (strange !== undefined) return { kind: 'not-a-number', detail: excerptOf(strange) };
  const [longitude, latitude] = value as readonly number[] as Position;
  const inRange = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  return inRange ? null : { kind: 'out-of-range', detail: `${longitude}, ${latitude}` };
}

/** The distance between the ends of an open ring in metres, to the centimetre, as text. */
function gapText(last: Position, first: Position): string {
  return String(Number(segmentLengthM(last, first).toFixed(2)));
}

/** Find what keeps positions from being a ring: ends apart, or fewer than four. */
function ringFinding(positions: Ring, part: number, ring: number): Finding | null {
  const first = positions[0];
  const last = positions.at(-1);
  const closed = first !== undefined && last !== undefined && samePosition(first, last);
  if (!closed && first !== undefined && last !== undefined && positions.length >= FEWEST_POSITIONS - 1) {
    const point = positions.length - 1;
    return finding('unclosed-ring', 'error', { position: last, part, ring, point, detail: gapText(last, first) });
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
 * Read one ring of parsed JSON. Dimensions beyond longitude and latitude are counted and left out. Of each kind of
 * defect the first is reported, so that a file in metres does not make a million findings.
 */
export function readRing(value: unknown, part: number, ring: number): RingRead {
  if (!Array.isArray(value)) {
    const detail = excerptOf(value);
    const findings = [finding('invalid-structure', 'error', { part, ring, detail })];
    return { ring: null, positionCount: 0, dimensions: 0, findings };
  }
  const positions: Position[] = [];
  const defects = new Map<FindingKind, Finding>();
  let dimensions = 2;
  value.forEach((element: unknown, point) => {
    const defect = defectOf(element);
    if (defect === null) {
      const numbers = element as readonly [number, number, ...number[]];
      positions.push([numbers[0], numbers[1]]);
      dimensions = Math.max(dimensions, numbers.length);
    } else if (!defects.has(defect.kind)) {
      defects.set(defect.kind, finding(defect.kind, 'error', { part, ring, point, detail: defect.detail }));
    }
  });
  const findings = [...defects.values()];
  if (findings.length === 0) {
    const notRing = ringFinding(positions, part, ring);
    if (notRing !== null) findings.push(notRing);
  }
  return { ring: findings.length === 0 ? positions : null, positionCount: value.length, dimensions, findings };
}
