/** What the views ask about a comparison, in one place. */
export { comparedSides, type ComparedSide, type ComparedSides } from './compared-sides.ts';
export {
  comparableMaps,
  firstTwoDrafts,
  isKnown,
  referenceKey,
  sameReference,
  type ComparableMaps,
} from './comparison-inputs.ts';
export { comparisonScene, type ComparedMark, type ComparedPiece, type ComparisonScene } from './comparison-scene.ts';
export {
  cellDesignation,
  contestedCell,
  contestedCells,
  type ContestedCells,
  type NumberedCell,
} from './contested-cells.ts';
export { printedFigures, type PrintedComparison, type PrintedFigures } from './printed-figures.ts';
