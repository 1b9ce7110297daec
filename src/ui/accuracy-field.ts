import { css, html, nothing } from 'lit';
import { customElement, state as reactive } from 'lit/decorators.js';
import { declareAccuracy } from '../commands/point-attributes.ts';
import { readLengthM } from '../geometry/notation/read-bearing.ts';
import { messages } from '../messages/catalogue.ts';
import { formatLength } from '../messages/format.ts';
import { selectedDelimitation, selectionIsLocked } from '../state/selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const words = messages.coordinates.accuracy;

/** How accurate the selected proposal is said to be, and a field to say it. */
@customElement('accuracy-field')
export class AccuracyField extends ApplicationElement {
  protected override readonly watched = ['workspace', 'selection'] as const;
  @reactive() private refusal: string | null = null;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      input {
        width: 84px;
      }
      .refusal {
        color: var(--danger);
      }
    `,
  ];

  private say(accuracyM: number | null): boolean {
    const { partyId, zoneId } = this.state.selection;
    if (partyId === null || zoneId === null) return false;
    const answer = declareAccuracy(this.app, partyId, zoneId, accuracyM);
    this.refusal = answer.accepted ? null : answer.reason;
    return answer.accepted;
  }

  override render(): unknown {
    const delimitation = selectedDelimitation(this.state);
    if (!delimitation) return nothing;
    const { statedAccuracyM } = delimitation.provenance;
    const locked = selectionIsLocked(this.state);
    if (statedAccuracyM !== null) {
      return html`<div class="row small">
        <span>${words.stated(formatLength(statedAccuracyM))}</span>
        <button ?disabled=${locked} @click=${() => this.say(null)}>${words.takeBack}</button>
      </div>`;
    }
    return html`<form
      class="row"
      @submit=${(event: Event) => {
        event.preventDefault();
        const field = this.renderRoot.querySelector('input');
        // What is no length is refused by the edit, which has the sentence for it.
        this.say(readLengthM(field?.value ?? '') ?? Number.NaN);
      }}
    >
      <span class="quiet small">${words.none}</span>
      <input
        type="text"
        aria-label=${words.field}
        placeholder="25 m"
        ?disabled=${locked}
        aria-invalid=${this.refusal !== null}
      />
      <button type="submit" ?disabled=${locked}>${words.state}</button>
      ${this.refusal === null ? nothing : html`<p class="refusal small wrap" role="alert">${this.refusal}</p>`}
    </form>`;
  }
}
