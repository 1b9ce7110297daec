const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** The views of a comparison on the map. */
export const views = {
  label: 'View of the comparison',
  names: {
    overlay: 'Overlay',
    swipe: 'Swipe',
    blink: 'Blink',
    'small-maps': 'Small maps',
    'by-number': 'By number',
  },
  help: {
    overlay: 'All maps over one another, with what they agree on and what is contested',
    swipe: 'One map left and another one right of a handle that you move',
    blink: 'One map, and another one in its place while you hold a key',
    'small-maps': 'Every map by itself, side by side; they move together',
    'by-number': 'Every place by how many of the maps include it',
  },
  withHelp: (name: string, help: string): string => `${name}: ${help}`,
  tooFew: (name: string, fewest: number): string =>
    `${name} needs ${fewest === 2 ? 'two' : fewest} maps. Choose them under Comparison.`,
  notDrawn: 'This browser cannot draw another map, so the maps are shown as an overlay.',

  sheetWithoutMap: 'The sheet is without a map: print with the button of the comparison, or from the view Overlay.',
  movePoints: 'Move points: go back to Overlay or By number first',

  pair: {
    left: 'Map on the left',
    right: 'Map on the right',
    first: 'First map',
    second: 'Second map',
    swap: 'Exchange the two maps',
  },
  /** The label of a zone on a map whose name stands beside it. */
  zone: (number: number): string => String(number),
  hidden: (map: string): string => `${map} (hidden)`,

  swipe: {
    handle: 'Dividing line between the maps',
    help: 'Drag, or press the arrow keys',
    value: (left: string, leftShare: string, right: string, rightShare: string): string =>
      `${left} on ${leftShare} of the width, on the left; ${right} on ${rightShare}, on the right`,
  },

  blink: {
    command: 'Show the second map of Blink while the key is held',
    hold: (map: string): string => `Hold to show ${map}`,
    keep: (map: string): string => `Keep showing ${map}`,
    shown: (map: string): string => `Shown: ${map}`,
  },

  smallMaps: {
    together: 'The maps move together.',
    label: (map: string): string => `Map of ${map}`,
    canvas: (map: string): string => `Map of the zones, as ${map} delimits them`,
  },

  byNumber: {
    legend: (maps: number): string => `Included by how many of ${maps} maps`,
    all: 'all',
    allButOne: 'all but one',
    some: (number: number, maps: number): string => `${number} of ${maps}`,
    one: 'one only',
    area: 'km²',
    number: 'Number',
    union: 'Union',
    withoutSomeMap: (zones: number): string =>
      zones === 1
        ? 'In one zone not every map takes part: it counts as not including anything there.'
        : `In ${zones} zones not every map takes part: it counts as not including anything there.`,
    notCompared: (zones: readonly string[]): string => `Not compared: ${list.format(zones)}.`,
    hiddenZones: 'Hidden zones are in the figures.',
  },
} as const;
