import proj4, { type Converter } from 'proj4';
import type { Position } from '../coordinates.ts';

/** A place in Universal Transverse Mercator on WGS 84. */
export interface UtmPlace {
  /** 1 to 60. */
  readonly zone: number;
  readonly hemisphere: 'north' | 'south';
  readonly eastingM: number;
  readonly northingM: number;
}

/** UTM is defined from 80 degrees south to 84 degrees north. */
const SOUTHERNMOST = -80;
const NORTHERNMOST = 84;

/** What can be an easting of a zone, its exceptional widths and some overlap included; metres. */
const EASTINGS_M = { least: 100_000, most: 900_000 } as const;
const MOST_NORTHING_M = 10_000_000;
/** A square of MGRS at the end of the system may have its middle beyond it. */
const SLACK_DEGREES = 0.5;
/** Half a unit of the data grid. */
const HALF_UNIT_DEGREES = 5e-8;

const BANDS = 'CDEFGHJKLMNPQRSTUVWX';

const projections = new Map<string, Converter>();

/** Poder and Engsager's transverse Mercator: below a micrometre over the width of any zone. */
function projectionOf(zone: number, hemisphere: UtmPlace['hemisphere']): Converter {
  const key = `+proj=utm +zone=${zone} ${hemisphere === 'south' ? '+south ' : ''}+datum=WGS84 +units=m +no_defs`;
  const known = projections.get(key) ?? proj4('WGS84', key);
  projections.set(key, known);
  return known;
}

/** Tell whether UTM has a place for a latitude. */
export function hasUtm(latitude: number): boolean {
  return latitude >= SOUTHERNMOST && latitude <= NORTHERNMOST;
}

/**
 * Give the zone of a position: 6 degrees wide, with the exceptions of the standard (zone 32 is wider at south-western
 * Norway, 32, 34 and 36 are missing at Svalbard). A position on a border belongs to the zone east of it, 180 E to 60.
 */
export function utmZoneOf([longitude, latitude]: Position): number {
  const zone = Math.min(60, Math.floor((longitude + 180) / 6) + 1);
  if (latitude >= 56 && latitude < 64 && longitude >= 3 && longitude < 12) return 32;
  if (latitude < 72 || longitude < 0 || longitude >= 42) return zone;
  if (longitude < 9) return 31;
  if (longitude < 21) return 33;
  return longitude < 33 ? 35 : 37;
}

/** Give the letter of the band of latitude, 8 degrees high, the last one 12; null where UTM ends. */
export function utmBandOf(latitude: number): string | null {
  if (!hasUtm(latitude)) return null;
  return BANDS[Math.min(BANDS.length - 1, Math.floor((latitude - SOUTHERNMOST) / 8))] ?? null;
}

/** Give the southern and northern edge of a band of latitude in degrees; null if the letter (capital) names none. */
export function latitudesOfBand(letter: string): readonly [south: number, north: number] | null {
  const index = letter.length === 1 ? BANDS.indexOf(letter) : -1;
  if (index < 0) return null;
  const south = SOUTHERNMOST + 8 * index;
  return [south, index === BANDS.length - 1 ? NORTHERNMOST : south + 8];
}

/** Project a position into its own zone, in metres; null where UTM ends. The equator is northern. */
export function toUtm(position: Position): UtmPlace | null {
  if (!hasUtm(position[1])) return null;
  const zone = utmZoneOf(position);
  const hemisphere = position[1] < 0 ? 'south' : 'north';
  const [eastingM, northingM] = projectionOf(zone, hemisphere).forward([position[0], position[1]]);
  return { zone, hemisphere, eastingM, northingM };
}

/**
 * Give the position of a place in UTM; it may lie some degrees outside its zone, as surveys that cross a border have it.
 * Null for a zone that is none, an easting beyond 100 to 900 km, a northing beyond 0 to 10,000 km, and more than half a degree beyond the ends of the system.
 */
export function fromUtm({ zone, hemisphere, eastingM, northingM }: UtmPlace): Position | null {
  if (!Number.isInteger(zone) || zone < 1 || zone > 60) return null;
  if (!(eastingM >= EASTINGS_M.least && eastingM <= EASTINGS_M.most)) return null;
  if (!(northingM >= 0 && northingM <= MOST_NORTHING_M)) return null;
  const [longitude, latitude] = projectionOf(zone, hemisphere).inverse([eastingM, northingM]);
  if (latitude < SOUTHERNMOST - SLACK_DEGREES || latitude > NORTHERNMOST + SLACK_DEGREES) return null;
  return [nearZone(longitude, zone), latitude];
}

/** At 180 degrees a longitude has two names; the one beside the zone's middle is meant, as long as it is on the map. */
function nearZone(longitude: number, zone: number): number {
  const middle = zone * 6 - 183;
  const near = longitude - 360 * Math.round((longitude - middle) / 360);
  return Math.abs(near) > 180 + HALF_UNIT_DEGREES ? near - 360 * Math.sign(near) : near;
}
