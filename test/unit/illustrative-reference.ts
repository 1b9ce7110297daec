import { readFileSync } from 'node:fs';
import type { MultiPolygonCoordinates } from '../../src/geometry/coordinates.ts';

/** Areas in km2 by party, and of every exact set of parties (ids joined by `+`). */
interface ReferenceFigures {
  readonly zones: Readonly<
    Record<string, { readonly proposals: Record<string, number>; readonly exactSets: Record<string, number> }>
  >;
}

interface Proposal {
  readonly properties: { readonly zone: string; readonly party: string };
  readonly geometry: { readonly coordinates: MultiPolygonCoordinates };
}

function readFixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'));
}

/** The figures of another overlay engine and another quadrature. */
export const referenceFigures = readFixture('reference-figures.json') as ReferenceFigures;

/** The illustrative proposals by party and zone, as they stand in the file. */
export const illustrativeProposals: Readonly<Record<string, Readonly<Record<string, MultiPolygonCoordinates>>>> =
  (() => {
    const byParty: Record<string, Record<string, MultiPolygonCoordinates>> = {};
    const { features } = readFixture('illustrative-proposals.geojson') as { readonly features: readonly Proposal[] };
    for (const { properties, geometry } of features) {
      (byParty[properties.party] ??= {})[properties.zone] = geometry.coordinates;
    }
    return byParty;
  })();
