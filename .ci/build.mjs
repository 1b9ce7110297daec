import { spawnSync } from 'node:child_process';
import { inRepository, repository } from './repository.mjs';

/** Build `dist/`, telling about it on the error channel. Throws if the build fails. */
export function build() {
  const vite = inRepository('node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: repository,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The build failed; the reason stands above.');
}
