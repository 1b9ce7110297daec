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
  const button = (label: string, icon: string, disabled: boolean, run: () => void): unknown =>
    html`<button type="button" aria-label=${label} title=${label} ?disabled=${disabled} @click=${run}>
      <wa-icon name=${icon}></wa-icon>
    </button>`;
  return [
    button(words.up, 'arrow-up', first, () => move(-1)),
    button(words.down, 'arrow-down', last, () => move(1)),
    button(words.remove, 'trash-2', only, ask),
  ];
}

/** Render the question before a row is removed, or nothing. */
export function confirmRemoval(
  asked: boolean,
  question: string,
  words: { readonly remove: string; readonly keep: string },
  answer: (remove: boolean) => void,
): unknown {
  if (!asked) return nothing;
  return html`<div class="confirm" role="alert">
    <span class="wrap">${question}</span>
    <button type="button" class="danger" @click=${() => answer(true)}>${words.remove}</button>
    <button type="button" @click=${() => answer(false)}>${words.keep}</button>
  </div>`;
}
