import type WaDropdown from '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';

/**
 * Give the focus back to the button of a menu that was closed before it had finished opening; for `wa-after-show`.
 *
 * Web Awesome focuses the first item when the menu has faded in, also if Escape has closed it by then: the focus would end on an item
 * that nobody sees.
 */
export function focusAfterClosing(event: Event): void {
  const menu = event.currentTarget as WaDropdown;
  if (!menu.open) menu.querySelector<HTMLElement>('[slot="trigger"]')?.focus({ preventScroll: true });
}
