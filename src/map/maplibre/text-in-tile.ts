/** Text in the middle of a tile, with a rim that keeps it legible on any hatch. */
export interface TileText {
  readonly text: string;
  /** The height of the letters in CSS pixels. */
  readonly sizePx: number;
  readonly ink: string;
  /** The colour of the rim. */
  readonly casing: string;
}

/** Paint text in the middle of a tile of so many CSS pixels. */
export function paintTextInTile(
  context: CanvasRenderingContext2D,
  { text, sizePx, ink, casing }: TileText,
  widthPx: number,
  heightPx: number,
): void {
  context.globalAlpha = 1;
  context.font = `700 ${sizePx}px "Noto Sans", system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = casing;
  context.strokeText(text, widthPx / 2, heightPx / 2);
  context.fillStyle = ink;
  context.fillText(text, widthPx / 2, heightPx / 2);
}
