import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inRepository } from '../../.ci/repository.mjs';

/**
 * Bundle a piece of the program as the production build does, to be measured in Node.
 * @param {string} folder of test/bench in which the entry lies
 * @param {string} file the entry
 * @returns {Promise<string>} the address to import it from
 */
export async function bundleForNode(folder, file) {
  const outDir = inRepository('node_modules', '.cache', 'delimit-bench', folder);
  await build({
    configFile: false,
    root: inRepository(),
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2022',
      minify: true,
      outDir,
      emptyOutDir: true,
      lib: { entry: inRepository('test', 'bench', folder, file), formats: ['es'], fileName: () => file },
    },
  });
  return pathToFileURL(`${outDir}/${file}`).href;
}
