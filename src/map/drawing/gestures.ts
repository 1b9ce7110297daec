import type { MapPixel } from './drawing-port.ts';
import { pixelOfPointer } from './pixel-of-pointer.ts';

/** What points. A pen hovers as a mouse does; it is as blunt as a finger, and its long press opens the menu too. */
export type PointerKind = 'mouse' | 'pen' | 'touch';

/** Where the pointer is and what it is. */
export interface PointerSample {
  readonly pixel: MapPixel;
  readonly kind: PointerKind;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** Ctrl, or the Command key. */
  readonly controlKey?: boolean;
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

function kindOf(event: MouseEvent): PointerKind {
  const type = 'pointerType' in event ? event.pointerType : null;
  return type === 'touch' || type === 'pen' ? type : 'mouse';
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
  /** `timed`: a long press is told by the timer. */
  let lastInput: 'pointer' | 'timed' | 'key' = 'pointer';
  let longPress: ReturnType<typeof setTimeout> | undefined;
  /** Where the pointer was last, while it is over the map: Alt means something there without a move. */
  let last: PointerSample | null = null;

  const pixelOf = pixelOfPointer(element);
  const sampleOf = (event: MouseEvent): PointerSample => {
    const kind = kindOf(event);
    const { shiftKey, altKey } = event;
    return { pixel: pixelOf(event), kind, shiftKey, altKey, controlKey: event.ctrlKey || event.metaKey };
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
    const start = sampleOf(event);
    const opensMenuByTime = start.kind !== 'mouse';
    lastInput = opensMenuByTime && event.button === 0 ? 'timed' : 'pointer';
    // A second finger means pinching: whatever the first one began is given up.
    if (press) return giveUp();
    clickable = false;
    if (event.button !== 0 || !event.isPrimary) return;
    const held = handler.press(start);
    press = { pointerId: event.pointerId, start, held, moved: false };
    if (held) {
      holdMap(true);
      if (event.isTrusted) element.setPointerCapture(event.pointerId);
    }
    if (opensMenuByTime) {
      longPress = setTimeout(() => {
        giveUp();
        handler.menu(start);
      }, LONG_PRESS_MS);
    }
  };

  const onPointerMove = (event: PointerEvent): void => {
    const sample = sampleOf(event);
    last = sample;
    if (!press) {
      if (sample.kind !== 'touch' && event.buttons === 0) handler.hover(sample);
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

  /** The map library would only measure the page; what is held is none of its business. */
  const onMouseMove = (event: MouseEvent): void => {
    if (press?.held) event.stopPropagation();
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
    // A long press was told already, by the timer above.
    if (lastInput === 'timed') return;
    giveUp();
    handler.menu(lastInput === 'key' ? null : sampleOf(event));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    lastInput = 'key';
    if (event.key !== 'Escape' || !press?.held || !press.moved) return;
    event.stopPropagation();
    giveUp();
  };

  /** Alt goes down or up: what the pointer means changes where it stands. The browser's own menu is not meant. */
  const onAlt = (event: KeyboardEvent): void => {
    if (event.key !== 'Alt' || !last) return;
    event.preventDefault();
    last = { ...last, altKey: event.type === 'keydown' };
    if (!press) handler.hover(last);
    else if (press.held && press.moved) handler.drag(last);
  };

  const onLeave = (event: PointerEvent): void => {
    if (press) return;
    last = null;
    if (event.pointerType !== 'touch') handler.leave();
  };

  const stopping = new AbortController();
  const { signal } = stopping;
  element.addEventListener('pointerdown', onPointerDown, { signal, capture: true });
  element.addEventListener('pointermove', onPointerMove, { signal });
  element.addEventListener('mousemove', onMouseMove, { signal, capture: true });
  element.addEventListener('pointerup', onPointerUp, { signal });
  element.addEventListener('pointercancel', giveUp, { signal });
  element.addEventListener('pointerleave', onLeave, { signal });
  element.addEventListener('click', onClick, { signal });
  element.addEventListener('contextmenu', onContextMenu, { signal });
  window.addEventListener('keydown', onKeyDown, { signal, capture: true });
  window.addEventListener('keydown', onAlt, { signal });
  window.addEventListener('keyup', onAlt, { signal });
  return () => {
    giveUp();
    stopping.abort();
  };
}
