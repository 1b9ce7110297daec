const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** Comparing two maps: choice, figures, contested areas, legend. */
export const comparing = {
  nextCell: 'Next contested area',
  previousCell: 'Previous contested area',

  choice: {
    first: 'First map',
    second: 'Second map',
    none: 'Choose a map',
    swap: 'Swap the two maps',
    draft: (party: string): string => `${party}: draft`,
    emptyDraft: (party: string): string => `${party}: draft (nothing proposed)`,
    version: (party: string, number: number, name: string): string =>
      name === '' ? `${party}: version ${number}` : `${party}: version ${number}, ${name}`,
    received: (party: string, number: number, from: string): string =>
      `${party}: version ${number}, received from ${from}`,
    formerParty: (party: string): string => `${party} (no longer a party)`,
  },

  /** The short name of a side where both maps are of one party. */
  draftOf: (party: string): string => `${party} draft`,
  versionOf: (party: string, number: number): string => `${party} v${number}`,
  only: (side: string): string => `Only ${side}`,
  agreed: 'Agreed',
  conflict: 'In different zones',

  empty: {
    nothing: 'Compare shows where two maps agree and where they differ. Nothing has been proposed yet.',
    one: (party: string): string =>
      `Compare shows where two maps agree and where they differ. Only ${party} has a map so far: draw or import a second one, or save versions and compare those.`,
    draw: 'Go to Draw',
    choose: 'Choose the two maps above.',
    same: 'The same map is chosen twice. Choose another one for either side.',
  },

  state: {
    running: (share: string | null): string => (share === null ? 'Comparing' : `Comparing: ${share}`),
    progress: 'Progress of the comparison',
    cancel: 'Cancel comparison',
    cancelled: 'The comparison was cancelled. No figures are shown, because they would not be those of these maps.',
    failed: 'The comparison could not be computed. Both maps are unchanged.',
    again: 'Compare again',
    method: 'Computed with Turf. WGS 84 ellipsoid; edges straight in longitude and latitude.',
    geodesic:
      'The line type of this workspace is geodesic; the figures here are of edges straight in longitude and latitude.',
    identical: (zones: number): string =>
      zones === 1
        ? 'No difference: in the one zone that both maps delimit, they enclose the same area.'
        : `No difference: in the ${zones} zones that both maps delimit, they enclose the same areas.`,
    onlySlivers: 'The two maps differ in slivers only.',
    nothingInCommon: 'There is no zone that both maps delimit, so there is nothing to compare.',
  },
  versionNotRead: (version: string, reason: string): string => `${version} could not be read. ${reason}`,
  failedNotice: (detail: string): string =>
    `The comparison could not be computed (${detail}). Both maps are unchanged.`,

  table: {
    caption: 'Areas by zone, in km²',
    union: 'Union',
    total: 'Total',
    totalOf: (compared: number, zones: number): string => `Total of ${compared} of ${zones} zones`,
    agreedShare: (share: string): string => `${share} agreed`,
    over: (share: string): string => `over ${share}`,
    under: (share: string): string => `under ${share}`,
    noUnion: 'no area to share',
    exact: (figure: string, area: string): string =>
      `${figure}: ${area}. WGS 84 ellipsoid, edges straight in longitude and latitude.`,
    shareOf: (figure: string, share: string): string => `${figure} ${share}`,
    perimeter: 'Perimeter',
    perimeterOf: (side: string, length: string): string => `${side} ${length}`,
    noProposal: (sides: readonly string[]): string =>
      sides.length === 1 ? `${sides[0]} makes no proposal.` : `${list.format(sides)} make no proposal.`,
    otherArea: (side: string, area: string): string => `${side}: ${area}`,
    emptyArea: (sides: readonly string[]): string =>
      sides.length === 1 ? `${sides[0]} states an empty area.` : `${list.format(sides)} state an empty area.`,
    invalid: (sides: readonly string[]): string =>
      `No figures: the boundary of ${list.format(sides)} is not valid here. Correct it in Draw.`,
    failed: (detail: string): string => `No figures: this zone could not be computed (${detail}). The others stand.`,
  },

  agenda: {
    title: (count: number): string => (count === 1 ? '1 contested area' : `${count} contested areas`),
    none: 'No contested area above the limits for slivers.',
    label: 'Contested areas, largest first',
    help: 'Arrow keys walk the list, Enter shows the place. On the map: [ and ].',
    cell: (number: string, area: string, place: string): string => `${number}, ${area}, ${place}`,
    where: (side: string, zone: string): string => `only ${side} · ${zone}`,
    more: (shown: number, all: number): string => `Showing the ${shown} largest of ${all}.`,
    showMore: (count: number): string => `List ${count} more`,
    slivers: (count: number, area: string): string =>
      count === 1 ? `1 sliver, ${area}` : `${count} slivers, together ${area}`,
    sliverLabel: 'Slivers, largest first',
    thresholds: (area: string, width: string): string =>
      `Slivers are smaller than ${area} and narrower than ${width} (twice the area by the perimeter).`,
  },

  findings: {
    title: 'In different zones',
    conflict: (area: string, place: string): string => `${area}, ${place}`,
    zones: (sideA: string, zoneA: string, sideB: string, zoneB: string): string =>
      `${sideA}: ${zoneA} · ${sideB}: ${zoneB}`,
  },

  at: (place: string): string => `at ${place}`,
  near: (distance: string, bearing: string, place: string): string => `${distance} ${bearing} of ${place}`,
  legend: 'Legend of the comparison',
} as const;
