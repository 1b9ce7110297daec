import type { Position } from '../geometry/coordinates.ts';
import type { PartyId, ZoneId } from './identifiers.ts';

/**
 * Something said about a contested cell. It is bound to a place and not to a number: it belongs to whatever cell of the
 * same zone, included by the maps of the same parties, has its position inside. So it stays when lines move a little,
 * when a draft becomes a version, and when the cells are numbered anew.
 */
export interface CellRemark {
  readonly id: string;
  readonly zoneId: ZoneId;
  /** The parties whose maps include the cell: each once, in ascending order of the ids. */
  readonly includedBy: readonly PartyId[];
  /** The pole of inaccessibility of the cell when the remark was made. */
  readonly position: Position;
  readonly text: string;
  /** Who makes the remark. */
  readonly partyId: PartyId;
  /** When it was made or last changed, by the clock of this machine (ISO 8601). */
  readonly at: string;
}
