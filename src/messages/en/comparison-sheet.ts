function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A comparison on one sheet: the picture and the printed page. Numbers with units and times arrive as text. */
export const comparisonSheet = {
  subtitle: (maps: number, time: string): string => `Comparison of ${counted(maps, 'map', 'maps')}, ${time}`,
  map: (party: string, what: string): string => `${party}: ${what}`,
  draft: 'draft, as it was at this time',
  version: (number: number, name: string, savedAt: string): string =>
    name === '' ? `version ${number}, saved ${savedAt}` : `version ${number}, “${name}”, saved ${savedAt}`,
  received: (from: string): string => `received from ${from}`,
  tabled: (to: string, when: string): string => `tabled to ${to}, ${when}`,
  fingerprint: (code: string, nickname: string | null): string =>
    nickname === null ? `fingerprint ${code}` : `fingerprint ${code}, nickname “${nickname}”`,
  illustrative: 'illustrative, not a party’s position',
  partlyIllustrative: (zones: string): string => `illustrative, not a party’s position, in ${zones}`,
  legend: 'Legend',
  table: (unit: string): string => `Areas, ${unit}, and share of union`,
  zone: (number: number, name: string): string => `${number} ${name}`,
  perimeter: (map: string): string => `Perimeter ${map}, km`,
  remark: (zone: string, remarks: string): string => `${zone}: ${remarks}`,
  hiddenZones: (zones: string): string => `Hidden on the map, but in the figures: ${zones}.`,
  slivers: (area: string, width: string): string =>
    `Slivers (below ${area} and ${width} in width) are in the figures and have no number on the map.`,
  credits: (names: string): string => `Base map: ${names}. For orientation only. Made with Delimit.`,
  withoutMap: 'This browser cannot draw the map, so the sheet is without one.',

  print: 'Print',
  printHint: 'One A4 page: map, legend, figures, versions compared, method.',
  takeAlong: 'Export the comparison',
  preparing: 'Preparing the sheet',
  exportPicture: 'Picture of the map with legend and figures (PNG)',
  pictureForm: 'The map as it is on screen, in light colours, with legend, figures, method and credits.',
  fileWord: 'comparison picture',
} as const;
