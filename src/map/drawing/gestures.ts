import type { MapPixel } from './drawing-port.ts';

/** Where the pointer is and what it is. */
export interface PointerSample {
  readonly pixel: MapPixel;
  readonly kind: 'mouse' | 'touch';
  readonly shiftKey: boolean;
}

/** What a drawing tool does with the pointer. A press that is taken hold of does not move the map. */
export interface GestureHandler {
  /** Tell whether this press takes hold of something. */
  press(sample: PointerSample): boolean;
  hover(sample: PointerSample): void;
  leave(): void;
  /** The held thing is dragged, dropped, or the drag is given up. */
  drag(sample: PointerSample): void;
  drop(sample: PointerSample): void;
  cancelDrag(): void;
  /** `count` is 2 for the second click of a double-click, as the system counts. */
  click(sample: PointerSample, count: number): void;
  /** `sample` is null when the menu was asked for with the keyboard. */
  menu(sample: PointerSample | null): void;
}

/** A pointer that moves farther than this is dragged, not clicked; the map begins to pan at the same distance. */
export const CLICK_TOLERANCE_PX = 4;
const TOUCH_CLICK_TOLERANCE_PX = 8;
const LONG_PRESS_MS = 500;

interface Press {
  readonly pointerId: number;
  readonly start: PointerSample;
  readonly held: boolean;
  moved: boolean;
}

/**
 * Listen to mouse, pen and touch on the map and tell the handler what was meant. `holdMap` is called with true before
 * a held press could pan the map and with false after it. Returns a function that stops listening.
 */
export function listenToGestures(
  element: HTMLElement,
  handler: GestureHandler,
  holdMap: (held: boolean) => void,
): () => void {
  let press: Press | null = null;
  /** Whether the click event that follows pointerup counts. */
  let clickable = false;
  let lastInput: 'pointer' | 'touch' | 'key' = 'pointer';
  let longPress: ReturnType<typeof setTimeout> | undefined;

  const sampleOf = (event: MouseEvent): PointerSample => {
    const box = element.getBoundingClientRect();
    const kind = 'pointerType' in event && event.pointerType === 'touch' ? 'touch' : 'mouse';
    return { pixel: { x: event.clientX - box.left, y: event.clientY - box.top }, kind, shiftKey: event.shiftKey };
  };

  const endPress = (): void => {
    clearTimeout(longPress);
    if (press?.held) holdMap(false);
    press = null;
  };

  const giveUp = (): void => {
    const dragged = press?.held === true && press.moved;
    clickable = false;
    endPress();
    if (dragged) handler.cancelDrag();
  };

  const onPointerDown = (event: PointerEvent): void => {
    lastInput = event.pointerType === 'touch' ? 'touch' : 'pointer';
    // A second finger means pinching: whatever the first one began is given up.
    if (press) return giveUp();
    clickable = false;
    if (event.button !== 0 || !event.isPrimary) return;
    const start = sampleOf(event);
    const held = handler.press(start);
    press = { pointerId: event.pointerId, start, held, moved: false };
    if (held) {
      holdMap(true);
      if (event.isTrusted) element.setPointerCapture(event.pointerId);
    }
    if (start.kind === 'touch') {
      longPress = setTimeout(() => {
        giveUp();
        handler.menu(start);
      }, LONG_PRESS_MS);
    }
  };

  const onPointerMove = (event: PointerEvent): void => {
    const sample = sampleOf(event);
    if (!press) {
      if (sample.kind === 'mouse' && event.buttons === 0) handler.hover(sample);
      return;
    }
    if (event.pointerId !== press.pointerId) return;
    const { pixel } = press.start;
    const tolerancePx = sample.kind === 'touch' ? TOUCH_CLICK_TOLERANCE_PX : CLICK_TOLERANCE_PX;
    if (!press.moved && Math.hypot(sample.pixel.x - pixel.x, sample.pixel.y - pixel.y) < tolerancePx) return;
    press.moved = true;
    clearTimeout(longPress);
    if (press.held) handler.drag(sample);
  };

  const onPointerUp = (event: PointerEvent): void => {
    if (event.pointerId !== press?.pointerId) return;
    const { held, moved } = press;
    clickable = !moved;
    endPress();
    if (held && moved) handler.drop(sampleOf(event));
  };

  const onClick = (event: MouseEvent): void => {
    if (clickable) handler.click(sampleOf(event), event.detail);
    clickable = false;
  };

  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    // A long press with a finger was told already, by the timer above.
    if (lastInput === 'touch') return;
    giveUp();
    handler.menu(lastInput === 'key' ? null : sampleOf(event));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    lastInput = 'key';
    if (event.key !== 'Escape' || !press?.held || !press.moved) return;
    event.stopPropagation();
    giveUp();
  };

  const onLeave = (event: PointerEvent): void => {
    if (!press && event.pointerType !== 'touch') handler.leave();
  };

  const stopping = new AbortController();
  const { signal } = stopping;
  element.addEventListener('pointerdown', onPointerDown, { signal, capture: true });
  element.addEventListener('pointermove', onPointerMove, { signal });
  element.addEventListener('pointerup', onPointerUp, { signal });
  element.addEventListener('pointercancel', giveUp, { signal });
  element.addEventListener('pointerleave', onLeave, { signal });
  element.addEventListener('click', onClick, { signal });
  element.addEventListener('contextmenu', onContextMenu, { signal });
  window.addEventListener('keydown', onKeyDown, { signal, capture: true });
  return () => {
    giveUp();
    stopping.abort();
  };
}
