import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { clearFilter, sortAgenda, toggleMapFilter } from '../commands/contested-cells.ts';
import { hasInput } from '../geometry/input-set.ts';
import { messages } from '../messages/catalogue.ts';
import type { AgendaSort } from '../state/app-state.ts';
import { comparedMaps } from '../state/comparison-selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { mapName } from '../commands/comparison-names.ts';
import { base } from './theme.ts';
import './party-sign.ts';

const words = messages.agenda;
const SORTS: readonly AgendaSort[] = ['area', 'number', 'zone'];

/** Which contested areas the agenda lists, and in which order. */
@customElement('agenda-tools')
export class AgendaTools extends ApplicationElement {
  protected override readonly watched = ['comparison', 'workspace', 'versions'] as const;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
        padding-block: var(--space-1);
      }
      [role='group'] {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1);
      }
      button {
        padding: 0 6px;
      }
    `,
  ];

  override render(): unknown {
    const { filter, sort } = this.state.comparison;
    return html`
      <div role="group" aria-label=${words.filter}>
        ${comparedMaps(this.state).map((map, place) => {
          const label = words.filterBy(mapName(map));
          return html`<button
            aria-label=${label}
            title=${label}
            aria-pressed=${filter !== null && hasInput(filter, place)}
            @click=${() => toggleMapFilter(this.app, place)}
          >
            <party-sign small .party=${map.party}></party-sign>
          </button>`;
        })}
        ${
          filter === null
            ? nothing
            : html`<button title=${words.clearFilterHint} @click=${() => clearFilter(this.app)}>
                ${words.clearFilter}
              </button>`
        }
      </div>
      <select
        aria-label=${words.sort}
        title=${words.sort}
        @change=${(event: Event) => {
          const chosen = event.target instanceof HTMLSelectElement ? event.target.value : '';
          const wanted = SORTS.find((one) => one === chosen);
          if (wanted) sortAgenda(this.app, wanted);
        }}
      >
        ${SORTS.map((one) => html`<option value=${one} ?selected=${one === sort}>${words.sorts[one]}</option>`)}
      </select>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'agenda-tools': AgendaTools;
  }
}
