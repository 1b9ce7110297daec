/** Tell whether what is kept are these bytes. */
export function sameBytes(kept: unknown, bytes: Uint8Array): boolean {
  return (
    kept instanceof Uint8Array &&
    kept.byteLength === bytes.byteLength &&
    kept.every((byte, index) => byte === bytes[index])
  );
}
