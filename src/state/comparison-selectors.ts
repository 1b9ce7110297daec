/** What the views ask about a comparison, in one place. */
export { agenda, cellOfKey } from './agenda.ts';
export { includingParties, remarksByCell, remarksOnNoCell } from './cell-remarks.ts';
export { byAge, comparedMaps, mapsOfSet, type ChosenMap } from './compared-maps.ts';
export { comparableMaps, firstDrafts, isKnown, referenceKey, type ComparableMaps } from './comparison-inputs.ts';
export { comparisonScene, type ComparedMark, type ComparedPiece, type ComparisonScene } from './comparison-scene.ts';
export { COMPARISON_VIEWS, fewestMaps, isSecondShown, shownView, viewedPair } from './comparison-view.ts';
export { cellDesignation, contestedCells, hasCell, type AgendaCell, type ContestedCells } from './contested-cells.ts';
export { countedPieces } from './counted-pieces.ts';
export { figureRows, type FigureRow } from './figure-rows.ts';
export { figuresByNumber, type FiguresByNumber, type NumberRow } from './figures-by-number.ts';
export { MOST_MAPS, NO_COMPARISON } from './no-comparison.ts';
export { printedFigures, type PrintedComparison, type PrintedFigures } from './printed-figures.ts';
