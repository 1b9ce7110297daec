import { describe, expect, it } from 'vitest';
import type { MultiPolygonCoordinates, Position } from '../../../src/geometry/coordinates.ts';
import type { MapPicture } from '../../../src/map/map-view.ts';
import { box, emptyScene, HEIGHT_PX, proposal, russianStyle, startTestMap, WIDTH_PX } from './map-fixture.ts';

/** The colour of a pixel of a picture, by its place in CSS pixels. */
function colourAt(picture: MapPicture | null, x: number, y: number): readonly number[] {
  if (!picture) throw new Error('There is no picture');
  const ratio = picture.image.width / picture.widthPx;
  const context = picture.image.getContext('2d');
  return [...(context?.getImageData(Math.round(x * ratio), Math.round(y * ratio), 1, 1).data ?? [])];
}

const agreedBox = { key: 'north/agreed', kind: 'agreed', geometry: box(), style: null, letters: '' } as const;
const WHITE = [255, 255, 255, 255];

describe('a picture of the map', () => {
  it('is what is on screen, at the wanted ratio, and leaves the screen as it was', async () => {
    const { view, surface } = await startTestMap({ cells: [agreedBox] });
    const before = [surface.getAttribute('width'), surface.getAttribute('height')];
    const picture = view.snapshot(2);
    expect([picture?.widthPx, picture?.heightPx]).toEqual([WIDTH_PX, HEIGHT_PX]);
    expect([picture?.image.width, picture?.image.height]).toEqual([2 * WIDTH_PX, 2 * HEIGHT_PX]);
    // Agreed: #66727b at 42 % on white.
    expect(colourAt(picture, WIDTH_PX / 2, HEIGHT_PX / 2)).toEqual([191, 196, 200, 255]);
    expect(colourAt(picture, 20, 20)).toEqual(WHITE);
    expect([surface.getAttribute('width'), surface.getAttribute('height')]).toEqual(before);
  });

  it('of another scene shows that scene and not the one on screen, which stays', async () => {
    const { view, container, failures } = await startTestMap();
    const picture = await view.picture({ ...emptyScene, cells: [agreedBox] }, 2);
    expect(colourAt(picture, WIDTH_PX / 2, HEIGHT_PX / 2)).toEqual([191, 196, 200, 255]);
    expect(colourAt(view.snapshot(1), WIDTH_PX / 2, HEIGHT_PX / 2)).toEqual(WHITE);
    expect(container.parentElement?.querySelectorAll('canvas.maplibregl-canvas')).toHaveLength(1);
    expect(failures).toEqual([]);
  });

  it('has the fill of a party and its line', async () => {
    const { view } = await startTestMap();
    const scene = { ...emptyScene, proposals: [proposal('russia', box())] };
    const picture = await view.picture(scene, 1);
    // The western edge lies 109 px west of the middle; Russia's colour is #005a9c.
    const [red = 255, , blue = 0] = colourAt(picture, WIDTH_PX / 2 - 109, HEIGHT_PX / 2);
    expect(russianStyle.colour).toBe('#005a9c');
    expect(red).toBeLessThan(90);
    expect(blue).toBeGreaterThan(120);
    expect(colourAt(picture, WIDTH_PX / 2, HEIGHT_PX / 2)).not.toEqual(WHITE);
  });

  it('has them too where the boundary is very long, with the same corners', async () => {
    const { view } = await startTestMap();
    const [short, long] = [box(), withPointsBetween(box(), 4000)];
    const pictures = await Promise.all(
      [short, long].map((geometry) => view.picture({ ...emptyScene, proposals: [proposal('russia', geometry)] }, 1)),
    );
    for (const [x, y] of [
      [WIDTH_PX / 2 - 109, HEIGHT_PX / 2],
      [WIDTH_PX / 2, HEIGHT_PX / 2],
      [WIDTH_PX / 2 - 130, HEIGHT_PX / 2],
    ] as const) {
      expect(colourAt(pictures[1] ?? null, x, y)).toEqual(colourAt(pictures[0] ?? null, x, y));
    }
    expect(colourAt(pictures[1] ?? null, WIDTH_PX / 2, HEIGHT_PX / 2)).not.toEqual(WHITE);
  });
});

/** The same area with so many positions on each edge. */
function withPointsBetween(geometry: MultiPolygonCoordinates, count: number): MultiPolygonCoordinates {
  const between = ([x, y]: Position, [nextX, nextY]: Position): Position[] =>
    Array.from({ length: count }, (_, step) => [x + ((nextX - x) * step) / count, y + ((nextY - y) * step) / count]);
  return geometry.map((part) =>
    part.map((ring) => [
      ...ring.slice(0, -1).flatMap((position, index) => between(position, ring[index + 1] ?? position)),
      ...ring.slice(-1),
    ]),
  );
}
