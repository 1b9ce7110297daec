import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, state as reactive } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { selectContestedCell } from '../commands/comparing.ts';
import { zoneOf } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import { formatArea, formatExactArea, formatLength } from '../messages/format.ts';
import {
  comparedSides,
  contestedCell,
  contestedCells,
  type ComparedSides,
  type NumberedCell,
} from '../state/comparison-selectors.ts';
import { SLIVER_AREA_M2, SLIVER_WIDTH_M } from '../analysis/sliver.ts';
import { ApplicationElement } from './application-element.ts';
import { cellName, sideName } from './comparison-names.ts';
import { base } from './theme.ts';
import './party-sign.ts';

const words = messages.comparing.agenda;

/** More rows than this are listed on demand: nobody reads them, and every row costs time. */
const ROWS = 400;

/** The contested areas as a work list, largest first. */
@customElement('comparison-agenda')
export class ComparisonAgenda extends ApplicationElement {
  protected override readonly watched = ['comparison', 'workspace', 'versions'] as const;
  @reactive() private rows = ROWS;
  /** The row that Tab reaches. */
  @reactive() private stop: string | null = null;
  @reactive() private sliversOpen = false;
  private shownCell: string | null = null;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      h2 {
        margin-block-end: var(--space-1);
      }
      li {
        border-block-end: 1px solid var(--hairline);
        content-visibility: auto;
        contain-intrinsic-block-size: auto 46px;
      }
      li button {
        display: grid;
        grid-template-columns: 40px minmax(0, 1fr);
        align-items: center;
        gap: 0 var(--space-2);
        width: 100%;
        min-height: 44px;
        padding: var(--space-1) var(--space-2);
        text-align: start;
        border-color: transparent;
        border-radius: 0;
        background: transparent;
      }
      li button:focus-visible {
        outline-offset: -2px;
      }
      li button[aria-current] {
        background: var(--selected);
        border-color: var(--accent);
      }
      .where {
        display: block;
        color: var(--ink-quiet);
      }
      details {
        margin-block-start: var(--space-3);
      }
      summary {
        cursor: pointer;
        font-size: var(--text-small);
        min-height: 24px;
      }
      .note {
        padding-block: var(--space-1);
      }
    `,
  ];

  protected override willUpdate(_changed: PropertyValues): void {
    const { result, activeCell } = this.state.comparison;
    if (activeCell === this.shownCell) return;
    const cell = contestedCell(result, activeCell);
    if (!cell) return;
    this.stop = cell.key;
    if (cell.sliver) this.sliversOpen = true;
    else this.rows = Math.max(this.rows, Math.ceil(cell.number / ROWS) * ROWS);
  }

  protected override updated(): void {
    const { activeCell } = this.state.comparison;
    if (activeCell === this.shownCell) return;
    this.shownCell = activeCell;
    this.renderRoot.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }

  private onKey(event: KeyboardEvent): void {
    const target = event.target instanceof Element ? event.target.closest('button[data-key]') : null;
    if (!(event.currentTarget instanceof Element) || !target || event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-key]')];
    const from = buttons.findIndex((button) => button === target);
    const to: Readonly<Record<string, number>> = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      Home: 0,
      End: buttons.length - 1,
    };
    const button = buttons[to[event.key] ?? -1];
    if (!button) return;
    event.preventDefault();
    this.stop = button.dataset['key'] ?? null;
    button.focus();
  }

  private onToggle(event: Event): void {
    if (event.currentTarget instanceof HTMLDetailsElement) this.sliversOpen = event.currentTarget.open;
  }

  override render(): unknown {
    const { result } = this.state.comparison;
    if (!result?.zones.some((zone) => zone.kind === 'compared')) return nothing;
    const { cells, slivers } = contestedCells(result);
    const hidden = cells.length - this.rows;
    const active = contestedCell(result, this.state.comparison.activeCell);
    return html`
      <h2>${words.title(cells.length)}</h2>
      ${
        cells.length === 0
          ? html`<p class="quiet small">${words.none}</p>`
          : html`<p class="quiet small">${words.help}</p>
              ${this.list(words.label, cells.slice(0, this.rows))}`
      }
      ${
        hidden > 0
          ? html`<div class="row note">
              <span class="quiet small">${words.more(this.rows, cells.length)}</span>
              <button @click=${() => (this.rows += ROWS)}>${words.showMore(Math.min(hidden, ROWS))}</button>
            </div>`
          : nothing
      }
      ${slivers.length === 0 ? nothing : this.slivers(slivers)}
      <p class="visually-hidden" role="status">${active ? cellName(this.app.gazetteer, active) : nothing}</p>
    `;
  }

  private list(label: string, cells: readonly NumberedCell[]): unknown {
    const sides = comparedSides(this.state);
    const stop = cells.some((cell) => cell.key === this.stop) ? this.stop : (cells[0]?.key ?? null);
    return html`<ol aria-label=${label} @keydown=${this.onKey}>
      ${repeat(
        cells,
        (cell) => cell.key,
        (cell) => html`<li>${this.row(cell, sides, cell.key === stop)}</li>`,
      )}
    </ol>`;
  }

  private row(cell: NumberedCell, sides: ComparedSides, isStop: boolean): unknown {
    const { workspace, comparison } = this.state;
    const zone = zoneOf(workspace, cell.zoneId)?.name ?? cell.zoneId;
    return html`<button
      data-key=${cell.key}
      aria-current=${comparison.activeCell === cell.key ? 'true' : nothing}
      tabindex=${isStop ? 0 : -1}
      title=${formatExactArea(cell.areaM2)}
      @focus=${() => (this.stop = cell.key)}
      @click=${() => selectContestedCell(this.app, cell.key)}
    >
      <party-sign small .party=${sides[cell.side]?.party ?? null}></party-sign>
      <span>
        <span class="wrap">${cellName(this.app.gazetteer, cell)}</span>
        <span class="where wrap"><bdi>${words.where(sideName(sides, cell.side), zone)}</bdi></span>
      </span>
    </button>`;
  }

  private slivers(slivers: readonly NumberedCell[]): unknown {
    const areaM2 = slivers.reduce((sum, cell) => sum + cell.areaM2, 0);
    const listed = slivers.slice(0, ROWS);
    return html`<details ?open=${this.sliversOpen} @toggle=${this.onToggle}>
      <summary>${words.slivers(slivers.length, formatArea(areaM2))}</summary>
      <p class="quiet small note">${words.thresholds(formatArea(SLIVER_AREA_M2), formatLength(SLIVER_WIDTH_M))}</p>
      ${this.sliversOpen ? this.list(words.sliverLabel, listed) : nothing}
      ${
        listed.length < slivers.length
          ? html`<p class="quiet small note">${words.more(listed.length, slivers.length)}</p>`
          : nothing
      }
    </details>`;
  }
}
