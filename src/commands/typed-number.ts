const DECIMAL = /^[+-]?\d*\.?\d+$/u;

/**
 * Read a decimal number as it is typed into a field, with a point or a comma and a minus sign of either kind: `ifEmpty`
 * where nothing was typed, not a number where it is none, other bases and exponents among them.
 */
export function readTypedNumber(typed: string, ifEmpty = Number.NaN): number {
  const text = typed.trim().replace(',', '.').replace('−', '-');
  if (text === '') return ifEmpty;
  return DECIMAL.test(text) ? Number(text) : Number.NaN;
}
