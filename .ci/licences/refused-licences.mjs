/** @typedef {import('./shipped-packages.mjs').ShippedPackage} ShippedPackage */

/** Licences under which anything may be shipped in a program under the MIT licence, if it is named and its text is there. */
const OPEN = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1', '0BSD', 'CC0-1.0']);

/** Shipped under a licence that asks for more, and what is done for it. The bundler's configuration puts it into a chunk of its own. */
const ASKING = new Map([['geojson-validation', 'LGPL-3.0']]);

/**
 * Name each package that must not be shipped: under the GPL or the AGPL, or under anything that nobody has looked at.
 * @param {readonly Pick<ShippedPackage, 'name' | 'licence'>[]} packages
 * @returns {string[]}
 */
export const refusedLicences = (packages) =>
  packages
    .filter(({ name, licence }) => !OPEN.has(licence) && ASKING.get(name) !== licence)
    .map(({ name, licence }) => `${name}: ${licence === '' ? 'no licence stated' : licence}`);
