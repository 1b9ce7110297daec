/** The base map: its legend, how exact it is, whose data it is made of. */
export const baseMap = {
  legend: 'Base map',
  /** What each sample of the legend means. */
  kinds: {
    'state-border': 'State border',
    'disputed-border': 'Disputed border or ceasefire line',
    'governorate-border': 'Governorate or province',
    road: 'Road M4 or M5, schematic',
    river: 'River',
    'schematic-river': 'River, schematic',
    lake: 'Lake',
  },
  disputed:
    'Dashed state borders are disputed, and the program takes no side. On the Golan the line before June 1967 and both ' +
    'lines of 1974 are drawn, round the West Bank and Gaza the armistice line of 1949, in Cyprus the limits of the United ' +
    'Nations buffer zone. Outside the detailed area ' +
    '(28–46° E, 30–40° N) borders stand as Natural Earth draws them; not every dispute is marked there.',
  accuracy:
    'For orientation only: state and governorate borders are about a kilometre off, rivers and roads up to three. ' +
    'Do not trace a boundary from them.',
  credit: (name: string, licence: string): string => `${name} (${licence})`,
} as const;
