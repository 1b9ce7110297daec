import type { Zone } from '../domain/zone.ts';
import { refuse, type Refused } from './refuse.ts';
import { sameName } from './same-name.ts';

/** Write a zone's names without spaces around them. */
export function tidyZone(zone: Zone): Zone {
  const formalName = zone.formalName?.trim();
  return {
    ...zone,
    name: zone.name.trim(),
    formalName: formalName === undefined || formalName === '' ? null : formalName,
  };
}

/** Tell why a zone cannot stand beside others: its name is empty (`empty-name`) or taken (`duplicate-name`). */
export function guardZoneName(zone: Zone, others: readonly Zone[]): Refused | null {
  if (zone.name === '') return refuse('empty-name');
  return others.some((other) => sameName(other.name, zone.name)) ? refuse('duplicate-name') : null;
}
