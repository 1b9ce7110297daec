import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { inRepository } from '../../.ci/repository.mjs';
import { proofs } from '../mutants/proofs.mjs';
import {
  cell,
  chooseFile,
  compareDrafts,
  downloadExport,
  fixture,
  mapCanvas,
  notices,
  openProgram,
} from './open-program.ts';
import { expect, test } from './program-test.ts';

const LARGEST_SCRIPTS_BYTES = 700_000;

test('the build is no mutant, and knows of none', () => {
  const scripts = readdirSync(inRepository('dist', 'assets')).filter((name) => name.endsWith('.js'));
  const code = scripts.map((name) => readFileSync(inRepository('dist', 'assets', name), 'utf8')).join('\n');
  expect(code).toMatch(/durability:[`'"]strict/u);
  const quoted = (name: string): boolean => ['`', "'", '"'].some((quote) => code.includes(quote + name + quote));
  expect(Object.keys(proofs).filter(quoted)).toEqual([]);
});

/** The packages that a source takes something from at run time; types alone are not shipped. */
function packagesIn(source: string): readonly string[] {
  const found = source.matchAll(
    /^(?:import|export) (?!type )(?:[^';]* from )?'([^.'][^']*)'|import\('([^.'][^']*)'\)/gmu,
  );
  return [...found]
    .map(([, direct, later]) => (direct ?? later ?? '').split('/'))
    .map(([scope = '', name = '']) => (scope.startsWith('@') ? `${scope}/${name}` : scope));
}

test('the licences name every package that the sources use, and none that may not be shipped', () => {
  const text = readFileSync(inRepository('dist', 'licences.md'), 'utf8');
  const rows = [...text.matchAll(/^\| (\S+) \| [^|]* \| ([^|]+) \| [^|]* \|$/gmu)].slice(1);
  const listed = rows
    .map(([, name = '', licence = '']) => ({ name, licence: licence.trim() }))
    .filter(({ name }) => !name.startsWith('--'));
  const sources = readdirSync(inRepository('src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => readFileSync(inRepository('src', name), 'utf8'));
  const used = new Set(sources.flatMap(packagesIn));
  expect(used.size).toBeGreaterThan(12);
  // Turf's collection is empty by itself: what is shipped are its packages.
  const names = new Set(listed.map(({ name }) => (name.startsWith('@turf/') ? '@turf/turf' : name)));
  expect([...used].filter((name) => !names.has(name))).toEqual([]);
  const allowed = /^(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|OFL-1\.1)$/u;
  expect(listed.filter(({ licence }) => !allowed.test(licence))).toEqual([
    { name: 'geojson-validation', licence: 'LGPL-3.0' },
    { name: 'GeoNames', licence: 'CC BY 4.0, CC BY 3.0' },
  ]);
});

// That nothing else is asked for, and that nothing breaks the policy, is what `program-test.ts` checks in every test.
test('what is fetched until the map is drawn is small, and nothing is fetched from elsewhere afterwards', async ({
  page,
  context,
  baseURL,
}) => {
  const scripts = new Set<string>();
  let requests = 0;
  context.on('request', (request) => {
    requests += 1;
    const { pathname } = new URL(request.url());
    if (/\.m?js$/u.test(pathname)) scripts.add(pathname);
  });
  await openProgram(page);
  await expect(mapCanvas(page)).toBeVisible();
  await expect(page.locator('.map[aria-busy=false]')).toBeAttached();
  // Fetched once more, because the browser does not hand over what a worker was started with.
  const fetched = await Promise.all([...scripts].map((path) => page.request.get(path)));
  const bodies = await Promise.all(fetched.map((response) => response.body()));
  const sizes = [...scripts].map((path, index) => ({ path, bytes: gzipSync(bodies[index] ?? '').length }));
  const bytes = sizes.reduce((sum, size) => sum + size.bytes, 0);
  test.info().annotations.push({ type: 'script bytes, gzip', description: `${bytes}: ${JSON.stringify(sizes)}` });
  expect(bytes, JSON.stringify(sizes)).toBeLessThanOrEqual(LARGEST_SCRIPTS_BYTES);
  expect(
    sizes.some(({ path }) => path.includes('worker')),
    'the workers are counted',
  ).toBe(true);

  await page.getByRole('button', { name: 'Load illustrative proposals' }).click();
  await expect(notices(page)).toContainText('12 illustrative proposals are loaded');
  await chooseFile(page, fixture('valid/square.geojson'));
  const preview = page.getByRole('region', { name: 'Import', exact: true });
  await preview.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(cell(page, 'Idlib and adjoining areas', 'Iran')).toHaveAccessibleName(/km², draft$/u);
  await compareDrafts(page, 'Russia', 'Turkey');
  expect((await downloadExport(page, 'The comparison')).text).toContain('"kind":"agreed"');
  expect(requests).toBeGreaterThan(10);
  expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? '').origin);
});
