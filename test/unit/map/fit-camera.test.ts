import { describe, expect, it } from 'vitest';
import { cameraOfBox } from '../../../src/map/maplibre/fit-camera.ts';
import { toPixel, viewportOf } from '../../../src/map/viewport.ts';

const BOX = [35, 32.3, 38, 36.4] as const;

/** The pixels of the north-western and the south-eastern corner of the box on a map of a size. */
function corners(widthPx: number, heightPx: number, covered?: { readonly topPx: number; readonly bottomPx: number }) {
  const viewport = viewportOf(cameraOfBox(BOX, widthPx, heightPx, 14, covered), widthPx, heightPx);
  const [west, south, east, north] = BOX;
  return { first: toPixel(viewport, [west, north]), last: toPixel(viewport, [east, south]) };
}

describe('a box that is shown as a whole', () => {
  it('has the same room above and below, and is in the middle', () => {
    const { first, last } = corners(800, 600);
    expect(first.y).toBeCloseTo(48, 6);
    expect(last.y).toBeCloseTo(552, 6);
    expect(first.x + last.x).toBeCloseTo(800, 6);
  });

  it('lies between what covers the map above and below', () => {
    const { first, last } = corners(800, 600, { topPx: 100, bottomPx: 40 });
    expect(first.y).toBeCloseTo(148, 6);
    expect(last.y).toBeCloseTo(512, 6);
  });

  it('is as wide as the map allows where that is less, in the middle of what is free', () => {
    const { first, last } = corners(200, 900, { topPx: 100, bottomPx: 0 });
    expect(first.x).toBeCloseTo(25, 6);
    expect(last.x).toBeCloseTo(175, 6);
    expect((first.y + last.y) / 2).toBeCloseTo(500, 6);
  });

  it('is shown no nearer than asked, where it is small', () => {
    expect(cameraOfBox([36.3, 33.5, 36.3001, 33.5001], 800, 600, 13).zoom).toBe(13);
  });

  it('is under the cross-hair, in the middle of the map, where it is one place', () => {
    const place = [36.3, 33.5, 36.3, 33.5] as const;
    const camera = cameraOfBox(place, 800, 600, 13, { topPx: 100, bottomPx: 0 });
    expect(camera.zoom).toBe(13);
    expect(toPixel(viewportOf(camera, 800, 600), [36.3, 33.5]).y).toBeCloseTo(300, 6);
  });
});
