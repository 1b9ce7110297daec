/** The library ships no types. */
declare module 'polylabel' {
  /** Coordinates of a polygon in a plane; the precision is in the same unit. */
  export default function polylabel(polygon: number[][][], precision?: number): number[] & { distance: number };
}
