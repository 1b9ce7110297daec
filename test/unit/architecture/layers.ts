/**
 * The layers of `src/`, lowest first. A file imports its own folder or a folder of a lower row; folders in one row do not import each
 * other. `main.ts` stands above all of them.
 */
export const layers: readonly (readonly string[])[] = [
  ['messages', 'geometry'],
  ['domain'],
  ['edits', 'analysis', 'exchange'],
  ['state', 'storage', 'worker', 'map'],
  ['commands'],
  ['ui'],
];

/** The only folders that use the catalogue of sentences: all others return data. */
export const messageUsers: readonly string[] = ['messages', 'exchange', 'commands', 'ui', 'main.ts'];

/**
 * Which folders may import which package. A name that ends with `*` stands for all packages that begin so. A package that is missing here
 * may be imported nowhere: whoever adds one decides who owns it.
 */
export const libraryOwners: Readonly<Record<string, readonly string[]>> = {
  '@turf/*': ['geometry'],
  'geographiclib-geodesic': ['geometry'],
  proj4: ['geometry'],
  mgrs: ['geometry'],
  flatbush: ['geometry'],
  polylabel: ['geometry'],
  canonicalize: ['domain'],
  '@scure/bip39': ['domain'],
  'geojson-validation': ['exchange'],
  fflate: ['exchange'],
  idb: ['storage'],
  comlink: ['worker'],
  'maplibre-gl': ['map'],
  'terra-draw*': ['map'],
  pmtiles: ['map'],
  lit: ['ui'],
  '@lit/*': ['ui'],
  '@awesome.me/webawesome': ['ui'],
  'lucide-static': ['ui'],
  // Fonts are files: the map draws labels with them, the rest of the page is set in them.
  '@fontsource/*': ['map', 'ui'],
  // Types of RFC 7946 alone, for those who speak to a library or a file in GeoJSON.
  geojson: ['geometry', 'exchange', 'map'],
};

/** What a file outside `src/` must be to be imported: data that ship with the program. */
export const importableOutsideSource: readonly string[] = ['fixtures/', 'public/', 'package.json'];

/** Words that say nothing about what is in a file; each part of a hyphenated name is looked at. */
export const forbiddenNames: ReadonlySet<string> = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'manager',
  'managers',
  'types',
]);

export const longestFileInLines = 300;

/** Names through which text would become markup or code. */
export const unsafeNames: ReadonlySet<string> = new Set([
  'unsafeHTML',
  'unsafeSVG',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'parseFromString',
  'srcdoc',
  'importScripts',
  'eval',
  'Function',
]);

/** Who may load files, from the page's own address: the map its base map, the service worker the files of the build, _About_ the licences. */
export const fileLoaders: readonly string[] = ['src/map/', 'src/worker/service-worker.ts', 'src/ui/licences.ts'];

/** Names through which the page would talk to a network. */
export const networkNames: ReadonlySet<string> = new Set([
  'fetch',
  'XMLHttpRequest',
  'sendBeacon',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
]);
