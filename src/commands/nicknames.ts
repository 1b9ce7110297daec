import type { Sha256 } from '../domain/identifiers.ts';

let words: { readonly nickname: (fingerprint: Sha256) => string } | null = null;

/** Fetch the list of words, which the first look at the map does without. */
export async function loadNicknames(): Promise<void> {
  words ??= await import('../domain/identity/fingerprint-words.ts');
}

/** Give the nickname of a fingerprint at once; null while the list has not been fetched. */
export function nicknameOf(fingerprint: Sha256): string | null {
  return words?.nickname(fingerprint) ?? null;
}
