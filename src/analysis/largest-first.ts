/** Order things by area, largest first. */
export function largestFirst<Thing extends { readonly areaM2: number }>(things: readonly Thing[]): Thing[] {
  return things.toSorted((one, other) => other.areaM2 - one.areaM2);
}
