import type { Page } from '@playwright/test';

/**
 * List what does not fit the window: horizontal scroll bars (but of grids and toolbars, which the keyboard moves along), text that is cut off (on purpose is fine where the whole
 * text is behind the pointer), text and controls that reach out of the window. Shadow roots are looked into.
 */
export async function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    /** What the ancestors say about an element. */
    interface Context {
      readonly title: string;
      readonly scrollsDown: boolean;
      /** Within something that cuts its content off; that one is looked at for all of it. */
      readonly cut: boolean;
      readonly path: string;
    }

    const SLACK_PX = 1;
    const CONTROLS = 'button, a[href], input, select, textarea, [role=tab], [role=menuitem]';
    const faults: string[] = [];

    const childrenOf = (element: Element): readonly Element[] => {
      if (element instanceof HTMLSlotElement) {
        const assigned = element.assignedElements({ flatten: true });
        return assigned.length > 0 ? assigned : [...element.children];
      }
      return [...(element.shadowRoot ?? element).children];
    };

    const textOf = (element: Element): string => {
      if (element instanceof HTMLSlotElement && element.assignedNodes().length > 0) {
        return element
          .assignedNodes({ flatten: true })
          .map((node) => (node instanceof Element ? textOf(node) : (node.textContent ?? '')))
          .join('');
      }
      if (element.matches('style, script, svg')) return '';
      return [...(element.shadowRoot ?? element).childNodes]
        .map((node) =>
          node instanceof Element ? textOf(node) : node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '',
        )
        .join('');
    };

    const look = (element: Element, above: Context): void => {
      const style = getComputedStyle(element);
      if (style.display === 'none' || style.visibility === 'hidden') return;
      if (style.clipPath === 'inset(50%)' || element.matches('style, script, svg, canvas, option')) return;
      const box = element.getBoundingClientRect();
      const name = `${above.path} ${element.localName}${element.className && typeof element.className === 'string' ? `.${element.className.trim().replaceAll(/\s+/gu, '.')}` : ''}`;
      const title = element.getAttribute('title') ?? above.title;
      const shown = box.width > 0 && box.height > 0;
      if (shown) {
        const text = textOf(element).replaceAll(/\s+/gu, ' ').trim();
        const wide = element.scrollWidth > element.clientWidth + SLACK_PX && element.clientWidth > 0;
        const high = element.scrollHeight > element.clientHeight + SLACK_PX && element.clientHeight > 0;
        // A table of data, which the keyboard moves along, may be wider than its panel.
        if (wide && /auto|scroll/u.test(style.overflowX) && !element.matches('[role=grid], [role=toolbar]')) {
          faults.push(`scroll bar: ${name}, ${element.scrollWidth} in ${element.clientWidth} px`);
        }
        const cutAcross = wide && /hidden|clip/u.test(style.overflowX);
        const cutDown = high && /hidden|clip/u.test(style.overflowY);
        const onPurpose = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
        if ((cutAcross || cutDown) && text !== '' && !(onPurpose && title !== '')) {
          faults.push(`cut off: ${name}: “${text.slice(0, 60)}”`);
        }
        if (wide && style.overflowX === 'visible' && element.matches('button, select')) {
          faults.push(`text wider than its control: ${name}: “${text.slice(0, 60)}”`);
        }
        const matters = element.matches(CONTROLS) || [...element.childNodes].some(isText);
        const outAcross = !above.cut && (box.left < -SLACK_PX || box.right > innerWidth + SLACK_PX);
        const outDown = !above.scrollsDown && (box.top < -SLACK_PX || box.bottom > innerHeight + SLACK_PX);
        if (matters && (outAcross || outDown)) {
          const [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom].map(Math.round);
          faults.push(`outside the window: ${name}: “${text.slice(0, 60)}” (${left}, ${top}, ${right}, ${bottom})`);
        }
      }
      const scrollsDown = above.scrollsDown || /auto|scroll/u.test(style.overflowY);
      const cut = above.cut || /hidden|clip/u.test(style.overflowX);
      for (const child of childrenOf(element)) look(child, { title, scrollsDown, cut, path: shortened(name) });
    };

    const isText = (node: Node): boolean => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '';
    const shortened = (path: string): string => path.split(' ').slice(-3).join(' ');

    look(document.documentElement, { title: '', scrollsDown: false, cut: false, path: '' });
    return faults;
  });
}
