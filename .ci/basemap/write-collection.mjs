/**
 * @typedef {import('./geo-shapes.mjs').Feature} Feature
 * @typedef {import('./geo-shapes.mjs').Line} Line
 * @typedef {import('./geo-shapes.mjs').Shape} Shape
 */

/**
 * Write features as GeoJSON, one a line, so that a change can be read in a diff.
 * @param {Feature[]} features
 * @param {number} decimals of the coordinates; points that fall together are written once
 * @returns {string}
 */
export function writeCollection(features, decimals) {
  const lines = features.map(({ type, properties, geometry }) =>
    JSON.stringify({ type, properties, geometry: roundShape(geometry, decimals) }),
  );
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

/**
 * @param {Shape} shape
 * @param {number} decimals
 * @returns {Shape}
 */
function roundShape(shape, decimals) {
  /** @param {[number, number]} point @returns {[number, number]} */
  const round = ([longitude, latitude]) => [Number(longitude.toFixed(decimals)), Number(latitude.toFixed(decimals))];
  /** @param {Line} line @returns {Line} */
  const roundLine = (line) =>
    line
      .map(round)
      .filter(([x, y], index, all) => index === 0 || x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
  /** @param {Line[]} lines @param {number} least */
  const roundLines = (lines, least) => lines.map(roundLine).filter((line) => line.length >= least);
  switch (shape.type) {
    case 'Point':
      return { type: 'Point', coordinates: round(shape.coordinates) };
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: roundLines(shape.coordinates, 2) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: roundLines(shape.coordinates, 4) };
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: shape.coordinates.map((rings) => roundLines(rings, 4)).filter((rings) => rings.length > 0),
      };
  }
}
