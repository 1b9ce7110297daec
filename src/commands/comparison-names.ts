import { placeName } from './place-name.ts';
import type { Position } from '../geometry/coordinates.ts';
import { sizeOf, type InputSet } from '../geometry/input-set.ts';
import type { Gazetteer } from '../map/base-map/places.ts';
import { messages } from '../messages/catalogue.ts';
import { formatArea, formatShare } from '../messages/format.ts';
import type { MapDistinction } from '../state/map-distinction.ts';
import { cellDesignation, mapsOfSet, type AgendaCell, type ChosenMap } from '../state/comparison-selectors.ts';

const words = messages.comparing;

/** From so many maps on, a set that lacks only one of those that take part is named by the one it lacks. */
const ALL_BUT_FROM = 3;

/**
 * Name a map in as few words as tell it apart: the party, or party and version where another map is of that party, with
 * where it came from where that one has the same number.
 */
export function mapName({ party, version, namesake, distinction }: ChosenMap): string {
  if (!namesake) return party.name;
  if (!version) return words.draftOf(party.name);
  return withDistinction(words.versionOf(party.name, version.record.number), distinction);
}

/** Add to a name what tells it from another one that reads the same; nothing where there is none. */
export function withDistinction(name: string, distinction: MapDistinction | null): string {
  if (!distinction) return name;
  const { receivedFrom, hash } = distinction;
  const origin = receivedFrom === null ? words.distinction.own : words.distinction.received(receivedFrom);
  return words.distinction.added(name, hash ? [origin, words.distinction.hash[hash.of](hash.start)] : [origin]);
}

/** Name the maps of a set, one by one. */
export function mapNames(maps: readonly ChosenMap[], set: InputSet): readonly string[] {
  return mapsOfSet(maps, set).map(mapName);
}

/** Name who exactly includes something: `Agreed`, `Only Iran`, `Iran and Russia`, `All but Turkey`. */
export function setName(maps: readonly ChosenMap[], set: InputSet, takingPart: InputSet): string {
  const known = setNames.get(maps) ?? new Map<string, string>();
  setNames.set(maps, known);
  const key = `${set}/${takingPart}`;
  const name = known.get(key) ?? newSetName(maps, set, takingPart);
  known.set(key, name);
  return name;
}

/** The names of 31 sets stand in several places each, and are asked for with every move of a drag. */
const setNames = new WeakMap<readonly ChosenMap[], Map<string, string>>();

function newSetName(maps: readonly ChosenMap[], set: InputSet, takingPart: InputSet): string {
  if (set === takingPart) return words.agreed;
  const names = mapNames(maps, set);
  const [first = ''] = names;
  if (names.length === 1) return words.only(first);
  const lacking = mapNames(maps, takingPart & ~set);
  const [other = ''] = lacking;
  if (lacking.length === 1 && sizeOf(set) >= ALL_BUT_FROM) return words.allBut(other);
  return words.several(names);
}

/** Write a share so that a part that exists is not printed as nothing, nor a part that is missing as everything. */
export function shareText(share: number): string {
  const { over, under } = words.table;
  if (share < 1 && share >= 0.9995) return over(formatShare(0.999));
  if (share > 0 && share < 0.0005) return under(formatShare(0.001));
  return formatShare(share);
}

/** Name a contested cell: number, area, place. */
export function cellName(gazetteer: Gazetteer | null, cell: AgendaCell): string {
  return messages.agenda.cell(cellDesignation(cell), formatArea(cell.areaM2), rememberedPlace(gazetteer, cell));
}

const places = new WeakMap<Position, { readonly gazetteer: Gazetteer | null; readonly name: string }>();

/** A list of 400 cells is rendered with every step through it; their places stay. */
function rememberedPlace(gazetteer: Gazetteer | null, { pole }: AgendaCell): string {
  const known = places.get(pole);
  if (known && known.gazetteer === gazetteer) return known.name;
  const name = placeName(gazetteer, pole);
  places.set(pole, { gazetteer, name });
  return name;
}
