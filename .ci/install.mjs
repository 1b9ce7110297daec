import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { inRepository, repository } from './repository.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/**
 * Read the packages of a lock file, by the path of their folder; null if there is no such file or it is not readable.
 * @param {string} path
 * @returns {LockedPackages | null}
 */
function readLockedPackages(path) {
  try {
    const lock = /** @type {{ packages: LockedPackages }} */ (JSON.parse(readFileSync(path, 'utf8')));
    return lock.packages;
  } catch {
    return null;
  }
}

/**
 * Say why `node_modules` is not what package-lock.json asks for; null if it is.
 *
 * npm keeps a lock file of what it really installed inside node_modules; comparing the two takes milliseconds, needs no stamp of our
 * own, and notices a pull that changed a version. Optional packages (builds for other platforms) may be absent.
 * @returns {string | null}
 */
export function whyNotInstalled() {
  const wanted = readLockedPackages(inRepository('package-lock.json'));
  if (!wanted) throw new Error('package-lock.json is missing or damaged: restore it from git.');
  const installed = readLockedPackages(inRepository('node_modules', '.package-lock.json'));
  if (!installed) return 'nothing is installed yet';
  for (const [path, locked] of Object.entries(wanted)) {
    if (path === '') continue;
    const there = installed[path];
    if (there ? there.version !== locked.version || there.integrity !== locked.integrity : !locked.optional) {
      return `${path} is not the version in package-lock.json`;
    }
    if (there && !existsSync(inRepository(path))) return `${path} has been removed`;
  }
  return null;
}

/**
 * Run npm. Its output goes to the error channel, so that standard output keeps what our scripts print.
 * @param {string[]} parameters
 */
function runNpm(parameters) {
  const npmScript = process.env['npm_execpath'];
  const [command, before, shell] = npmScript?.endsWith('.js')
    ? [process.execPath, [npmScript], false] // npm started us: take the same one
    : ['npm', [], process.platform === 'win32'];
  return spawnSync(command, [...before, ...parameters], { cwd: repository, stdio: ['ignore', 2, 2], shell });
}

/**
 * Install the packages of package-lock.json, if they are not there already. Throws if npm fails.
 *
 * Not `npm ci`: that refuses a lock file which lacks an optional package for another system (as one does that was written where the
 * registry does not carry it). `npm install --no-save` installs the same versions, checks the same hashes, leaves the lock file as it
 * is, and only touches what differs.
 */
export function installPackages() {
  const reason = whyNotInstalled();
  if (reason === null) return;
  console.error(`Installing packages (${reason}): npm install --no-save`);
  // A machine with NODE_ENV=production would otherwise leave out Vite, which builds the program.
  const { status, error } = runNpm(['install', '--no-save', '--include=dev', '--loglevel=error']);
  if (status !== 0) {
    throw new Error(
      `npm could not install the packages${error ? `: ${error.message}` : ''}. Is the package registry reachable?`,
    );
  }
}
