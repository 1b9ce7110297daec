/** The sources of what is drawn over the base map. Each is filled anew only when what it shows changed. */
export const SOURCES = {
  others: 'delimit-others',
  selected: 'delimit-selected',
  cells: 'delimit-cells',
  movingCells: 'delimit-moving-cells',
  activeCell: 'delimit-active-cell',
  previews: 'delimit-previews',
  referenceLines: 'delimit-reference-lines',
  proposalLabels: 'delimit-proposal-labels',
  cellMarks: 'delimit-cell-marks',
  movingCellMarks: 'delimit-moving-cell-marks',
  findingMarks: 'delimit-finding-marks',
} as const;

export type SourceName = (typeof SOURCES)[keyof typeof SOURCES];

/** The farthest one can zoom in: about 12 cm a pixel in Syria. */
export const MAXIMUM_ZOOM = 20;
