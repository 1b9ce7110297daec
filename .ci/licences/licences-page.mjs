import { readFileSync } from 'node:fs';
import { inRepository } from '../repository.mjs';

/** @typedef {import('./shipped-packages.mjs').ShippedPackage} ShippedPackage */

/** Data that come with the program in files of their own. How they were made stands at the end of the page. */
const DATA = [
  ['Natural Earth', '4.1', 'Public domain', 'https://www.naturalearthdata.com'],
  ['GeoNames', '', 'CC BY 4.0, CC BY 3.0', 'https://www.geonames.org'],
];

/**
 * Write the page of licences: a table of everything that is shipped, which the program shows, and the texts, each once.
 * @param {readonly ShippedPackage[]} packages
 */
export function licencesPage(packages) {
  const rows = [...packages.map(({ name, version, licence, address }) => [name, version, licence, address]), ...DATA];
  const table = rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
  /** @type {Map<string, string[]>} */
  const texts = new Map();
  for (const { name, version, text } of packages) texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`]);
  const chapters = [...texts].map(([text, names]) => `## ${names.join(', ')}\n\n${text}`);
  return `# Licences

What is shipped with Delimit and is the work of others. Delimit itself is under the MIT licence.

geojson-validation is used unmodified, in files of its own named geojson-validation, which can be exchanged for another build of it. Its
licence, the LGPL-3.0, adds to the GPL-3.0; the texts of both are below. Nothing shipped is under the GPL itself.

| Name | Version | Licence | Source |
| --- | --- | --- | --- |
${table}

${chapters.join('\n\n')}

## GNU General Public License, to which the LGPL-3.0 of geojson-validation refers

${readFileSync(inRepository('.ci', 'licences', 'gpl-3.0.txt'), 'utf8').trim()}

## Base map

${readFileSync(inRepository('public', 'basemap', 'SOURCES.md'), 'utf8').trim()}
`;
}
