/** The article before a name, in English spellings (sun letters included) and in Arabic. */
const article = /^(?:a(?:[lnrtdz]|s|sh|th|dh)|el|ال)[- ](?=\S)|^ال(?=\S{2})/u;

/**
 * Fold a name to what is compared in a search: small letters without accents, signs or articles; Turkish dotless i as i;
 * a final -ah as -a; the variants of Arabic letters that are often written for one another as one.
 */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}|[\u0640'’‘ʿʾ()]/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ٱ', 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(article, '')
    .replace(/-/gu, ' ')
    .replace(/ah(?=$| )/gu, 'a');
}
