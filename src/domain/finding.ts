import type { Position } from '../geometry/coordinates.ts';

/** Everything that can be noticed about data. The sentence for each is in the message catalogue. */
export type FindingKind =
  | 'not-an-object'
  | 'wrong-type'
  | 'missing-geometry'
  | 'null-geometry'
  | 'unsupported-geometry'
  | 'invalid-structure'
  | 'not-a-number'
  | 'out-of-range'
  | 'unclosed-ring'
  | 'too-few-positions'
  | 'zero-area'
  | 'repeated-position'
  | 'self-crossing'
  | 'rings-cross'
  | 'hole-outside'
  | 'hole-in-hole'
  | 'parts-overlap'
  | 'empty-geometry'
  | 'further-dimensions'
  | 'declared-crs'
  | 'looks-like-metres'
  | 'looks-swapped'
  | 'longitude-jump'
  | 'duplicate-name'
  | 'byte-order-mark'
  | 'utf-16'
  | 'other-line-type'
  | 'zones-overlap'
  | 'small-part'
  | 'close-points';

/** An error keeps data from being taken over or saved; a warning is only said. */
export type FindingSeverity = 'error' | 'warning';

/** Something noticed about data: what, how grave, and where. Indices count from 0. */
export interface Finding {
  readonly kind: FindingKind;
  readonly severity: FindingSeverity;
  readonly position: Position | null;
  readonly part: number | null;
  readonly ring: number | null;
  readonly point: number | null;
  /** The offending value or member as text, shortened; null where the kind says everything. */
  readonly detail: string | null;
}

/** Make a finding; where it lies is optional. */
export function finding(
  kind: FindingKind,
  severity: FindingSeverity,
  where: Partial<Omit<Finding, 'kind' | 'severity'>> = {},
): Finding {
  return { kind, severity, position: null, part: null, ring: null, point: null, detail: null, ...where };
}
