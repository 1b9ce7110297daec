import { html, nothing, type PropertyValues } from 'lit';
import { customElement, state as reactive } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { hoverContestedCell, selectContestedCell } from '../commands/contested-cells.ts';
import { isCombined, runKeyOf } from '../commands/registry.ts';
import type { MapComparison } from '../analysis/comparison.ts';
import type { CellRemark } from '../domain/cell-remark.ts';
import { zoneOf } from '../domain/workspace.ts';
import type { AppState } from '../state/app-state.ts';
import { messages } from '../messages/catalogue.ts';
import { formatArea, formatExactArea } from '../messages/format.ts';
import {
  agenda,
  cellOfKey,
  comparedMaps,
  contestedCells,
  mapsOfSet,
  remarksByCell,
  type AgendaCell,
  type ChosenMap,
} from '../state/comparison-selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { agendaStyles } from './agenda-styles.ts';
import { cellName, mapNames, shareText } from '../commands/comparison-names.ts';
import { base } from './theme.ts';
import './agenda-tools.ts';
import './cell-detail.ts';
import './comparison-set-sign.ts';
import './sliver-limits.ts';

const words = messages.agenda;

/** More rows than this are listed on demand: nobody reads them, and every row costs time. */
const ROWS = 400;

/** More rows than this are a task of their own: 400 take 20 ms. */
const ROWS_AT_ONCE = 50;

/** The commands that go through the list. */
const STEPS = ['next-cell', 'previous-cell'] as const;

/** The contested areas as a work list: who includes them, where, how large, and what was said about them. */
@customElement('comparison-agenda')
export class ComparisonAgenda extends ApplicationElement {
  protected override readonly watched = ['comparison', 'workspace', 'versions', 'hoveredCell'] as const;
  @reactive() private rows = ROWS;
  @reactive() private sliverRows = ROWS;
  /** The row that Tab reaches. */
  @reactive() private stop: string | null = null;
  @reactive() private sliversOpen = false;
  private shownCell: string | null = null;
  private shownResult: MapComparison | null = null;
  private maps: readonly ChosenMap[] = [];
  private remarks: ReadonlyMap<string, readonly CellRemark[]> = new Map();

  static override styles = [base, agendaStyles];

  /** Many rows of a new result come after its figures. What else changes in them is shown at once. */
  protected override rendersLater({ comparison: { result } }: AppState): boolean {
    if (!result || result === this.shownResult) return false;
    const rows = result.zones.reduce((sum, zone) => sum + (zone.kind === 'compared' ? zone.contested.length : 0), 0);
    return rows > ROWS_AT_ONCE;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.shownResult = this.state.comparison.result;
    this.maps = comparedMaps(this.state);
    this.remarks = remarksByCell(this.state);
    const { activeCell } = this.state.comparison;
    if (activeCell === this.shownCell) return;
    const cell = cellOfKey(this.state, activeCell);
    if (!cell) return;
    this.stop = cell.key;
    const { cells, slivers } = agenda(this.state);
    if (cell.sliver) {
      this.sliversOpen = true;
      this.sliverRows = rowsWith(slivers, cell, this.sliverRows);
    } else this.rows = rowsWith(cells, cell, this.rows);
  }

  protected override updated(): void {
    const { activeCell } = this.state.comparison;
    if (activeCell === this.shownCell) return;
    this.shownCell = activeCell;
    this.renderRoot.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    hoverContestedCell(this.app, null);
  }

