/** Characters that mean the same as a plain one, each replaced by one, so that places in the text stay. */
const PLAIN: Readonly<Record<string, string>> = {
  '٫': '.',
  '٬': "'",
  '،': ',',
  '؛': ';',
  '−': '-',
  '–': '-',
  '‐': '-',
  '‑': '-',
  '﹣': '-',
  '－': '-',
  '＋': '+',
  º: '°',
  '˚': '°',
  '∘': '°',
  '′': "'",
  '’': "'",
  '‘': "'",
  ʹ: "'",
  ʼ: "'",
  '´': "'",
  '`': "'",
  '‵': "'",
  '＇': "'",
  '″': '"',
  '”': '"',
  '“': '"',
  '„': '"',
  '‟': '"',
  ʺ: '"',
  '＂': '"',
  '‶': '"',
  '，': ',',
  '；': ';',
  '．': '.',
};

/** Arabic-Indic, Persian (and Urdu) and full-width digits, each from its zero. */
const ZEROS = [0x06_60, 0x06_f0, 0xff_10] as const;

function plainOf(character: string): string {
  // A pair of surrogates is two characters of a text and none of these.
  if (character.length > 1) return character;
  const code = character.charCodeAt(0);
  for (const zero of ZEROS) if (code >= zero && code <= zero + 9) return String(code - zero);
  // Direction marks, which documents in Arabic and Hebrew are full of, and the byte order mark say nothing here.
  if (/[\p{Cf}\p{Zs}]/u.test(character)) return ' ';
  return PLAIN[character] ?? character;
}

/**
 * Replace digits, signs and quotes of other scripts and typography by plain ones. The text keeps its length, so that
 * places in the result are places in the given text. Linear.
 */
export function plainCharacters(text: string): string {
  return text.replaceAll(/\P{ASCII}/gu, plainOf);
}
