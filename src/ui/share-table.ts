import { css, html, nothing } from 'lit';
import { customElement, property, state as reactive } from 'lit/decorators.js';
import { cellText, moverName } from '../commands/describe-shares.ts';
import type { Zone } from '../domain/zone.ts';
import { formatDateTime } from '../messages/format.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import type { ShareMoment, ZoneShares } from '../state/share-series.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const words = laterMessages.versionHistory;

/** So many moments are listed at first, and so many more each time. */
const STEP = 25;

/** The figures of the charts as a table, newest first. */
@customElement('share-table')
export class ShareTable extends ApplicationElement {
  protected override readonly watched = [] as const;
  @property({ attribute: false }) moments: readonly ShareMoment[] = [];
  @property({ attribute: false }) zones: readonly Zone[] = [];
  @property({ attribute: false }) shares: readonly ZoneShares[] = [];
  /** The accessible name. */
  @property() label = '';
  @reactive() private shown = STEP;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .scroll {
        overflow-x: auto;
      }
      th,
      td {
        padding: 2px var(--space-2) 2px 0;
        vertical-align: top;
      }
      tbody th {
        font-weight: 400;
        min-width: 110px;
      }
      thead th {
        min-width: 90px;
      }
      td {
        font-variant-numeric: tabular-nums;
      }
      tbody tr {
        border-block-start: 1px solid var(--hairline);
      }
    `,
  ];

  override render(): unknown {
    const { moments, shares } = this;
    const from = Math.max(0, moments.length - this.shown);
    return html`<p class="quiet small wrap"><bdi>${this.label}</bdi></p>
      <div class="scroll" role="region" tabindex="0" aria-label=${this.label}>
        <table aria-label=${this.label}>
          <thead>
            <tr>
              <th scope="col">${words.shares.saved}</th>
              ${this.zones.map((zone) => html`<th scope="col" class="wrap"><bdi>${zone.name}</bdi></th>`)}
            </tr>
          </thead>
          <tbody>
            ${moments
              .slice(from)
              .map((moment, offset) => this.row(moment, shares, from + offset))
              .toReversed()}
          </tbody>
        </table>
      </div>
      ${
        from > 0
          ? html`<button @click=${() => (this.shown += STEP)}>${words.older(Math.min(STEP, from), from)}</button>`
          : nothing
      }`;
  }

  private row(moment: ShareMoment, shares: readonly ZoneShares[], index: number): unknown {
    return html`<tr>
      <th scope="row" class="wrap">
        <bdi>${moverName(moment)}</bdi><br /><span class="quiet">${formatDateTime(moment.mover.record.savedAt)}</span>
      </th>
      ${shares.map(({ points }) => {
        const point = points[index];
        return html`<td>${point ? cellText(point) : nothing}</td>`;
      })}
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'share-table': ShareTable;
  }
}
