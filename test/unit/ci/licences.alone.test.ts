import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusedLicences } from '../../../.ci/licences/refused-licences.mjs';
import { packagesOf } from '../../../.ci/licences/shipped-packages.mjs';
import { inRepository } from '../../../.ci/repository.mjs';
import { parseLicences, type ShippedWork } from '../../../src/ui/licences.ts';
import config from '../../../vite.config.ts';

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent: readonly string[];
}

/** Of the build with maps, which nobody is given: the maps say what is in each script, of the page and of every worker. */
const folder = mkdtempSync(join(tmpdir(), 'delimit-licences-'));
const assets = join(folder, 'assets');
const maps = new Map<string, SourceMap>();
let works: readonly ShippedWork[] = [];
let packages: readonly ShippedWork[] = [];
let text = '';

beforeAll(async () => {
  const of = { outDir: folder, emptyOutDir: true, sourcemap: true, minify: false, reportCompressedSize: false };
  // Without the limit of size, which is for what is shipped.
  const plugins = (config.plugins ?? []).filter((one) => !(one && 'name' in one && one.name === 'size-budget'));
  await build({
    ...config,
    plugins,
    configFile: false,
    root: inRepository(),
    logLevel: 'error',
    build: { ...config.build, ...of },
  });
  for (const name of readdirSync(assets).filter((one) => one.endsWith('.js.map'))) {
    maps.set(name, JSON.parse(readFileSync(join(assets, name), 'utf8')) as SourceMap);
  }
  const licences = parseLicences(readFileSync(join(folder, 'licences.md'), 'utf8'));
  ({ works, text } = licences ?? { works: [], text: '' });
  packages = works.filter(({ name }) => name !== 'Natural Earth' && name !== 'GeoNames');
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** The file of a package that a map names; null for one of our own and of the bundler's. Of workers the maps count folders otherwise. */
function installed(source: string): string | null {
  const at = source.indexOf('node_modules/');
  return at === -1 ? null : inRepository(source.slice(at));
}

/** The package of a source that a map names, as `name version`. */
function packageOf(source: string): string | null {
  const [, before, name] = /^(.*node_modules\/)((?:@[^/]+\/)?[^/]+)\//u.exec(installed(source) ?? '') ?? [];
  if (before === undefined || name === undefined) return null;
  const { version } = JSON.parse(readFileSync(join(before, name, 'package.json'), 'utf8')) as { version: string };
  return `${name} ${version}`;
}

describe('the list of licences', () => {
  it('names the packages of which the maps of all scripts name a source, and those of the fonts, and no others', () => {
    const inScripts = [...maps.values()].flatMap(({ sources }) => sources.map(packageOf));
    const fonts = readdirSync(assets).filter((name) => name.endsWith('.woff2'));
    const ofFonts = fonts.map((name) => /^noto-sans(?:-arabic(?=-arabic))?/u.exec(name)?.[0] ?? name);
    // The last one only hands on what others export, so no script has a line of it.
    const expected = [...inScripts, ...ofFonts.map((name) => packageOf(`node_modules/@fontsource/${name}/`))];
    expected.push(packageOf('node_modules/lit/'));
    const names = new Set(expected.filter((one) => one !== null));
    const listed = packages.filter(({ version }) => !version.startsWith('in '));
    expect(names.size).toBeGreaterThan(30);
    expect(listed.map(({ name, version }) => `${name} ${version}`).toSorted()).toEqual([...names].toSorted());
  });

  it('names what is in a package that was bundled before it was published, and the data', () => {
    const names = works.filter(({ version }) => version === 'in maplibre-gl').map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['earcut', 'gl-matrix', 'kdbush', 'pbf']));
    expect(works.map(({ name }) => name)).toEqual(expect.arrayContaining(['Natural Earth', 'GeoNames']));
  });

  it('has a licence and an address for every one, and the text of every licence', () => {
    expect(works.filter(({ licence, source }) => licence === '' || !source.startsWith('http'))).toEqual([]);
    const chapters = text.split('\n').filter((line) => line.startsWith('## '));
    const without = packages.filter(
      ({ name, version }) => !chapters.some((line) => `${line},`.includes(` ${name} ${version},`)),
    );
    expect(without).toEqual([]);
    expect(text).toContain('SIL OPEN FONT LICENSE');
  });

  it('has nothing under the GPL, and one under the LGPL, with the texts of both', () => {
    const strict = works.filter(({ licence }) => /GPL/iu.test(licence));
    expect(strict).toMatchObject([{ name: 'geojson-validation', licence: 'LGPL-3.0' }]);
    expect(text).toMatch(/GNU LESSER GENERAL PUBLIC LICENSE\s+Version 3/u);
    expect(text).toMatch(/GNU GENERAL PUBLIC LICENSE\s+Version 3/u);
  });
});

it('geojson-validation is in files of its own, unmodified', () => {
  const published = inRepository('node_modules', 'geojson-validation', 'index.js');
  const holders = [...maps].filter(([, { sources }]) =>
    sources.some((one) => packageOf(one)?.startsWith('geojson-val')),
  );
  expect(holders.map(([name]) => name.replace(/-[\w-]{8}\.js\.map$/u, ''))).toEqual(
    holders.map(() => 'geojson-validation'),
  );
  expect(holders.length).toBeGreaterThan(0);
  for (const [name, { sources, sourcesContent }] of holders) {
    const others = sources.filter((one) => installed(one) !== published);
    expect(
      others.map((one) => basename(dirname(one))).filter((one) => one !== 'rolldown'),
      name,
    ).toEqual([]);
    const at = sources.findIndex((one) => installed(one) === published);
    expect(sourcesContent[at]).toBe(readFileSync(published, 'utf8'));
  }
});

describe('a build', () => {
  it('refuses the GPL, the AGPL, and what nobody has looked at', () => {
    const one = (name: string, licence: string) => ({ name, licence });
    const open = [one('a', 'MIT'), one('b', 'OFL-1.1'), one('geojson-validation', 'LGPL-3.0')];
    expect(refusedLicences(open)).toEqual([]);
    const refused = [
      one('c', 'GPL-3.0-only'),
      one('d', 'AGPL-3.0'),
      one('e', ''),
      one('f', 'LGPL-3.0'),
      one('geojson-validation', 'GPL-3.0'),
    ];
    expect(refusedLicences([...open, ...refused]).map((line) => line.split(':')[0])).toEqual(
      refused.map(({ name }) => name),
    );
  });

  it('passes over what is ours, and finds the package of a file deep inside it', () => {
    const ids = ['src/main.ts', '\0rolldown/runtime.js', 'node_modules/lit/index.js?raw'];
    expect(packagesOf(ids)).toMatchObject([{ name: 'lit', licence: 'BSD-3-Clause' }]);
  });
});
