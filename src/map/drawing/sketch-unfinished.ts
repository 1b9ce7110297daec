import type { SceneUnfinished } from '../scene.ts';
import type { SketchItem } from './sketch.ts';

/** Show a boundary being drawn: its line so far and its points, the first one larger. */
export function sketchUnfinished(unfinished: SceneUnfinished): readonly SketchItem[] {
  const { colour } = unfinished.style;
  const line: SketchItem = { kind: 'line', line: 'boundary', positions: unfinished.positions, colour };
  const points = unfinished.positions.map((position, index): SketchItem => ({
    kind: 'handle',
    handle: index === 0 ? 'turning-point' : 'placed-point',
    position,
    colour,
  }));
  return [line, ...points];
}
