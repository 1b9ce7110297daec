import type { Delimitation } from '../domain/delimitation.ts';
import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { readGeoJson } from './geojson/read.ts';
import type { ReadingRequest } from './import-reading.ts';

/** The name under which the bundled file stands as source of what it brings. */
export const ILLUSTRATIVE_FILE_NAME = 'illustrative-proposals.geojson';

/** What each party proposes for each zone, as far as the file has it. */
export type Proposals = Readonly<Record<PartyId, Readonly<Record<ZoneId, Delimitation>>>>;

/**
 * Load the bundled illustrative proposals for the zones and parties of a workspace; those it does not have are left
 * out. They pass through the same reader as any file and keep its flag *illustrative*. Throws if the bundled file is
 * not readable: that is a fault of the build.
 */
export async function loadIllustrativeProposals(
  workspace: Pick<ReadingRequest, 'zones' | 'parties' | 'lineType'>,
): Promise<Proposals> {
  const { default: text } = await import('../../fixtures/illustrative-proposals.geojson?raw');
  const { zones, parties, lineType } = workspace;
  const bytes = new TextEncoder().encode(text);
  const read = await readGeoJson({ fileName: ILLUSTRATIVE_FILE_NAME, bytes, zones, parties, lineType });
  if (!read.ok) throw new Error(`The bundled proposals cannot be read: ${read.error.code}`);
  const proposals = new Map<PartyId, Map<ZoneId, Delimitation>>();
  for (const { geometry, importable, recognition, provenance, index } of read.value.features) {
    if (geometry === null || !importable) throw new Error(`The bundled proposal ${index} is not valid`);
    const { partyId, zoneId } = recognition;
    if (partyId === null || zoneId === null) continue;
    const zonesOfParty = proposals.get(partyId) ?? new Map<ZoneId, Delimitation>();
    proposals.set(partyId, zonesOfParty.set(zoneId, { geometry, provenance }));
  }
  return Object.fromEntries([...proposals].map(([partyId, map]) => [partyId, Object.fromEntries(map)]));
}
