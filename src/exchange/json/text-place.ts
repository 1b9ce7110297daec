/** A place in a text as an editor shows it; both count from 1, columns in characters. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Goes through a text once and tells line and column of offsets that only ascend. */
class PlaceCounter {
  private line = 1;
  private column = 1;
  private at = 0;

  constructor(private readonly text: string) {}

  moveTo(offset: number): TextPlace {
    for (; this.at < offset; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      const isLoneReturn = code === 13 && this.text.charCodeAt(this.at + 1) !== 10;
      if (code === 10 || isLoneReturn) {
        this.line += 1;
        this.column = 1;
      } else if (!(code >= 0xdc00 && code <= 0xdfff)) {
        // The second half of a character is no character of its own.
        this.column += 1;
      }
    }
    return { line: this.line, column: this.column };
  }
}

/** Give line and column of an offset. Lines end with LF, CR LF or CR. Linear in the offset. */
export function textPlace(text: string, offset: number): TextPlace {
  return new PlaceCounter(text).moveTo(offset);
}

/** Give line and column of many offsets, in the order given. One pass over the text. */
export function textPlaces(text: string, offsets: readonly number[]): readonly TextPlace[] {
  const counter = new PlaceCounter(text);
  const places = new Map<number, TextPlace>();
  for (const offset of offsets.toSorted((one, other) => one - other)) places.set(offset, counter.moveTo(offset));
  return offsets.map((offset) => places.get(offset) ?? { line: 1, column: 1 });
}
