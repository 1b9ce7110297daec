/** Figures are put on this fraction of the last printed digit, so that sums below are exact in integers. */
const PARTS = 2 ** 20;

/** A sum that is not the nearest is noticed sooner than a figure that is not; the grand total soonest. */
const WEIGHT_OF_SUM = 4;

/**
 * Round a table so that it still adds up: every figure, every sum of a row, every sum of a column and the grand total
 * is the exact value rounded up or down to a multiple of `unit`, and the rounded figures sum to the rounded sums.
 * A single row is rounded by largest remainder; a table needs the two directions at once (controlled rounding:
 * L. H. Cox, "A constructive procedure for unbiased controlled rounding", JASA 82, 1987; here always the shorter of the
 * two ways, so that the same figures give the same print). Of two figures that could change places, the one nearer to
 * its exact value then stays; the sums count more.
 *
 * @param rows figures of equal unit, all rows of one length; finite, below about 1e9 units
 * @returns the figures in whole units; sums are those of what is returned
 */
export function roundAddingUp(rows: readonly (readonly number[])[], unit: number): number[][] {
  const parts = rows.map((row) => row.map((value) => Math.round((value / unit) * PARTS)));
  const exact = withMargins(parts);
  const table = exact.map((row) => [...row]);
  for (let cycle = findCycle(table); cycle; cycle = findCycle(table)) shift(table, cycle);
  while (bringNearer(table, exact));
  return table.slice(0, -1).map((row) => row.slice(0, -1).map((value) => value / PARTS));
}

/** Add the negative sums as a last row and column: every row and column then sums to 0, a whole number. */
function withMargins(parts: readonly (readonly number[])[]): number[][] {
  const rows = parts.map((row) => [...row, -sum(row)]);
  const width = rows[0]?.length ?? 1;
  const columns = Array.from({ length: width }, (_, column) => 0 - sum(rows.map((row) => row[column] ?? 0)));
  return [...rows, columns];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

type Place = readonly [row: number, column: number];

function isFractional(value: number | undefined): boolean {
  return value !== undefined && value % PARTS !== 0;
}

/**
 * Walk along fractional figures, by row and by column in turn, until the walk meets itself. A row or column that has a
 * fractional figure has two, because it sums to a whole number; so the walk never ends before. Null: all are whole.
 */
function findCycle(table: readonly (readonly number[])[]): readonly Place[] | null {
  const row = table.findIndex((figures) => figures.some(isFractional));
  if (row < 0) return null;
  const walk: Place[] = [[row, (table[row] ?? []).findIndex(isFractional)]];
  for (;;) {
    // The walk is not empty.
    const [fromRow, fromColumn] = walk.at(-1) as Place;
    const alongRow = walk.length % 2 === 1;
    const next: Place = alongRow
      ? [fromRow, (table[fromRow] ?? []).findIndex((value, column) => column !== fromColumn && isFractional(value))]
      : [table.findIndex((figures, other) => other !== fromRow && isFractional(figures[fromColumn])), fromColumn];
    walk.push(next);
    const start = meeting(walk, alongRow);
    if (start !== null) return walk.slice(start);
  }
}

/**
 * Tell where a closed cycle starts in a walk whose last step ran along a row (or a column): the earlier place from
 * which the walk went on in the line that the last place lies in, across the direction of the last step.
 */
function meeting(walk: readonly Place[], alongRow: boolean): number | null {
  const [row, column] = walk.at(-1) as Place;
  for (let index = walk.length - 4; index >= 0; index -= 1) {
    const [earlierRow, earlierColumn] = walk[index] as Place;
    const leavesAlongRow = index % 2 === 0;
    if (leavesAlongRow === alongRow && (alongRow ? earlierColumn === column : earlierRow === row)) return index;
  }
  return null;
}

/** Raise and lower the figures of a cycle in turn by the least amount that makes one of them whole. */
function shift(table: number[][], cycle: readonly Place[]): void {
  const toFloor = (value: number): number => ((value % PARTS) + PARTS) % PARTS;
  const values = cycle.map(([row, column]) => table[row]?.[column] ?? 0);
  const raisingFirst = Math.min(
    ...values.map((value, index) => (index % 2 === 0 ? PARTS - toFloor(value) : toFloor(value))),
  );
  const loweringFirst = Math.min(
    ...values.map((value, index) => (index % 2 === 0 ? toFloor(value) : PARTS - toFloor(value))),
  );
  addInTurn(table, cycle, raisingFirst <= loweringFirst ? raisingFirst : -loweringFirst);
}

/** Add an amount to the first place, subtract it from the second, and so on: every row and column keeps its sum. */
function addInTurn(table: number[][], cycle: readonly Place[], amount: number): void {
  cycle.forEach(([row, column], index) => {
    const figures = table[row];
    if (figures) figures[column] = (figures[column] ?? 0) + (index % 2 === 0 ? amount : -amount);
  });
}

/**
 * Move one unit round a rectangle of the table wherever that brings its four corners nearer to their exact values and
 * takes none past the next whole unit. Returns whether anything moved; each move lowers the sum of weighted squares,
 * so repeating it ends. Plain loops: with the cells of five maps it looks at a thousand rectangles while a line is dragged.
 */
function bringNearer(table: number[][], exact: readonly (readonly number[])[]): boolean {
  const off = table.map((row, index) => row.map((value, column) => value - (exact[index]?.[column] ?? 0)));
  let moved = false;
  for (let top = 0; top < off.length; top += 1) {
    for (let bottom = top + 1; bottom < off.length; bottom += 1) {
      if (bringRowsNearer(table, off, top, bottom)) moved = true;
    }
  }
  return moved;
}

/** The same for all rectangles between two rows; `off` is how far each figure is from its exact value. */
function bringRowsNearer(table: number[][], off: number[][], top: number, bottom: number): boolean {
  const [upper, lower, offUpper, offLower] = [table[top], table[bottom], off[top], off[bottom]];
  if (!upper || !lower || !offUpper || !offLower) return false;
  const last = offUpper.length - 1;
  const lowerWeight = bottom === off.length - 1 ? WEIGHT_OF_SUM : 1;
  let moved = false;
  for (let left = 0; left < last; left += 1) {
    for (let right = left + 1; right <= last; right += 1) {
      const rightWeight = right === last ? WEIGHT_OF_SUM : 1;
      for (let amount = PARTS; amount >= -PARTS; amount -= 2 * PARTS) {
        const gain =
          gainOf(offUpper[left], amount) +
          rightWeight * gainOf(offUpper[right], -amount) +
          lowerWeight * (gainOf(offLower[left], -amount) + rightWeight * gainOf(offLower[right], amount));
        if (!(gain > 0)) continue;
        for (const figures of [upper, offUpper]) addTo(figures, left, right, amount);
        for (const figures of [lower, offLower]) addTo(figures, left, right, -amount);
        moved = true;
      }
    }
  }
  return moved;
}

/** How much nearer an amount brings a figure to its exact value, in squares; never where it would pass the next unit. */
function gainOf(off = 0, amount: number): number {
  const then = off + amount;
  return Math.abs(then) >= PARTS ? -Infinity : off * off - then * then;
}

function addTo(figures: number[], left: number, right: number, amount: number): void {
  figures[left] = (figures[left] ?? 0) + amount;
  figures[right] = (figures[right] ?? 0) - amount;
}
