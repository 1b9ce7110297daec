import { html } from 'lit';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import { comparisonPictureFile } from '../../../src/commands/export-comparison.ts';
import { comparisonSheet } from '../../../src/commands/comparison-sheet.ts';
import { printComparison } from '../../../src/commands/comparison-picture.ts';
import type { MapPicture, MapView } from '../../../src/map/map-view.ts';
import type { ComparisonSheet } from '../../../src/map/sheet/comparison-sheet.ts';
import { layOutSheet } from '../../../src/map/sheet/lay-out-sheet.ts';
import { SheetPen } from '../../../src/map/sheet/sheet-pen.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import '../../../src/ui/comparison-sheet.ts';
import '../../../src/ui/comparison-print.ts';
import '../../../src/ui/fonts.css';
import { comparedByThree, world, type World } from '../../unit/commands/comparing-world.ts';
import { show } from '../ui/program-frame.ts';

/** A picture of one colour, 400 x 300 CSS pixels. */
function plainPicture(colour: string): MapPicture {
  const image = document.createElement('canvas');
  image.width = 800;
  image.height = 600;
  const context = image.getContext('2d');
  if (!context) throw new Error('A canvas without a 2d context');
  context.fillStyle = colour;
  context.fillRect(0, 0, 800, 600);
  return { image, widthPx: 400, heightPx: 300 };
}

/** A world whose map shows red on screen and gives blue pictures. */
function worldWithMap(state: AppState = comparedByThree()): World & { readonly themes: string[] } {
  const themes: string[] = [];
  const one = world(state);
  const map: Partial<MapView> = {
    snapshot: () => plainPicture('#ff0000'),
    picture: (scene) => {
      themes.push(scene.theme);
      return Promise.resolve(plainPicture('#0000ff'));
    },
  };
  one.app.map = map as MapView;
  return { ...one, themes };
}

async function decoded(blob: Blob): Promise<OffscreenCanvasRenderingContext2D> {
  const bitmap = await createImageBitmap(blob);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('A canvas without a 2d context');
  context.drawImage(bitmap, 0, 0);
  return context;
}

describe('the picture of a comparison', () => {
  it('is a PNG at two pixels to a CSS pixel with the map in light colours, text above and below it', async () => {
    const { app, themes } = worldWithMap({ ...comparedByThree(), theme: 'dark' });
    const file = await comparisonPictureFile(app);
    expect(file?.fileName).toBe('Test_Iran-draft_Russia-draft_Turkey-draft_comparison-picture_2017-07-04.png');
    expect(themes).toEqual(['light']);
    const context = await decoded(file?.picture ?? new Blob());
    const { width, height } = context.canvas;
    // 840 CSS pixels and two margins of 28; the map, 4 : 3, takes 630 of its height.
    expect(width).toBe(2 * (840 + 56));
    expect(height).toBeGreaterThan(2 * (630 + 250));
    const { data } = context.getImageData(0, 0, width, height);
    const rows = Array.from({ length: height }, (_, y) => {
      let [blue, ink] = [0, 0];
      for (let x = 0; x < width; x += 1) {
        const at = 4 * (y * width + x);
        const [red = 0, green = 0, third = 0] = data.slice(at, at + 3);
        if (red === 0 && green === 0 && third === 255) blue += 1;
        else if (red + green + third < 300) ink += 1;
      }
      return { blue, ink };
    });
    const first = rows.findIndex(({ blue }) => blue > 1500);
    const last = rows.findLastIndex(({ blue }) => blue > 1500);
    // Its edges blend with the frame.
    expect(last - first + 1).toBeGreaterThanOrEqual(1256);
    expect(last - first + 1).toBeLessThanOrEqual(1260);
    expect(rows.slice(0, first).some(({ ink }) => ink > 20)).toBe(true);
    expect(rows.slice(last + 1).filter(({ ink }) => ink > 20).length).toBeGreaterThan(100);
    // Nothing is cut off: the margins are white.
    for (let y = 0; y < height; y += 1) {
      for (const x of [0, 20, 40, width - 40, width - 20, width - 1]) {
        const at = 4 * (y * width + x);
        expect(data[at] === 255 && data[at + 1] === 255 && data[at + 2] === 255).toBe(true);
      }
    }
  });

  it('wraps long names of any script, and no two texts overlap', () => {
    const { app } = worldWithMap();
    const sheet = comparisonSheet(app, null);
    if (!sheet) throw new Error('There is no comparison');
    const long = 'منطقة خفض التصعيد في محافظة إدلب والمناطق المجاورة Donaudampfschifffahrtsgesellschaftskapitän';
    const stretched: ComparisonSheet = {
      ...sheet,
      title: long,
      maps: [long, long],
      legend: sheet.legend.map(({ sign }) => ({ sign, text: long })),
      tables: sheet.tables.map((table) => ({
        ...table,
        columns: table.columns.map(() => long),
        rows: table.rows.map((row) => ({ ...row, name: long })),
      })),
    };
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (!context) throw new Error('A canvas without a 2d context');
    const boxes: { readonly text: string; readonly left: number; readonly right: number; readonly base: number }[] = [];
    const write = vi.spyOn(context, 'fillText').mockImplementation((text, x, y) => {
      const { width } = context.measureText(text);
      const left = context.textAlign === 'right' ? x - width : x;
      boxes.push({ text, left, right: left + width, base: y });
    });
    const height = layOutSheet(new SheetPen(context, 2), stretched, null, 840);
    write.mockRestore();
    expect(boxes.length).toBeGreaterThan(80);
    for (const { left, right, base } of boxes) {
      expect(left).toBeGreaterThanOrEqual(28);
      expect(right).toBeLessThanOrEqual(868.5);
      expect(base).toBeLessThan(height - 28);
    }
    const overlapping = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => Math.abs(one.base - other.base) < 10 && one.left < other.right && other.left < one.right)
        .map((other) => [one.text, other.text]),
    );
    expect(overlapping).toEqual([]);
    // Every word is there, whole or parted.
    expect(boxes.map(({ text }) => text.replaceAll(' ', '')).join('')).toContain(long.replaceAll(' ', ''));
  });
});

