/** `npm run dev`: the development server, after installing what is missing. */
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { installPackages } from './install.mjs';
import { inRepository, repository } from './repository.mjs';

installPackages();
const vite = spawn(process.execPath, [inRepository('node_modules', 'vite', 'bin', 'vite.js')], {
  cwd: repository,
  stdio: 'inherit',
});
vite.once('exit', (code) => process.exit(code ?? 1));
