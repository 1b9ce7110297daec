import type { StyleImageMetadata } from 'maplibre-gl';
import { countTile } from './count-tile.ts';
import type { ImageLook } from './image-names.ts';
import { paintImage } from './paint-image.ts';
import { CELL_STRENGTH, patternTile, PROPOSAL_STRENGTH } from './paint-pattern.ts';
import { severalTile } from './several-tile.ts';

/** An image for the map, and how it is scaled. */
export interface MadeImage {
  readonly image: ImageData;
  readonly options: Partial<StyleImageMetadata>;
}

/** Draw an image at a whole pixel ratio. */
export function makeImage(look: ImageLook, pixelRatio: number): MadeImage {
  switch (look.kind) {
    case 'proposal':
      return {
        image: patternTile(look.pattern, look.colour, PROPOSAL_STRENGTH, true, pixelRatio),
        options: { pixelRatio },
      };
    case 'cell':
      return {
        image: patternTile(look.pattern, look.colour, CELL_STRENGTH, false, pixelRatio),
        options: { pixelRatio },
      };
    case 'several':
      return { image: severalTile(look.letters, look.ink, look.casing, pixelRatio), options: { pixelRatio } };
    case 'counted':
      return { image: countTile(look, pixelRatio), options: { pixelRatio } };
    case 'conflict':
      return {
        image: patternTile('cross-hatch', look.colour, CELL_STRENGTH, false, pixelRatio),
        options: { pixelRatio },
      };
    case 'letter':
      return { image: letterImage(look.letter, look.colour, pixelRatio), options: { pixelRatio } };
    case 'plate':
      return {
        image: plateImage(look.ink, look.ground, pixelRatio),
        options: {
          pixelRatio,
          // In device pixels: the middle may be stretched, the text lies inside the rim.
          stretchX: [[10 * pixelRatio, 12 * pixelRatio]],
          stretchY: [[10 * pixelRatio, 12 * pixelRatio]],
          content: [5 * pixelRatio, 3 * pixelRatio, 17 * pixelRatio, 19 * pixelRatio],
        },
      };
    case 'finding':
      return { image: findingImage(look.ink, look.ground, pixelRatio), options: { pixelRatio } };
  }
}

function draw(sidePx: number, pixelRatio: number, paint: (context: CanvasRenderingContext2D) => void): ImageData {
  return paintImage(sidePx, sidePx, pixelRatio, paint);
}

function letterImage(letter: string, colour: string, pixelRatio: number): ImageData {
  return draw(18, pixelRatio, (context) => {
    context.fillStyle = colour;
    context.beginPath();
    context.roundRect(1, 1, 16, 16, 3);
    context.fill();
    context.fillStyle = textOn(colour);
    context.font = '700 12px "Noto Sans", system-ui, sans-serif';
    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    context.fillText(letter, 9, 13.3, 15);
  });
}

function plateImage(ink: string, ground: string, pixelRatio: number): ImageData {
  return draw(22, pixelRatio, (context) => {
    context.beginPath();
    context.roundRect(1, 1, 20, 20, 9);
    context.fillStyle = ground;
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = ink;
    context.stroke();
  });
}

function findingImage(ink: string, ground: string, pixelRatio: number): ImageData {
  return draw(22, pixelRatio, (context) => {
    context.beginPath();
    context.moveTo(11, 2);
    context.lineTo(21, 20);
    context.lineTo(1, 20);
    context.closePath();
    context.lineJoin = 'round';
    context.lineWidth = 1.5;
    context.fillStyle = ground;
    context.fill();
    context.strokeStyle = ink;
    context.stroke();
    context.fillStyle = ink;
    context.fillRect(10, 8, 2, 6);
    context.fillRect(10, 15.5, 2, 2);
  });
}

/** Black or white, whichever has more contrast (WCAG 2 relative luminance; they are equal at 0.179). */
export function textOn(colour: string): '#000000' | '#ffffff' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';
}
