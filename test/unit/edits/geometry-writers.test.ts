import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findWriters, type Writer } from './geometry-writers.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Folders whose work it is to make boundaries: new ones from old (edits), the types and empty beginnings (domain). */
const WRITING_FOLDERS = ['src/edits/', 'src/domain/'];

/** Functions elsewhere that may put a boundary together, because nobody's draft changes by it. */
const ALLOWED: readonly { readonly path: RegExp; readonly because: string }[] = [
  { path: /^src\/storage\/erase\/(memory-)?inventory\.ts$/, because: 'counts drafts that may be removed' },
  { path: /^src\/messages\/en\/removing\.ts$/, because: 'says how many drafts there are' },
  { path: /^src\/exchange\/geojson\/read/, because: 'reads a file into features that nobody has taken over yet' },
  { path: /^src\/exchange\/illustrative-proposals\.ts$/, because: 'reads the bundled file; an edit takes it over' },
  { path: /^src\/commands\/accept-import\.ts$/, because: 'hands features of a file over to replaceDelimitations' },
  {
    path: /^src\/commands\/map-verdict\.ts$/,
    because: 'hashes a feature of a file, to tell whether it is a stored payload',
  },
  {
    path: /^src\/commands\/follow-editing-tab\.ts$/,
    because: 'keeps unchanged drafts the same objects when the disk is read again',
  },
  { path: /^src\/state\/counted-pieces\.ts$/, because: 'gathers cells of a comparison for the map' },
  { path: /^src\/worker\/packed-/, because: 'gives back on the other thread what was packed on this one' },
  {
    path: /^src\/storage\/check-up\/restore\.ts$/,
    because: 'makes verified versions the drafts of a workspace that was lost',
  },
  { path: /^src\/storage\/(.*\/)?mappers?\//, because: 'reads back what an edit made and the storage kept' },
  { path: /^src\/storage\/[a-z-]*mapp[a-z-]*\.ts$/, because: 'reads back what an edit made and the storage kept' },
  { path: /^src\/storage\/backup\//, because: 'hands on as it is what an edit made and the storage kept' },
];

/** The only functions that put another workspace on the screen, and what makes sure that edits made it. */
const SCREEN_WRITERS: Readonly<Record<string, string>> = {
  'src/commands/edit.ts#applyEdit': 'takes what an edit returned and records it as a step',
  'src/commands/edit.ts#goThroughHistory': 'takes what the history gives back',
  'src/commands/versions.ts#save': 'marks the draft with the version; writes no geometry',
  'src/commands/follow-drag.ts#compute': 'asks for the comparison of a drag; puts no workspace on the screen',
  'src/commands/follow-editing-tab.ts#readFromDisk': 'shows what the tab that edits has stored',
  'src/commands/leave-everything.ts#leaveEverything': 'shows an empty workspace, because everything is being removed',
  'src/commands/start.ts#initialState': 'shows at the start the workspace that was stored or is new and empty',
  'src/commands/workspaces.ts#show': 'opens a workspace that was stored or is new and empty',
};

const writers: readonly Writer[] = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .toSorted()
  .flatMap((path) => findWriters(path, readFileSync(join(ROOT, path), 'utf8')));

const describeWriter = ({ path, functionName, line, writes }: Writer): string =>
  `${path}:${line} ${functionName} writes a ${writes}`;

const isOutside = ({ path }: Writer): boolean =>
  !WRITING_FOLDERS.some((folder) => path.startsWith(folder)) && !ALLOWED.some((allowed) => allowed.path.test(path));

describe('every function that writes geometry', () => {
  it('is an edit, or reads what nobody has taken over yet', () => {
    const boundaries = writers.filter((writer) => writer.writes !== 'workspace on screen');
    expect(boundaries.filter(isOutside).map(describeWriter)).toEqual([]);
  });

  it('is found by this test: the edits that are known to write are in the list', () => {
    const found = new Set(writers.map(({ path, functionName }) => `${path}#${functionName}`));
    for (const known of [
      'src/edits/place-turning-point.ts#placeTurningPoint',
      'src/edits/put-draft.ts#putDraft',
      'src/edits/propose-empty.ts#proposeEmpty',
    ]) {
      expect(found, known).toContain(known);
    }
  });

  it('reaches the screen only through an edit, undo, redo or the opening of a workspace', () => {
    const onScreen = writers.filter(
      ({ path, writes }) => writes === 'workspace on screen' && /^src\/(commands|ui|state|map)\//.test(path),
    );
    const unknown = onScreen.filter(({ path, functionName }) => !(`${path}#${functionName}` in SCREEN_WRITERS));
    expect(unknown.map(describeWriter)).toEqual([]);
  });
});

describe('the search for functions that write geometry', () => {
  const found = (source: string): string[] =>
    findWriters('src/ui/example.ts', source).map(({ functionName, writes }) => `${functionName}: ${writes}`);

  it('finds a delimitation put together past the edits, in every way of writing it', () => {
    expect(found('function nudge(d: D) { return { ...d, geometry: move(d.geometry) }; }')).toEqual([
      'nudge: delimitation',
    ]);
    expect(found('const make = (geometry: G, provenance: P) => ({ geometry, provenance });')).toEqual([
      'make: delimitation',
    ]);
    expect(found('class A { drag() { this.d.geometry = next; } }')).toEqual(['drag: delimitation']);
    expect(found("const x = () => ({ 'geometry': [], provenance });")).toEqual(['x: delimitation']);
  });

  it('finds drafts, unfinished boundaries and another workspace on the screen', () => {
    expect(found('function f() { return { ...workspace, drafts: {} }; }')).toEqual(['f: draft']);
    expect(found('function f() { return { map, unfinished: null, basedOn: null }; }')).toEqual(['f: draft']);
    expect(found('function f() { return { ...unfinished, positions: [] }; }')).toEqual(['f: unfinished boundary']);
    expect(found('function f() { store.set((s) => ({ ...s, workspace: other })); }')).toEqual([
      'f: workspace on screen',
    ]);
  });

  it('takes types, comments, strings, reading and GeoJSON features for what they are', () => {
    expect(found('interface D { readonly geometry: G; readonly provenance: P }')).toEqual([]);
    expect(found('// { geometry, provenance }\nconst text = "{ geometry, provenance }";')).toEqual([]);
    expect(found('const { geometry, provenance } = delimitation;')).toEqual([]);
    expect(found("const f = () => ({ type: 'Feature', ...rest, geometry });")).toEqual([]);
  });
});
