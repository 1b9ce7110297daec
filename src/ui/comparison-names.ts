import type { Side } from '../analysis/comparison.ts';
import type { Position } from '../geometry/coordinates.ts';
import type { Gazetteer } from '../map/base-map/places.ts';
import { messages } from '../messages/catalogue.ts';
import { formatArea, formatDecimalPosition, formatNumber, formatShare } from '../messages/format.ts';
import { cellDesignation, type ComparedSides, type NumberedCell } from '../state/comparison-selectors.ts';

/** Nearer than this, a cell is named as being at the place. */
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

/** Name a side in as few words as tell it apart: the party, or party and version where both maps are of one party. */
export function sideName(sides: ComparedSides, side: Side): string {
  const compared = sides[side];
  if (!compared) return messages.comparing.choice[side === 'a' ? 'first' : 'second'];
  const { name } = compared.party;
  if (!sides.sameParty) return name;
  return compared.version
    ? messages.comparing.versionOf(name, compared.version.record.number)
    : messages.comparing.draftOf(name);
}

/** Write a share so that a part that exists is not printed as nothing, nor a part that is missing as everything. */
export function shareText(share: number): string {
  const { over, under } = messages.comparing.table;
  if (share < 1 && share >= 0.9995) return over(formatShare(0.999));
  if (share > 0 && share < 0.0005) return under(formatShare(0.001));
  return formatShare(share);
}

/** Name a contested cell: number, area, place. */
export function cellName(gazetteer: Gazetteer | null, cell: NumberedCell): string {
  return messages.comparing.agenda.cell(
    cellDesignation(cell),
    formatArea(cell.areaM2),
    rememberedPlace(gazetteer, cell),
  );
}

const places = new WeakMap<NumberedCell, { readonly gazetteer: Gazetteer | null; readonly name: string }>();

/** A list of 400 cells is rendered with every step through it; their places stay. */
function rememberedPlace(gazetteer: Gazetteer | null, cell: NumberedCell): string {
  const known = places.get(cell);
  if (known && known.gazetteer === gazetteer) return known.name;
  const name = placeName(gazetteer, cell.pole);
  places.set(cell, { gazetteer, name });
  return name;
}
