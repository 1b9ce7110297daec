/**
 * Give the offset in bytes of the first code unit of UTF-16 text that is half a character (a surrogate without its partner), or of
 * the last byte if it is alone; the length if all is well. A byte order mark is a character like any other.
 */
export function firstInvalidUnit(bytes: Uint8Array, bigEndian: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.byteLength - (bytes.byteLength % 2);
  for (let at = 0; at < whole; at += 2) {
    const unit = view.getUint16(at, !bigEndian);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = at + 2 < whole ? view.getUint16(at + 2, !bigEndian) : 0;
    if (unit > 0xdbff || next < 0xdc00 || next > 0xdfff) return at;
    at += 2;
  }
  return whole;
}
