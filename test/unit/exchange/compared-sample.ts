import type { ComparisonFigures, MapComparison } from '../../../src/analysis/comparison.ts';
import type { ComparisonToWrite } from '../../../src/exchange/geojson/write.ts';
import { idlib, northHoms, rectangle, russia, turkey, workspaceFacts, writtenAt } from './samples.ts';

const figures: ComparisonFigures = {
  areasM2: [300_000_000, 200_000_000, null],
  perimetersM: [70_000, 60_000, null],
  sets: [
    { maps: 1, areaM2: 198_663_662.3 },
    { maps: 2, areaM2: 98_663_662.3 },
    { maps: 3, areaM2: 101_336_337.7 },
  ],
  agreedM2: 101_336_337.7,
  unionM2: 398_663_662.3,
  agreedShare: 0.2542,
  boundaries: [
    { maps: 1, lengthM: 40_000 },
    { maps: 3, lengthM: 30_000.25 },
  ],
};

const agreed = [[rectangle(36.7, 34.9, 36.8, 35)]];
const crossing = [36.123456789, 35.987654321] as const;
const polygon = [[[36, 35], [36.2, 35], crossing, [36, 35]]] as const;

/** A comparison of three maps with figures chosen by hand; the third map takes no part in the first zone. */
export const comparison: MapComparison = {
  mapCount: 3,
  zones: [
    {
      kind: 'compared',
      zoneId: 'zone-1',
      takingPart: 3,
      missing: 4,
      invalid: 0,
      empty: 0,
      figures,
      cells: [
        { maps: 2, geometry: [polygon] },
        { maps: 3, geometry: agreed },
      ],
      contested: [
        {
          zoneId: 'zone-1',
          maps: 2,
          number: 7,
          polygon,
          areaM2: 98_663_662.3,
          perimeterM: 51_000.5,
          pole: [36.1000000004, -35.2],
        },
      ],
    },
    { kind: 'not-compared', zoneId: 'zone-2', missing: 0b010, invalid: 0b100, areasM2: [5_000_000, null, null] },
    { kind: 'failed', zoneId: 'zone-3', detail: 'cells of map 1: 12.000 m2 off' },
  ],
  totalledZoneIds: ['zone-1'],
  totals: figures,
  overlaps: [
    { mapA: 0, zoneIdA: 'zone-1', mapB: 1, zoneIdB: 'zone-2', geometry: agreed, areaM2: 5e6, pole: [36.75, 34.95] },
    { mapA: 2, zoneIdA: 'zone-1', mapB: 2, zoneIdB: 'zone-2', geometry: agreed, areaM2: 1e6, pole: [36.75, 34.95] },
  ],
  highestNumber: 7,
};

const version = {
  number: 2,
  name: 'Morning',
  savedAt: writtenAt,
  mapFingerprint: 'ab'.repeat(32),
  fingerprintWords: 'produce front turtle firm rival still push install produce front turtle firm',
  fingerprintCode: 'NENT-QAXB',
};

/** What is written of it. The name of the third party is a formula, as a joker might have it. */
export const comparisonToWrite: ComparisonToWrite = {
  workspace: workspaceFacts,
  maps: [
    { label: 'Russia v2', party: russia, version, illustrativeZoneIds: [] },
    { label: 'Türkiye, draft', party: turkey, version: null, illustrativeZoneIds: ['zone-2'] },
    {
      label: '=HYPERLINK("x"), draft',
      party: { ...turkey, id: 'joker', name: '=HYPERLINK("x")' },
      version: null,
      illustrativeZoneIds: [],
    },
  ],
  zones: [idlib, northHoms],
  comparison,
  sliverLimits: { areaM2: 50_000, widthM: 100 },
  isSliver: ({ number }) => number === 7,
  nameOf: (cell) => `near ${cell.zoneId}, "C-7"`,
  writtenAt,
};
