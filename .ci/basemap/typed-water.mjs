/**
 * @typedef {import('./geo-shapes.mjs').Line} Line
 */

/**
 * Rivers that the data do not have, as lines through the towns they pass (GeoNames, two decimals), downstream. They run one to three
 * kilometres off: drawn as schematic, and nothing to trace a boundary from.
 * @type {readonly { name: string, nameArabic: string, line: Line }[]}
 */
export const typedRivers = [
  {
    name: 'Orontes',
    nameArabic: 'العاصي',
    line: [
      [36.54, 34.51],
      [36.55, 34.59],
      [36.61, 34.68],
      [36.69, 34.73],
      [36.68, 34.82],
      [36.72, 34.92],
      [36.69, 34.95],
      [36.75, 35.13],
      [36.71, 35.2],
      [36.57, 35.24],
      [36.56, 35.26],
      [36.36, 35.37],
      [36.36, 35.42],
      [36.31, 35.74],
      [36.31, 35.81],
      [36.38, 35.99],
      [36.36, 36.02],
      [36.36, 36.18],
      [36.3, 36.23],
      [36.16, 36.2],
      [35.97, 36.05],
    ],
  },
  {
    name: 'Afrin',
    nameArabic: 'عفرين',
    line: [
      [36.95, 36.63],
      [36.87, 36.51],
      [36.69, 36.38],
      [36.45, 36.33],
      [36.33, 36.27],
    ],
  },
  {
    name: 'Yarmouk',
    nameArabic: 'اليرموك',
    line: [
      [36, 32.66],
      [35.95, 32.66],
      [35.94, 32.69],
      [35.9, 32.71],
      [35.79, 32.73],
      [35.76, 32.74],
      [35.69, 32.71],
      [35.65, 32.68],
      [35.57, 32.65],
    ],
  },
  {
    name: 'Barada',
    nameArabic: 'بردى',
    line: [
      [36.1, 33.72],
      [36.18, 33.62],
      [36.29, 33.51],
      [36.33, 33.52],
      [36.39, 33.51],
      [36.62, 33.49],
    ],
  },
  {
    name: 'Khabur',
    nameArabic: 'الخابور',
    line: [
      [40.07, 36.84],
      [40.37, 36.65],
      [40.75, 36.49],
      [40.74, 36.06],
      [40.76, 35.75],
      [40.43, 35.15],
    ],
  },
];

/**
 * Reservoirs that the data do not have, as outlines from the places on their shores; schematic, like the rivers.
 * @type {readonly { name: string, nameArabic: string, ring: Line }[]}
 */
export const typedLakes = [
  {
    name: 'Lake Assad',
    nameArabic: 'بحيرة الأسد',
    ring: [
      [38.57, 35.86],
      [38.56, 35.89],
      [38.48, 35.9],
      [38.42, 35.94],
      [38.35, 35.99],
      [38.25, 36.01],
      [38.19, 36.05],
      [38.16, 36.12],
      [38.14, 36.22],
      [38.17, 36.31],
      [38.15, 36.31],
      [38.1, 36.24],
      [38.06, 36.17],
      [38.05, 36.08],
      [38.09, 36],
      [38.16, 35.95],
      [38.3, 35.88],
      [38.4, 35.86],
      [38.5, 35.84],
      [38.57, 35.86],
    ],
  },
  {
    name: 'Lake Qattinah',
    nameArabic: 'بحيرة قطينة',
    ring: [
      [36.53, 34.59],
      [36.56, 34.59],
      [36.6, 34.62],
      [36.63, 34.65],
      [36.635, 34.67],
      [36.61, 34.685],
      [36.58, 34.665],
      [36.55, 34.63],
      [36.53, 34.59],
    ],
  },
];
