import type { Position } from '../../geometry/coordinates.ts';
import type { SketchItem } from './sketch.ts';

/** Mark a found place, or nothing. */
export function sketchFlag(position: Position | null): readonly SketchItem[] {
  return position ? [{ kind: 'handle', handle: 'flag', position, colour: null }] : [];
}
