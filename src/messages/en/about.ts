/** What the program is, what leaves the machine, whose work is in it. */
export const about = {
  title: 'About Delimit',
  what: 'A zone-boundary editor: parties draw, compare, keep and exchange their boundary proposals.',
  privacy:
    'Nothing leaves this computer. There is no server, no account and no telemetry; drafts and versions are kept by this browser for this address.',
  illustrative: 'The bundled proposals are illustrative and invented. They are no party’s position.',
  baseMap:
    'The base map is for orientation only: its borders are about a kilometre off, its rivers and roads up to three.',
  libraries: 'Libraries and fonts',
  lgpl: 'geojson-validation is used unmodified, in a file of its own, under LGPL-3.0.',
  licences: {
    open: 'The licence of every library, in full',
    loading: 'Reading the licences …',
    missing: 'The licences could not be read here. They are in the file licences.md beside the program.',
  },
  columns: { name: 'Name', licence: 'Licence', source: 'Source' },
  works: [
    ['MapLibre GL JS', 'BSD-3-Clause', 'https://github.com/maplibre/maplibre-gl-js'],
    ['Turf', 'MIT', 'https://github.com/Turfjs/turf'],
    ['geojson-validation', 'LGPL-3.0', 'https://gitlab.com/mjbecze/GeoJSON-Validation'],
    ['Lit', 'BSD-3-Clause', 'https://github.com/lit/lit'],
    ['Web Awesome', 'MIT', 'https://github.com/shoelace-style/webawesome'],
    ['Lucide icons', 'ISC', 'https://github.com/lucide-icons/lucide'],
    ['Noto Sans', 'OFL-1.1', 'https://github.com/notofonts'],
    ['idb', 'ISC', 'https://github.com/jakearchibald/idb'],
    ['Comlink', 'Apache-2.0', 'https://github.com/GoogleChromeLabs/comlink'],
    ['canonicalize', 'Apache-2.0', 'https://github.com/erdtman/canonicalize'],
    ['scure-bip39 (word list)', 'MIT', 'https://github.com/paulmillr/scure-bip39'],
    ['Flatbush', 'ISC', 'https://github.com/mourner/flatbush'],
    ['polylabel', 'ISC', 'https://github.com/mapbox/polylabel'],
    ['GeographicLib', 'MIT', 'https://github.com/geographiclib/geographiclib-js'],
    ['proj4', 'MIT', 'https://github.com/proj4js/proj4js'],
  ],
} as const;
