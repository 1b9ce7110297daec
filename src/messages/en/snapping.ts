/** What the pointer snaps to while something is drawn or dragged, and lines taken from one boundary into another. */
export const snapping = {
  toggle: 'Snap to lines',
  toggleHelp: 'Snap to points and edges of all proposals and reference layers (S). Hold Alt to place freely.',
  nowOn: 'Snapping is on. Hold Alt to place a point freely.',
  nowOff: 'Snapping is off.',
  toPlaces: 'Snap to places',
  toBaseMap: 'Snap to the base map',
  toBaseMapHelp: 'Snap to rivers, roads and borders of the base map, which are up to 3 km off',
  draftOwner: (party: string, zone: number): string => `${party}’s zone ${zone}`,
  versionOwner: (party: string, zone: number, version: number): string => `${party}’s zone ${zone}, version ${version}`,
  pointOf: (owner: string): string => `point of ${owner}`,
  edgeOf: (owner: string): string => `edge of ${owner}`,
  ofLine: (what: string, length: string): string => `${what}, on its line of ${length}`,
  place: (name: string): string => `place ${name}`,
  baseMap: 'line of the base map, approximate: up to 3 km off',
  /** Of a few millimetres; a grid unit is about 11. */
  shift: (metres: number): string => (metres * 1000 < 0.1 ? 'less than 0.1 mm' : `${(metres * 1000).toFixed(1)} mm`),
  shared: (points: number, zones: string, shift: string): string =>
    points === 1
      ? `The point was put into ${zones} too, so that the boundary is shared. That line moved by ${shift}.`
      : `${points} points were put into ${zones} too, so that the boundary is shared. Those lines moved by at most ${shift}.`,
} as const;
