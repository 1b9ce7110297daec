/** The rows that are rendered: from the first up to, not including, `end`. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/** Rows rendered above and below what is seen, so that a fast scroll does not show a gap. */
const BEYOND = 8;

/** Tell which of equally high rows to render. Beyond the list the window is empty. */
export function windowOfRows(scrollPx: number, heightPx: number, rowPx: number, rows: number): RowWindow {
  const first = Math.max(0, Math.floor(scrollPx / rowPx) - BEYOND);
  const end = Math.min(rows, Math.ceil((scrollPx + heightPx) / rowPx) + BEYOND);
  return { first: Math.min(first, rows), end: Math.max(Math.min(first, rows), end) };
}

/** Tell how far to scroll so that a row is seen whole, moving no more than needed; a header covers the top. */
export function scrollToRow(row: number, scrollPx: number, heightPx: number, rowPx: number): number {
  const top = row * rowPx;
  if (top < scrollPx) return top;
  return Math.max(scrollPx, top + rowPx - heightPx);
}

/** A cell of a grid. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

/**
 * Tell which cell a key leads to, as the grid pattern of the ARIA practices has it; null for a key that moves nowhere.
 *
 * @param page - how many rows a page has
 */
export function cellAfterKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { row, column }: GridCell,
  rows: number,
  columns: number,
  page: number,
): GridCell | null {
  const control = event.ctrlKey || event.metaKey;
  const at = (toRow: number, toColumn: number): GridCell => ({
    row: Math.max(0, Math.min(rows - 1, toRow)),
    column: Math.max(0, Math.min(columns - 1, toColumn)),
  });
  switch (event.key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'PageUp':
      return at(row - page, column);
    case 'PageDown':
      return at(row + page, column);
    case 'Home':
      return at(control ? 0 : row, 0);
    case 'End':
      return at(control ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}
