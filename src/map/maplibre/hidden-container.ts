/** Make a place for a second map, as large as a container and in the same tree, which nobody sees, hears or can click. */
export function hiddenContainer(beside: HTMLElement): HTMLElement {
  const hidden = document.createElement('div');
  hidden.setAttribute('aria-hidden', 'true');
  hidden.inert = true;
  const { clientWidth, clientHeight } = beside;
  Object.assign(hidden.style, {
    position: 'absolute',
    insetBlockStart: '0',
    insetInlineStart: '0',
    width: `${clientWidth}px`,
    height: `${clientHeight}px`,
    visibility: 'hidden',
    pointerEvents: 'none',
  });
  beside.after(hidden);
  return hidden;
}
