/** A contested cell below both limits is a sliver: most often the same line drawn twice. */
export const SLIVER_AREA_M2 = 50_000;
export const SLIVER_WIDTH_M = 100;

/** Give the mean width of a piece, in m: twice its area over its perimeter. */
export function meanWidthM(areaM2: number, perimeterM: number): number {
  return perimeterM === 0 ? 0 : (2 * areaM2) / perimeterM;
}

/** Tell whether a piece is a sliver: small and narrow, both. */
export function isSliver(areaM2: number, perimeterM: number): boolean {
  return areaM2 < SLIVER_AREA_M2 && meanWidthM(areaM2, perimeterM) < SLIVER_WIDTH_M;
}
