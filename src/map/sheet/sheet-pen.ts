import type { SheetSign } from './comparison-sheet.ts';
import { lettersOf, paintSign, SIGN_HEIGHT_PX, SIGN_WIDTH_PX } from './paint-sign.ts';
import { wrapText } from './wrap-text.ts';

const FAMILY = '"Noto Sans", system-ui, sans-serif';
export const INK = '#1f2225';
export const QUIET_INK = '#565c63';
const HAIRLINE = '#c4c7ca';

/** How a text is set. */
export interface TextLook {
  readonly sizePx: number;
  readonly bold?: boolean;
  readonly quiet?: boolean;
  readonly align?: 'left' | 'right';
}

const GAP_PX = 6;

/**
 * Writes on a sheet. Every method takes a place from the top left in CSS pixels and gives the height it took, so that
 * what follows stands under it: nothing overlaps, however long a text is.
 */
export class SheetPen {
  constructor(
    readonly context: OffscreenCanvasRenderingContext2D,
    readonly pixelRatio: number,
  ) {
    context.textBaseline = 'alphabetic';
  }

  /** Write a text, wrapped to a width; aligned to the right, it ends at `x + widthPx`. */
  text(text: string, x: number, y: number, widthPx: number, look: TextLook): number {
    this.use(look);
    const { context } = this;
    const lineHeightPx = Math.round(look.sizePx * 1.4);
    const right = look.align === 'right';
    context.textAlign = right ? 'right' : 'left';
    const lines = wrapText(context, text, widthPx);
    lines.forEach((line, index) => {
      context.fillText(line, right ? x + widthPx : x, y + index * lineHeightPx + Math.round(look.sizePx * 1.07));
    });
    return lines.length * lineHeightPx;
  }

  /** Write a text with a sign and its letters before it. */
  signed(sign: SheetSign | null, text: string, x: number, y: number, widthPx: number, look: TextLook): number {
    if (!sign) return this.text(text, x, y, widthPx, look);
    paintSign(this.context, sign, x, y + Math.max(0, (look.sizePx * 1.4 - SIGN_HEIGHT_PX) / 2), this.pixelRatio);
    const letters = lettersOf(sign);
    let before = SIGN_WIDTH_PX + GAP_PX;
    if (letters !== '') {
      const bold = { ...look, bold: true };
      this.use(bold);
      const lettersPx = this.context.measureText(letters).width + 1;
      this.text(letters, x + before, y, lettersPx, bold);
      before += lettersPx + GAP_PX;
    }
    return Math.max(SIGN_HEIGHT_PX, this.text(text, x + before, y, widthPx - before, look));
  }

  /** Draw a hairline; it takes no height. */
  rule(x: number, y: number, widthPx: number): void {
    this.context.fillStyle = HAIRLINE;
    this.context.fillRect(x, y, widthPx, 1);
  }

  private use({ sizePx, bold = false, quiet = false }: TextLook): void {
    this.context.font = `${bold ? 700 : 400} ${sizePx}px ${FAMILY}`;
    this.context.fillStyle = quiet ? QUIET_INK : INK;
  }
}
