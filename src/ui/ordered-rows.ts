import { css, html, nothing } from 'lit';

/** The look of a list whose rows can be renamed, moved and removed. */
export const rowStyles = css`
  .rows > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
    padding-block: var(--space-2);
    border-block-end: 1px solid var(--hairline);
  }
  .rows input[type='text'] {
    flex: 1 1 160px;
    min-width: 0;
  }
  .rows input.letter {
    flex: 0 0 52px;
  }
  .rows input[type='color'] {
    width: 36px;
    height: 32px;
    padding: 2px;
    border: 1px solid var(--field-border);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .rows button {
    padding: 0 var(--space-2);
  }
  .confirm {
    flex-basis: 100%;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
`;

/** What the buttons of a row say and do. */
export interface RowActions {
  readonly words: { readonly up: string; readonly down: string; readonly remove: string };
  readonly first: boolean;
  readonly last: boolean;
  readonly only: boolean;
  readonly move: (by: 1 | -1) => void;
  readonly ask: () => void;
}

/** Render the buttons that move a row and ask for its removal. */
export function rowButtons({ words, first, last, only, move, ask }: RowActions): unknown {
  const button = (
    action: RowAction,
    label: string,
    icon: string,
    disabled: boolean,
    run: (row: HTMLElement | null) => void,
  ): unknown =>
    html`<button
      type="button"
      data-action=${action}
      aria-label=${label}
      title=${label}
      ?disabled=${disabled}
      @click=${(event: Event) => run(event.target instanceof HTMLElement ? event.target.closest('li') : null)}
    >
      <wa-icon name=${icon}></wa-icon>
    </button>`;
  const shift = (by: 1 | -1, action: RowAction, other: RowAction): ((row: HTMLElement | null) => void) => {
    return (row) => {
      move(by);
      // The row moved in the page, which takes the focus, and at the end of the list the button is off.
      requestAnimationFrame(() => focusRow(row, action, other));
    };
  };
  return [
    button('up', words.up, 'arrow-up', first, shift(-1, 'up', 'down')),
    button('down', words.down, 'arrow-down', last, shift(1, 'down', 'up')),
    button('remove', words.remove, 'trash-2', only, ask),
  ];
}

type RowAction = 'up' | 'down' | 'remove';

/** Give the focus to the first of the named buttons of a row that is not off. */
function focusRow(row: Element | null, ...actions: readonly RowAction[]): void {
  for (const action of actions) {
    const button = row?.querySelector<HTMLButtonElement>(`button[data-action='${action}']:enabled`);
    if (!button) continue;
    button.focus();
    return;
  }
}

/** Render the question before a row is removed, or nothing. */
export function confirmRemoval(
  asked: boolean,
  question: string,
  words: { readonly remove: string; readonly keep: string },
  answer: (remove: boolean) => void,
): unknown {
  if (!asked) return nothing;
  const close = (event: Event, remove: boolean): void => {
    const row = event.target instanceof HTMLElement ? event.target.closest('li') : null;
    const list = row?.parentElement;
    const next = row?.nextElementSibling ?? row?.previousElementSibling ?? null;
    answer(remove);
    // The pressed button goes; the focus stays in the list.
    requestAnimationFrame(() => focusRow(row && list?.contains(row) ? row : next, 'remove', 'up', 'down'));
  };
  return html`<div class="confirm" role="alert">
    <span class="wrap">${question}</span>
    <button type="button" class="danger" @click=${(event: Event) => close(event, true)}>${words.remove}</button>
    <button type="button" @click=${(event: Event) => close(event, false)}>${words.keep}</button>
  </div>`;
}
