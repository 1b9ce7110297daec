import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { DEFAULT_SLIVER_LIMITS, type SliverLimits } from '../analysis/sliver.ts';
import { limitSlivers, resetSliverLimits } from '../commands/contested-cells.ts';
import { messages } from '../messages/catalogue.ts';
import { formatLength, formatNumber } from '../messages/format.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const words = messages.agenda;

/** Below which area and width, both, a contested area is a sliver; the user may change both. */
@customElement('sliver-limits')
export class SliverLimitFields extends ApplicationElement {
  protected override readonly watched = ['comparison'] as const;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding-block: var(--space-1) var(--space-2);
        font-size: var(--text-small);
      }
      .fields {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-2);
        padding-block-start: var(--space-1);
      }
      label {
        display: block;
      }
      .field {
        display: flex;
        align-items: center;
        gap: var(--space-1);
      }
      input {
        width: 92px;
      }
    `,
  ];

  override render(): unknown {
    const { sliverLimits } = this.state.comparison;
    const isDefault =
      sliverLimits.areaM2 === DEFAULT_SLIVER_LIMITS.areaM2 && sliverLimits.widthM === DEFAULT_SLIVER_LIMITS.widthM;
    const area = `${formatNumber(DEFAULT_SLIVER_LIMITS.areaM2)}\u00a0${words.squareMetres}`;
    return html`
      <p class="quiet">${words.sliverHelp}</p>
      <div class="fields">
        ${this.field('areaM2', words.sliverArea, words.squareMetres, 1000)}
        ${this.field('widthM', words.sliverWidth, words.metres, 1)}
        <button
          ?disabled=${isDefault}
          title=${words.resetLimitsHint(area, formatLength(DEFAULT_SLIVER_LIMITS.widthM))}
          @click=${() => resetSliverLimits(this.app)}
        >
          ${words.resetLimits}
        </button>
      </div>
    `;
  }

  private field(limit: keyof SliverLimits, label: string, unit: string, step: number): unknown {
    const value = this.state.comparison.sliverLimits[limit];
    return html`<label>
      ${label}
      <span class="field">
        <input
          type="number"
          min="0"
          step=${step}
          .value=${live(String(value))}
          @change=${(event: Event) => {
            const entered = event.target instanceof HTMLInputElement ? event.target.valueAsNumber : Number.NaN;
            // What is no limit is not taken: the field goes back to the one that holds.
            if (!limitSlivers(this.app, { [limit]: entered })) this.requestUpdate();
          }}
        />
        ${unit}
      </span>
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sliver-limits': SliverLimitFields;
  }
}
