import type { Position } from '../../geometry/coordinates.ts';
import type { LineType } from '../../geometry/line-type.ts';
import { bulgeDegrees, drawnLine } from '../drawn-line.ts';
import type { MapColours } from '../map-colours.ts';
import { SELECTED_STROKE_PX } from '../scale.ts';
import { toPixel, viewBox, type Viewport } from '../viewport.ts';
import { clipSegment } from './clip-segment.ts';
import type { MapPixel } from './drawing-port.ts';
import { paintHandle } from './paint-handle.ts';
import type { SketchItem, SketchLine } from './sketch.ts';

/** Lines are cut this far outside the screen, so that their ends and dashes do not show. */
const MARGIN_PX = 40;

interface Stroke {
  readonly widthPx: number;
  readonly casingPx: number;
  readonly dash: readonly number[];
}

const STROKES: Readonly<Record<SketchLine, Stroke>> = {
  boundary: { widthPx: SELECTED_STROKE_PX, casingPx: 7, dash: [] },
  rubber: { widthPx: 2, casingPx: 5, dash: [7, 4] },
  closing: { widthPx: 1.25, casingPx: 3, dash: [2, 4] },
  refused: { widthPx: 3, casingPx: 6, dash: [3, 5] },
  former: { widthPx: 3, casingPx: 0, dash: [] },
  measurement: { widthPx: 2, casingPx: 5, dash: [10, 3] },
  offered: { widthPx: 4, casingPx: 9, dash: [14, 4] },
};

/** Paint the items of a sketch in order, in CSS pixels; its lines run as the line type says. What lies outside the screen costs nothing. */
export function paintSketch(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  items: readonly SketchItem[],
  colours: MapColours,
  lineType: LineType,
): void {
  for (const item of items) {
    switch (item.kind) {
      case 'line':
        paintLine(
          context,
          visiblePath(viewport, item.positions, lineType),
          STROKES[item.line],
          lineColour(item.line, item.colour, colours),
          item.line === 'former' ? 'transparent' : colours.casing,
        );
        break;
      case 'area':
        paintArea(context, viewport, item.positions, colours, lineType);
        break;
      case 'handle': {
        const pixel = toPixel(viewport, item.position);
        if (isOnScreen(pixel, viewport))
          paintHandle(context, pixel, item.handle, item.colour ?? colours.ink, colours, item.turn);
      }
    }
  }
}

function lineColour(line: SketchLine, colour: string | null, colours: MapColours): string {
  if (line === 'refused') return colours.refused;
  if (line === 'former') return `${colours.casing}c0`;
  return colour ?? colours.ink;
}

function isOnScreen({ x, y }: MapPixel, viewport: Viewport): boolean {
  return x > -MARGIN_PX && y > -MARGIN_PX && x < viewport.widthPx + MARGIN_PX && y < viewport.heightPx + MARGIN_PX;
}

function paintLine(
  context: CanvasRenderingContext2D,
  path: Path2D,
  stroke: Stroke,
  colour: string,
  casing: string,
): void {
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  if (stroke.casingPx > 0) {
    context.setLineDash([]);
    context.strokeStyle = `${casing}e0`;
    context.lineWidth = stroke.casingPx;
    context.stroke(path);
  }
  context.setLineDash([...stroke.dash]);
  context.strokeStyle = colour;
  context.lineWidth = stroke.widthPx;
  context.stroke(path);
  context.setLineDash([]);
}

function visiblePath(viewport: Viewport, positions: readonly Position[], lineType: LineType): Path2D {
  const path = new Path2D();
  const [west, south, east, north] = viewBox(viewport, MARGIN_PX);
  const box = {
    left: -MARGIN_PX,
    top: -MARGIN_PX,
    right: viewport.widthPx + MARGIN_PX,
    bottom: viewport.heightPx + MARGIN_PX,
  };
  let last: MapPixel | null = null;
  for (let index = 0; index + 1 < positions.length; index += 1) {
    const from = positions[index];
    const to = positions[index + 1];
    if (!from || !to) continue;
    if ((from[0] < west && to[0] < west) || (from[0] > east && to[0] > east)) continue;
    const bulge = bulgeDegrees(from, to, lineType);
    if (Math.max(from[1], to[1]) < south - bulge || Math.min(from[1], to[1]) > north + bulge) continue;
    const pixels = drawnLine([from, to], viewport.worldSizePx, lineType).map((position) => toPixel(viewport, position));
    pixels.forEach((pixel, piece) => {
      const end = pixels[piece + 1];
      const cut = end && clipSegment(pixel, end, box);
      if (!cut) return;
      if (last?.x !== cut[0].x || last.y !== cut[0].y) path.moveTo(cut[0].x, cut[0].y);
      path.lineTo(cut[1].x, cut[1].y);
      last = cut[1];
    });
  }
  return path;
}

function paintArea(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  positions: readonly Position[],
  colours: MapColours,
  lineType: LineType,
): void {
  const first = positions[0];
  if (!first) return;
  context.beginPath();
  for (const position of drawnLine([...positions, first], viewport.worldSizePx, lineType)) {
    const { x, y } = toPixel(viewport, position);
    context.lineTo(x, y);
  }
  context.fillStyle = `${colours.ink}22`;
  context.fill('evenodd');
}
