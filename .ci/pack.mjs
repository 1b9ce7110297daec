/** `npm run pack`: builds and zips `dist/` to `delimit-<version>.zip`, for any static https host. */
import './node-version.mjs';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { installPackages } from './install.mjs';
import { inRepository } from './repository.mjs';

installPackages();
build();
// Only here: fflate is there once the packages are installed.
const { zipSync } = await import('fflate');

const { version } = /** @type {{ version: string }} */ (JSON.parse(readFileSync(inRepository('package.json'), 'utf8')));
const dist = inRepository('dist');

/** @type {Record<string, Uint8Array>} */
const files = {};
for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).toSorted()) {
  const path = join(dist, name);
  if (statSync(path).isFile()) files[name.replaceAll('\\', '/')] = readFileSync(path);
}

// One date for all: the same sources give the same archive, byte for byte, so that two delegations can compare its hash.
const archive = zipSync(files, { level: 9, mtime: '1980-01-01T12:00:00' });
const target = inRepository(`delimit-${version}.zip`);
writeFileSync(target, archive);
console.log(`${target} (${Object.keys(files).length} files, ${Math.round(archive.length / 1000)} kB)`);
