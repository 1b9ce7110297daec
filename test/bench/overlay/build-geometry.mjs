import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inRepository } from '../../../.ci/repository.mjs';

const ENTRY = inRepository('test', 'bench', 'overlay', 'program-geometry.mjs');
const FOLDER = inRepository('node_modules', '.cache', 'delimit-bench');
const FILE = 'program-geometry.mjs';

/**
 * Bundle the program's overlay and measures as the production build does.
 * @returns {Promise<string>} the address to import it from
 */
export async function buildGeometry() {
  await build({
    configFile: false,
    root: inRepository(),
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2022',
      minify: true,
      outDir: FOLDER,
      emptyOutDir: true,
      lib: { entry: ENTRY, formats: ['es'], fileName: () => FILE },
    },
  });
  return pathToFileURL(`${FOLDER}/${FILE}`).href;
}
