import type { JsonPath } from './json-path.ts';
import { readName, skipString } from './skip-value.ts';
import { skipBlank } from './unexpected.ts';

const QUOTE = 34;
const COLON = 58;

/** One list or object that is open: the index or name of what stands in it. */
interface Open {
  readonly isList: boolean;
  step: string | number | null;
}

/**
 * Name the value at an offset of a text that is sound up to there. In an object, before a name is complete, it is the object
 * itself. One pass up to the offset.
 */
export function pathAt(text: string, offset: number): JsonPath {
  const open: Open[] = [];
  let at = 0;
  while (at < offset) {
    const code = text.charCodeAt(at);
    const inner = open.at(-1);
    if (code === QUOTE) {
      const end = skipString(text, at, offset);
      if (end > offset) break;
      if (inner && !inner.isList && inner.step === null) {
        const colon = skipBlank(text, end);
        if (colon < offset && text.charCodeAt(colon) === COLON) inner.step = readName(text, at, end);
      }
      at = end;
      continue;
    }
    const character = text.charAt(at);
    if (character === '[') open.push({ isList: true, step: 0 });
    else if (character === '{') open.push({ isList: false, step: null });
    else if (character === ']' || character === '}') open.pop();
    else if (character === ',' && inner) inner.step = inner.isList ? Number(inner.step) + 1 : null;
    at += 1;
  }
  return open.flatMap(({ step }) => (step === null ? [] : [step]));
}
