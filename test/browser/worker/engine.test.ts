import { afterEach, describe, expect, it } from 'vitest';
import type { ComparedMap, ComparisonRequest } from '../../../src/analysis/comparison.ts';
import type { MultiPolygonCoordinates, Position } from '../../../src/geometry/coordinates.ts';
import type { EngineClient, Progress } from '../../../src/worker/engine-api.ts';
import { createEngineClient } from '../../../src/worker/engine-client.ts';
import illustrativeText from '../../../fixtures/illustrative-proposals.geojson?raw';
import reference from '../../../fixtures/reference-figures.json';
import { outline, seededNumbers } from '../../unit/geometry/seeded-shapes.ts';

interface Proposal {
  readonly properties: { readonly zone: string; readonly party: string };
  readonly geometry: { readonly coordinates: MultiPolygonCoordinates };
}

const zoneIds = Object.keys(reference.zones);

function mapOf(party: string): Record<string, MultiPolygonCoordinates> {
  const { features } = JSON.parse(illustrativeText) as { readonly features: readonly Proposal[] };
  const own = features.filter(({ properties }) => properties.party === party);
  return Object.fromEntries(own.map(({ properties, geometry }) => [properties.zone, geometry.coordinates]));
}

function requestOf(zones: readonly string[], ...maps: readonly ComparedMap[]): ComparisonRequest {
  return { zoneIds: zones, maps, mapKeys: maps.map((_, map) => `map ${map}`), lineType: 'longitude-latitude' };
}

/** Three outlines that keep the engine busy for a while. */
function largeRequest(): ComparisonRequest {
  const random = seededNumbers(6);
  const around = (centre: Position): ComparedMap => ({ large: [[outline(100_000, centre, 1, random)]] });
  return requestOf(['large'], around([37, 35]), around([37.1, 35.1]), around([37, 35.1]));
}

let client: EngineClient | null = null;

function engine(): EngineClient {
  client = createEngineClient();
  return client;
}

afterEach(() => {
  client?.close();
});

describe('the engine worker', () => {
  it('compares three maps to the reference figures and tells how far it is', async () => {
    const seen: Progress[] = [];
    const request = requestOf(zoneIds, mapOf('russia'), mapOf('turkey'), mapOf('iran'));
    const outcome = await engine().compareMaps(request, (progress) => seen.push(progress));
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    const zone = outcome.value.zones.find(({ zoneId }) => zoneId === 'zone-1');
    if (zone?.kind !== 'compared') throw new Error('not compared');
    const sets = reference.zones['zone-1'].exactSets;
    expect(zone.figures.agreedM2 / 1e6).toBeCloseTo(sets['iran+russia+turkey'], 4);
    expect((zone.figures.sets.find(({ maps }) => maps === 3)?.areaM2 ?? 0) / 1e6).toBeCloseTo(sets['russia+turkey'], 4);
    expect(zone.contested.map(({ number }) => number)).toContain(1);
    expect(seen).toEqual([1, 2, 3, 4].map((done) => ({ done, of: 4 })));
  });

  it('is free for a small request although a large one is under way', async () => {
    const both = engine();
    const large = both.compareMaps(largeRequest(), () => {});
    const small = both.compareMaps(requestOf(['zone-3'], mapOf('russia'), mapOf('iran')), () => {});
    expect(await large).toEqual({ kind: 'superseded' });
    expect(await small).toMatchObject({ kind: 'done', value: { zones: [{ kind: 'compared', zoneId: 'zone-3' }] } });
  });

  it('is stopped in the middle of the overlay', async () => {
    const stopped = engine();
    const large = stopped.compareMaps(largeRequest(), () => {});
    stopped.cancelComparison();
    expect(await large).toEqual({ kind: 'cancelled' });
    const next = await stopped.compareMaps(requestOf(['zone-3'], mapOf('russia'), mapOf('iran')), () => {});
    expect(next).toMatchObject({ kind: 'done' });
  });

  it('reads GeoJSON', async () => {
    const bytes = new TextEncoder().encode(illustrativeText);
    const names = { zones: [{ id: 'zone-1', name: 'One' }], parties: [{ id: 'iran', name: 'Iran' }] };
    const outcome = await engine().readGeoJson({
      fileName: 'a.geojson',
      bytes,
      ...names,
      lineType: 'longitude-latitude',
    });
    if (outcome.kind !== 'done' || !outcome.value.ok) throw new Error(outcome.kind);
    expect(outcome.value.value.features).toHaveLength(12);
  });
});
