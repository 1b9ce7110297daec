/** Give a cursor's place and move it on by one. */
export function advance(cursors: Int32Array, cursor: number): number {
  const place = cursors[cursor] as number;
  cursors[cursor] = place + 1;
  return place;
}
