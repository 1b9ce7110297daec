import { worldSizePx } from './viewport.ts';

/** WGS 84: the semi-major axis in metres and the first eccentricity squared. */
const SEMI_MAJOR_AXIS_M = 6378137;
const ECCENTRICITY_SQUARED = 0.0066943799901413165;

/** A CSS pixel is 1/96 inch, an inch is 25.4 mm. */
const METRES_OF_A_CSS_PIXEL = 0.0254 / 96;

/** How wide the line of the selected proposal, and of a boundary being drawn, is in CSS pixels. */
export const SELECTED_STROKE_PX = 3;

/** The round lengths of a scale bar, times a power of ten. */
const ROUND_LENGTHS = [5, 2, 1] as const;

/**
 * Give the metres on the WGS 84 ellipsoid that one CSS pixel spans from west to east. North to south the Mercator map
 * differs from it by less than 0.7 %.
 */
export function metresPerPixel(zoom: number, latitude: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const cosine = Math.cos((latitude * Math.PI) / 180);
  const radiusOfParallelM = (SEMI_MAJOR_AXIS_M * cosine) / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
  return (2 * Math.PI * radiusOfParallelM) / worldSizePx(zoom);
}

/** Give the n of the scale 1:n on a screen whose CSS pixel is 1/96 inch. */
export function scaleDenominator(zoom: number, latitude: number): number {
  return metresPerPixel(zoom, latitude) / METRES_OF_A_CSS_PIXEL;
}

/**
 * Give the longest scale bar that fits: 1, 2 or 5 times a power of ten metres, and its width in CSS pixels.
 */
export function niceScaleBar(
  metresOfAPixel: number,
  maximumWidthPx: number,
): { readonly lengthM: number; readonly widthPx: number } {
  const longestM = metresOfAPixel * maximumWidthPx;
  const power = 10 ** Math.floor(Math.log10(longestM));
  const factor = ROUND_LENGTHS.find((length) => length * power <= longestM) ?? 1;
  return { lengthM: factor * power, widthPx: (factor * power) / metresOfAPixel };
}
