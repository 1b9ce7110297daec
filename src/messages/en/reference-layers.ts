const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Lines that are nobody's proposal. */
export const referenceLayers = {
  title: 'Reference layers',
  asReference: 'Reference layer',
  asReferenceHint: 'Roads, a river, a line of contact: to look at, to snap to and to trace. Never compared.',
  name: 'Name of the layer',
  date: 'Date of the lines',
  dateHint: 'as the source states it',
  accuracy: 'Stated accuracy in metres',
  accuracyHint: 'empty if the source states none',
  nothingUsable: 'Nothing in this file is a line, a point or an area.',
  nothingTicked: 'Tick at least one feature to import it.',
  tickedCount: (count: number): string => `${counted(count, 'feature', 'features')} ticked`,
  nameNeeded: 'Give the layer a name.',
  badAccuracy: 'The accuracy is a number of metres above 0, or empty.',
  imported: (name: string): string => `Imported as reference layer: ${name}`,
  facts: (lines: number, positions: number): string =>
    `${counted(lines, 'line', 'lines')}, ${counted(positions, 'position', 'positions')}`,
  from: (file: string): string => `From ${file}`,
  stated: (date: string | null, accuracyM: number | null, source?: string): string =>
    [
      ...(source === undefined ? [] : [`by ${source}`]),
      date === null ? 'no date stated' : `of ${date}`,
      accuracyM === null ? 'no accuracy stated' : `stated accuracy ${accuracyM} m`,
    ].join(', '),
  show: (name: string): string => `Show ${name}`,
  rename: (name: string): string => `Name of ${name}`,
  edit: (name: string): string => `Date, source and accuracy of ${name}`,
  editShort: 'Change',
  source: 'Source of the lines',
  sourceHint: 'who made them, as stated',
  save: 'Save',
  tracedStays: 'What was traced before keeps what was stated then.',
  delete: (name: string): string => `Delete ${name}`,
  tracedFrom: (name: string, stated: string): string => `Traced in part from ${name} (${stated})`,
} as const;
