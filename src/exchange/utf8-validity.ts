/** How many continuation bytes a lead byte wants, and the range of the first of them (Unicode 15, table 3-7). */
function continuation(lead: number): readonly [count: number, low: number, high: number] | null {
  if (lead < 0x80) return [0, 0, 0];
  if (lead >= 0xc2 && lead <= 0xdf) return [1, 0x80, 0xbf];
  if (lead === 0xe0) return [2, 0xa0, 0xbf];
  if (lead === 0xed) return [2, 0x80, 0x9f];
  if (lead >= 0xe1 && lead <= 0xef) return [2, 0x80, 0xbf];
  if (lead === 0xf0) return [3, 0x90, 0xbf];
  if (lead >= 0xf1 && lead <= 0xf3) return [3, 0x80, 0xbf];
  if (lead === 0xf4) return [3, 0x80, 0x8f];
  return null;
}

/** Give the offset of the first byte of the first sequence that is not well-formed UTF-8; the length if none is. */
export function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const wanted = continuation(bytes[at] ?? 0);
    if (wanted === null) return at;
    const [count, low, high] = wanted;
    for (let step = 1; step <= count; step += 1) {
      const byte = bytes[at + step] ?? 0;
      if (byte < (step === 1 ? low : 0x80) || byte > (step === 1 ? high : 0xbf)) return at;
    }
    at += count + 1;
  }
  return bytes.length;
}
