import { builtInWorkspace } from '../../../src/domain/built-in/astana-2017.ts';
import type { Delimitation } from '../../../src/domain/delimitation.ts';
import type { Result } from '../../../src/domain/result.ts';
import { drawnHere } from '../../../src/domain/provenance.ts';
import type { Draft, Workspace } from '../../../src/domain/workspace.ts';
import type { Position, Ring } from '../../../src/geometry/coordinates.ts';
import type { StorageFailure, VersionRequest } from '../../../src/storage/repository.ts';

const closed = (points: readonly Position[]): Ring => [...points, ...points.slice(0, 1)];

/** A triangle near Homs, pushed east by some ten thousandths of a degree so that each has a hash of its own. */
export function triangle(steps = 0): Delimitation {
  const west = 36.5 + steps / 8192;
  return {
    geometry: [
      [
        closed([
          [west, 34.75],
          [36.75 + 0.5, 34.75],
          [36.75 + 0.5, 35],
        ]),
      ],
    ],
    provenance: drawnHere('longitude-latitude'),
  };
}

/** Two parts, a hole, and every kind of provenance, in scripts that are easy to spoil. */
export const RICH: Delimitation = {
  geometry: [
    [
      closed([
        [36, 34],
        [37, 34],
        [37, 35],
        [36, 35],
      ]),
      closed([
        [36.25, 34.25],
        [36.25, 34.5],
        [36.5, 34.5],
        [36.5, 34.25],
      ]),
    ],
    [
      closed([
        [38.1234567, 34],
        [38.7654321, 34],
        [38.5, 34.0000001],
      ]),
    ],
  ],
  provenance: {
    illustrative: true,
    lineType: 'geodesic',
    statedAccuracyM: 12.5,
    source: { fileName: 'حمص Ş 😀.geojson', sha256: 'ab'.repeat(32), datum: 'WGS 84', transformation: null },
    turningPointNames: { '36.0000000,34.0000000': 'Мост "M5"' },
    declaredOwnAt: '2017-07-05T08:00:00.000Z',
  },
};

/** A draft with a finished zone, an explicitly empty one and a line that is still being drawn. */
export const DRAFT: Draft = {
  map: { 'zone-1': RICH, 'zone-2': { geometry: [], provenance: drawnHere('longitude-latitude') } },
  unfinished: {
    zoneId: 'zone-3',
    purpose: { kind: 'hole' },
    positions: [
      [36.3, 33.5],
      [36.4, 33.6],
    ],
  },
  basedOn: 'cd'.repeat(32),
};

/** The built-in workspace, or one like it, with that draft for Russia. */
export function workspaceWithDraft(id = 'astana-2017'): Workspace {
  const workspace = builtInWorkspace();
  return { ...workspace, id, drafts: { ...workspace.drafts, russia: DRAFT } };
}

/** Ask for a version of Russia's, unless told otherwise. */
export function request(change: Partial<VersionRequest> = {}): VersionRequest {
  return {
    workspaceId: 'astana-2017',
    partyId: 'russia',
    partyName: 'Russia',
    lineType: 'longitude-latitude',
    map: { 'zone-2': triangle() },
    zoneNames: { 'zone-1': 'Idlib and adjoining areas', 'zone-2': 'Northern Homs' },
    parents: [],
    origin: { kind: 'own' },
    savedAt: '2017-07-05T10:00:00.000Z',
    name: '',
    note: '',
    areasM2: { 'zone-2': 123.5 },
    ...change,
  };
}

/** Give the value of something that must have succeeded. */
export function valueOf<Value>(result: Result<Value, StorageFailure>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}

/** Give the code of something that must have failed. */
export function codeOf(result: Result<unknown, StorageFailure>): string {
  return result.ok ? 'it succeeded' : result.error.code;
}
