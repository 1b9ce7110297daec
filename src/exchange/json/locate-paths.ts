import type { JsonPath } from './json-path.ts';
import { readName, skipString, skipValue } from './skip-value.ts';
import { skipBlank } from './unexpected.ts';

/** What is wanted below a value: the offset of the value itself, and further steps. */
interface Wanted {
  offset: number | null;
  readonly below: Map<string | number, Wanted>;
}

const OPEN_BRACKET = 91;
const OPEN_BRACE = 123;
const COMMA = 44;

const nothingYet = (): Wanted => ({ offset: null, below: new Map() });

function treeOf(paths: readonly JsonPath[]): Wanted {
  const root = nothingYet();
  for (const path of paths) {
    let node = root;
    for (const step of path) {
      const next = node.below.get(step) ?? nothingYet();
      node.below.set(step, next);
      node = next;
    }
  }
  return root;
}

function walk(text: string, from: number, node: Wanted | undefined): number {
  if (node) node.offset = from;
  if (!node || node.below.size === 0) return skipValue(text, from);
  const first = text.charCodeAt(from);
  const isList = first === OPEN_BRACKET;
  if (!isList && first !== OPEN_BRACE) return skipValue(text, from);
  let at = skipBlank(text, from + 1);
  if (at === skipEmpty(text, at)) return at + 1;
  for (let index = 0; ; index += 1) {
    let step: string | number = index;
    if (!isList) {
      const afterName = skipString(text, at);
      step = readName(text, at, afterName);
      at = skipBlank(text, skipBlank(text, afterName) + 1);
    }
    at = skipBlank(text, walk(text, at, node.below.get(step)));
    if (text.charCodeAt(at) !== COMMA) return at + 1;
    at = skipBlank(text, at + 1);
  }
}

/** The offset itself if a closing bracket stands there, or -1. */
function skipEmpty(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code === OPEN_BRACKET + 2 || code === OPEN_BRACE + 2 ? at : -1;
}

function deepest(root: Wanted, path: JsonPath): number {
  let node = root;
  for (const step of path) {
    const next = node.below.get(step);
    if (!next || next.offset === null) break;
    node = next;
  }
  return node.offset ?? 0;
}

/**
 * Find where values stand in a JSON text that was found sound: for each path the offset of the value, or of the nearest one
 * around it that is there. Of a name that stands twice the last one counts, as when the text is parsed. One pass over the
 * text, whatever the number of paths.
 */
export function locatePaths(text: string, paths: readonly JsonPath[]): readonly number[] {
  if (paths.length === 0) return [];
  const root = treeOf(paths);
  walk(text, skipBlank(text, 0), root);
  return paths.map((path) => deepest(root, path));
}
