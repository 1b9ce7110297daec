import type { PartyPattern } from '../../domain/party.ts';

/** What an image over the base map shows. Its name says everything needed to draw it, so images are made on demand. */
export type ImageLook =
  /** The fill of a proposal. */
  | { readonly kind: 'proposal'; readonly pattern: PartyPattern; readonly colour: string }
  /** The fill of a contested cell: stronger, and never plain. */
  | { readonly kind: 'cell'; readonly pattern: PartyPattern; readonly colour: string }
  /** The fill of a cell that several of the compared maps include, with their letters. */
  | { readonly kind: 'several'; readonly letters: string; readonly ink: string; readonly casing: string }
  /** The fill of what so many of the compared maps include. */
  | {
      readonly kind: 'counted';
      readonly by: number;
      readonly of: number;
      readonly colour: string;
      readonly ink: string;
      readonly casing: string;
    }
  /** The fill of a place that the compared maps put into different zones. */
  | { readonly kind: 'conflict'; readonly colour: string }
  /** A party's letter on its colour. */
  | { readonly kind: 'letter'; readonly letter: string; readonly colour: string }
  /** The plate under the number of a contested cell. */
  | { readonly kind: 'plate'; readonly ink: string; readonly ground: string }
  /** The sign of a finding. */
  | { readonly kind: 'finding'; readonly ink: string; readonly ground: string };

/** Name an image by what it shows. */
export function imageName(look: ImageLook): string {
  return `delimit:${JSON.stringify(look)}`;
}

/** Read what an image shows from its name; null if it is not one of ours. */
export function lookOfImage(name: string): ImageLook | null {
  return name.startsWith('delimit:') ? (JSON.parse(name.slice('delimit:'.length)) as ImageLook) : null;
}
