import type { SecondOpinion, ZoneOpinion } from './second-opinion.ts';

/** What is graver is told first. */
function gravity(zone: ZoneOpinion): number {
  switch (zone.kind) {
    case 'checked':
      return zone.disagreement ? 3 : 0;
    case 'could-not-compute':
    case 'out-of-time':
      return 2;
    case 'skipped':
      return 1;
  }
}

/**
 * Give the worst opinion on any zone, which is the one on the whole: a disagreement before a zone that could not be
 * computed, before a skipped one, before the largest difference. Null where no zone was compared.
 */
export function verdictOf({ zones }: SecondOpinion): ZoneOpinion | null {
  const difference = (zone: ZoneOpinion): number => (zone.kind === 'checked' ? zone.largestDifference : 0);
  return (
    zones.toSorted((one, other) => gravity(other) - gravity(one) || difference(other) - difference(one))[0] ?? null
  );
}
