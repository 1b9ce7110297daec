import type { ReadingOffers } from '../import-reading.ts';
import type { UnplacedFeature } from './placed-finding.ts';

function closeRings(features: readonly UnplacedFeature[]): ReadingOffers['closeRings'] {
  const gapsM = features.flatMap(({ findings }) =>
    findings.flatMap(({ kind, detail }) => (kind === 'unclosed-ring' ? [Number(detail)] : [])),
  );
  return gapsM.length === 0 ? null : { rings: gapsM.length, largestGapM: Math.max(...gapsM) };
}

function matchPoints(features: readonly UnplacedFeature[]): ReadingOffers['matchPoints'] {
  const points = features.reduce((sum, { match }) => sum + match.points, 0);
  const largestMoveM = features.reduce((most, { match }) => Math.max(most, match.largestMoveM), 0);
  return points === 0 ? null : { points, largestMoveM };
}

/** List what could be done to a file, with its size. An offer stands also while it is taken, so that it can be taken back. */
export function offersOf(
  features: readonly UnplacedFeature[],
  coordinates: ReadingOffers['coordinates'],
): ReadingOffers {
  return { closeRings: closeRings(features), coordinates, matchPoints: matchPoints(features) };
}
