import type { Delimitation } from '../../domain/delimitation.ts';
import type { Sha256, WorkspaceId } from '../../domain/identifiers.ts';
import type { Party } from '../../domain/party.ts';
import type { LineType } from '../../domain/provenance.ts';
import type { Zone } from '../../domain/zone.ts';

/** What a file says about the workspace it comes from. */
export interface ExportedWorkspace {
  readonly id: WorkspaceId;
  readonly name: string;
  readonly lineType: LineType;
}

/** Which version a map is; null in its place means the draft. */
export interface ExportedVersion {
  readonly number: number;
  readonly name: string;
  readonly savedAt: string;
  readonly mapFingerprint: Sha256;
  /** The fingerprint as twelve words, with spaces between them. */
  readonly fingerprintWords: string;
  readonly fingerprintCode: string;
}

/** One zone of a map to export; `number` is the zone's place in the workspace, from 1. */
export interface ExportedZone {
  readonly zone: Zone;
  readonly number: number;
  readonly delimitation: Delimitation;
}

/** One party's map, or the part of it that is to be exported. */
export interface ExportedMap {
  readonly party: Party;
  readonly zoneEntries: readonly ExportedZone[];
  readonly version: ExportedVersion | null;
}
