import type { MapComparison } from '../analysis/comparison.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import type { Party, PartyPattern } from '../domain/party.ts';
import type { MultiPolygonCoordinates, PolygonCoordinates, Position } from '../geometry/coordinates.ts';
import type { AppState } from './app-state.ts';
import { comparedSides } from './compared-sides.ts';
import { cellDesignation, contestedCells, type NumberedCell } from './contested-cells.ts';
import { memoiseLast } from './memoise-last.ts';

/** The look of one side in the theme that is on. */
export interface ComparedStyle {
  readonly colour: string;
  readonly pattern: PartyPattern;
  readonly letter: string;
}

/** A piece of the comparison on the map, in the shape that the scene of the map takes. */
export interface ComparedPiece {
  /** A contested piece has the key of its cell. */
  readonly key: string;
  readonly kind: 'agreed' | 'only-a' | 'only-b' | 'conflict';
  readonly geometry: MultiPolygonCoordinates;
  /** Null for what belongs to neither side alone. */
  readonly style: ComparedStyle | null;
}

/** The number of a contested cell on the map. */
export interface ComparedMark {
  readonly key: string;
  readonly label: string;
  readonly position: Position;
  readonly outline: PolygonCoordinates;
  readonly active: boolean;
}

/** What a comparison adds to the map. */
export interface ComparisonScene {
  readonly cells: readonly ComparedPiece[];
  readonly marks: readonly ComparedMark[];
}

/**
 * Give what the last comparison shows on the map: agreed, only A, only B and cross-zone conflicts as pieces, and the
 * numbers of the contested cells. Slivers have no number unless they are looked at. Without a result, or while it is
 * not of the maps that are chosen, null. The same objects come back until something they show has changed.
 */
export function comparisonScene(state: AppState, theme: 'light' | 'dark'): ComparisonScene | null {
  const { result, activeCell } = state.comparison;
  const { a, b } = comparedSides(state);
  if (!result || !a || !b) return null;
  const cells = pieces(result, a.party, b.party, theme, state.hiddenZones);
  return scene(cells, marks(result, activeCell, state.hiddenZones));
}

const scene = memoiseLast((cells: readonly ComparedPiece[], numbers: readonly ComparedMark[]): ComparisonScene => ({
  cells,
  marks: numbers,
}));

const pieces = memoiseLast(
  (
    result: MapComparison,
    partyA: Party,
    partyB: Party,
    theme: 'light' | 'dark',
    hiddenZones: readonly ZoneId[],
  ): readonly ComparedPiece[] => {
    const styles = { a: styleOf(partyA, theme), b: styleOf(partyB, theme) };
    const agreed = result.zones.flatMap((zone): ComparedPiece[] =>
      zone.kind === 'compared' && zone.agreed.length > 0 && !hiddenZones.includes(zone.zoneId)
        ? [{ key: `${zone.zoneId}/agreed`, kind: 'agreed', geometry: zone.agreed, style: null }]
        : [],
    );
    const { cells, slivers } = contestedCells(result);
    const contested = [...cells, ...slivers]
      .filter((cell) => !hiddenZones.includes(cell.zoneId))
      .map((cell): ComparedPiece => {
        const kind = cell.side === 'a' ? 'only-a' : 'only-b';
        return { key: cell.key, kind, geometry: [cell.polygon], style: styles[cell.side] };
      });
    const conflicts = result.conflicts.map((conflict, index): ComparedPiece => {
      return { key: `conflict/${index}`, kind: 'conflict', geometry: conflict.geometry, style: null };
    });
    return [...agreed, ...contested, ...conflicts];
  },
);

const marks = memoiseLast(
  (result: MapComparison, activeCell: string | null, hiddenZones: readonly ZoneId[]): readonly ComparedMark[] =>
    restingMarks(result, hiddenZones).flatMap(({ mark, cell }) => {
      if (cell.key === activeCell) return [{ ...mark, active: true }];
      return cell.sliver ? [] : [mark];
    }),
);

const restingMarks = memoiseLast((result: MapComparison, hiddenZones: readonly ZoneId[]) => {
  const { cells, slivers } = contestedCells(result);
  return [...cells, ...slivers]
    .filter((cell) => !hiddenZones.includes(cell.zoneId))
    .map((cell) => ({ cell, mark: restingMark(cell) }));
});

function restingMark(cell: NumberedCell): ComparedMark {
  return { key: cell.key, label: cellDesignation(cell), position: cell.pole, outline: cell.polygon, active: false };
}

function styleOf(party: Party, theme: 'light' | 'dark'): ComparedStyle {
  return { colour: party.colour[theme], pattern: party.pattern, letter: party.letter };
}
