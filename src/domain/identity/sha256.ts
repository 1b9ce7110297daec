import type { Sha256 } from '../identifiers.ts';

/** Hash bytes; lower-case hexadecimal. WebCrypto, in pages (secure ones only), workers and node. */
export async function sha256(bytes: Uint8Array): Promise<Sha256> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
