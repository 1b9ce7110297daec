import type { Delimitation } from '../../../src/domain/delimitation.ts';
import type { Party } from '../../../src/domain/party.ts';
import { drawnHere } from '../../../src/domain/provenance.ts';
import type { Zone } from '../../../src/domain/zone.ts';
import type { Ring } from '../../../src/geometry/coordinates.ts';

/** What the files of the tests say about their workspace. */
export const workspaceFacts = { id: 'astana', name: 'Astana, July 2017', lineType: 'longitude-latitude' } as const;

export const writtenAt = '2017-07-05T09:00:00.000Z';

export const idlib: Zone = { id: 'zone-1', name: 'Idlib', formalName: null };
export const northHoms: Zone = { id: 'zone-2', name: 'North Homs', formalName: null };

export const russia: Party = {
  id: 'russia',
  name: 'Russia',
  formalName: null,
  letter: 'R',
  colour: { light: '#005A9C', dark: '#3D8BFF' },
  pattern: 'solid',
};

export const turkey: Party = {
  id: 'turkey',
  name: 'Türkiye',
  formalName: null,
  letter: 'T',
  colour: { light: '#B35900', dark: '#E69F00' },
  pattern: 'dashed',
};

/** A counter-clockwise rectangle. */
export function rectangle(west: number, south: number, east: number, north: number): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** A delimitation of parts without holes, drawn here. */
export function drawn(...shells: readonly Ring[]): Delimitation {
  return { geometry: shells.map((shell) => [shell]), provenance: drawnHere('longitude-latitude') };
}
