import { linesFeature } from './geo-shapes.mjs';

/**
 * @typedef {import('./geo-shapes.mjs').Feature} Feature
 * @typedef {import('./geo-shapes.mjs').Line} Line
 */

/**
 * The roads M4 and M5 as lines through the towns they pass or join (GeoNames, two decimals): south to north, west to east. One to three
 * kilometres off.
 * @type {readonly { name: string, line: Line }[]}
 */
const typedRoads = [
  {
    name: 'M5',
    line: [
      [36.19, 32.55], // Nasib, the crossing to Jordan
      [36.2, 32.58], // Umm al-Mayadin
      [36.2, 32.73], // Khirbet Ghazaleh
      [36.22, 32.87], // west of Izra
      [36.2, 33.07], // east of as-Sanamayn
      [36.23, 33.18], // Ghabaghib
      [36.29, 33.51], // Damascus
      [36.37, 33.56], // Harasta
      [36.52, 33.6], // Adra
      [36.6, 33.74], // al-Qutayfah
      [36.73, 34.02], // an-Nabk
      [36.76, 34.41], // Hisyah
      [36.72, 34.73], // Homs
      [36.71, 34.8], // Teir Maalah
      [36.73, 34.84], // Talbiseh
      [36.73, 34.93], // ar-Rastan, the bridge over the Orontes
      [36.76, 35.13], // Hama
      [36.72, 35.27], // east of Taybat al-Imam
      [36.69, 35.38], // Morek
      [36.65, 35.44], // Khan Shaykhun
      [36.68, 35.65], // Maarrat al-Numan
      [36.81, 35.86], // Saraqib, the junction with the M4
      [36.98, 36.07], // az-Zarbah
      [37.05, 36.12], // Khan Tuman
      [37.06, 36.17], // the western edge of Aleppo
      [37.16, 36.2], // Aleppo
    ],
  },
  {
    name: 'M4',
    line: [
      [35.79, 35.53], // Latakia
      [35.89, 35.66], // Ayn al-Bayda
      [36.16, 35.74], // near Kinsabba
      [36.2, 35.81], // Badama
      [36.32, 35.81], // Jisr ash-Shughur
      [36.47, 35.79], // Muhambal
      [36.56, 35.81], // Urum al-Jawz
      [36.61, 35.81], // Ariha
      [36.81, 35.86], // Saraqib; from here to Aleppo it shares the M5
    ],
  },
  {
    name: 'M4',
    line: [
      [37.16, 36.2], // Aleppo
      [37.52, 36.37], // al-Bab
      [37.95, 36.53], // Manbij
    ],
  },
];

/**
 * Make the roads.
 * @returns {Feature[]}
 */
export const makeRoads = () => typedRoads.map(({ name, line }) => linesFeature({ name, source: 'schematic' }, [line]));
