import { expect, test } from 'vitest';
import { pixelOfPointer } from '../../../src/map/drawing/pixel-of-pointer.ts';

/** An element that counts how often it is asked where it is. */
function elementAt(place: { left: number; top: number }) {
  const asked = { times: 0 };
  const getBoundingClientRect = () => {
    asked.times += 1;
    return { ...place };
  };
  return { element: { getBoundingClientRect } as unknown as HTMLElement, asked, place };
}

const event = (type: string, buttons: number, clientX: number, clientY: number) =>
  ({ type, buttons, clientX, clientY }) as MouseEvent;

test('the pixel is counted from the corner of the element, wherever it is', () => {
  const { element, place } = elementAt({ left: 100, top: 40 });
  const pixelOf = pixelOfPointer(element);
  expect(pixelOf(event('pointermove', 0, 130, 45))).toEqual({ x: 30, y: 5 });
  place.left = 120;
  expect(pixelOf(event('pointermove', 0, 130, 45))).toEqual({ x: 10, y: 5 });
});

test('while a button is held the page is not measured again, and at the next press it is', () => {
  const { element, asked, place } = elementAt({ left: 100, top: 40 });
  const pixelOf = pixelOfPointer(element);
  pixelOf(event('pointerdown', 1, 130, 45));
  pixelOf(event('pointermove', 1, 131, 45));
  expect(pixelOf(event('pointermove', 1, 132, 45))).toEqual({ x: 32, y: 5 });
  expect(asked.times).toBe(1);
  place.left = 90;
  expect(pixelOf(event('pointerdown', 1, 132, 45))).toEqual({ x: 42, y: 5 });
});
