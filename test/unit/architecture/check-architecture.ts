import { posix } from 'node:path';
import {
  fileLoaders,
  forbiddenNames,
  importableOutsideSource,
  layers,
  libraryOwners,
  longestFileInLines,
  messageUsers,
  networkNames,
  unsafeNames,
} from './layers.ts';
import type { Occurrence, SourceFile } from './read-source.ts';

export type Rule =
  | 'element-name'
  | 'file-length'
  | 'forbidden-name'
  | 'import-outside'
  | 'layer-order'
  | 'library-owner'
  | 'message-users'
  | 'network'
  | 'place'
  | 'unsafe-name';

export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly rule: Rule;
  readonly reason: string;
}

/** Check files of `src/` against every rule of the architecture. */
export function checkArchitecture(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => [
    ...checkPlace(file),
    ...checkNames(file),
    ...checkLength(file),
    ...file.imports.flatMap((found) => checkImport(file, found)),
    ...checkElements(file),
    ...checkUsedNames(file),
  ]);
}

/** Write a violation as editors and terminals can follow it: `src/domain/zone.ts:3 layer-order: ...`. */
export const describeViolation = ({ file, line, rule, reason }: Violation): string =>
  `${file}:${line} ${rule}: ${reason}`;

/** The top-level folder of a path in `src/`, or `main.ts`. */
const folderOf = (path: string): string => path.split('/')[1] ?? '';

/** Row of the layer that a folder stands in; `main.ts` above all, -1 for an unknown folder. */
const rowOf = (folder: string): number =>
  folder === 'main.ts' ? layers.length : layers.findIndex((row) => row.includes(folder));

function checkPlace({ path }: SourceFile): Violation[] {
  if (rowOf(folderOf(path)) !== -1) return [];
  return [
    { file: path, line: 1, rule: 'place', reason: `src/ holds main.ts and the folders ${layers.flat().join(', ')}` },
  ];
}

function checkNames({ path }: SourceFile): Violation[] {
  const words = path.split('/').flatMap((part) => part.replace(/\..*$/u, '').split('-'));
  return words
    .filter((word) => forbiddenNames.has(word))
    .map((word) => ({ file: path, line: 1, rule: 'forbidden-name', reason: `"${word}" does not say what is in it` }));
}

function checkLength({ path, lineCount }: SourceFile): Violation[] {
  if (lineCount <= longestFileInLines || folderOf(path) === 'messages') return [];
  const reason = `${lineCount} lines; more than ${longestFileInLines} hide two things`;
  return [{ file: path, line: longestFileInLines + 1, rule: 'file-length', reason }];
}

function checkImport(file: SourceFile, { text, line }: Occurrence): Violation[] {
  const violation = (rule: Rule, reason: string): Violation[] => [{ file: file.path, line, rule, reason }];
  const address = text.replace(/\?.+$/u, '');
  if (address === '?')
    return violation('import-outside', 'the address of this import is computed and cannot be checked');
  if (address.endsWith('.css')) return [];
  const library = libraryIn(address);
  if (library !== null) return checkLibrary(file, line, library);

  const target = address.startsWith('/') ? address.slice(1) : posix.join(posix.dirname(file.path), address);
  if (!target.startsWith('src/')) {
    const isData = importableOutsideSource.some((allowed) => target.startsWith(allowed));
    return isData ? [] : violation('import-outside', `${target} is not data that ship with the program`);
  }
  const [from, to] = [folderOf(file.path), folderOf(target)];
  if (from !== to && rowOf(to) >= rowOf(from))
    return violation('layer-order', `${from} must not import ${to} (${text})`);
  if (to === 'messages' && !messageUsers.includes(from)) {
    return violation('message-users', `${from} returns data; sentences are for ${messageUsers.slice(1).join(', ')}`);
  }
  return [];
}

/** The package that an import names, `@scope/name` or `name`; null for a file of our own. */
function libraryIn(address: string): string | null {
  const inside = address.replace(/^\/?node_modules\//u, '');
  if (inside === address && /^[./]/u.test(address)) return null;
  return inside.split('/', inside.startsWith('@') ? 2 : 1).join('/');
}

function checkLibrary(file: SourceFile, line: number, library: string): Violation[] {
  const entry = Object.entries(libraryOwners).find(([name]) =>
    name.endsWith('*') ? library.startsWith(name.slice(0, -1)) : library === name,
  );
  const owners = entry?.[1] ?? [];
  if (owners.includes(folderOf(file.path))) return [];
  const reason = owners.length === 0 ? `no folder owns ${library}` : `only ${owners.join(', ')} may import ${library}`;
  return [{ file: file.path, line, rule: 'library-owner', reason }];
}

function checkElements({ path, elements }: SourceFile): Violation[] {
  const fileName = posix.basename(path, '.ts');
  return elements
    .filter(({ text }) => folderOf(path) !== 'ui' || text !== fileName)
    .map(({ text, line }) => ({
      file: path,
      line,
      rule: 'element-name',
      reason: `<${text}> belongs in ui/${text}.ts`,
    }));
}

function checkUsedNames({ path, names }: SourceFile): Violation[] {
  return names.flatMap(({ text, line }): Violation[] => {
    if (unsafeNames.has(text)) {
      return [{ file: path, line, rule: 'unsafe-name', reason: `${text} makes markup or code out of text` }];
    }
    if (networkNames.has(text) && !fileLoaders.some((loader) => path.startsWith(loader))) {
      return [
        {
          file: path,
          line,
          rule: 'network',
          reason: `${text}: only ${fileLoaders.join(', ')} may load files, from the page's own address`,
        },
      ];
    }
    return [];
  });
}
