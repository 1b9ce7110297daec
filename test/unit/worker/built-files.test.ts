import { expect, test } from 'vitest';
import { cacheNameOf, isOurs, requestedFile } from '../../../src/worker/built-files.ts';

const SCOPE = 'https://here.example/maps/';
const asked = (url: string, method = 'GET') => requestedFile({ method, url }, SCOPE);

test('a request names a file of the program, whatever it searches for', () => {
  expect(asked(SCOPE)).toBe(`${SCOPE}index.html`);
  expect(asked(`${SCOPE}?workspace=1#there`)).toBe(`${SCOPE}index.html`);
  expect(asked(`${SCOPE}assets/a.js?x`)).toBe(`${SCOPE}assets/a.js`);
});

test('what is not of the program is left alone', () => {
  expect(asked(SCOPE, 'POST')).toBeNull();
  expect(asked('https://here.example/other/')).toBeNull();
  expect(asked('https://there.example/maps/')).toBeNull();
});

test('another byte in any file is another cache', () => {
  const files = [
    { url: 'index.html', revision: 'sha256-a' },
    { url: 'assets/a.js', revision: 'sha256-b' },
  ];
  const name = cacheNameOf(files);
  expect(isOurs(name)).toBe(true);
  expect(cacheNameOf(structuredClone(files))).toBe(name);
  expect(cacheNameOf([{ url: 'index.html', revision: 'sha256-c' }, ...files.slice(1)])).not.toBe(name);
  expect(cacheNameOf(files.slice(0, 1))).not.toBe(name);
  expect(isOurs('another-program')).toBe(false);
});
