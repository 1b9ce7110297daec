import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { mutantPlugins } from '../../../.ci/mutant.mjs';
import { inRepository } from '../../../.ci/repository.mjs';
import { faultOfMutant, faultOfProgram } from '../../mutants/judge.mjs';
import { proofs } from '../../mutants/proofs.mjs';

/** Everything of the program that has a guard to take out is reached from these. */
const ENTRIES = ['storage/indexed-db-repository', 'storage/journal/journal-worker', 'storage/backup/backup-worker'];
const ENTRIES_OF_TABS = ['storage/browser-tab-link', 'commands/elsewhere'];

/** Build them as the program is built, as a mutant or, with no name, as they are, and give all code that comes out. */
async function built(mutant = '', outDir = '/nowhere'): Promise<string> {
  const entry = [...ENTRIES, ...ENTRIES_OF_TABS].map((name) => inRepository('src', `${name}.ts`));
  const outputs = await build({
    root: inRepository(),
    configFile: false,
    logLevel: 'silent',
    plugins: mutantPlugins(mutant),
    worker: { format: 'es', plugins: () => mutantPlugins(mutant) },
    build: { outDir, write: false, minify: true, target: 'es2022', lib: { entry, formats: ['es'] } },
  });
  if (!Array.isArray(outputs)) throw new Error('nothing was built');
  return outputs.flatMap(({ output }) => output.map((one) => (one.type === 'chunk' ? one.code : ''))).join('\n');
}

const names = Object.keys(proofs);
const tracesIn = (code: string): string[] => names.filter((name) => new RegExp(`['"\`]${name}['"\`]`, 'u').test(code));

describe('what is shipped', () => {
  test('has no trace of any mutant, and every guard', async () => {
    const code = await built();
    expect(tracesIn(code)).toEqual([]);
    expect(code).toMatch(/durability:\s*[`'"]strict/u);
  });

  test('cannot be a mutant: dist is refused', async () => {
    await expect(built('not-strict', inRepository('dist'))).rejects.toThrow('not built into dist');
  });
});

describe('a mutant', () => {
  test('is built without its guard', async () => {
    const code = await built('not-strict');
    expect(tracesIn(code)).toEqual(['not-strict']);
    expect(code).not.toMatch(/durability:\s*[`'"]strict/u);
  });

  test('must be one that there is: a guard that is still there would look like a test that cannot fail', async () => {
    await expect(built('relaxes')).rejects.toThrow('there is no mutant "relaxes"');
  });

  test('is proved by a test that there is', () => {
    const missing = Object.entries(proofs).filter(([, { project, file, test: name }]) => {
      const text = readFileSync(inRepository('test', project, 'storage', file), 'utf8');
      const titles = [...text.matchAll(/\b(?:it|test)\('(?<title>[^']+)'/gu)].map(
        ({ groups }) => groups?.['title'] ?? '',
      );
      return !titles.some((title) => name.endsWith(` ${title}`));
    });
    // One is in a contract of all repositories, and one is made for every kind of damage: the run tells of these.
    expect(missing.map(([mutant]) => mutant)).toEqual(['unreadable-saved', 'repair-not-read-back']);
  });
});

describe('the run of a mutant', () => {
  const proof = { ...proofs['not-strict'], test: 'asks', because: /to be 'strict'/u };
  const run = (status: string, ...failureMessages: string[]) => ({ fullName: 'asks', status, failureMessages });

  test('is right where the very test is red by an assertion, for the reason that is expected', () => {
    const red = run('failed', "AssertionError: expected undefined\n to be 'strict'");
    expect(faultOfMutant(proof, [red])).toBeNull();
    expect(faultOfMutant(proof, [red, run('failed', 'TypeError: x')])).toContain('2 times');
    expect(faultOfMutant(proof, [{ ...red, fullName: 'another' }])).toContain('0 times');
  });

  test('is wrong where it is green, breaks down, or is red for another reason', () => {
    expect(faultOfMutant(proof, [run('passed')])).toContain('green');
    expect(faultOfMutant(proof, [run('failed', "TypeError: expected undefined to be 'strict'")])).toContain(
      'no assertion',
    );
    expect(faultOfMutant(proof, [run('failed', 'AssertionError: expected 1 to be 2')])).toContain('another reason');
  });

  test('says nothing where the program itself is red, or the test is not there', () => {
    expect(faultOfProgram(proof, [run('passed')])).toBeNull();
    expect(faultOfProgram(proof, [run('failed', 'x')])).toContain('red with the guard');
    expect(faultOfProgram(proof, [])).toContain('0 times');
  });
});
