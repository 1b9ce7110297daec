import type { Version, VersionOrigin } from '../../../src/domain/version.ts';

/** What of a version is told apart in a test; the rest is as for an own first version of Iran's. */
export interface GivenVersion {
  readonly id: string;
  readonly number?: number;
  readonly partyId?: string;
  readonly parents?: readonly string[];
  /** By zone: the payload's hash and the area in m2; null where no area is kept. */
  readonly zones?: Readonly<Record<string, readonly [hash: string, areaM2: number | null]>>;
  readonly origin?: VersionOrigin;
  readonly savedAt?: string;
  readonly damaged?: boolean;
}

/** Make a version as it is listed, without storage. */
export function madeVersion(given: GivenVersion): Version {
  const { id, number = 1, partyId = 'iran', parents = [], zones = {}, origin = { kind: 'own' } } = given;
  const areas = Object.entries(zones).flatMap(([zoneId, [, areaM2]]) => (areaM2 === null ? [] : [[zoneId, areaM2]]));
  return {
    id,
    name: '',
    note: '',
    tabled: null,
    areasM2: Object.fromEntries(areas) as Record<string, number>,
    record: {
      format: 'delimit-version/1',
      workspaceId: 'astana-2017',
      partyId,
      partyName: partyId,
      number,
      parents,
      lineType: 'longitude-latitude',
      payloads: Object.entries(zones).map(([zoneId, [sha256]]) => ({
        zoneId,
        zoneName: `${zoneId} then`,
        sha256,
        byteLength: 1,
      })),
      mapFingerprint: 'ab'.repeat(32),
      origin,
      savedAt: given.savedAt ?? '2017-07-05T10:00:00.000Z',
      name: '',
      note: '',
      signatures: [],
    },
    ...(given.damaged ? { damaged: true as const } : {}),
  };
}

/** Where a received version came from. */
export const RECEIVED: VersionOrigin = {
  kind: 'received',
  from: 'Turkey',
  fileName: 'turkey.geojson',
  fileSha256: 'cd'.repeat(32),
};
