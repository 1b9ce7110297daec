import type { DraftFinding } from '../analysis/draft-findings.ts';
import type { ZoneMap } from '../domain/delimitation.ts';
import type { PartyId, ZoneId } from '../domain/identifiers.ts';

/** What was noticed about one zone of a draft. It holds for the map it was looked for in, and is shown until the next. */
export interface DraftFindings {
  readonly partyId: PartyId;
  readonly zoneId: ZoneId;
  readonly map: ZoneMap;
  readonly list: readonly DraftFinding[];
}
