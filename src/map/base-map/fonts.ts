import arabic from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2?url';
import arabicBold from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff2?url';
import cyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import cyrillicBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff2?url';
import latin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import latinBold from '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2?url';
import latinExtended from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import latinExtendedBold from '@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff2?url';
import type { FontFacesSpecification } from 'maplibre-gl';

export const REGULAR_FONT = 'Noto Sans';
export const BOLD_FONT = 'Noto Sans Bold';

/** Which characters each file holds; without an overlap, so that no file is loaded for a character that another one has. */
const ranges = {
  latin: ['U+0000-00FF', 'U+0131', 'U+0152-0153', 'U+02BB-02BC', 'U+02C6', 'U+02DA', 'U+02DC', 'U+2000-206F', 'U+2212'],
  latinExtended: ['U+0100-0130', 'U+0132-0151', 'U+0154-02BA', 'U+02BD-02C5', 'U+1E00-1E9F', 'U+1EF2-1EFF'],
  cyrillic: ['U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'],
  arabic: ['U+0600-06FF', 'U+0750-077F', 'U+08A0-08FF', 'U+FB50-FDFF', 'U+FE70-FEFC'],
};

/**
 * The fonts of the labels, from the page's own files: no glyph server, and the same look on every machine. A file is
 * loaded when the first label needs it. What no file holds is drawn with the browser's own font.
 */
export const fontFaces: FontFacesSpecification = {
  [REGULAR_FONT]: [
    { url: absolute(latin), 'unicode-range': ranges.latin },
    { url: absolute(latinExtended), 'unicode-range': ranges.latinExtended },
    { url: absolute(cyrillic), 'unicode-range': ranges.cyrillic },
    { url: absolute(arabic), 'unicode-range': ranges.arabic },
  ],
  [BOLD_FONT]: [
    { url: absolute(latinBold), 'unicode-range': ranges.latin },
    { url: absolute(latinExtendedBold), 'unicode-range': ranges.latinExtended },
    { url: absolute(cyrillicBold), 'unicode-range': ranges.cyrillic },
    { url: absolute(arabicBold), 'unicode-range': ranges.arabic },
  ],
};

/** The map worker has another base address than the page, so relative ones would lead astray. */
function absolute(address: string): string {
  return new URL(address, import.meta.url).href;
}
