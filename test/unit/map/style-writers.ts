import { parseSync } from 'vite';

/** A call by which the map library is given a part of its style, as it is written. */
export interface StyleWriter {
  readonly path: string;
  /** The method and its arguments, on one line. */
  readonly call: string;
}

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

/** Every method of a map that takes a style, a layer, a filter, an expression, a source with its attribution, or text it shows as markup. */
const STYLE_METHODS: ReadonlySet<string> = new Set([
  'setStyle',
  'addLayer',
  'addSource',
  'addControl',
  'setFilter',
  'setPaintProperty',
  'setLayoutProperty',
  'setLayerZoomRange',
  'setGlobalStateProperty',
  'setLight',
  'setSky',
  'setTerrain',
  'setProjection',
  'setGlyphs',
  'setSprite',
  'addSprite',
  'addImage',
  'queryRenderedFeatures',
  'querySourceFeatures',
]);

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** The name of a member, written with a dot or in brackets; null where it is computed. */
function memberName(member: SyntaxNode): string | null {
  const { property, computed } = member;
  if (!isNode(property)) return null;
  const name = computed === true ? property['value'] : property['name'];
  return typeof name === 'string' ? name : null;
}

/** Find every mention of such a method in a TypeScript source, called or handed on. Types and comments do not count. */
export function findStyleWriters(path: string, source: string): readonly StyleWriter[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message ?? 'not readable'}`);
  const writers: StyleWriter[] = [];
  const textOf = ({ start, end }: SyntaxNode): string => source.slice(start, end).replaceAll(/\s+/gu, ' ');
  const visit = (node: SyntaxNode, parent: SyntaxNode | null): void => {
    const name = node.type === 'MemberExpression' ? memberName(node) : null;
    if (name !== null && STYLE_METHODS.has(name)) {
      const given = parent?.type === 'CallExpression' && parent['callee'] === node ? parent['arguments'] : [];
      const texts = Array.isArray(given) ? given.filter(isNode).map(textOf) : [];
      writers.push({ path, call: `${name}(${texts.join(', ')})` });
    }
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node);
    }
  };
  visit(program as unknown as SyntaxNode, null);
  return writers;
}
