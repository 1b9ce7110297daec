function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const directions = {
  N: 'north',
  NE: 'north-east',
  E: 'east',
  SE: 'south-east',
  S: 'south',
  SW: 'south-west',
  W: 'west',
  NW: 'north-west',
} as const;

/** What changed between two maps of one party. Areas, lengths and places arrive as text. */
export const versionDifference = {
  open: 'What changed',
  inVersion: (number: number): string => `What changed in version ${number}`,
  inDraft: (number: number): string => `What changed in the draft since version ${number}`,
  between: (before: string, after: string): string => `From ${before} to ${after}`,
  computing: 'Working out what changed',
  cancel: 'Cancel',
  nothing: 'No boundary changed.',
  unread: 'What changed cannot be told: one of the two versions could not be read.',
  failed: (detail: string): string => `What changed could not be computed (${detail}). All maps are unchanged.`,
  stopped: 'What changed was not computed.',
  again: 'Try again',
  sum: (gained: string, ceded: string): string => `In all zones: gained ${gained}, ceded ${ceded}.`,
  zone: (name: string, change: string): string => `${name}: ${change}`,

  first: (area: string, points: number): string =>
    `Proposed for the first time: ${area}, ${counted(points, 'turning point', 'turning points')}`,
  withdrawn: (area: string): string => `No longer proposed: ${area}`,
  nowEmpty: 'Now states an empty area',
  gained: (area: string, where: string): string => `Gained ${area}${where}`,
  ceded: (area: string, where: string): string => `Ceded ${area}${where}`,
  gainedMore: (count: number, area: string): string => `Gained ${counted(count, 'more area', 'more areas')}, ${area}`,
  cededMore: (count: number, area: string): string => `Ceded ${counted(count, 'more area', 'more areas')}, ${area}`,
  gainedSlivers: (count: number, area: string): string => `Gained ${area} in ${counted(count, 'sliver', 'slivers')}`,
  cededSlivers: (count: number, area: string): string => `Ceded ${area} in ${counted(count, 'sliver', 'slivers')}`,
  moved: (count: number, largest: string): string =>
    count === 1 ? `1 turning point moved by ${largest}` : `${count} turning points moved, the largest by ${largest}`,
  added: (count: number): string => counted(count, 'turning point added', 'turning points added'),
  deleted: (count: number): string => counted(count, 'turning point deleted', 'turning points deleted'),
  sameOutline: 'Drawn anew, with the same area and the same turning points',
  invalid: 'Gains and cessions cannot be told: the boundary is not valid in one of the two',
  defect: (detail: string): string => `Gains and cessions are withheld: a check of the result failed (${detail})`,
  show: 'Show',
  showClause: (clause: string): string => `Show: ${clause}`,

  at: (place: string): string => ` at ${place}`,
  towards: (direction: keyof typeof directions, place: string): string => ` ${directions[direction]} of ${place}`,
  farOff: (distance: string, direction: keyof typeof directions, place: string): string =>
    `, ${distance} ${directions[direction]} of ${place}`,
} as const;
