import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { placesInside } from '../map/base-map/places-inside.ts';
import type { Place } from '../map/base-map/places.ts';
import { messages } from '../messages/catalogue.ts';
import { formatNumber } from '../messages/format.ts';
import type { AgendaCell } from '../state/comparison-selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import './cell-remarks.ts';

const words = messages.agenda;

/** More places than this are counted and not named. */
const NAMED = 8;

/** What is known of the contested area that is looked at: the places inside, and what was said about it. */
@customElement('cell-detail')
export class CellDetail extends ApplicationElement {
  protected override readonly watched = ['comparison'] as const;
  @property({ attribute: false }) cell: AgendaCell | null = null;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: var(--space-2);
        font-size: var(--text-small);
        background: color-mix(in srgb, var(--selected) 40%, transparent);
      }
      .places {
        margin-block-end: var(--space-2);
      }
    `,
  ];

  override render(): unknown {
    const { cell } = this;
    if (!cell) return nothing;
    const { gazetteer } = this.app;
    return html`${gazetteer ? this.places(placesInside(gazetteer.places, cell.polygon)) : nothing}
      <cell-remarks .cellKey=${cell.key}></cell-remarks>`;
  }

  private places(places: readonly Place[]): unknown {
    if (places.length === 0) return html`<p class="places quiet">${words.noPlaces}</p>`;
    const inhabitants = places.reduce((sum, { population }) => sum + (population ?? 0), 0);
    const head = [
      words.places(places.length),
      ...(inhabitants > 0 ? [words.population(formatNumber(inhabitants))] : []),
    ].join(', ');
    const named = places
      .slice(0, NAMED)
      .map(({ name, population }) => words.place(name, population === null ? null : formatNumber(population)));
    const more = places.length > NAMED ? [words.morePlaces(places.length - NAMED)] : [];
    return html`<div class="places">
      <p>${head}. <span class="quiet">${words.indicative}</span></p>
      <p class="quiet wrap"><bdi>${[...named, ...more].join(', ')}</bdi></p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cell-detail': CellDetail;
  }
}
