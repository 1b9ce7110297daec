import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { describeStep, redoStep, undoStep } from '../commands/edit.ts';
import { messages } from '../messages/catalogue.ts';
import { stepsOf } from '../state/history.ts';
import { DialogElement } from './dialog-element.ts';
import { base } from './theme.ts';

const words = messages.frame.stepsList;

/** The steps of the history, newest first; pressing one goes back (or forward) to the state after it. */
@customElement('steps-dialog')
export class StepsDialog extends DialogElement {
  protected override readonly watched = ['history'] as const;

  static override styles = [
    base,
    css`
      li button {
        width: 100%;
        text-align: start;
        border-color: transparent;
        background: transparent;
      }
      li button[aria-current='step'] {
        background: var(--selected);
        font-weight: 700;
      }
      li[data-undone] button {
        color: var(--ink-quiet);
        font-style: italic;
      }
    `,
  ];

  private goTo(index: number): void {
    const { app } = this;
    while (app.store.get().history.done.length > index + 1 && undoStep(app));
    while (app.store.get().history.done.length < index + 1 && redoStep(app));
  }

  override render(): unknown {
    const { history } = this.state;
    const steps = stepsOf(history);
    const current = history.done.length - 1;
    const row = (name: string, index: number, undone: boolean): unknown =>
      html`<li ?data-undone=${undone}>
        <button aria-current=${index === current ? 'step' : nothing} @click=${() => this.goTo(index)}>
          ${index + 1}. <bdi>${name}</bdi>${undone ? ` (${words.undone})` : nothing}
        </button>
      </li>`;
    return html`<wa-dialog open label=${words.title} @wa-after-hide=${this.onHidden}>
      ${
        steps.length === 0
          ? html`<p class="quiet">${words.empty}</p>`
          : html`<ul>
              ${steps.map(({ label, undone }, index) => row(describeStep(this.app, label), index, undone)).toReversed()}
              ${row(words.start, -1, false)}
            </ul>`
      }
    </wa-dialog>`;
  }
}
