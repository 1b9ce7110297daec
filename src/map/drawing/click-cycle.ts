import type { MapPixel } from './drawing-port.ts';

/** Clicks this near to each other are at the same place. */
const SAME_PLACE_PX = 4;

/** What the last click chose, and where. */
export interface LastChoice {
  readonly pixel: MapPixel;
  readonly keys: readonly string[];
  readonly chosen: number;
}

/**
 * Choose among things stacked under the pointer, given by key, topmost first. The first click takes what is selected
 * already if it is among them (a click inside the selected zone must not lose it), otherwise the topmost; each further
 * click at the same place takes the next. Null if nothing is there.
 */
export function chooseFromStack(
  keys: readonly string[],
  pixel: MapPixel,
  selectedKey: string | null,
  last: LastChoice | null,
): LastChoice | null {
  if (keys.length === 0) return null;
  const again =
    last !== null &&
    Math.hypot(last.pixel.x - pixel.x, last.pixel.y - pixel.y) <= SAME_PLACE_PX &&
    last.keys.length === keys.length &&
    last.keys.every((key) => keys.includes(key));
  if (again) {
    const chosen = (last.chosen + 1) % last.keys.length;
    return { pixel: last.pixel, keys: last.keys, chosen };
  }
  const selected = selectedKey === null ? -1 : keys.indexOf(selectedKey);
  return { pixel, keys, chosen: Math.max(0, selected) };
}
