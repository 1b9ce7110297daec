import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { describeReferenceLayer } from '../commands/reference-layers.ts';
import type { ReferenceLayer } from '../domain/reference-layer.ts';
import { messages } from '../messages/catalogue.ts';
import { ApplicationElement } from './application-element.ts';
import { numberFormStyles, readNumber } from './number-form.ts';
import { base } from './theme.ts';

const words = messages.referenceLayers;

/** Date, source and stated accuracy of a reference layer, to be changed together: one step of the history. */
@customElement('reference-layer-facts')
export class ReferenceLayerFacts extends ApplicationElement {
  protected override readonly watched = [] as const;
  @property({ attribute: false }) layer: ReferenceLayer | null = null;

  static override styles = [
    base,
    numberFormStyles,
    css`
      details {
        flex-basis: 100%;
      }
      summary {
        cursor: pointer;
        min-height: 24px;
      }
    `,
  ];

  private readonly save = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!this.layer || !(event.target instanceof HTMLFormElement)) return;
    const given = new FormData(event.target);
    const text = (name: string): string => {
      const value = given.get(name);
      return typeof value === 'string' ? value : '';
    };
    // An accuracy without an end is none that was typed.
    const accuracyM = readNumber(given, 'accuracyM', Infinity);
    describeReferenceLayer(this.app, this.layer.id, {
      date: text('date'),
      source: text('source'),
      statedAccuracyM: accuracyM === Infinity ? null : accuracyM,
    });
  };

  override render(): unknown {
    if (!this.layer) return nothing;
    const { name, date, source, statedAccuracyM } = this.layer;
    const field = (member: string, label: string, value: string, hint: string, longest: number): unknown =>
      html`<label
        >${label}<input
          type="text"
          name=${member}
          maxlength=${longest}
          placeholder=${hint}
          .value=${value}
          inputmode=${member === 'accuracyM' ? 'decimal' : 'text'}
      /></label>`;
    return html`<details>
      <summary aria-label=${words.edit(name)}>${words.editShort}</summary>
      <form aria-label=${words.edit(name)} @submit=${this.save}>
        ${field('date', words.date, date ?? '', words.dateHint, 40)}
        ${field('source', words.source, source ?? '', words.sourceHint, 120)}
        ${field('accuracyM', words.accuracy, statedAccuracyM === null ? '' : String(statedAccuracyM), words.accuracyHint, 12)}
        <button>${words.save}</button>
      </form>
      <p class="quiet">${words.tracedStays}</p>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'reference-layer-facts': ReferenceLayerFacts;
  }
}
