import type { Workspace } from '../workspace.ts';
import type { Zone } from '../zone.ts';
import { emptyWorkspace } from './empty-workspace.ts';
import { GUARANTORS } from './guarantors.ts';

/**
 * The four zones in the order and wording of the memorandum of 4 May 2017; the short names are for the screen.
 * Boundaries were never published as coordinates.
 */
const ZONES: readonly Zone[] = [
  {
    id: 'zone-1',
    name: 'Idlib and adjoining areas',
    formalName: 'Idlib province and certain parts of the neighbouring provinces (Latakia, Hama and Aleppo)',
  },
  { id: 'zone-2', name: 'Northern Homs', formalName: 'certain parts in the north of Homs province' },
  { id: 'zone-3', name: 'Eastern Ghouta', formalName: 'eastern Ghouta' },
  {
    id: 'zone-4',
    name: 'Southern Syria',
    formalName: 'certain parts of southern Syria (Daraa and Quneitra provinces)',
  },
];

/** Make the built-in workspace: Astana, July 2017, four zones, three guarantors, empty maps. Always the same. */
export function builtInWorkspace(): Workspace {
  return emptyWorkspace({
    id: 'astana-2017',
    name: 'Astana, July 2017',
    createdAt: '2017-07-04T00:00:00Z',
    lineType: 'longitude-latitude',
    zones: ZONES,
    parties: GUARANTORS,
  });
}
