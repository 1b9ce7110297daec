import type { Position } from '../geometry/coordinates.ts';
import type { Gazetteer } from '../map/base-map/places.ts';
import { messages } from '../messages/catalogue.ts';
import { formatDecimalPosition, formatNumber } from '../messages/format.ts';

/** Nearer than this, a position is named as being at the place. */
const AT_PLACE_M = 1000;

/** Kilometres with a decimal below this, whole ones above: the pole of a cell is not a survey point. */
const WHOLE_KM_FROM_M = 3000;

/** Name a position by the nearest place, `6 km NE of Rastan`; by its coordinates where there is no gazetteer. */
export function placeName(gazetteer: Gazetteer | null, position: Position): string {
  const nearest = gazetteer?.nearest(position);
  if (!nearest) return formatDecimalPosition(position[0], position[1], 4);
  const { name, distanceM, bearing } = nearest;
  if (distanceM < AT_PLACE_M) return messages.comparing.at(name);
  const distance = `${formatNumber(distanceM / 1000, distanceM < WHOLE_KM_FROM_M ? 1 : 0)}\u00a0km`;
  return messages.comparing.near(distance, bearing, name);
}
