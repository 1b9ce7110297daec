const list = new Intl.ListFormat('en', { type: 'conjunction' });

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The contested areas as a work list, and what is said about them. Numbers with units arrive as text. */
export const agenda = {
  title: (count: number): string => counted(count, 'contested area', 'contested areas'),
  titleFiltered: (shown: number, count: number): string =>
    `${shown} of ${counted(count, 'contested area', 'contested areas')}`,
  none: 'No contested area above the limits for slivers.',
  noneFiltered: 'No contested area is included by all of these maps.',
  labels: {
    area: 'Contested areas, largest first',
    number: 'Contested areas by number',
    zone: 'Contested areas by zone',
  },
  help: 'Arrow keys walk the list, Enter shows the place; [\u00a0and\u00a0] step here and on the map.',
  cell: (number: string, area: string, place: string): string => `${number}, ${area}, ${place}`,
  where: (who: string, zone: string, share: string): string => `${who} · ${share} of ${zone}`,
  exact: (area: string, share: string, zone: string): string => `${area}, ${share} of the union of ${zone}`,
  only: (map: string): string => `only ${map}`,
  remarked: (count: number): string => counted(count, 'remark', 'remarks'),
  more: (shown: number, all: number): string => `Showing the first ${shown} of ${all}.`,
  showMore: (count: number): string => `List ${count} more`,

  sort: 'Order',
  sorts: { area: 'Largest first', number: 'By number', zone: 'By zone' },
  filter: 'Included by',
  filterBy: (map: string): string => `Only what ${map} includes`,
  clearFilter: 'Any',
  clearFilterHint: 'List what any map includes',

  slivers: (count: number, area: string): string =>
    count === 0 ? 'No slivers' : count === 1 ? `1 sliver, ${area}` : `${count} slivers, together ${area}`,
  sliverLabel: 'Slivers',
  sliverHelp: 'A sliver is both smaller and narrower than this. Width is twice the area by the perimeter.',
  sliverArea: 'Smaller than',
  sliverWidth: 'Narrower than',
  squareMetres: 'm²',
  metres: 'm',
  resetLimits: 'Reset',
  resetLimitsHint: (area: string, width: string): string => `Back to ${area} and ${width}`,

  places: (count: number): string => counted(count, 'place inside', 'places inside'),
  population: (inhabitants: string): string => `together ${inhabitants} inhabitants`,
  place: (name: string, inhabitants: string | null): string => (inhabitants === null ? name : `${name} ${inhabitants}`),
  morePlaces: (count: number): string => `and ${count} more`,
  noPlaces: 'No place of the base map lies inside.',
  indicative: 'Indicative, GeoNames.',

  remarks: 'Remarks',
  addRemark: 'Add a remark',
  remarkField: 'Remark',
  remarkBy: 'Remark by',
  saidBy: (party: string, time: string): string => `${party}, ${time}`,
  saveRemark: 'Keep remark',
  cancelRemark: 'Cancel',
  continueRemark: 'Go on with the remark',
  unsent: 'Changed, not kept yet.',
  editRemark: (party: string, text: string): string => `Change the remark of ${party}: “${text}”`,
  deleteRemark: (party: string, text: string): string => `Delete the remark of ${party}: “${text}”`,
  formerParty: 'a former party',

  stray: 'Remarks on no area of this comparison',
  strayHelp: 'Their ground was drawn otherwise since, or other maps are compared.',
  strayPlace: (zone: string, place: string, parties: readonly string[]): string =>
    `${zone}, ${place} · included by ${list.format(parties)}`,
  showRemark: (text: string): string => `Show where “${text}” was said`,
} as const;
