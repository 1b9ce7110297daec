/** Line against line: two boundaries of one zone. Numbers with units arrive as text. */
export const lineSeparation = {
  title: 'Line against line',
  hint: 'How far two maps part along the boundary of one zone.',
  zone: 'Zone',
  first: 'Line of',
  second: 'against the line of',
  tolerance: 'Tolerance',
  metres: 'm',

  missing: (map: string): string => `${map} makes no proposal for this zone.`,
  invalid: (map: string): string =>
    `The boundary of ${map} is not valid here. Its line is measured as it is drawn. What is wrong with it stands among the findings.`,
  empty: 'One of the two maps states an empty area here: it has no line.',
  unread: 'The maps are being read.',
  running: (share: string | null): string => (share === null ? 'Measuring' : `Measuring: ${share}`),
  progress: 'Progress of measuring',
  cancel: 'Cancel measuring',
  cancelled: 'Measuring was cancelled. No figures are shown.',
  failed: 'The lines could not be measured. Both maps are unchanged.',
  failedNotice: (detail: string): string => `The lines could not be measured (${detail}). Both maps are unchanged.`,
  again: 'Measure again',

  table: {
    caption: 'Along the whole boundary, holes included',
    along: (map: string): string => `Along ${map}`,
    whole: 'Length',
    within: (tolerance: string): string => `Within ${tolerance}`,
    rounding: (tolerance: string): string => `Within ${tolerance}: the same line but for rounding`,
    common: 'Exactly common: the same turning points',
    largest: 'Largest separation',
    mean: 'Mean separation',
    share: (length: string, share: string): string => `${length}, ${share}`,
    fly: 'Show',
    flyHint: (map: string, place: string): string => `Show on the map where ${map} is farthest away, ${place}`,
  },
  method: {
    'longitude-latitude':
      'Shortest distance to any part of the other line, on the WGS 84 ellipsoid; edges straight in longitude and latitude.',
    geodesic: 'Shortest distance to any part of the other line, on the WGS 84 ellipsoid; edges are geodesics.',
  },

  under: (separation: string): string => `under ${separation}`,

  chart: {
    title: (map: string, other: string): string => `Separation along the line of ${map} from that of ${other}`,
    help: 'Arrow keys move along the line, Page up and Page down faster; Enter shows the place.',
    place: (along: string, separation: string, position: string): string =>
      `${along} along, ${separation} apart, ${position}`,
    ring: (number: number, count: number, place: string): string => `ring ${number} of ${count}, ${place}`,
    none: 'Point at the chart to see the place on the map.',
    along: 'Distance along the line, km',
    least: (separation: string): string => `≤\u00a0${separation}`,
    tolerance: (tolerance: string): string => `tolerance ${tolerance}`,
    logarithmic: 'Logarithmic scale',
    rings: 'Dashed lines: another part or hole begins.',
  },

  stretches: {
    title: (count: number, tolerance: string, length: string): string =>
      count === 1
        ? `1 stretch beyond ${tolerance}, ${length}`
        : `${count} stretches beyond ${tolerance}, together ${length}`,
    none: (tolerance: string): string => `Nowhere beyond ${tolerance}.`,
    row: (separation: string, length: string, place: string): string =>
      `up to ${separation} apart over ${length}, ${place}`,
    more: (shown: number, count: number): string => `Showing the ${shown} with the largest separation of ${count}.`,
  },
} as const;