  /** Go to the row that Tab reaches, or where there is none to the slivers. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('button[data-key][tabindex="0"], summary')?.focus(options);
  }

  private onKey(event: KeyboardEvent): void {
    const target = event.target instanceof Element ? event.target.closest('button[data-key]') : null;
    if (!(event.currentTarget instanceof Element) || !target || isCombined(event)) return;
    if (STEPS.some((command) => runKeyOf(this.app, command, event))) {
      event.preventDefault();
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-current]')?.focus());
      return;
    }
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
    const { comparison } = this.state;
    const { result, sliverLimits, filter, sort } = comparison;
    if (!result?.zones.some((zone) => zone.kind === 'compared')) return nothing;
    const all = contestedCells(result, sliverLimits);
    const { cells, slivers } = agenda(this.state);
    const active = cellOfKey(this.state, comparison.activeCell);
    return html`
      <h2>${filter === null ? words.title(cells.length) : words.titleFiltered(cells.length, all.cells.length)}</h2>
      ${all.cells.length + all.slivers.length > 1 ? html`<agenda-tools></agenda-tools>` : nothing}
      ${
        cells.length === 0
          ? html`<p class="quiet small">${filter === null ? words.none : words.noneFiltered}</p>`
          : html`<p class="quiet small">${words.help}</p>
              ${this.list(words.labels[sort], cells.slice(0, this.rows))}`
      }
      ${this.more(this.rows, cells.length, () => (this.rows += ROWS))}
      ${all.cells.length + all.slivers.length === 0 ? nothing : this.slivers(slivers)}
      <p class="visually-hidden" role="status">${active ? cellName(this.app.gazetteer, active) : nothing}</p>
    `;
  }

  private list(label: string, cells: readonly AgendaCell[]): unknown {
    const stop = cells.some((cell) => cell.key === this.stop) ? this.stop : (cells[0]?.key ?? null);
    return html`<ol aria-label=${label} @keydown=${this.onKey}>
      ${repeat(
        cells,
        (cell) => cell.key,
        (cell) => html`<li>${this.guardedRow(cell, cell.key === stop)}</li>`,
      )}
    </ol>`;
  }

  /** While a turning point is dragged, hundreds of rows are listed again with every move, and few say something new. */
  private guardedRow(cell: AgendaCell, isStop: boolean): unknown {
    const { workspace, comparison, hoveredCell } = this.state;
    const remarks = this.remarks.get(cell.key)?.length ?? 0;
    const isActive = comparison.activeCell === cell.key;
    const shown = [
      cell.key,
      cell.polygon,
      shareText(cell.share),
      this.maps,
      workspace.zones,
      this.app.gazetteer,
      remarks,
    ];
    return guard([...shown, isStop, hoveredCell === cell.key, isActive, isActive ? cell : null], () =>
      this.row(cell, isStop),
    );
  }

  private row(cell: AgendaCell, isStop: boolean): unknown {
    const { workspace, comparison, hoveredCell } = this.state;
    const zone = zoneOf(workspace, cell.zoneId)?.name ?? cell.zoneId;
    const names = mapNames(this.maps, cell.maps);
    const who = names.length === 1 ? words.only(names[0] ?? '') : messages.comparing.several(names);
    const share = shareText(cell.share);
    const isActive = comparison.activeCell === cell.key;
    const remarks = this.remarks.get(cell.key)?.length ?? 0;
    return html`<button
        data-key=${cell.key}
        ?data-lit=${hoveredCell === cell.key}
        aria-current=${isActive ? 'true' : nothing}
        tabindex=${isStop ? 0 : -1}
        title=${words.exact(formatExactArea(cell.areaM2), share, zone)}
        @focus=${() => (this.stop = cell.key)}
        @pointerenter=${() => hoverContestedCell(this.app, cell.key)}
        @pointerleave=${() => hoverContestedCell(this.app, null)}
        @click=${() => selectContestedCell(this.app, cell.key)}
      >
        <comparison-set-sign .maps=${mapsOfSet(this.maps, cell.maps)}></comparison-set-sign>
        <span>
          <span class="wrap">${cellName(this.app.gazetteer, cell)}</span>
          <span class="where wrap"><bdi>${words.where(who, zone, share)}</bdi></span>
        </span>
        ${
          remarks === 0
            ? nothing
            : html`<span class="mark" title=${words.remarked(remarks)}>
                <wa-icon name="message-square"></wa-icon>
                <span class="visually-hidden">${words.remarked(remarks)}</span>
              </span>`
        }
      </button>
      ${isActive ? html`<cell-detail .cell=${cell}></cell-detail>` : nothing}`;
  }

  private more(shown: number, all: number, listMore: () => void): unknown {
    if (shown >= all) return nothing;
    return html`<div class="row note">
      <span class="quiet small">${words.more(shown, all)}</span>
      <button @click=${listMore}>${words.showMore(Math.min(all - shown, ROWS))}</button>
    </div>`;
  }

  private slivers(slivers: readonly AgendaCell[]): unknown {
    const areaM2 = slivers.reduce((sum, cell) => sum + cell.areaM2, 0);
    const listed = slivers.slice(0, this.sliverRows);
    return html`<details ?open=${this.sliversOpen} @toggle=${this.onToggle}>
      <summary>${words.slivers(slivers.length, formatArea(areaM2))}</summary>
      ${
        this.sliversOpen
          ? html`<sliver-limits></sliver-limits>
              ${slivers.length === 0 ? nothing : this.list(words.sliverLabel, listed)}
              ${this.more(listed.length, slivers.length, () => (this.sliverRows += ROWS))}`
          : nothing
      }
    </details>`;
  }
}

/** As many rows as are listed, or so many more that a cell is among them. */
function rowsWith(cells: readonly AgendaCell[], { key }: AgendaCell, rows: number): number {
  const place = cells.findIndex((cell) => cell.key === key);
  return Math.max(rows, Math.ceil((place + 1) / ROWS) * ROWS);
}

declare global {
  interface HTMLElementTagNameMap {
    'comparison-agenda': ComparisonAgenda;
  }
}
