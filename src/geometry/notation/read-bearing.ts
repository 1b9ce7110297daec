import { coordinateTokens } from './coordinate-tokens.ts';
import { plainCharacters } from './plain-characters.ts';
import { readBearingTokens } from './read-angle-pair.ts';

/** Read a bearing (`231.5`, `231°30′`), in degrees clockwise from north, 0 to 360; null if the text is none. */
export function readBearing(text: string): number | null {
  return readBearingTokens(coordinateTokens(plainCharacters(text), 'decimal'));
}

const METRES_PER_UNIT: Readonly<Record<string, number>> = { '': 1, m: 1, km: 1000 };
const LENGTH = /^\s*(\d+)(?:([.,])(\d+))?\s*(m|km|)\s*$/iu;

/**
 * Read a length (`500`, `500 m`, `3.2 km`, `3,25 km`) in metres; null if the text is none, and for a comma before exactly
 * three digits, which might be thousands.
 */
export function readLengthM(text: string): number | null {
  const [, whole = '', mark, fraction = '', unit = ''] = LENGTH.exec(plainCharacters(text)) ?? [];
  if (whole === '' || (mark === ',' && fraction.length === 3)) return null;
  return Number(`${whole}.${fraction}`) * (METRES_PER_UNIT[unit.toLowerCase()] ?? 1);
}
