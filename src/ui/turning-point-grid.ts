import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state as reactive } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import {
  cellText,
  columnsOf,
  columnTitle,
  isEditable,
  rowCount,
  type ListedRing,
  type TableColumn,
} from '../commands/turning-point-cells.ts';
import type { Notation, Resolution } from '../geometry/notation/notation.ts';
import type { Answer } from '../map/drawing/drawing-port.ts';
import { messages } from '../messages/catalogue.ts';
import { cellAfterKey, scrollToRow, windowOfRows, type GridCell } from './grid-window.ts';
import { base } from './theme.ts';
import { turningPointGridStyles } from './turning-point-grid-styles.ts';
import { linesOfRow, numberWidthPx, rowHeightPx, type RowLines } from './turning-point-layout.ts';

const words = messages.coordinates.table;

/** A cell whose editor was closed with a text. */
export interface EditedCell {
  readonly row: number;
  readonly column: TableColumn;
  readonly before: string;
  readonly text: string;
}

/**
 * The rows of a ring as an ARIA grid. Only the rows that are seen, and the active one, are in the page. It knows no
 * commands: `choose` is told which row became active by the user, `write` takes an edited cell over or says why not.
 */
@customElement('turning-point-grid')
export class TurningPointGrid extends LitElement {
  @property({ attribute: false }) listed: ListedRing | null = null;
  @property({ attribute: false }) notation: Notation = 'decimal';
  @property({ attribute: false }) resolution: Resolution = 'full';
  @property({ attribute: false }) label = '';
  @property({ attribute: false }) isLocked = false;
  /** The row of the selected turning point; null without one. */
  @property({ attribute: false }) selectedRow: number | null = null;
  @property({ attribute: false }) choose: (row: number) => void = () => undefined;
  @property({ attribute: false }) write: (cell: EditedCell) => Answer = () => ({ accepted: true });
  @query('.grid') private readonly grid!: HTMLElement | null;
  @reactive() private active: GridCell = { row: 0, column: 0 };
  @reactive() private scrollPx = 0;
  @reactive() private heightPx = 420;
  @reactive() private widthPx = 0;
  @reactive() private editing: EditedCell | null = null;
  @reactive() private refusal: string | null = null;
  private takesFocus = false;
  private shownRowPx = 0;

  static override styles = [base, turningPointGridStyles];

  private readonly sizes = new ResizeObserver(() => this.measure());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  protected override firstUpdated(): void {
    if (this.grid) this.sizes.observe(this.grid);
    this.measure();
  }

  private measure(): void {
    if (!this.grid) return;
    this.heightPx = this.grid.clientHeight;
    this.widthPx = this.grid.clientWidth;
  }

  private get lines(): RowLines {
    return linesOfRow(this.notation, this.widthPx, this.listed ? rowCount(this.listed) : 0);
  }

  private get rowPx(): number {
    return rowHeightPx(this.lines);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const rows = this.listed ? rowCount(this.listed) : 0;
    if (changed.has('selectedRow') && this.selectedRow !== null) {
      this.active = { ...this.active, row: this.selectedRow };
    }
    if (this.active.row >= rows) this.active = { ...this.active, row: Math.max(0, rows - 1) };
  }

