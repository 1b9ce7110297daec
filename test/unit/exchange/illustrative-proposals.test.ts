import { describe, expect, it } from 'vitest';
import { loadIllustrativeProposals } from '../../../src/exchange/illustrative-proposals.ts';
import { areaM2 } from '../../../src/geometry/measure/area.ts';
import { workspace } from './reading.ts';

/** Areas in km2 of the 12 proposals, from the reference figures (GEOS and an authalic strip integral). */
const AREAS_KM2 = {
  iran: { 'zone-1': 6246.915, 'zone-2': 325.896, 'zone-3': 86.2763 },
  russia: { 'zone-1': 6597.2489, 'zone-2': 556.7742, 'zone-3': 137.0881 },
  turkey: { 'zone-1': 8905.0882, 'zone-2': 591.4193, 'zone-3': 164.9278 },
} as const;

describe('the bundled illustrative proposals', () => {
  it('are one for every party and zone, marked as illustrative, with their file as source', async () => {
    const proposals = await loadIllustrativeProposals(workspace);
    expect(Object.keys(proposals).toSorted()).toEqual(['iran', 'russia', 'turkey']);
    for (const map of Object.values(proposals)) {
      expect(Object.keys(map).toSorted()).toEqual(['zone-1', 'zone-2', 'zone-3', 'zone-4']);
      for (const { provenance } of Object.values(map)) {
        expect(provenance).toMatchObject({
          illustrative: true,
          source: { fileName: 'illustrative-proposals.geojson', datum: 'WGS 84', transformation: null },
        });
      }
    }
  });

  it('have the areas of the reference figures', async () => {
    const proposals = await loadIllustrativeProposals(workspace);
    for (const [party, zones] of Object.entries(AREAS_KM2)) {
      for (const [zone, km2] of Object.entries(zones)) {
        expect(areaM2(proposals[party]?.[zone]?.geometry ?? []) / 1e6).toBeCloseTo(km2, 3);
      }
    }
  });

  it('leave out zones and parties that the workspace does not have', async () => {
    const some = { ...workspace, zones: workspace.zones.slice(0, 2), parties: workspace.parties.slice(1, 2) };
    const proposals = await loadIllustrativeProposals(some);
    expect(Object.keys(proposals)).toEqual(['russia']);
    expect(Object.keys(proposals['russia'] ?? {}).toSorted()).toEqual(['zone-1', 'zone-2']);
  });
});
