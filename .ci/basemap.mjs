/**
 * `npm run basemap`: makes `public/basemap/` and `fixtures/governorates/` anew. The results are committed; this is run only to change
 * them, and needs the package registry. The same packages give the same bytes.
 */
import './node-version.mjs';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from './install.mjs';
import { inRepository } from './repository.mjs';

/** The size that all files together may have: the map must be there at once, also from a slow host. */
const largestBytes = 600_000;

installPackages();
// Only here: Turf is there once the packages are installed.
const { makeBorders, makeLand } = await import('./basemap/borders.mjs');
const { fetchPackages } = await import('./basemap/packages.mjs');
const { makeGovernorates } = await import('./basemap/governorates.mjs');
const { makeHama } = await import('./basemap/hama-fixture.mjs');
const { makePlaces } = await import('./basemap/places.mjs');
const { makeRoads } = await import('./basemap/roads.mjs');
const { sourcesPage } = await import('./basemap/sources-page.mjs');
const { makeWater } = await import('./basemap/water.mjs');
const { makeWorld } = await import('./basemap/world.mjs');
const { writeCollection } = await import('./basemap/write-collection.mjs');

const scratch = mkdtempSync(join(tmpdir(), 'delimit-basemap-'));
try {
  const packages = fetchPackages(scratch);
  const files = {
    'SOURCES.md': sourcesPage,
    'borders.geojson': writeCollection(makeBorders(packages), 4),
    'governorates.geojson': writeCollection(makeGovernorates(packages), 4),
    'land.geojson': writeCollection(makeLand(packages), 4),
    'places.geojson': writeCollection(makePlaces(packages), 4),
    'roads.geojson': writeCollection(makeRoads(), 4),
    'water.geojson': writeCollection(makeWater(packages), 4),
    'world.geojson': writeCollection(makeWorld(packages), 2),
  };
  const folder = inRepository('public', 'basemap');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let total = 0;
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.byteLength(text);
    total += bytes;
    writeFileSync(join(folder, name), text);
    console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  public/basemap/${name}`);
  }
  console.log(`${(total / 1000).toFixed(1).padStart(7)} kB  in all`);
  if (total > largestBytes) throw new Error(`The base map may have ${largestBytes / 1000} kB at most.`);
  const governorates = inRepository('fixtures', 'governorates');
  mkdirSync(governorates, { recursive: true });
  writeFileSync(join(governorates, 'hama.geojson'), makeHama(packages));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
