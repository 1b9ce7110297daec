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
 * so repeating it ends.
 */
function bringNearer(table: number[][], exact: readonly (readonly number[])[]): boolean {
  let moved = false;
  const width = table[0]?.length ?? 0;
  for (let top = 0; top < table.length; top += 1) {
    for (let bottom = top + 1; bottom < table.length; bottom += 1) {
      for (let left = 0; left < width; left += 1) {
        for (let right = left + 1; right < width; right += 1) {
          const corners: Place[] = [
            [top, left],
            [top, right],
            [bottom, right],
            [bottom, left],
          ];
          moved = [1, -1].some((sign) => moveIfNearer(table, exact, corners, sign * PARTS)) || moved;
        }
      }
    }
  }
  return moved;
}

function moveIfNearer(
  table: number[][],
  exact: readonly (readonly number[])[],
  corners: readonly Place[],
  amount: number,
): boolean {
  let gain = 0;
  for (const [index, [row, column]] of corners.entries()) {
    const off = (table[row]?.[column] ?? 0) - (exact[row]?.[column] ?? 0);
    const then = off + (index % 2 === 0 ? amount : -amount);
    if (Math.abs(then) >= PARTS) return false;
    const sums = Number(row === table.length - 1) + Number(column === (table[row]?.length ?? 0) - 1);
    gain += WEIGHT_OF_SUM ** sums * (off * off - then * then);
  }
  if (gain <= 0) return false;
  addInTurn(table, corners, amount);
  return true;
}
