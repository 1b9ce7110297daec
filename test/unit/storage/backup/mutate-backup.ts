/*
 * Seeded changes of a backup's text. Written without the code under test: nothing here knows how the hash is made.
 */

type Random = () => number;

/** Numbers from 0 to 1 that come again with the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

export interface Mutant {
  readonly kind: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

type ByteChange = (bytes: readonly number[], random: Random) => number[];

/** Change the lines of a text, which hold one item of a list each, and the members between. */
function withLines(bytes: readonly number[], change: (lines: string[]) => string[]): number[] {
  const lines = new TextDecoder().decode(new Uint8Array(bytes)).split('\n');
  return [...encode(change(lines).join('\n'))];
}

const byteChanges: Readonly<Record<string, ByteChange>> = {
  'a line missing': (bytes, random) => withLines(bytes, (lines) => lines.toSpliced(below(random, lines.length - 1), 1)),
  'a line twice': (bytes, random) =>
    withLines(bytes, (lines) => {
      const written = lines.flatMap((line, at) => (line === '' ? [] : at));
      const at = written[below(random, written.length)] ?? 0;
      return lines.toSpliced(at, 0, lines[at] ?? '');
    }),
  'lines exchanged': (bytes, random) =>
    withLines(bytes, (lines) => {
      const [one, other] = [below(random, lines.length), below(random, lines.length)];
      return lines.with(one, lines[other] ?? '').with(other, lines[one] ?? '');
    }),
  'another byte': (bytes, random) => bytes.with(below(random, bytes.length), below(random, 256)),
  'one bit': (bytes, random) => {
    const at = below(random, bytes.length);
    return bytes.map((byte, index) => (index === at ? byte ^ (1 << below(random, 8)) : byte));
  },
  'a byte less': (bytes, random) => bytes.toSpliced(below(random, bytes.length), 1),
  'a byte more': (bytes, random) => bytes.toSpliced(below(random, bytes.length), 0, below(random, 256)),
  'cut off': (bytes, random) => bytes.slice(0, below(random, bytes.length)),
  'a piece missing': (bytes, random) => bytes.toSpliced(below(random, bytes.length), 1 + below(random, 200)),
  'a piece twice': (bytes, random) => {
    const from = below(random, bytes.length);
    const to = from + 1 + below(random, 200);
    return [...bytes.slice(0, to), ...bytes.slice(from)];
  },
  'pieces swapped': (bytes, random) => {
    const [one = 0, two = 0, three = 0] = [1, 2, 3].map(() => below(random, bytes.length)).toSorted((a, b) => a - b);
    return [...bytes.slice(0, one), ...bytes.slice(two, three), ...bytes.slice(one, two), ...bytes.slice(three)];
  },
  'another digit': (bytes, random) => {
    const digits = bytes.flatMap((byte, index) => (byte >= 48 && byte <= 57 ? index : []));
    const at = digits[below(random, digits.length)];
    return bytes.map((byte, index) => (index === at ? 48 + ((byte - 47) % 10) : byte));
  },
};

type Holder = Record<string, unknown> | unknown[];

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** Every record and list in a value, itself included. */
function holdersIn(value: unknown): Holder[] {
  return isHolder(value) ? [value, ...Object.values(value).flatMap(holdersIn)] : [];
}

type DataChange = (holder: Holder, key: string, random: Random) => void;

