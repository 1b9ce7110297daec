import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { repository } from '../repository.mjs';

/**
 * A package of which something is shipped.
 * @typedef {{ name: string, version: string, licence: string, address: string, text: string }} ShippedPackage
 *
 * What of a package's description is used here.
 * @typedef {{ name?: string, version?: string, license?: string, homepage?: string, repository?: string | { url?: string } }} Description
 */

/** What packages say of their licence in other letters than the list of SPDX has. Read in their texts. */
const STATED = new Map([
  ['BDS-3-Clause', 'BSD-3-Clause'],
  ['LGPL-3', 'LGPL-3.0'],
  ['(MIT OR Apache-2.0)', 'MIT'],
]);

/**
 * Give every package from which these modules come, and every package inside a module that was bundled before it was published, sorted by name.
 * Throws if one of them cannot be found or holds no licence text: what is shipped without its licence must not be.
 * @param {Iterable<string>} moduleIds as the bundler names them; those of our own are passed over
 * @returns {ShippedPackage[]}
 */
export function packagesOf(moduleIds) {
  /** @type {Map<string, ShippedPackage>} */
  const found = new Map();
  for (const id of moduleIds) {
    const file = resolve(repository, id.replace(/^\0/u, '').replace(/\?.*$/u, ''));
    if (!file.includes('/node_modules/') && !file.includes('\\node_modules\\')) continue;
    const folder = packageFolder(file);
    const outer = describe(folder);
    found.set(`${outer.name} ${outer.version}`, outer);
    for (const name of bundledBefore(file)) {
      const within = `in ${outer.name}`;
      // Which version was bundled, the map does not say; the one that is installed has the same licence.
      if (name !== outer.name)
        found.set(`${name} ${within}`, { ...describe(installed(folder, name)), version: within });
    }
  }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** @param {string} file */
function packageFolder(file) {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    // Packages have further files of that name inside, without a name or a version, to say of what kind their modules are.
    if (existsSync(join(folder, 'package.json')) && read(folder).version !== undefined) return folder;
  }
  throw new Error(`${file} belongs to no package.`);
}

/**
 * Names of the packages whose sources the map beside a published file lists.
 * @param {string} file
 */
function bundledBefore(file) {
  if (!existsSync(`${file}.map`)) return [];
  const { sources } = /** @type {{ sources: string[] }} */ (JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  const names = sources.map((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(source)?.[1]);
  return [...new Set(names)].filter((name) => name !== undefined);
}

/**
 * Where Node finds a package from within another.
 * @param {string} from
 * @param {string} name
 */
function installed(from, name) {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
  }
  throw new Error(`${name} is shipped inside ${from}, but is not installed: its licence cannot be read.`);
}

/** @param {string} folder @returns {ShippedPackage} */
function describe(folder) {
  const { name = '', version = '', license = '', homepage, repository: source } = read(folder);
  const address = homepage ?? webAddress((typeof source === 'string' ? source : source?.url) ?? '');
  const text = licenceText(folder);
  if (text === '') throw new Error(`${name} ${version} is shipped, but holds no licence text.`);
  return { name, version, licence: STATED.get(license) ?? license, address, text };
}

/** Where a repository is looked at, however its package names it. @param {string} stated */
const webAddress = (stated) =>
  stated
    .replace(/^(?:github:)?(?=[\w.-]+\/[\w.-]+$)/u, 'https://github.com/')
    .replace(/^(?:git\+)?(?:git|ssh|https):\/\/(?:git@)?|^git@(?=[^:]+:)/u, 'https://')
    .replace(/^(https:\/\/[^/:]+):/u, '$1/')
    .replace(/\.git$/u, '');

/** @param {string} folder */
const read = (folder) => /** @type {Description} */ (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));

/** The text that the package brings: a file of its own, or the end of its page. @param {string} folder */
function licenceText(folder) {
  const names = readdirSync(folder);
  const files = names.filter((name) => /^(?:licen[cs]e|copying|notice)/iu.test(name)).toSorted();
  if (files.length > 0) return files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
  const page = names.find((name) => /^readme/iu.test(name));
  const section = page && /^#+ *licen[cs]e\b.*$[^]*/imu.exec(readFileSync(join(folder, page), 'utf8'));
  return section?.[0].trim() ?? '';
}
