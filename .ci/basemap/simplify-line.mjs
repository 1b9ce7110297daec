/** @typedef {import('./geo-shapes.mjs').Line} Line */

/**
 * Thin a line by the rule of Douglas and Peucker: no point that is left out lies farther than the tolerance from the line that stays.
 * The ends stay, so lines that meet at their ends still do.
 * @param {Line} line
 * @param {number} tolerance in the units of the line
 * @returns {Line}
 */
export function simplifyLine(line, tolerance) {
  const [first, last] = [line[0], line[line.length - 1]];
  if (!first || !last || line.length < 3) return line;
  let farthest = 0;
  let distance = tolerance;
  for (const [index, point] of line.entries()) {
    const away = distanceToSegment(point, first, last);
    if (away > distance) [farthest, distance] = [index, away];
  }
  if (farthest === 0) return [first, last];
  return [
    ...simplifyLine(line.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...simplifyLine(line.slice(farthest), tolerance),
  ];
}

/**
 * Give the distance of a point to a segment.
 * @param {readonly [number, number]} point
 * @param {readonly [number, number]} from
 * @param {readonly [number, number]} to
 */
export function distanceToSegment([x, y], [fromX, fromY], [toX, toY]) {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - fromX) * dx + (y - fromY) * dy) / squared));
  return Math.hypot(x - fromX - along * dx, y - fromY - along * dy);
}
