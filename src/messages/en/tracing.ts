/** Lines that are taken, point by point, from one boundary into another. */
export const tracing = {
  trace: 'Trace a line',
  help: 'Trace a line (T): click where to start and where to end on any line; its points are taken as they are.',
  take: 'Take',
  otherWay: 'The other way round',
  whereToStart: 'Click on a line where the run starts.',
  startAt: (what: string): string => `start at ${what}`,
  from: (what: string): string => `Trace from here: ${what}`,
  startedAt: (what: string): string => `The run starts at ${what}. Choose where it ends, on the same line.`,
  whereToEnd: 'Click where the run ends, on the same line.',
  offer: (points: number, length: string, owner: string): string =>
    `${points} points, ${length}, of ${owner}. Enter or a click on the end takes them.`,
  alongGeodesics: (length: string): string => `${length} along geodesics`,
  orTurn: 'X goes the other way.',
  baseMapOwner: 'the base map (approximate: up to 3 km off)',
  baseMapSource: 'Base map of the program',
} as const;
