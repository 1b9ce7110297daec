/** Drawing by keyboard, by touch and with several points at once: names of commands, and what is heard. */
export const hands = {
  live: 'What happened on the map',
  act: 'Place a point, or select, at the cross-hair',
  actOrFinish: 'As Space; after the mouse: finish',
  finish: 'Finish the boundary or the measurement',
  openMenu: 'Open the menu of the map',
  freehand: 'Draw freehand',
  freehandHelp:
    'Draw freehand (W): drag along the line. It keeps what is more than 2 pixels off; then finish or go on point by point.',
  rectangle: 'Rectangle',
  rectangleHelp: 'Rectangle (Q): drag from corner to corner, or click both. Its sides follow meridians and parallels.',
  circle: 'Circle',
  circleHelp: (sides: number): string =>
    `Circle (O): drag from the middle, or click it and a place on the circle. It becomes a polygon of ${sides} sides.`,
  circleForm: 'Circle round the middle of the map',
  radius: 'Radius, km',
  sides: 'Sides',
  drawCircle: 'Draw circle',
  circleUnread: 'Write the radius in kilometres as a number above 0, and 8 to 720 sides.',
  circleNote: 'Each corner is exactly the radius away on the WGS 84 ellipsoid; the sides between lie a little inside.',
  lasso: 'Lasso',
  lassoHelp:
    'Lasso (L): draw a line round turning points to select them. Shift keeps those selected before. By keyboard, < and > select one after another.',
  nextPoint: 'Next turning point',
  previousPoint: 'Previous turning point',
  extendForward: 'Select the next turning point too',
  extendBackward: 'Select the previous turning point too',
  allPoints: 'Select all turning points of the ring',
  move: {
    up: 'Move the map or the selected points up',
    down: 'Move the map or the selected points down',
    left: 'Move the map or the selected points left',
    right: 'Move the map or the selected points right',
  },
  moveWithShift: {
    up: 'Move up: the map a tenth as far, points ten times',
    down: 'Move down: the map a tenth as far, points ten times',
    left: 'Move left: the map a tenth as far, points ten times',
    right: 'Move right: the map a tenth as far, points ten times',
  },
  drawingHelpKeys:
    'By keyboard: the arrow keys move the map under the cross-hair, Space or Enter places a point there, F finishes.',
  crossHairAt: (place: string): string => `Cross-hair at ${place}`,
  placed: (number: number, distance: string | null, snappedTo: string | null): string =>
    [
      `Point ${number} placed`,
      ...(distance === null ? [] : [`${distance} from the last`]),
      ...(snappedTo === null ? [] : [`snapped to ${snappedTo}`]),
    ].join(', '),
  undoLast: 'Undo the last step',
  undone: (step: string): string => `Undone: ${step}`,
  redone: (step: string): string => `Redone: ${step}`,
  removedLast: (left: number): string => `Last point removed, ${left} left`,
  finished: (count: number, area: string): string => `Boundary finished with ${count} points, ${area}`,
  measured: (count: number, figure: string): string => `Point ${count}, ${figure}`,
  selected: (number: number, of: number): string => `Point ${number} of ${of} selected`,
  selectedMany: (count: number): string => (count === 1 ? '1 point selected' : `${count} points selected`),
  noneSelected: 'No point selected',
  zoneSelected: (zone: string, party: string): string => `${zone} of ${party} selected`,
  moved: (distance: string): string => `Moved ${distance}`,
  movedMany: (count: number, distance: string): string => `${count} points moved ${distance}`,
  inserted: (number: number, of: number): string => `Point ${number} of ${of} inserted`,
  deleted: (count: number, left: number): string =>
    `${count === 1 ? 'Point' : `${count} points`} deleted, ${left} left`,
  menu: {
    here: 'Proposals at this place',
    compareHere: 'Compare the maps that include this place',
    remarkHere: 'Remark on the contested area here',
    nothingToCompare: (only: string | null): string =>
      only === null
        ? 'No map includes this place. Two are needed to compare.'
        : `Only ${only} includes this place. Two maps are needed to compare.`,
    nothingContested: 'Nothing is contested at this place, so there is nothing to remark on.',
    compareFirst: 'Remarks belong to contested areas. Open Compare first.',
    proposal: (select: string, illustrative: boolean): string => (illustrative ? `${select}, illustrative` : select),
  },
  detach: 'Move only in this zone',
  detached: (zone: string, others: readonly string[]): string =>
    `The point stays where it is. While it is selected it moves only in ${zone}; in ${others.join(', ')} it stays.`,
  notShared: (zone: string): string => `Only ${zone} has this point. It moves in no other zone of this map.`,
  several: (count: number): string => `${count} turning points`,
  severalHelp:
    'Drag any of them, nudge them with the arrow keys, or delete them: they move together, each step undone at once. Ctrl and click adds or takes out one, Shift and click the stretch to another, a second time the other way.',
  deleteSeveral: (count: number): string => `Delete ${count} turning points`,
  offset: 'Move by metres',
  east: 'East, m',
  north: 'North, m',
  moveByMetres: 'Move',
  offsetUnread: 'Write how many metres east and north as numbers. Negative numbers go west and south.',
} as const;
