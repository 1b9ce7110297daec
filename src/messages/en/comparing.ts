import { methods } from './methods.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const make = (maps: readonly string[]): string => `${list.format(maps)} ${maps.length === 1 ? 'makes' : 'make'}`;

/** Comparing 2 to 5 maps: choice, figures, findings, legend. The agenda has sentences of its own. */
export const comparing = {
  nextCell: 'Next contested area',
  previousCell: 'Previous contested area',

  choice: {
    label: 'Maps compared',
    map: (number: number): string => `Map ${number}`,
    chosen: (text: string): string => `${text} (chosen already)`,
    add: 'Add a map',
    remove: (map: string): string => `Leave out ${map}`,
    up: (map: string): string => `Move ${map} up`,
    down: (map: string): string => `Move ${map} down`,
    all: 'All drafts',
    allHint: (most: number): string => `Compare the drafts of all parties that propose anything, ${most} at most.`,
    duplicate: 'This map is chosen already. Choose another one.',
    tooMany: (most: number): string => `At most ${most} maps are compared at once. Leave one out first.`,
    draft: (party: string): string => `${party}: draft`,
    emptyDraft: (party: string): string => `${party}: draft (nothing proposed)`,
    version: (party: string, number: number, name: string): string =>
      name === '' ? `${party}: version ${number}` : `${party}: version ${number}, ${name}`,
    received: (party: string, number: number, from: string): string =>
      `${party}: version ${number}, received from ${from}`,
    formerParty: (party: string): string => `${party} (no longer a party)`,
  },

  /** The short name of a map where another one of the same party is compared. */
  draftOf: (party: string): string => `${party} draft`,
  versionOf: (party: string, number: number): string => `${party} v${number}`,
  /** What tells versions of the same name and number apart. */
  distinction: {
    own: 'own',
    received: (from: string): string => `received from ${from}`,
    hash: {
      map: (start: string): string => `fingerprint ${start}`,
      record: (start: string): string => `record ${start}`,
    },
    added: (name: string, what: readonly string[]): string => `${name} (${what.join(', ')})`,
  },
  only: (map: string): string => `Only ${map}`,
  several: (maps: readonly string[]): string => list.format(maps),
  allBut: (map: string): string => `All but ${map}`,
  agreed: 'Agreed',
  contestedBySeveral: 'Several, by their letters',
  conflict: 'In two zones',

  /** How figures are made, for the line type of the workspace. */
  methods,

  empty: {
    nothing: 'Compare shows where maps agree and where they differ. Nothing has been proposed yet.',
    one: (party: string): string =>
      `Compare shows where maps agree and where they differ. Only ${party} has a map so far: draw or import a second one, or save versions and compare those.`,
    draw: 'Go to Draw',
    choose: 'Choose two to five maps above.',
    oneMore: 'Add a second map to compare this one with.',
  },

  state: {
    running: (share: string | null): string => (share === null ? 'Comparing' : `Comparing: ${share}`),
    progress: 'Progress of the comparison',
    cancel: 'Cancel comparison',
    cancelled: 'The comparison was cancelled. No figures are shown, because they would not be those of these maps.',
    failed: 'The comparison could not be computed. All maps are unchanged.',
    again: 'Compare again',
    identical: (zones: number): string =>
      zones === 1
        ? 'No difference: in the one zone that could be compared, the maps enclose the same area.'
        : `No difference: in the ${zones} zones that could be compared, the maps enclose the same areas.`,
    onlySlivers: 'The maps differ in slivers only.',
    onlyRounding: 'The maps differ only by rounding: in strips narrower than about 2 cm.',
    nothingInCommon: 'There is no zone for which two maps make a proposal, so there is nothing to compare.',
  },
  versionNotRead: (version: string, reason: string): string => `${version} could not be read. ${reason}`,
  failedNotice: (detail: string): string => `The comparison could not be computed (${detail}). All maps are unchanged.`,

  table: {
    caption: 'Areas by zone',
    who: 'Included by',
    area: 'km²',
    share: 'of union',
    union: 'Union',
    total: 'Total',
    totalOf: (totalled: number, zones: number): string => `Total of ${totalled} of ${zones} zones`,
    totalledOnly: 'The total is of the zones in which every map takes part.',
    over: (share: string): string => `> ${share}`,
    under: (share: string): string => `< ${share}`,
    noShare: '–',
    exact: (figure: string, area: string, method: string): string => `${figure}: ${area}. ${method}`,
    shareOf: (figure: string, share: string): string => `${figure} ${share}`,
    perimeter: 'Perimeter',
    perimeterOf: (map: string, length: string): string => `${map} ${length}`,
    noProposal: (maps: readonly string[]): string => `${make(maps)} no proposal here.`,
    nobody: 'Nobody makes a proposal here.',
    otherArea: (map: string, area: string): string => `${map}: ${area}`,
    drawIt: 'Draw or import one to compare.',
    emptyArea: (maps: readonly string[]): string =>
      `${list.format(maps)} ${maps.length === 1 ? 'states' : 'state'} an empty area.`,
    invalid: (maps: readonly string[]): string =>
      `No figures of ${list.format(maps)}: the boundary is not valid here. Correct it in Draw.`,
    failed: (detail: string): string => `No figures: this zone could not be computed (${detail}). The others stand.`,
  },

  findings: {
    title: (count: number): string => counted(count, 'finding', 'findings'),
    overlaps: 'Zones that overlap within a map',
    conflicts: 'Places that are in different zones',
    missing: 'Missing proposals',
    invalid: 'Boundaries that are not valid',
    alongGeodesics: 'Its edges do so as geodesics; as straight edges in Draw they do not.',
    place: (area: string, place: string): string => `${area}, ${place}`,
    within: (map: string, zoneA: string, zoneB: string): string => `${map}: ${zoneA} and ${zoneB}`,
    zones: (mapA: string, zoneA: string, mapB: string, zoneB: string): string =>
      `${mapA}: ${zoneA} · ${mapB}: ${zoneB}`,
    ofZone: (map: string, zone: string): string => `${map}: ${zone}`,
    more: (count: number): string => counted(count, 'more is not listed.', 'more are not listed.'),
    draw: (map: string, zone: string): string => `Draw ${zone} of ${map}`,
    show: (map: string, zone: string): string => `Show ${zone} of ${map} on the map`,
  },

  at: (place: string): string => `at ${place}`,
  near: (distance: string, bearing: string, place: string): string => `${distance} ${bearing} of ${place}`,
  legend: 'Legend of the comparison',
} as const;
