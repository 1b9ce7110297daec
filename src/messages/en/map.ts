/** The map and its frame. */
export const map = {
  label: 'Map of the zones',
  nothingToZoomTo: 'Nothing is drawn there yet.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomToAll: 'Show everything',
  zoomToZone: (zone: string): string => `Show ${zone} on the map`,
  zoomToParty: (party: string): string => `Show the map of ${party}`,
  legend: 'Legend',
  credits: 'Sources of the base map',
  scale: 'Scale',
  scaleBar: (length: string): string => `Scale bar: ${length}`,
  pointer: 'Position under the pointer',
  goTo: 'Go to',
  goToHelp: 'A place name, or a coordinate such as 34.93 N 36.73 E.',
  goToField: 'Place or coordinate',
  noPlace: 'No place of that name on the base map, and it does not read as a coordinate.',
  failed: (detail: string): string =>
    `The map cannot be drawn in this browser (${detail}). Import, comparison, versions and export still work.`,
  proposalLabel: (zone: string, party: string): string => `${zone} – ${party}`,
  /** A zone that is not selected is named by its number, so that five parties' labels leave the map readable. */
  shortLabel: (zoneNumber: number, party: string): string => `${zoneNumber} – ${party}`,
  illustrative: (label: string): string => `${label}\nillustrative`,
  versionLabel: (zone: string, party: string, number: number): string => `${zone} – ${party} v${number}`,
} as const;
