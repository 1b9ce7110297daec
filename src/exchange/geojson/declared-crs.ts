import type { Finding } from '../../domain/finding.ts';
import { finding } from '../../domain/finding.ts';
import { excerptOf } from '../json/excerpt.ts';
import type { JsonObject } from '../json/own-member.ts';
import { isJsonObject, ownMember } from '../json/own-member.ts';

/**
 * The names under which WGS 84 in longitude and latitude is declared: OGC CRS84 as a URN, address or short name, and
 * EPSG 4326, which files of the predecessor of RFC 7946 write with longitude first all the same.
 */
const WGS_84 =
  /^(wgs ?84|(urn:ogc:def:crs:)?ogc:[\d.]*:?crs84|(urn:ogc:def:crs:)?epsg:[\d.]*:?4326|https?:\/\/www\.opengis\.net\/def\/crs\/(ogc\/[\d.]+\/crs84|epsg\/[\d.]+\/4326))$/i;

/** The name or number a `crs` member states, as text; null if it states neither. */
function nameOf(crs: unknown): string | null {
  if (typeof crs === 'string') return crs;
  const properties = isJsonObject(crs) ? ownMember(crs, 'properties') : undefined;
  if (!isJsonObject(properties)) return null;
  const name = ownMember(properties, 'name');
  const code = ownMember(properties, 'code');
  if (typeof name === 'string') return name;
  return typeof code === 'number' ? `EPSG:${code}` : null;
}

/** The names and numbers under which spherical Mercator in metres is declared. */
const WEB_MERCATOR = /^(urn:ogc:def:crs:)?epsg:[\d.]*:?(3857|900913|3785|102100|102113)$/i;

/** A declaration of other coordinates, and whether they are those of EPSG:3857, which can be converted. */
export interface ForeignCrs {
  readonly found: Finding;
  readonly isWebMercator: boolean;
}

/**
 * Find a `crs` member that declares anything but WGS 84. RFC 7946 knows no such member; files of its predecessor do,
 * and their numbers must not be read as longitude and latitude.
 */
export function foreignCrs(object: JsonObject): ForeignCrs | null {
  const crs = ownMember(object, 'crs');
  if (crs === undefined || crs === null) return null;
  const name = nameOf(crs)?.trim() ?? null;
  if (name !== null && WGS_84.test(name)) return null;
  const found = finding('declared-crs', 'error', { detail: name === null ? excerptOf(crs) : name.slice(0, 80) });
  return { found, isWebMercator: name !== null && WEB_MERCATOR.test(name) };
}
