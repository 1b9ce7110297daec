/** One row of the list of what is shipped and is the work of others. */
export interface ShippedWork {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly source: string;
}

/** The page of licences that the build writes. */
export interface Licences {
  readonly works: readonly ShippedWork[];
  /** All of it, with the texts of the licences. */
  readonly text: string;
}

/** Where the build puts the page. */
const PAGE = 'licences.md';

/**
 * Read the page of licences; null if it is not there. The development server has none.
 *
 * @param folder - the address of the program's folder
 */
export async function loadLicences(folder: string): Promise<Licences | null> {
  try {
    const response = await fetch(new URL(PAGE, folder));
    return response.ok ? parseLicences(await response.text()) : null;
  } catch {
    return null;
  }
}

/** Take the table out of the page; null for another page. */
export function parseLicences(text: string): Licences | null {
  const [beforeTexts = ''] = text.split('\n## ');
  const works = beforeTexts
    .split('\n')
    .filter((line) => line.startsWith('| '))
    // The head of the table and the line below it.
    .slice(2)
    .map((line) => {
      const [, name = '', version = '', licence = '', source = ''] = line.split('|').map((cell) => cell.trim());
      return { name, version, licence, source };
    });
  return works.length === 0 ? null : { works, text };
}
