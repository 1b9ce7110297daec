import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file that Vite writes the licences of the page's packages into. */
export const licenceFile = 'licences.md';

/**
 * Give the folder of the package that a module belongs to; null for one of our own.
 * @param {string} moduleId
 * @returns {string | null}
 */
export function packageFolderOf(moduleId) {
  const path = moduleId.replaceAll('\\', '/').replace(/^\0/u, '').split('?')[0] ?? '';
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(path)?.[0] ?? null;
}

/**
 * Write what a package says of its licence, as Vite does for those of the page.
 * @param {string} folder
 */
export function describeLicence(folder) {
  const { name, version, license } = /** @type {Record<string, string>} */ (
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  );
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/iu.test(entry));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return { heading: `## ${name} - ${version} (${license})`, text };
}

/**
 * Vite builds every worker by itself and names only the packages of the page. The first plugin, for the workers, gathers the packages
 * that went into them; the second, for the page, adds those that are missing to the file of licences.
 * @returns {{ forWorkers: import('vite').Plugin, forPage: import('vite').Plugin }}
 */
export function workerLicences() {
  /** @type {Set<string>} */
  const folders = new Set();
  return {
    forWorkers: {
      name: 'packages-of-workers',
      generateBundle(_options, bundle) {
        for (const part of Object.values(bundle)) {
          if (part.type !== 'chunk') continue;
          for (const id of part.moduleIds) {
            const folder = packageFolderOf(id);
            if (folder !== null && existsSync(join(folder, 'package.json'))) folders.add(folder);
          }
        }
      },
    },
    forPage: {
      name: 'licences-of-workers',
      apply: 'build',
      writeBundle({ dir = '' }) {
        const path = join(dir, licenceFile);
        const written = readFileSync(path, 'utf8');
        const missing = [...folders]
          .map(describeLicence)
          .filter(({ heading }) => !written.includes(`${heading}\n`))
          .toSorted((one, other) => (one.heading < other.heading ? -1 : 1));
        const added = missing.map(({ heading, text }) => `\n${heading}\n\n${text}\n`);
        if (added.length > 0) writeFileSync(path, `${written.trimEnd()}\n${added.join('')}`);
      },
    },
  };
}
