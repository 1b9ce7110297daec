import { messages } from '../messages/catalogue.ts';
import { formatLength } from '../messages/format.ts';

/** Below this a separation is the noise of computing with 16 figures. */
const NOISE_M = 1e-6;

/** The smallest separation that is written out. */
const SMALLEST_M = 1e-4;

/** Write a separation given in m so that one that exists is not printed as nothing. */
export function separationText(separationM: number): string {
  if (separationM < NOISE_M) return formatLength(0);
  if (separationM < SMALLEST_M / 2) return messages.lineSeparation.under(formatLength(SMALLEST_M));
  return formatLength(separationM);
}
