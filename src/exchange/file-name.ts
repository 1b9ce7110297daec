/** What the name of an exported file is made of. Absent parts are left out. */
export interface FileNameParts {
  readonly workspace: string;
  readonly party?: string;
  readonly zone?: string;
  /** `v4`, `draft`, `comparison`: whatever tells the files apart. */
  readonly version?: string;
  /** A day or a time in ISO 8601; the day is used. */
  readonly date: string;
  /** Without the dot. */
  readonly extension: string;
}

const LONGEST_CHARACTERS = 120;
const LONGEST_BYTES = 200;

/** Names that Windows keeps for devices, whatever the extension (CONIN$ and the like cannot arise: no `$` is kept). */
const DEVICE_NAME = /^(con|prn|aux|nul|clock|com\d|lpt\d)$/i;

/**
 * Keep letters, digits, their marks and `-_`; control, format and bidirectional characters vanish, all else becomes
 * a hyphen. Dots go too: the only one is before the extension. A mark at the start has no letter to stand on.
 */
function safePart(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]+/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}\-_]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[\p{M}\-_]+|[-_]+$/gu, '')
    .normalize('NFC');
}

function fits(name: string): boolean {
  return name.length <= LONGEST_CHARACTERS && new TextEncoder().encode(name).length <= LONGEST_BYTES;
}

/** Take the last character off the longest part. */
function shortened(parts: readonly string[]): readonly string[] {
  const longest = parts.reduce((best, part, index) => (part.length > (parts[best] ?? '').length ? index : best), 0);
  return parts.map((part, index) => (index === longest ? safePart(Array.from(part).slice(0, -1).join('')) : part));
}

/**
 * Name an exported file after workspace, party, zone, version and date, such as
 * `Astana-July-2017_Russia_Idlib_v4_2017-07-05.geojson`. Safe on every system: at most 120 characters (UTF-16 code
 * units) and 200 bytes of UTF-8, in composed form (NFC), letters of any script kept, no reserved character or device
 * name, no dot or space at either end, no invisible character. Long parts are cut, the date and extension are not.
 */
export function exportFileName({ workspace, party, zone, version, date, extension }: FileNameParts): string {
  const day = safePart(date.slice(0, 10));
  const suffix = `.${safePart(extension).slice(0, 20)}`;
  const named = (parts: readonly string[]): string => {
    const stem = [...parts, day].filter((part) => part !== '').join('_');
    const safeStem = stem === '' ? 'delimit' : DEVICE_NAME.test(stem) ? `file-${stem}` : stem;
    return `${safeStem}${suffix}`.normalize('NFC');
  };
  let parts: readonly string[] = [workspace, party ?? '', zone ?? '', version ?? ''].map(safePart);
  while (!fits(named(parts))) parts = shortened(parts);
  return named(parts);
}
