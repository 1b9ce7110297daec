/**
 * Shows that each guard of what is kept has a test that turns red without it: `npm run test:mutants`. Takes the guards out one at a time
 * (`src/storage/mutant.ts`), runs the test that proves it, and prints a table. Not part of the tests: it takes some minutes.
 *
 *     npm run test:mutants                     all of them
 *     npm run test:mutants -- not-strict ...      those that are named
 */
import '../../.ci/node-version.mjs';
import { findBrowser } from '../../.ci/find-browser.mjs';
import { installPackages } from '../../.ci/install.mjs';
import { faultOfMutant, faultOfProgram } from './judge.mjs';
import { proofs } from './proofs.mjs';
import { runProofs } from './run-proof.mjs';

/** @typedef {import('./proofs.mjs').Proof} Proof */

const named = process.argv.slice(2);
const unknown = named.find((name) => !Object.hasOwn(proofs, name));
if (unknown !== undefined) {
  console.error(`There is no mutant "${unknown}". There are: ${Object.keys(proofs).join(', ')}.`);
  process.exit(1);
}
const chosen = Object.entries(proofs).filter(([name]) => named.length === 0 || named.includes(name));

installPackages();
const environment = { CHROMIUM: await findBrowser() };
let faults = 0;

for (const project of /** @type {const} */ (['unit', 'browser'])) {
  const ofProject = chosen.filter(([, proof]) => proof.project === project);
  if (ofProject.length > 0) await proveAll(ofProject);
}
console.log(`\n${chosen.length - faults} of ${chosen.length} mutants are noticed.`);
process.exitCode = faults === 0 ? 0 : 1;

/** @param {readonly (readonly [string, Proof])[]} ofProject */
async function proveAll(ofProject) {
  const program = await runProofs(
    ofProject.map(([, proof]) => proof),
    '',
    environment,
  );
  for (const [mutant, proof] of ofProject) {
    const begun = performance.now();
    const faultBefore = faultOfProgram(proof, program.tests);
    const run = faultBefore === null ? await runProofs([proof], mutant, environment) : program;
    const fault = faultBefore ?? faultOfMutant(proof, run.tests);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(5);
    console.log(
      `${fault === null ? 'red  ' : 'FAULT'} ${seconds} s  ${mutant.padEnd(26)} ${proof.file}: ${proof.test}`,
    );
    if (fault === null) continue;
    faults += 1;
    console.log(`         ${fault}`);
    if (run.tests.length === 0) console.log(run.printed);
  }
}