function put(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function valueAt(holder: Holder, key: string): unknown {
  return Object.getOwnPropertyDescriptor(holder, key)?.value;
}

function take(holder: Holder, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

const dataChanges: Readonly<Record<string, DataChange>> = {
  'a member dropped': take,
  'an item doubled': (holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 0, valueAt(holder, key));
    else put(holder, `${key}2`, valueAt(holder, key));
  },
  'items reordered': (holder, key) => {
    if (Array.isArray(holder)) holder.push(...holder.splice(Number(key), 1));
    else put(holder, key, [valueAt(holder, key)]);
  },
  'members exchanged': (holder, key, random) => {
    const keys = Object.keys(holder);
    const other = keys[below(random, keys.length)] ?? key;
    const [one, two] = [valueAt(holder, key), valueAt(holder, other)];
    put(holder, key, two);
    put(holder, other, one);
  },
  'a member renamed': (holder, key) => {
    const value = valueAt(holder, key);
    take(holder, key);
    if (Array.isArray(holder)) holder.push(value);
    else put(holder, `${key} `, value);
  },
  'another value': (holder, key, random) => {
    const values = [null, 0, -1, '', 'x', [], {}, true, 1e300, '__proto__'];
    put(holder, key, values[below(random, values.length)]);
  },
  'a text changed': (holder, key, random) => {
    const value = valueAt(holder, key);
    const at = typeof value === 'string' ? below(random, value.length) : 0;
    put(holder, key, typeof value === 'string' ? `${value.slice(0, at)}0${value.slice(at + 1)}` : 'x');
  },
  'a member that means the prototype': (holder) => {
    if (Array.isArray(holder)) holder.push({ toJSON: 'x' });
    else put(holder, '__proto__', { toJSON: 'x' });
  },
};

/** Change one thing within parsed data, in place. */
export function changeData(data: unknown, kind: string, random: Random): void {
  const holders = holdersIn(data).filter((holder) => Object.keys(holder).length > 0);
  const holder = holders[below(random, holders.length)];
  if (!holder) return;
  const keys = Object.keys(holder);
  dataChanges[kind]?.(holder, keys[below(random, keys.length)] ?? '', random);
}

export const dataChangeKinds: readonly string[] = Object.keys(dataChanges);

/** Make mutants of a text, each kind equally often. */
export function mutantsOf(text: string, perKind: number, seed: number): readonly Mutant[] {
  const random = seeded(seed);
  const bytes = [...encode(text)];
  const mutants: Mutant[] = [];
  for (let round = 0; round < perKind; round += 1) {
    for (const [kind, change] of Object.entries(byteChanges)) {
      mutants.push({ kind, bytes: new Uint8Array(change(bytes, random)) });
    }
    for (const kind of dataChangeKinds) {
      const data: unknown = JSON.parse(text);
      changeData(data, kind, random);
      mutants.push({ kind, bytes: encode(JSON.stringify(data)) });
    }
    mutants.push({ kind: 'a member twice', bytes: encode(withMemberTwice(text, random)) });
  }
  return mutants;
}

/** Write one of the members that stand at the beginning of a line a second time, with the same or another value. */
function withMemberTwice(text: string, random: Random): string {
  const members = [...text.matchAll(/^"(?<name>\w+)":/gmu)];
  const member = members[below(random, members.length)];
  const value = random() < 0.5 ? 'null' : '"x"';
  const at = member?.index ?? 0;
  const one = `"${member?.groups?.['name'] ?? ''}":${value},`;
  return random() < 0.5 ? text.slice(0, at) + one + text.slice(at) : text.replace('{', `{${one}`);
}

/** Of these kinds none means the same: what stands twice is refused even where both say the same. */
export const kindsOfTwice: ReadonlySet<string> = new Set(['a member twice', 'a line twice']);

/** Write the same data otherwise: white space, order of members, escapes, a byte order mark. */
export function writtenOtherwise(text: string, count: number, seed: number): readonly Mutant[] {
  const random = seeded(seed);
  const ways: Readonly<Record<string, (data: unknown) => string>> = {
    indented: (data) => JSON.stringify(data, null, 1 + below(random, 8)),
    tabs: (data) => JSON.stringify(data, null, '\t').replaceAll('\n', '\r\n'),
    'in one line': (data) => JSON.stringify(data),
    'members in another order': (data) => JSON.stringify(shuffled(data, random)),
    escaped: (data) =>
      JSON.stringify(data).replaceAll(/[^ -~]/gu, (character) =>
        Array.from({ length: character.length }, (_, at) => escape(character.charCodeAt(at))).join(''),
      ),
    'with a byte order mark': (data) => `\ufeff${JSON.stringify(data)}\n\n`,
  };
  const escape = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;
  return Array.from({ length: count }, () =>
    Object.entries(ways).map(([kind, write]) => ({ kind, bytes: encode(write(JSON.parse(text))) })),
  ).flat();
}

function shuffled(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, random));
  if (!isHolder(value)) return value;
  const entries = Object.entries(value).map(([key, member]) => ({ key, member, rank: random() }));
  const inOrder = entries.toSorted((one, other) => one.rank - other.rank);
  return Object.fromEntries(inOrder.map(({ key, member }) => [key, shuffled(member, random)]));
}
