import type { MapPixel } from './drawing-port.ts';

/**
 * Make a function that tells over which pixel of an element the pointer is. While a button is held the element is taken
 * to be where it was when it was pressed: to ask at every move would have the browser lay out the whole page in between.
 */
export function pixelOfPointer(element: HTMLElement): (event: MouseEvent) => MapPixel {
  let box: DOMRect | null = null;
  return (event) => {
    if (box === null || event.buttons === 0 || event.type === 'pointerdown') box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
}
