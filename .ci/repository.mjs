import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, wherever a script was called from. */
export const repository = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Give the absolute path of something in the repository.
 * @param {...string} parts
 */
export const inRepository = (...parts) => join(repository, ...parts);
