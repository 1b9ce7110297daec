import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { StretchBeyond } from '../analysis/line-separation.ts';
import { showLinePlace } from '../commands/line-separation.ts';
import { placeName } from '../commands/place-name.ts';
import { messages } from '../messages/catalogue.ts';
import { formatLength } from '../messages/format.ts';
import { ApplicationElement } from './application-element.ts';
import { separationText } from './line-separation-length.ts';
import { base } from './theme.ts';

const words = messages.lineSeparation.stretches;

/** Nobody reads more rows; the chart shows the others. */
const ROWS = 20;

/** Where the first line is beyond the tolerance, the stretch with the largest separation first. */
@customElement('line-separation-stretches')
export class LineSeparationStretches extends ApplicationElement {
  protected override readonly watched = ['lineComparison', 'comparison'] as const;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      summary {
        cursor: pointer;
        font-size: var(--text-small);
        min-height: 24px;
      }
      li {
        border-block-end: 1px solid var(--hairline);
      }
      li button {
        width: 100%;
        min-height: 36px;
        text-align: start;
        border-color: transparent;
        border-radius: 0;
        background: transparent;
      }
      li button:focus-visible {
        outline-offset: -2px;
      }
    `,
  ];

  override render(): unknown {
    const { result } = this.state.lineComparison;
    if (!result) return nothing;
    const tolerance = formatLength(result.toleranceM);
    if (result.stretchCount === 0) return html`<p class="small">${words.none(tolerance)}</p>`;
    const beyondM = result.alongA.lengthM - result.alongA.withinM;
    const listed = result.stretches.slice(0, ROWS);
    return html`<details>
      <summary>${words.title(result.stretchCount, tolerance, formatLength(beyondM))}</summary>
      <ol>
        ${listed.map((stretch) => html`<li>${this.row(stretch)}</li>`)}
      </ol>
      ${
        listed.length < result.stretchCount
          ? html`<p class="quiet small">${words.more(listed.length, result.stretchCount)}</p>`
          : nothing
      }
    </details>`;
  }

  private row({ largestM, largestAt, lengthM }: StretchBeyond): unknown {
    const place = placeName(this.app.gazetteer, largestAt);
    return html`<button class="wrap" @click=${() => showLinePlace(this.app, largestAt, largestM)}>
      ${words.row(separationText(largestM), formatLength(lengthM), place)}
    </button>`;
  }
}
