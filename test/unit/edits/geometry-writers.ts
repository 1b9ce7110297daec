import { parseSync } from 'vite';

/** What a function puts together: something that holds somebody's line, or the workspace on screen. */
export type WrittenThing = 'delimitation' | 'draft' | 'unfinished boundary' | 'workspace on screen';

/** A place in the source where such a thing is made or changed. */
export interface Writer {
  readonly path: string;
  readonly functionName: string;
  readonly line: number;
  readonly writes: WrittenThing;
}

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [member: string]: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/**
 * Find every place in a TypeScript source that puts a delimitation, a draft, an unfinished boundary or a state with
 * another workspace together, or assigns to a member of one. A static reading: object literals are recognised by their
 * members (a GeoJSON Feature, which has a `type`, is none), types and comments do not count.
 */
export function findWriters(path: string, source: string): readonly Writer[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message ?? 'not readable'}`);
  const writers: Writer[] = [];
  const visit = (node: SyntaxNode, functionName: string): void => {
    const name = nameOfFunction(node) ?? functionName;
    const writes = writtenThing(node);
    if (writes) {
      writers.push({ path, functionName: name, line: source.slice(0, node.start).split('\n').length, writes });
    }
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, name);
    }
  };
  visit(program as unknown as SyntaxNode, '(top level)');
  return writers;
}

/** Name a declared function, a function held by a constant, or a method; null for any other node. */
function nameOfFunction(node: SyntaxNode): string | null {
  const held = isNode(node['init']) && /Function/.test(node['init'].type);
  const named =
    node.type === 'FunctionDeclaration' || (node.type === 'VariableDeclarator' && held)
      ? node['id']
      : node.type === 'MethodDefinition'
        ? node['key']
        : null;
  return isNode(named) && typeof named['name'] === 'string' ? named['name'] : null;
}

function writtenThing(node: SyntaxNode): WrittenThing | null {
  if (node.type === 'AssignmentExpression') return assignedThing(node['left']);
  if (node.type !== 'ObjectExpression') return null;
  const properties = (node['properties'] as readonly unknown[]).filter(isNode);
  const spreads = properties.some((property) => property.type === 'SpreadElement');
  const keys = new Set(properties.map((property) => keyOf(property)).filter((key) => key !== null));
  const has = (...wanted: readonly string[]): boolean => wanted.every((key) => keys.has(key));
  if (has('geometry') && !has('type') && (spreads || has('provenance'))) return 'delimitation';
  if (has('drafts') || (has('map') && (has('unfinished') || has('basedOn')))) return 'draft';
  if (has('positions') && (spreads || has('purpose'))) return 'unfinished boundary';
  if (has('workspace') && spreads) return 'workspace on screen';
  return null;
}

function keyOf(property: SyntaxNode): string | null {
  const key = property['key'];
  if (property.type !== 'Property' || property['computed'] === true || !isNode(key)) return null;
  const text = key['name'] ?? key['value'];
  return typeof text === 'string' ? text : null;
}

function assignedThing(target: unknown): WrittenThing | null {
  if (!isNode(target) || target.type !== 'MemberExpression' || !isNode(target['property'])) return null;
  switch (target['property']['name']) {
    case 'geometry':
    case 'provenance':
      return 'delimitation';
    case 'drafts':
      return 'draft';
    case 'unfinished':
      return 'unfinished boundary';
    default:
      return null;
  }
}
