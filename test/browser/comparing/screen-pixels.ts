import { page } from 'vitest/browser';

/** What is on screen in an element, pixel by pixel. */
export interface ScreenPixels {
  /** The colour at a place in CSS pixels from the top left of the element: red, green, blue. */
  at(x: number, y: number): readonly number[];
}

/** Take a picture of what the browser shows of an element. */
export async function screenPixels(element: Element): Promise<ScreenPixels> {
  const base64 = await page.elementLocator(element).screenshot({ save: false });
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('A canvas without a 2d context');
  context.drawImage(image, 0, 0);
  const ratio = image.naturalWidth / element.clientWidth;
  return {
    at: (x, y) => [...context.getImageData(Math.round(x * ratio), Math.round(y * ratio), 1, 1).data].slice(0, 3),
  };
}
