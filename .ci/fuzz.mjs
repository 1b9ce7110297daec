/**
 * `npm run test:fuzz [runs] [seed]`: many more changed files through the reader than `npm test` has time for. Installs what is
 * missing.
 */
import './node-version.mjs';
import { installPackages } from './install.mjs';
import { runStep } from './run-step.mjs';

const [runs = '20000', seed = '20170704'] = process.argv.slice(2);
installPackages();
process.exitCode = await runStep(
  'fuzzing',
  'vitest/vitest.mjs',
  ['run', '--project', 'unit', 'test/unit/exchange/mutated-files.test.ts'],
  { environment: { FUZZ_RUNS: runs, FUZZ_SEED: seed } },
);