describe('the printed page', () => {
  const sheetElement = (): Element => {
    const frame = document.querySelector('program-frame');
    const element = frame?.shadowRoot?.querySelector('comparison-sheet');
    if (!element) throw new Error('The page has no sheet');
    return element;
  };
  const bare = (words: string): string => words.replaceAll(/\s+/gu, '');
  const text = (): string => (sheetElement().shadowRoot?.textContent ?? '').replaceAll(/\s+/gu, ' ');
  const canvasColour = (): readonly number[] => {
    const canvas = sheetElement().shadowRoot?.querySelector('canvas');
    return [...(canvas?.getContext('2d')?.getImageData(400, 300, 1, 1).data ?? [])];
  };

  async function shown(one: World): Promise<void> {
    await show(one.app, html`<comparison-sheet></comparison-sheet><comparison-print></comparison-print>`);
    onTestFinished(() => {
      window.dispatchEvent(new Event('afterprint'));
    });
  }

  it('is filled at once when printing begins, and empty again afterwards', async () => {
    await shown(worldWithMap());
    expect(text().trim()).toBe('');
    window.dispatchEvent(new Event('beforeprint'));
    for (const part of [
      'Test Comparison of 3 maps, Jul 4, 2017',
      'Iran: draft, as it was at this time',
      'Legend Agreed I Only Iran R Only Russia T Only Turkey Several, by their letters',
      'Areas, km², and share of union 1 North 2 Homs 3 South Total of 1 of 3 zones',
      'Agreed 102.42 33.3 %',
      'Union 307.25 100.0 %',
      'Homs: Iran makes no proposal here.',
      'WGS 84 ellipsoid, edges straight in longitude and latitude',
      'Natural Earth (Public domain), GeoNames (CC BY 4.0)',
      '20.0 km',
    ]) {
      expect(bare(text())).toContain(bare(part));
    }
    expect(canvasColour()).toEqual([255, 0, 0, 255]);
    expect(sheetElement().hasAttribute('filled')).toBe(true);
    expect(document.documentElement.hasAttribute('data-sheet')).toBe(true);
    window.dispatchEvent(new Event('afterprint'));
    expect(text().trim()).toBe('');
    expect(sheetElement().hasAttribute('filled')).toBe(false);
    expect(document.documentElement.hasAttribute('data-sheet')).toBe(false);
  });

  it('has the picture made for it when it is printed by the button, unless something has changed since', async () => {
    const one = worldWithMap();
    const printed: string[] = [];
    const app = {
      ...one.app,
      printPage: () => {
        window.dispatchEvent(new Event('beforeprint'));
        printed.push(canvasColour().join());
        window.dispatchEvent(new Event('afterprint'));
      },
    };
    await shown({ ...one, app });
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await expect.poll(() => printed).toEqual(['0,0,255,255']);
    // The picture is prepared, and before the page is printed the map moves on.
    app.printPage = () => undefined;
    await printComparison(app);
    app.camera = { centre: [37, 35], zoom: 9 };
    window.dispatchEvent(new Event('beforeprint'));
    expect(canvasColour()).toEqual([255, 0, 0, 255]);
  });

  it('says that there is no map where the browser cannot draw one', async () => {
    const one = worldWithMap();
    one.app.map = null;
    await shown(one);
    window.dispatchEvent(new Event('beforeprint'));
    expect(text()).toContain('This browser cannot draw the map, so the sheet is without one.');
  });

  it('leaves the other tasks to print as they are', async () => {
    const one = worldWithMap({ ...comparedByThree(), task: 'draw' });
    await shown(one);
    window.dispatchEvent(new Event('beforeprint'));
    expect(sheetElement().hasAttribute('filled')).toBe(false);
    expect(text().trim()).toBe('');
    expect(page.getByRole('button', { name: 'Print', exact: true }).elements()).toEqual([]);
  });
});
