import type { MapPicture } from '../map-view.ts';
import type { ComparisonSheet, SheetScale, SheetTable } from './comparison-sheet.ts';
import { INK, type SheetPen, type TextLook } from './sheet-pen.ts';

export const MARGIN_PX = 28;
const SPACE_PX = 14;
const COLUMN_GAP_PX = 16;
/** A column of the legend is about as wide as this. */
const LEGEND_COLUMN_PX = 280;
const FIRST_COLUMN_SHARE = 0.24;
/** Room for `100.0 %`. */
const SHARE_PX = 52;
const SHARE_GAP_PX = 4;

const TITLE: TextLook = { sizePx: 22, bold: true };
const HEADING: TextLook = { sizePx: 13, bold: true };
const TEXT: TextLook = { sizePx: 13 };
const SMALL: TextLook = { sizePx: 11, quiet: true };

/** Lay a comparison out under one another, `widthPx` wide between the margins. Gives the height of the whole sheet. */
export function layOutSheet(
  pen: SheetPen,
  sheet: ComparisonSheet,
  picture: MapPicture | null,
  widthPx: number,
): number {
  const x = MARGIN_PX;
  let y = MARGIN_PX;
  y += pen.text(sheet.title, x, y, widthPx, TITLE);
  y += pen.text(sheet.subtitle, x, y, widthPx, TEXT);
  for (const map of sheet.maps) y += pen.text(map, x, y, widthPx, TEXT);
  y += SPACE_PX;
  y += picture
    ? mapWithScale(pen, picture, sheet.scale, x, y, widthPx)
    : pen.text(sheet.withoutMap, x, y, widthPx, TEXT);
  y += SPACE_PX;
  y += pen.text(sheet.legendTitle, x, y, widthPx, HEADING) + 4;
  y += legend(pen, sheet.legend, x, y, widthPx);
  for (const one of sheet.tables) y += SPACE_PX + table(pen, one, x, y + SPACE_PX, widthPx);
  y += SPACE_PX;
  for (const note of sheet.notes) y += pen.text(note, x, y, widthPx, TEXT);
  if (sheet.notes.length > 0) y += SPACE_PX / 2;
  y += pen.text(sheet.method, x, y, widthPx, SMALL);
  y += pen.text(sheet.credits, x, y, widthPx, SMALL);
  return y + MARGIN_PX;
}

function mapWithScale(
  { context }: SheetPen,
  picture: MapPicture,
  scale: SheetScale | null,
  x: number,
  y: number,
  widthPx: number,
): number {
  const heightPx = Math.round((widthPx * picture.heightPx) / picture.widthPx);
  context.drawImage(picture.image, x, y, widthPx, heightPx);
  context.lineWidth = 1;
  context.strokeStyle = INK;
  context.strokeRect(x - 0.5, y - 0.5, widthPx + 1, heightPx + 1);
  if (scale) scaleBar(context, scale, x + 8, y + heightPx - 8, widthPx);
  return heightPx;
}

/** A scale bar on a white plate; `y` is its lower edge. */
function scaleBar(
  context: OffscreenCanvasRenderingContext2D,
  { share, text }: SheetScale,
  x: number,
  y: number,
  widthPx: number,
): void {
  context.font = '400 12px "Noto Sans", system-ui, sans-serif';
  context.textAlign = 'left';
  const barPx = share * widthPx;
  context.fillStyle = '#ffffffe0';
  context.fillRect(x, y - 22, barPx + context.measureText(text).width + 22, 22);
  context.fillStyle = INK;
  context.fillText(text, x + barPx + 14, y - 7);
  context.strokeStyle = INK;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(x + 8, y - 14);
  context.lineTo(x + 8, y - 8);
  context.lineTo(x + 8 + barPx, y - 8);
  context.lineTo(x + 8 + barPx, y - 14);
  context.stroke();
}

function legend(pen: SheetPen, entries: ComparisonSheet['legend'], x: number, y: number, widthPx: number): number {
  const count = Math.max(1, Math.floor(widthPx / LEGEND_COLUMN_PX));
  const columnPx = (widthPx - (count - 1) * COLUMN_GAP_PX) / count;
  let heightPx = 0;
  for (let first = 0; first < entries.length; first += count) {
    const heights = entries.slice(first, first + count).map(({ sign, text }, column) => {
      return pen.signed(sign, text, x + column * (columnPx + COLUMN_GAP_PX), y + heightPx, columnPx, TEXT);
    });
    heightPx += Math.max(...heights) + 4;
  }
  return heightPx;
}

function table(pen: SheetPen, { caption, columns, rows }: SheetTable, x: number, y: number, widthPx: number): number {
  const nameWidthPx = Math.round(widthPx * FIRST_COLUMN_SHARE);
  const cellWidthPx = (widthPx - nameWidthPx) / Math.max(1, columns.length);
  const cellX = (column: number): number => x + nameWidthPx + column * cellWidthPx + COLUMN_GAP_PX;
  const textWidthPx = cellWidthPx - COLUMN_GAP_PX;
  const right = { align: 'right' } as const;
  const captionPx = pen.text(caption, x, y, nameWidthPx, { ...SMALL, sizePx: 12 });
  const headings = columns.map((name, column) =>
    pen.text(name, cellX(column), y, textWidthPx, { ...HEADING, ...right }),
  );
  let heightPx = Math.max(captionPx, ...headings) + 3;
  pen.rule(x, y + heightPx, widthPx);
  for (const { sign, name, cells, ruled } of rows) {
    if (ruled) pen.rule(x, y + heightPx, widthPx);
    heightPx += 3;
    const namePx = pen.signed(sign, name, x, y + heightPx, nameWidthPx, TEXT);
    const shareWidthPx = Math.min(SHARE_PX, textWidthPx * 0.45);
    const figures = cells.map(({ figure, share }, column) =>
      Math.max(
        pen.text(figure, cellX(column), y + heightPx, textWidthPx - shareWidthPx - SHARE_GAP_PX, { ...TEXT, ...right }),
        pen.text(share, cellX(column) + textWidthPx - shareWidthPx, y + heightPx, shareWidthPx, {
          ...TEXT,
          ...right,
          quiet: true,
        }),
      ),
    );
    heightPx += Math.max(namePx, ...figures) + 2;
  }
  pen.rule(x, y + heightPx, widthPx);
  return heightPx + 1;
}
