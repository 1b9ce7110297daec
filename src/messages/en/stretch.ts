/** A stretch of a boundary that is replaced by another party's line. */
export const stretch = {
  title: 'Take this stretch from another line',
  takeFrom: (owner: string): string => `Take this stretch from ${owner}`,
  help: 'Replaces the selected points by the line of the other party between the places nearest to their two ends. What would change is shown first.',
  noRun: (owner: string): string =>
    `Both ends of the stretch are nearest to the same place of ${owner}. Select a longer stretch.`,
  offer: (owner: string, before: number, after: number): string =>
    `${before} turning points would be replaced by ${after} of ${owner}.`,
  larger: (zone: string, area: string): string => `${zone} becomes ${area} larger.`,
  smaller: (zone: string, area: string): string => `${zone} becomes ${area} smaller.`,
  same: (zone: string): string => `The area of ${zone} stays the same.`,
  take: 'Take it',
  otherWay: 'The other way round',
  cancel: 'Leave it',
} as const;
