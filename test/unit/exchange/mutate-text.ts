/** Random numbers from a seed (mulberry32), the same on every machine. */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A changed text, and whether it still means the same. */
export interface MutatedText {
  readonly text: string;
  readonly meansTheSame: boolean;
}

type Random = () => number;

function oneOf<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('Nothing to choose from');
  return value;
}

const BLANKS = [' ', '\n', '\t', '\r\n', '   ', '\r'] as const;

/** Other spellings of one number; each reads as the identical double. */
function numberSpellings(value: number): readonly string[] {
  const plain = String(value);
  const withDot = plain.includes('.') ? `${plain}0` : `${plain}.0`;
  return [plain, withDot, `${withDot}00`, value.toExponential(), value.toExponential().replace('e', 'E')];
}

/** Write a name or text with some of its characters escaped. */
function textSpelling(random: Random, value: string): string {
  const written = JSON.stringify(value);
  if (random() < 0.7) return written;
  return written.replaceAll(/[a-z]/gu, (letter) =>
    random() < 0.2 && !written.includes('\\') ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter,
  );
}

function shuffled<Value>(random: Random, values: readonly Value[]): readonly Value[] {
  return values
    .map((value) => ({ value, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

/** Write a value anew: members in another order, numbers and names spelled otherwise, white space anywhere. */
export function respell(random: Random, value: unknown): string {
  const blank = (): string => (random() < 0.1 ? oneOf(random, BLANKS) : '');
  const write = (part: unknown): string => {
    if (typeof part === 'number') return oneOf(random, numberSpellings(part));
    if (typeof part === 'string') return textSpelling(random, part);
    if (Array.isArray(part)) return `[${part.map((element) => blank() + write(element) + blank()).join(',')}]`;
    if (typeof part !== 'object' || part === null) return JSON.stringify(part);
    const members = shuffled(random, Object.entries(part));
    return `{${members.map(([name, inner]) => `${blank()}${textSpelling(random, name)}${blank()}:${blank()}${write(inner)}${blank()}`).join(',')}}`;
  };
  return `${blank()}${write(value)}${blank()}`;
}

const PIECES = [
  '',
  ',',
  '"',
  '[',
  ']',
  '{',
  '}',
  ':',
  'null',
  '1e999',
  '-',
  '.',
  '\\u',
  '[[]]',
  '181',
  'true',
  '\u0000',
];
const WORDS = ['"__proto__"', '"constructor"', '"toJSON"', '"then"', '{"type":"Polygon"}', '[36.7,34.9],', '"\\ud83d"'];

/** Put a piece in place of a few characters, once to three times. */
function broken(random: Random, text: string): string {
  let changed = text;
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    const at = Math.floor(random() * changed.length);
    const cut = Math.floor(random() * 12);
    changed = changed.slice(0, at) + oneOf(random, [...PIECES, ...WORDS]) + changed.slice(at + cut);
  }
  return changed;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const STRANGE: readonly Json[] = [null, true, 7, -1e6, 'text', [], {}, [[]], { type: 'Polygon' }, 181, 'constructor'];

/** Put another value in place of one, or leave a member or an element out. */
function damaged(random: Random, value: Json, chance: number): Json {
  if (random() < chance) return oneOf(random, STRANGE);
  if (Array.isArray(value)) {
    const elements = (value as readonly Json[]).map((element) => damaged(random, element, chance));
    return random() < chance ? elements.slice(1) : elements;
  }
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(() => random() >= chance);
  return Object.fromEntries(members.map(([name, inner]) => [name, damaged(random, inner, chance)]));
}

function duplicated(random: Random, text: string): string {
  const names = [...text.matchAll(/"(type|geometry|coordinates|properties|features|name)":/gu)];
  const chosen = oneOf(random, names);
  return `${text.slice(0, chosen.index)}${chosen[0]}${oneOf(random, ['null', '7', '"x"'])},${text.slice(chosen.index)}`;
}

/**
 * Change a GeoJSON text at random: write it anew so that it means the same, break the text, put other values into it, repeat a
 * member, or cut it off.
 */
export function mutateText(random: Random, original: string): MutatedText {
  const value = JSON.parse(original) as Json;
  const kind = random();
  if (kind < 0.3) return { text: respell(random, value), meansTheSame: true };
  const text = JSON.stringify(value);
  if (kind < 0.5) return { text: broken(random, text), meansTheSame: false };
  if (kind < 0.75) return { text: JSON.stringify(damaged(random, value, 0.02)), meansTheSame: false };
  if (kind < 0.85) return { text: JSON.stringify(damaged(random, value, 0.3)), meansTheSame: false };
  if (kind < 0.93) return { text: duplicated(random, text), meansTheSame: false };
  return { text: text.slice(0, Math.floor(random() * text.length)), meansTheSame: false };
}
