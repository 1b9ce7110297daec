/*
 * The same data in a text that no program would write: any white space that JSON allows, members in any order, any
 * character as an escape, numbers in any notation. Written without the code under test.
 */

type Random = () => number;

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

const BLANKS = ['', '', '', '', ' ', '\t', '\n', '\r\n', ' \n\t '];

function blank(random: Random): string {
  return BLANKS[below(random, BLANKS.length)] ?? '';
}

/** Write a value of JSON loosely. */
export function writeLoosely(value: unknown, random: Random): string {
  return blank(random) + writeValue(value, random) + blank(random);
}

function writeValue(value: unknown, random: Random): string {
  if (typeof value === 'string') return writeText(value, random);
  if (typeof value === 'number') return writeNumber(value, random);
  if (Array.isArray(value)) return `[${value.map((item) => writeLoosely(item, random)).join(',') || blank(random)}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => ({
    rank: random(),
    text: `${blank(random)}${writeText(name, random)}${blank(random)}:${writeLoosely(member, random)}`,
  }));
  const inOrder = members.toSorted((one, other) => one.rank - other.rank).map(({ text }) => text);
  return `{${inOrder.join(',') || blank(random)}}`;
}

/** By code units, so that halves of pairs are escaped one by one. */
function writeText(text: string, random: Random): string {
  const often = random() < 0.5 ? 0 : 0.1;
  const units = Array.from({ length: text.length }, (_, at) => {
    const unit = text.charAt(at);
    const code = text.charCodeAt(at);
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    if (unit === '/' && random() < often) return '\\/';
    if (random() >= often && !isHalf) return JSON.stringify(unit).slice(1, -1);
    const digits = code.toString(16).padStart(4, '0');
    return `\\u${random() < 0.5 ? digits : digits.toUpperCase()}`;
  });
  return `"${units.join('')}"`;
}

function writeNumber(value: number, random: Random): string {
  const plain = JSON.stringify(value);
  const ways = [
    plain,
    value.toExponential(),
    value.toExponential().replace('e', 'E'),
    plain.replace(/^-?\d+$/u, '$&.0'),
  ];
  const way = ways[below(random, ways.length)] ?? plain;
  return Number(way) === value ? way : plain;
}
