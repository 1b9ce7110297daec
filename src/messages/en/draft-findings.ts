/** What is noticed about a zone while it is drawn, and what can be done about it. */
export const draftFindings = {
  title: (count: number): string => (count === 1 ? '1 finding' : `${count} findings`),
  none: 'No findings',
  show: 'Show on the map',
  cutOff: (zone: string): string => `Cut the overlap with ${zone} off this zone`,
  deletePoint: (number: number): string => `Delete turning point ${number}`,
  deletePart: (number: number): string => `Delete part ${number}`,
  done: (fix: string): string => `Done: ${fix}.`,
  more: (count: number): string => `and ${count} more`,
} as const;
