/** The independent check of a comparison. Numbers with units arrive as text. */
export const secondOpinion = {
  label: 'Independent check',
  switch: 'Check every comparison independently with Turf',
  running: 'Checking independently with Turf.',
  checked: (difference: string): string => `Checked independently with Turf: largest difference ${difference}.`,
  identical: 'Checked independently with Turf: no difference.',
  method: 'Of the area of any set or of the union, relative to the largest area of a map in the zone.',
  disagreement: (difference: string): string =>
    `Turf computes another area, by ${difference}. Do not rely on these figures before the difference is explained.`,
  ofSet: (set: string, zone: string): string => `${zone}, ${set}`,
  union: 'union of all maps',
  own: 'Computed here',
  byTurf: 'Computed with Turf',
  showPlace: 'Show the place',
  couldNotCompute: (zones: string, detail: string): string =>
    `Turf could not compute this (${zones}: ${detail}). The figures stand, but without an independent check.`,
  outOfTime: (zones: string): string =>
    `Turf could not compute this in time (${zones}) and was stopped after a minute. The figures stand, but without an independent check.`,
  skipped: (zones: string, positions: string): string =>
    `Skipped: ${zones}, with ${positions} positions. Turf would take longer than 20 seconds for the whole comparison. The figures stand, but without an independent check.`,
  alsoChecked: (zones: number, difference: string): string =>
    zones === 1
      ? `The other zone was checked: largest difference ${difference}.`
      : `The ${zones} other zones were checked: largest difference ${difference}.`,
  failed: (detail: string): string =>
    `The independent check broke down (${detail}). The figures stand, but without it.`,
} as const;