  protected override updated(changed: PropertyValues): void {
    this.keepPlace();
    // What was selected on the map comes into view; a row that is seen already stays where it is.
    if (changed.has('selectedRow') && this.selectedRow !== null) this.bringIntoView(this.selectedRow);
    if (!this.takesFocus) return;
    this.takesFocus = false;
    const field = this.renderRoot.querySelector<HTMLInputElement>('input');
    const target = field ?? this.renderRoot.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]');
    target?.focus({ preventScroll: true });
    if (field) field.select();
  }

  /** Rows that became higher or lower are scrolled to the place that was seen before. */
  private keepPlace(): void {
    const { grid, rowPx, shownRowPx } = this;
    if (!grid || rowPx === shownRowPx) return;
    this.shownRowPx = rowPx;
    if (shownRowPx === 0) return;
    grid.scrollTop *= rowPx / shownRowPx;
    if (this.selectedRow !== null) this.bringIntoView(this.selectedRow);
  }

  /** The browser's own scrolling would count what the header covers as seen, so rows are scrolled here. */
  private bringIntoView(row: number): void {
    if (!this.grid) return;
    const height = this.grid.clientHeight - this.rowPx;
    const top = scrollToRow(row, this.grid.scrollTop, height, this.rowPx);
    if (top !== this.grid.scrollTop) this.grid.scrollTop = top;
    this.scrollPx = this.grid.scrollTop;
  }

  private activate(cell: GridCell): void {
    // A text that is refused keeps its field open, and the focus goes back there.
    this.closeEditor(true);
    if (this.editing) return;
    const isOtherRow = cell.row !== this.active.row || this.selectedRow !== cell.row;
    this.active = cell;
    this.takesFocus = true;
    this.bringIntoView(cell.row);
    if (isOtherRow) this.choose(cell.row);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const { listed } = this;
    if (this.editing) {
      this.onEditorKey(event);
      return;
    }
    if (!listed || event.altKey) return;
    const columns = columnsOf(this.notation);
    const page = Math.max(1, Math.floor(this.heightPx / this.rowPx) - 2);
    const next = cellAfterKey(event, this.active, rowCount(listed), columns.length, page);
    if (next) this.activate(next);
    else if (event.key === 'Enter' || event.key === 'F2') this.edit(this.active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private onEditorKey(event: KeyboardEvent): void {
    // A text field has its own keys; what it does not use must not reach the program either.
    if (event.key === 'Enter') this.closeEditor(true);
    else if (event.key === 'Escape') this.closeEditor(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private edit(cell: GridCell): void {
    const column = columnsOf(this.notation)[cell.column];
    if (!this.listed || this.isLocked || column === undefined || !isEditable(column)) return;
    const before = cellText(this.listed, cell.row, column, this.notation, this.resolution);
    this.active = cell;
    this.refusal = null;
    this.editing = { row: cell.row, column, before, text: before };
    this.takesFocus = true;
  }

  /** Take the text over, or give it up. A refused text stays in its field. */
  private closeEditor(isKept: boolean): void {
    const cell = this.editing;
    if (!cell) return;
    const answer: Answer = isKept ? this.write(cell) : { accepted: true };
    this.refusal = answer.accepted ? null : answer.reason;
    if (answer.accepted) this.editing = null;
    this.takesFocus = true;
    this.requestUpdate();
  }

  /** Leaving the field takes its text over, but not where the whole window was left: who looks up a figure is not done. */
  private onEditorLeft(): void {
    if (!this.editing || !document.hasFocus()) return;
    this.closeEditor(true);
    this.takesFocus = false;
  }

  private readonly onScroll = (): void => {
    if (this.grid) this.scrollPx = this.grid.scrollTop;
  };

  override render(): unknown {
    const { listed } = this;
    if (!listed) return nothing;
    const rows = rowCount(listed);
    const columns = columnsOf(this.notation);
    const { lines, rowPx } = this;
    const shown = windowOfRows(this.scrollPx, this.heightPx, rowPx, rows);
    const numbers = Array.from({ length: shown.end - shown.first }, (_one, index) => shown.first + index);
    // The row that has the focus must stay in the page, or the focus would be lost with it.
    if (rows > 0 && !numbers.includes(this.active.row)) numbers.push(this.active.row);
    return html`<div class="frame">
      <div
        class="grid ${this.notation} lines-${lines}"
        style=${styleMap({ '--row-height': `${rowPx}px`, '--number-width': `${numberWidthPx(rows)}px` })}
        role="grid"
        aria-label=${this.label}
        aria-rowcount=${rows + 1}
        aria-colcount=${columns.length}
        aria-readonly=${this.isLocked}
        @keydown=${this.onKey}
        @scroll=${this.onScroll}
      >
        <div role="row" class="head" aria-rowindex="1">
          ${columns.map((column, index) => {
            const title = columnTitle(column, this.notation, this.resolution);
            return html`<span role="columnheader" class=${column} aria-colindex=${index + 1} title=${title}
              >${title}</span
            >`;
          })}
        </div>
        <div role="rowgroup" class="rows" style=${styleMap({ height: `${rows * rowPx}px` })}>
          ${repeat(
            numbers,
            (row) => row,
            (row) => this.renderRow(listed, row, columns),
          )}
        </div>
      </div>
      ${this.renderRefusal()}
    </div>`;
  }

  /** Right below the row whose text was refused. */
  private renderRefusal(): unknown {
    if (this.refusal === null) return nothing;
    const row = this.editing?.row ?? this.active.row;
    const top = (row + 2) * this.rowPx - this.scrollPx;
    const style = { top: `${Math.max(this.rowPx, Math.min(this.heightPx, top))}px` };
    return html`<p role="alert" class="refusal small wrap" style=${styleMap(style)}>${this.refusal}</p>`;
  }

  private renderRow(listed: ListedRing, row: number, columns: readonly TableColumn[]): unknown {
    return html`<div
      role="row"
      aria-rowindex=${row + 2}
      aria-selected=${row === this.selectedRow}
      style=${styleMap({ transform: `translateY(${row * this.rowPx}px)` })}
    >
      ${columns.map((column, index) => this.renderCell(listed, { row, column: index }, column))}
    </div>`;
  }

  private renderCell(listed: ListedRing, cell: GridCell, column: TableColumn): unknown {
    const text = cellText(listed, cell.row, column, this.notation, this.resolution);
    const isActive = cell.row === this.active.row && cell.column === this.active.column;
    const { editing } = this;
    const isEdited = editing?.row === cell.row && editing.column === column;
    return html`<span
      role="gridcell"
      class=${column}
      aria-colindex=${cell.column + 1}
      aria-readonly=${!isEditable(column) || this.isLocked}
      tabindex=${isActive ? 0 : -1}
      title=${isEdited ? nothing : text}
      @click=${() => {
        if (!isEdited) this.activate(cell);
      }}
      @dblclick=${() => this.edit(cell)}
      >${isEdited ? this.renderEditor(editing) : html`<bdi>${text}</bdi>`}</span
    >`;
  }

  private renderEditor(cell: EditedCell): unknown {
    return html`<input
      type="text"
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${this.refusal !== null}
      aria-label=${words.edit(columnTitle(cell.column, this.notation, this.resolution), cell.row + 1)}
      .value=${cell.text}
      @blur=${() => this.onEditorLeft()}
      @input=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) this.editing = { ...cell, text: event.target.value };
      }}
    />`;
  }
}
