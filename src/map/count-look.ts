/** How what so many maps include is drawn: the more maps, the stronger the tone and the denser the hatch. */
export interface CountLook {
  /** The strength of the tone, 0 to 1. */
  readonly tone: number;
  /** Hatched lines are so many pixels apart; null for none. Divides 40. */
  readonly hatchEveryPx: number | null;
  /** Hatched the other way as well. */
  readonly crossed: boolean;
}

const WEAKEST_TONE = 0.13;
const STRONGEST_TONE = 0.55;

/** Give the look of what `by` of `of` maps include. The hatch says the number, the tone the share. */
export function countLook(by: number, of: number): CountLook {
  const rank = of > 1 ? (by - 1) / (of - 1) : 1;
  const tone = WEAKEST_TONE + (STRONGEST_TONE - WEAKEST_TONE) * rank;
  return { tone, hatchEveryPx: hatchEvery(by), crossed: by >= 4 };
}

function hatchEvery(by: number): number | null {
  if (by === 1) return null;
  return by === 2 || by === 4 ? 20 : 10;
}
