/** The way to a value from the top of a JSON text: names of members and indices of lists. */
export type JsonPath = readonly (string | number)[];

const PLAIN_NAME = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
const LONGEST_NAME = 60;

function step(name: string | number, isFirst: boolean): string {
  if (typeof name === 'number') return `[${name}]`;
  const short = name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
  if (!PLAIN_NAME.test(short)) return `[${JSON.stringify(short)}]`;
  return isFirst ? short : `.${short}`;
}

/** Write a path as programmers do: `features[0].geometry.coordinates[0][3]`. The text as a whole is the empty path. */
export function pathText(path: JsonPath): string {
  return path.map((name, index) => step(name, index === 0)).join('');
}
