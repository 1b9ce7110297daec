import { resolve } from 'node:path';
import { inRepository } from './repository.mjs';

/** Where the program asks which mutant it is. */
const FILE = inRepository('src', 'storage', 'mutant.ts').replaceAll('\\', '/');
const NONE = "MUTANT: Mutant | '' = ''";

/**
 * Give the plugins that make the program the mutant named by the environment: with one guard of storage taken out, so that the test of
 * that guard can be seen to turn red. Without the variable DELIMIT_MUTANT there are none, and nothing is exchanged.
 *
 * Throws for a name that no mutant has, because a guard that is still there would look like a test that cannot fail, and for a build into
 * `dist`, which is shipped.
 * @param {string} [name]
 * @returns {import('vite').Plugin[]}
 */
export function mutantPlugins(name = process.env['DELIMIT_MUTANT'] ?? '') {
  if (name === '') return [];
  return [
    {
      name: 'mutant',
      enforce: 'pre',
      configResolved({ command, root, build }) {
        if (command === 'build' && resolve(root, build.outDir) === inRepository('dist')) {
          throw new Error('A mutant is not built into dist: name another folder with --outDir.');
        }
      },
      transform(code, id) {
        if (id.split('?')[0] !== FILE) return null;
        if (!code.includes(`'${name}'`)) throw new Error(`DELIMIT_MUTANT: there is no mutant "${name}" in ${FILE}.`);
        const mutated = code.replace(NONE, `MUTANT: Mutant | '' = '${name}'`);
        if (mutated === code) throw new Error(`DELIMIT_MUTANT: ${FILE} no longer says ${NONE}.`);
        return mutated;
      },
    },
  ];
}
