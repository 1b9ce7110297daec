import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { notify } from '../commands/notify.ts';
import { deleteSelected, moveSelectedByMetres } from '../commands/selected-points.ts';
import { messages } from '../messages/catalogue.ts';
import { formatNumber } from '../messages/format.ts';
import { selectedPoints } from '../state/selected-points.ts';
import { ApplicationElement } from './application-element.ts';
import { numberFormStyles, readNumber } from './number-form.ts';
import { base } from './theme.ts';

const words = messages.hands;

/** How many turning points are selected, and what can be done with them together. */
@customElement('selected-points-panel')
export class SelectedPointsPanel extends ApplicationElement {
  protected override readonly watched = ['selection'] as const;
  @property({ type: Boolean }) locked = false;

  static override styles = [base, numberFormStyles];

  private readonly move = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const given = new FormData(event.target);
    const [eastM, northM] = [readNumber(given, 'east', 0), readNumber(given, 'north', 0)];
    if (!Number.isFinite(eastM) || !Number.isFinite(northM)) {
      notify(this.app, 'warning', words.offsetUnread);
      return;
    }
    moveSelectedByMetres(this.app, eastM, northM);
  };

  override render(): unknown {
    const count = selectedPoints(this.state).length;
    if (count === 0) return nothing;
    return html`<section class="stack" aria-label=${count > 1 ? words.several(count) : words.offset}>
      ${count > 1 ? this.renderSeveral(count) : nothing}
      <form aria-label=${words.offset} @submit=${this.move}>
        ${this.renderField('east', words.east)} ${this.renderField('north', words.north)}
        <button ?disabled=${this.locked}>${words.moveByMetres}</button>
      </form>
    </section>`;
  }

  private renderSeveral(count: number): unknown {
    return html`<h3 data-figure="selected-points">${words.several(count)}</h3>
      <p class="quiet small">${words.severalHelp}</p>
      <div>
        <button
          ?disabled=${this.locked}
          title=${messages.frame.withKey(words.deleteSeveral(count), 'Delete')}
          @click=${() => deleteSelected(this.app)}
        >
          ${words.deleteSeveral(count)}
        </button>
      </div>`;
  }

  private renderField(name: 'east' | 'north', label: string): unknown {
    return html`<label>
      ${label}<input name=${name} type="text" inputmode="decimal" value=${formatNumber(0)} ?disabled=${this.locked} />
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'selected-points-panel': SelectedPointsPanel;
  }
}
