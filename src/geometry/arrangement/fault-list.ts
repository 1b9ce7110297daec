/** What can be wrong with one input of an overlay. */
export type OverlayFindingKind =
  /** Two segments of the input cross. */
  | 'self-crossing'
  /** A ring passes a place twice. */
  | 'self-touching'
  /** A stretch of boundary occurs twice: a ring given twice or wound twice, a spike, parts that share a border. */
  | 'repeated-boundary'
  /** A hole, or a part of one, lies where the input has no area. */
  | 'hole-outside'
  /** Parts overlap, or one lies in the other. */
  | 'parts-overlap';

/** Something wrong with an input, with the place in grid units. */
export interface Fault {
  readonly kind: OverlayFindingKind;
  readonly x: number;
  readonly y: number;
}

/** Enough of one kind to show and to mend. */
const LIMIT = 100;

/** Collects what is wrong with each input, a hundred of each kind at most. */
export class FaultList {
  private readonly faults: Fault[][];

  constructor(inputCount: number) {
    this.faults = Array.from({ length: inputCount }, () => []);
  }

  /** Note a fault of an input. */
  add(kind: OverlayFindingKind, input: number, x: number, y: number): void {
    const faults = this.faults[input];
    if (faults === undefined) return;
    let same = 0;
    for (const fault of faults) if (fault.kind === kind) same += 1;
    if (same < LIMIT) faults.push({ kind, x, y });
  }

  /** Give what was noted of an input. */
  of(input: number): readonly Fault[] {
    return this.faults[input] ?? [];
  }
}
