import { describe, expect, it } from 'vitest';
import type { SceneCell } from '../../../src/map/scene.ts';
import { box, emptyScene, HEIGHT_PX, proposal, startTestMap, turkishStyle, WIDTH_PX } from '../map/map-fixture.ts';
import { screenPixels } from './screen-pixels.ts';

const WHITE = [255, 255, 255];
const MIDDLE = { x: WIDTH_PX / 2, y: HEIGHT_PX / 2 };
const agreed: SceneCell = { key: 'a', kind: 'agreed', geometry: box(), style: null, letters: '' };
/** Agreed: #66727b at 42 % on white. */
const GREY = [191, 196, 200];
const filled = { ...emptyScene, cells: [agreed] };

describe('a second scene over a part of the map', () => {
  it('is drawn right of the share and nowhere else, and goes when it is taken away', async () => {
    const { view, container } = await startTestMap();
    expect(view.showFrom(0.5, filled)).toBe(true);
    const right = { x: MIDDLE.x + 40, y: MIDDLE.y + 30 };
    const left = { x: MIDDLE.x - 40, y: MIDDLE.y + 30 };
    await expect.poll(async () => (await screenPixels(container)).at(right.x, right.y)).toEqual(GREY);
    expect((await screenPixels(container)).at(left.x, left.y)).toEqual(WHITE);
    view.showFrom(0.25, filled);
    expect((await screenPixels(container)).at(left.x, left.y)).toEqual(GREY);
    view.showFrom(1, filled);
    expect((await screenPixels(container)).at(right.x, right.y)).toEqual(WHITE);
    view.showFrom(1, null);
    expect(container.querySelectorAll('canvas.maplibregl-canvas')).toHaveLength(1);
  });

  it('moves with the map', async () => {
    const { view, container } = await startTestMap();
    view.showFrom(0.5, filled);
    await expect.poll(async () => (await screenPixels(container)).at(MIDDLE.x + 40, MIDDLE.y)).toEqual(GREY);
    // The box is 0.3 degrees wide: from 36.55 to 36.85 E. One degree farther west nothing is left of it.
    view.moveTo({ centre: [35.7, 34.9], zoom: 9 });
    await expect.poll(async () => (await screenPixels(container)).at(MIDDLE.x + 40, MIDDLE.y)).toEqual(WHITE);
    view.moveTo({ centre: [36.6, 34.9], zoom: 9 });
    await expect.poll(async () => (await screenPixels(container)).at(MIDDLE.x + 150, MIDDLE.y)).toEqual(GREY);
  });

  it('is what a click there means, and the first scene what a click left of it means', async () => {
    const map = await startTestMap({ proposals: [proposal('russia', box())] });
    map.view.showFrom(0.5, { ...emptyScene, proposals: [proposal('turkey', box(), turkishStyle)] });
    await map.click({ x: MIDDLE.x + 60, y: MIDDLE.y });
    await map.click({ x: MIDDLE.x - 60, y: MIDDLE.y });
    const chosen = map.calls.map(({ given }) => given[0]);
    expect(chosen).toEqual([
      { kind: 'proposal', partyId: 'turkey', zoneId: 'zone-2', part: 0 },
      { kind: 'proposal', partyId: 'russia', zoneId: 'zone-2', part: 0 },
    ]);
  });

  it('has no place in the order of focus and no name of its own', async () => {
    const { view, container } = await startTestMap();
    view.showFrom(0.5, emptyScene);
    const curtain = container.querySelector<HTMLElement>('.map-curtain');
    expect(curtain?.inert).toBe(true);
    expect(curtain?.getAttribute('aria-hidden')).toBe('true');
  });
});

describe('a piece drawn by number', () => {
  const counted = (by: number): SceneCell => {
    return { key: `${by}`, kind: 'counted', geometry: box(), by, of: 3, contested: by < 3 };
  };

  /** The mean brightness of 80 x 80 px in the middle of the piece: tone, hatch and number together. */
  async function brightness(by: number): Promise<number> {
    const { view, container } = await startTestMap({ cells: [counted(by)] });
    await view.idle();
    const pixels = await screenPixels(container);
    let sum = 0;
    for (let x = -40; x < 40; x += 2)
      for (let y = -40; y < 40; y += 2) sum += pixels.at(MIDDLE.x + x, MIDDLE.y + y)[0] ?? 0;
    return sum / 1600;
  }

  it('is the darker the more maps include it', async () => {
    const [one, two, three] = [await brightness(1), await brightness(2), await brightness(3)];
    expect(one).toBeLessThan(250);
    expect(two).toBeLessThan(one - 15);
    expect(three).toBeLessThan(two - 15);
  });

  it('is chosen by a click where it is contested, and not where it is agreed', async () => {
    const map = await startTestMap({ cells: [counted(2)] });
    await map.click(MIDDLE);
    map.view.show({ ...emptyScene, cells: [counted(3)] });
    await map.click(MIDDLE);
    expect(map.calls.map(({ given }) => given[0])).toEqual([{ kind: 'cell', key: '2' }, { kind: 'nothing' }]);
  });
});
