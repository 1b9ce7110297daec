import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { mapStyleText } from '../../../src/map/maplibre/map-style-text.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const webAwesome = 'node_modules/@awesome.me/webawesome/dist/styles/themes/default.css';

/** What stands for a theme in a selector or a media query. */
const THEME = /theme=['"]?(?:dark|light)|wa-dark|prefers-color-scheme|data-map-theme/u;
/** What applies in every theme, whatever else its selector names. */
const ALWAYS = /:root|(?:^|,)\s*\.wa-light\s*,[^{]*\.wa-dark\s*(?:,|$)/u;
/** What is only painted: nothing can move or be resized by it. */
const PAINTED = /^(?:color|color-scheme|background|border-color|box-shadow|--shadow|--wa-color-[-\w]+)$/u;
const COLOUR = /^#[0-9a-f]{3,8}$/u;

interface Rule {
  readonly selector: string;
  readonly declarations: readonly (readonly [property: string, value: string])[];
}

/** The rules of a style sheet without nesting, those within an at-rule included. */
function rulesOf(css: string): readonly Rule[] {
  const plain = css.replaceAll(/\/\*.*?\*\//gsu, '');
  return [...plain.matchAll(/([^{};]+)\{([^{}]*)\}/gu)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    declarations: body
      .split(/;\s*(?:\n|$)/u)
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .map((one) => [one.slice(0, one.indexOf(':')).trim(), one.slice(one.indexOf(':') + 1).trim()] as const),
  }));
}

const rulesOfThemes = (css: string): readonly Rule[] =>
  rulesOf(css).filter(({ selector }) => THEME.test(selector) && !ALWAYS.test(selector));

/** What a theme declares beside colours: it might move or resize something. */
const notColours = (rules: readonly Rule[]): readonly string[] =>
  rules.flatMap(({ declarations }) =>
    declarations
      .filter(([property, value]) => !PAINTED.test(property) && !COLOUR.test(value))
      .map(([property, value]) => `${property}: ${value}`),
  );

/** The style sheets of the program and the literals of its elements. */
function sheetsOf(folder: string): readonly string[] {
  return readdirSync(`${repository}/${folder}`, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    if (!/\.(?:ts|css)$/u.test(name)) return [];
    const text = readFileSync(`${repository}/${folder}/${name}`, 'utf8');
    return name.endsWith('.css') ? [text] : [...text.matchAll(/css`([^`]*)`/gu)].map(([, css = '']) => css);
  });
}

test('a theme of the program changes colours alone', () => {
  const rules = [mapStyleText, ...sheetsOf('src')].flatMap(rulesOfThemes);
  const selectors = rules.map(({ selector }) => selector);
  expect(selectors).toEqual(expect.arrayContaining([":host([theme='dark'])", "[data-map-theme='dark'] > .map-hint"]));
  expect(rules.flatMap(({ declarations }) => declarations).length).toBeGreaterThan(15);
  expect(notColours(rules)).toEqual([]);
});

test('so does a theme of the component library', () => {
  const rules = rulesOfThemes(readFileSync(`${repository}/${webAwesome}`, 'utf8'));
  expect(rules.flatMap(({ declarations }) => declarations).length).toBeGreaterThan(30);
  expect(notColours(rules)).toEqual([]);
});

test('what a theme declares beside colours is found', () => {
  const css = ":host([theme='dark']) { --ink: #fff; --text: 16px; padding: 3px; } .wa-dark .row { --gap: 4px }";
  expect(notColours(rulesOfThemes(css.replaceAll('; ', ';\n')))).toEqual([
    '--text: 16px',
    'padding: 3px',
    '--gap: 4px',
  ]);
});
