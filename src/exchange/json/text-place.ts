/** A place in a text as an editor shows it; both count from 1, columns in characters. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Give line and column of an offset. Lines end with LF, CR LF or CR. Linear in the offset. */
export function textPlace(text: string, offset: number): TextPlace {
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < offset; at += 1) {
    const code = text.charCodeAt(at);
    const isLineFeed = code === 10;
    const isLoneReturn = code === 13 && text.charCodeAt(at + 1) !== 10;
    if (isLineFeed || isLoneReturn) {
      line += 1;
      lineStart = at + 1;
    }
  }
  let column = 1;
  for (const _character of text.slice(lineStart, offset)) column += 1;
  return { line, column };
}
