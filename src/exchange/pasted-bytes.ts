function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/**
 * Give the bytes of a pasted text: UTF-8. Half a character (a surrogate without its partner) becomes the three bytes it would
 * have, which are no UTF-8 and are refused with their place when they are read. An encoder would put another character in its
 * place without a word.
 */
export function bytesOfPastedText(text: string): Uint8Array {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0xd800 || code > 0xdfff) continue;
    if (!isLowSurrogate(code) && isLowSurrogate(text.charCodeAt(at + 1))) {
      at += 1;
      continue;
    }
    pieces.push(encoder.encode(text.slice(from, at)));
    pieces.push(Uint8Array.of(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)));
    from = at + 1;
  }
  pieces.push(encoder.encode(text.slice(from)));
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let put = 0;
  for (const piece of pieces) {
    bytes.set(piece, put);
    put += piece.byteLength;
  }
  return bytes;
}
