/**
 * @typedef {import('./geo-shapes.mjs').Box} Box
 * @typedef {import('./geo-shapes.mjs').Line} Line
 *
 * @typedef {{ between: [string, string | null], box?: Box, line: string, name?: string }} DisputedStretch
 *   The border that the data draw between two units (null: any other one), inside the box if there is one; `line` tells the lines
 *   apart, `name` stands beside it on the map.
 */

/**
 * Stretches of the detailed borders that at least one of the states concerned does not accept as its border.
 * @type {DisputedStretch[]}
 */
export const disputedInDetail = [
  { between: ['Israel', 'Syria'], line: 'golan-1974-a', name: '1974 line A' },
  // East of where the three borders met before 1967.
  { between: ['Israel', 'Lebanon'], box: [35.625, 33, 36, 34], line: 'golan-lebanon', name: 'Golan – Lebanon' },
  { between: ['Israel', 'Palestine'], line: 'armistice-1949', name: '1949 armistice line' },
  { between: ['Cyprus U.N. Buffer Zone', null], line: 'cyprus-buffer-zone', name: 'UN buffer zone' },
  { between: ['N. Cyprus', null], line: 'cyprus-buffer-zone', name: 'UN buffer zone' },
];

/**
 * The same for the coarse borders of the rest of the world: not complete, and as far as the data draw a line at all.
 * @type {DisputedStretch[]}
 */
export const disputedInWorld = [
  { between: ['Russia', 'Ukraine'], box: [32, 45, 37, 46.6], line: 'crimea' },
  { between: ['Morocco', 'W. Sahara'], line: 'western-sahara' },
  { between: ['Kosovo', null], line: 'kosovo' },
  { between: ['Somaliland', null], line: 'somaliland' },
  { between: ['India', 'Pakistan'], box: [72.5, 32.5, 79, 37.5], line: 'kashmir' },
  { between: ['China', 'Pakistan'], line: 'kashmir' },
  { between: ['Siachen Glacier', null], line: 'kashmir' },
  { between: ['China', 'India'], line: 'china-india' },
  { between: ['China', 'Bhutan'], line: 'china-bhutan' },
  { between: ['Sudan', 'S. Sudan'], box: [27, 9, 30, 11], line: 'abyei' },
  { between: ['Egypt', 'Sudan'], box: [32, 21, 38, 24], line: 'halaib' },
  { between: ['North Korea', 'South Korea'], line: 'korea-1953' },
  { between: ['Guyana', 'Venezuela'], line: 'essequibo' },
];

/**
 * The line between Syria and what was Palestine, then Israel, before June 1967, from the Yarmouk to the Lebanese border: the mandate
 * border of 1923, from which the armistice line of 1949 and the positions of June 1967 differ by up to 2 km. Typed by hand, to be read at
 * the scale of the whole country: no data set that may be used here draws it.
 * @type {Line}
 */
export const golanBefore1967 = [
  [35.665, 32.684],
  [35.648, 32.7],
  [35.644, 32.735],
  [35.656, 32.775],
  [35.65, 32.81],
  [35.645, 32.845],
  [35.637, 32.875],
  [35.622, 32.892],
  [35.616, 32.925],
  [35.628, 32.96],
  [35.63, 33.01],
  [35.637, 33.06],
  [35.648, 33.1],
  [35.66, 33.14],
  [35.668, 33.18],
  [35.668, 33.22],
  [35.664, 33.245],
  [35.645, 33.262],
  [35.625, 33.273],
];
