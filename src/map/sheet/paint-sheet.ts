import type { MapPicture } from '../map-view.ts';
import type { ComparisonSheet } from './comparison-sheet.ts';
import { layOutSheet, MARGIN_PX } from './lay-out-sheet.ts';
import { SheetPen } from './sheet-pen.ts';

/** Narrower, figures of four zones and a total do not stand side by side; wider, nothing is gained. */
const LEAST_WIDTH_PX = 840;
const MOST_WIDTH_PX = 1400;

/** Text is as sharp as on a good screen or in print. */
export const SHEET_PIXEL_RATIO = 2;

function contextOf(widthPx: number, heightPx: number): OffscreenCanvasRenderingContext2D {
  const canvas = new OffscreenCanvas(Math.ceil(widthPx * SHEET_PIXEL_RATIO), Math.ceil(heightPx * SHEET_PIXEL_RATIO));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('A canvas without a 2d context');
  context.scale(SHEET_PIXEL_RATIO, SHEET_PIXEL_RATIO);
  return context;
}

/** The fonts come in files by script; those of the texts on the sheet are loaded before they are measured. */
async function loadFonts(sheet: ComparisonSheet): Promise<void> {
  const texts = JSON.stringify(sheet);
  await Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} 13px "Noto Sans"`, texts)));
}

/**
 * Paint a comparison as one picture (PNG): title, maps, the map itself with its scale, legend, figures, method and
 * credits, at two pixels to a CSS pixel on white. As wide as the map on screen, between 840 and 1400 CSS pixels, and as
 * tall as it needs to be.
 *
 * @param picture the map; null where the browser cannot draw one, which the sheet then says
 */
export async function paintSheet(sheet: ComparisonSheet, picture: MapPicture | null): Promise<Blob> {
  await loadFonts(sheet);
  const widthPx = Math.min(MOST_WIDTH_PX, Math.max(LEAST_WIDTH_PX, Math.round(picture?.widthPx ?? 0)));
  // Laid out twice: once to learn how tall it is.
  const trial = new SheetPen(contextOf(1, 1), SHEET_PIXEL_RATIO);
  const heightPx = layOutSheet(trial, sheet, picture, widthPx);
  const context = contextOf(widthPx + 2 * MARGIN_PX, heightPx);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, widthPx + 2 * MARGIN_PX, heightPx);
  layOutSheet(new SheetPen(context, SHEET_PIXEL_RATIO), sheet, picture, widthPx);
  return context.canvas.convertToBlob({ type: 'image/png' });
}
