declare module 'polylabel' {
  /** Find the pole of inaccessibility of a polygon in a plane, to a precision in its units. */
  export default function polylabel(
    polygon: readonly (readonly (readonly [number, number])[])[],
    precision?: number,
  ): [number, number] & { readonly distance: number };
}
