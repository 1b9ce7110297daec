/**
 * Choose in how many columns some maps of one size stand in a frame, so that the shorter side of each is as long as it
 * can be.
 */
export function paneColumns(count: number, widthPx: number, heightPx: number): number {
  let best = { columns: 1, shorterPx: 0 };
  for (let columns = 1; columns <= count; columns += 1) {
    const shorterPx = Math.min(widthPx / columns, heightPx / Math.ceil(count / columns));
    if (shorterPx > best.shorterPx) best = { columns, shorterPx };
  }
  return best.columns;
}
