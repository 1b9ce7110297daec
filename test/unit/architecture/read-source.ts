import { parseSync } from 'vite';

/** Something in a source file that a rule asks about, with the line it stands in (from 1). */
export interface Occurrence {
  readonly text: string;
  readonly line: number;
}

export interface SourceFile {
  /** Path from the repository, with slashes: `src/domain/zone.ts`. */
  readonly path: string;
  readonly lineCount: number;
  /** What is imported, as written: static, dynamic, type-only, `export ... from`, `new URL(..., import.meta.url)`, `import.meta.glob`. */
  readonly imports: readonly Occurrence[];
  /** Identifiers used, whole strings, and properties bound in templates; nothing from comments. */
  readonly names: readonly Occurrence[];
  /** Tag names of the custom elements that the file defines. */
  readonly elements: readonly Occurrence[];
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Parse a TypeScript file; throws if it has a syntax error, for then nothing can be said about it. */
export function readSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message ?? 'syntax error'}`);
  const imports: Occurrence[] = [];
  const names: Occurrence[] = [];
  const elements: Occurrence[] = [];

  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const entry of value as unknown[]) visit(entry);
      return;
    }
    if (!isNode(value)) return;
    const line = text.slice(0, value.start).split('\n').length;
    const note = (found: readonly string[], into: Occurrence[]): void => {
      for (const one of found) into.push({ text: one, line });
    };
    note(importedBy(value), imports);
    note(namesIn(value), names);
    note(definedElements(value), elements);
    for (const child of Object.values(value)) visit(child);
  };
  visit(program);
  return { path, lineCount: text.replace(/\n$/u, '').split('\n').length, imports, names, elements };
}

/** The texts of a string, a template without placeholders, or an array of those; a computed one gives nothing. */
function stringsIn(value: unknown): string[] {
  if (!isNode(value)) return [];
  if (value.type === 'Literal') return typeof value['value'] === 'string' ? [value['value']] : [];
  if (value.type === 'ArrayExpression') return (value['elements'] as unknown[]).flatMap(stringsIn);
  if (value.type === 'TemplateLiteral' && (value['expressions'] as unknown[]).length === 0) {
    return (value['quasis'] as Node[]).map((part) => (part['value'] as { raw: string }).raw);
  }
  return [];
}

/** What one node imports. An import whose address is computed is given as it cannot be checked: with the address `?`. */
function importedBy(node: Node): string[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'TSImportType':
      return stringsIn(node['source']);
    case 'TSExternalModuleReference':
      return stringsIn(node['expression']);
    case 'ImportExpression':
      return orUnknown(stringsIn(node['source']));
    case 'NewExpression':
      return importedByUrl(node);
    case 'CallExpression':
      return isImportMeta(node['callee'], 'glob') ? orUnknown(stringsIn((node['arguments'] as unknown[])[0])) : [];
    default:
      return [];
  }
}

/** `new URL('./file', import.meta.url)`. One made from a variable is no import: the bundler, too, leaves it alone. */
function importedByUrl(node: Node): string[] {
  const [address, base] = node['arguments'] as unknown[];
  if (!isNamed(node['callee'], 'URL') || !isImportMeta(base, 'url') || !isNode(address)) return [];
  return address.type === 'TemplateLiteral' ? orUnknown(stringsIn(address)) : stringsIn(address);
}

const orUnknown = (found: string[]): string[] => (found.length === 0 ? ['?'] : found);

const isNamed = (value: unknown, name: string): boolean =>
  isNode(value) && value.type === 'Identifier' && value['name'] === name;

/** Say whether a node is `import.meta.<property>`. */
const isImportMeta = (value: unknown, property: string): boolean =>
  isNode(value) &&
  value.type === 'MemberExpression' &&
  isNode(value['object']) &&
  value['object'].type === 'MetaProperty' &&
  isNamed(value['property'], property);

function namesIn(node: Node): string[] {
  if (node.type === 'Identifier') return [String(node['name'])];
  // `element['innerHTML']` and `<p .innerHTML=${text}>` do what `element.innerHTML` does.
  if (node.type === 'Literal') return stringsIn(node);
  if (node.type === 'TemplateElement') {
    const bindings = (node['value'] as { raw: string }).raw.matchAll(/\.(?<property>\w+)=/gu);
    return Array.from(bindings, (match) => match.groups?.['property'] ?? '');
  }
  return [];
}

/** `@customElement('tag-name')` and `customElements.define('tag-name', ...)`. */
function definedElements(node: Node): string[] {
  if (node.type !== 'CallExpression') return [];
  const callee = node['callee'];
  const defines =
    isNamed(callee, 'customElement') ||
    (isNode(callee) && isNamed(callee['object'], 'customElements') && isNamed(callee['property'], 'define'));
  return defines ? stringsIn((node['arguments'] as unknown[])[0]) : [];
}
