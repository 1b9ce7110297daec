/**
 * @typedef {import('./proofs.mjs').Proof} Proof
 * @typedef {import('./run-proof.mjs').TestResult} TestResult
 */

/** How an assertion tells; one that waits for something tells as a plain error. */
const ASSERTION = /^(?:AssertionError: |Error: promise resolved |Error: expected )/u;

/**
 * Tell what is wrong with the run of a mutant: it must be red by an assertion of the very test that proves its guard, for the reason that is
 * expected. Null if it is.
 * @param {Proof} proof
 * @param {readonly TestResult[]} tests that ran
 * @returns {string | null}
 */
export function faultOfMutant({ test, because }, tests) {
  const [run, ...others] = tests.filter(({ fullName }) => fullName === test);
  if (!run || others.length > 0) return `the test ran ${others.length + (run ? 1 : 0)} times`;
  if (run.status !== 'failed') return 'the test is green without the guard';
  const reasons = run.failureMessages.map((message) => message.replaceAll(/\s+/gu, ' '));
  if (!reasons.every((reason) => ASSERTION.test(reason))) return `no assertion failed: ${reasons[0] ?? ''}`;
  return reasons.some((reason) => because.test(reason)) ? null : `another reason: ${reasons[0] ?? ''}`;
}

/**
 * Tell what is wrong with the run of the program as it is: the test must be there and green. Null if it is.
 * @param {Proof} proof
 * @param {readonly TestResult[]} tests that ran
 * @returns {string | null}
 */
export function faultOfProgram({ test }, tests) {
  const runs = tests.filter(({ fullName }) => fullName === test);
  if (runs.length !== 1) return `the test ran ${runs.length} times`;
  return runs[0]?.status === 'passed' ? null : `red with the guard: ${runs[0]?.failureMessages[0] ?? ''}`;
}
