import type { MapComparison } from '../analysis/comparison.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import type { Party, PartyPattern } from '../domain/party.ts';
import type { MultiPolygonCoordinates, PolygonCoordinates, Position } from '../geometry/coordinates.ts';
import type { AppState } from './app-state.ts';
import { comparedMaps, mapsOfSet, type ChosenMap } from './compared-maps.ts';
import { cellDesignation, cellKey, contestedCells, type AgendaCell, type ContestedCells } from './contested-cells.ts';
import { keepUnchanged, samePolygons } from './keep-unchanged.ts';
import { memoiseLast } from './memoise-last.ts';

/** The look of a party in the theme that is on. */
export interface ComparedStyle {
  readonly colour: string;
  readonly pattern: PartyPattern;
  readonly letter: string;
}

/** A piece of the comparison on the map, in the shape that the scene of the map takes. */
export interface ComparedPiece {
  /** A contested piece has the key of its cell. */
  readonly key: string;
  /** `one` is included by one map alone, `several` by more than one but not by all. */
  readonly kind: 'agreed' | 'one' | 'several' | 'conflict';
  readonly geometry: MultiPolygonCoordinates;
  /** Null for what does not belong to one map alone. */
  readonly style: ComparedStyle | null;
  /** The letters of the maps that include a contested piece; empty for the others. */
  readonly letters: string;
}

/** The number of a contested cell on the map. */
export interface ComparedMark {
  readonly key: string;
  readonly label: string;
  readonly position: Position;
  readonly outline: PolygonCoordinates;
  readonly areaM2: number;
  readonly active: boolean;
}

/** What a comparison adds to the map. */
export interface ComparisonScene {
  readonly cells: readonly ComparedPiece[];
  readonly marks: readonly ComparedMark[];
}

/**
 * Give what the last comparison shows on the map: the agreed areas, the contested cells and the overlaps of zones as
 * pieces, and the numbers of the contested cells. Slivers have no number unless they are looked at. Without a result,
 * or where a map is no longer there, null. The same objects come back until something they show has changed.
 */
export function comparisonScene(state: AppState, theme: 'light' | 'dark'): ComparisonScene | null {
  const { result, activeCell, sliverLimits } = state.comparison;
  const maps = comparedMaps(state);
  if (!result || maps.length !== result.mapCount) return null;
  return scene(
    pieces(result, maps, theme, state.hiddenZones),
    marks(contestedCells(result, sliverLimits), activeCell, state.hiddenZones, state.dragged !== null),
  );
}

const scene = memoiseLast((cells: readonly ComparedPiece[], numbers: readonly ComparedMark[]): ComparisonScene => ({
  cells,
  marks: numbers,
}));

const pieces = memoiseLast(
  (
    result: MapComparison,
    maps: readonly ChosenMap[],
    theme: 'light' | 'dark',
    hiddenZones: readonly ZoneId[],
  ): readonly ComparedPiece[] => {
    const shown = result.zones.filter((zone) => !hiddenZones.includes(zone.zoneId));
    const styles = new Map(maps.map((map) => [map, styleOf(map.party, theme)]));
    const agreed = shown.flatMap((zone): ComparedPiece[] => {
      const core = zone.kind === 'compared' ? zone.cells.find((cell) => cell.maps === zone.takingPart) : undefined;
      if (!core) return [];
      return [{ key: `${zone.zoneId}/agreed`, kind: 'agreed', geometry: core.geometry, style: null, letters: '' }];
    });
    const cells = shown.flatMap((zone) => (zone.kind === 'compared' ? zone.contested : []));
    const contested = cells.map((cell): ComparedPiece => {
      const including = mapsOfSet(maps, cell.maps);
      const [only] = including;
      const alone = including.length === 1 && only !== undefined;
      return {
        key: cellKey(cell),
        kind: alone ? 'one' : 'several',
        geometry: [cell.polygon],
        style: alone ? (styles.get(only) ?? null) : null,
        letters: including.map(({ party }) => party.letter).join(' '),
      };
    });
    const overlaps = result.overlaps
      .filter(({ zoneIdA, zoneIdB }) => !hiddenZones.includes(zoneIdA) && !hiddenZones.includes(zoneIdB))
      .map(({ mapA, zoneIdA, mapB, zoneIdB, geometry }): ComparedPiece => {
        const key = `overlap/${mapA}/${zoneIdA}/${mapB}/${zoneIdB}`;
        return { key, kind: 'conflict', geometry, style: null, letters: '' };
      });
    return keepPieces([...agreed, ...contested, ...overlaps]);
  },
);

/** Results follow one another quickly while a turning point is dragged, and what the map shows anew takes time. */
const keepPieces = keepUnchanged<ComparedPiece>(
  (piece, { kind, geometry, style, letters }) =>
    piece.kind === kind &&
    piece.letters === letters &&
    sameStyle(piece.style, style) &&
    samePolygons(piece.geometry, geometry),
);

function sameStyle(one: ComparedStyle | null, other: ComparedStyle | null): boolean {
  if (one === null || other === null) return one === other;
  return one.colour === other.colour && one.pattern === other.pattern && one.letter === other.letter;
}

const marks = memoiseLast(
  (
    cells: ContestedCells,
    activeCell: string | null,
    hiddenZones: readonly ZoneId[],
    isDragged: boolean,
  ): readonly ComparedMark[] =>
    keepMarks(
      restingMarks(cells, hiddenZones).flatMap(({ mark, cell }) => {
        if (cell.key === activeCell) return [{ ...mark, active: true }];
        return cell.sliver ? [] : [mark];
      }),
      isDragged ? isNearlySameMark : isSameMark,
    ),
);

const isSameMark = (mark: ComparedMark, { label, outline, areaM2, active }: ComparedMark): boolean =>
  mark.label === label && mark.outline === outline && mark.areaM2 === areaM2 && mark.active === active;

/**
 * While a turning point is dragged the numbers stay where they are, which is easier to read, too: for one that moves the
 * map would have to find room for all of them again. The cell that is looked at has its outline drawn, and follows.
 */
const isNearlySameMark = (mark: ComparedMark, now: ComparedMark): boolean =>
  now.active ? isSameMark(mark, now) : mark.label === now.label && !mark.active;

const keepMarks = keepUnchanged<ComparedMark>(isSameMark);

const restingMarks = memoiseLast(({ cells, slivers }: ContestedCells, hiddenZones: readonly ZoneId[]) =>
  [...cells, ...slivers]
    .filter((cell) => !hiddenZones.includes(cell.zoneId))
    .map((cell) => ({ cell, mark: restingMark(cell) })),
);

function restingMark(cell: AgendaCell): ComparedMark {
  const { key, pole, polygon, areaM2 } = cell;
  return { key, label: cellDesignation(cell), position: pole, outline: polygon, areaM2, active: false };
}

function styleOf(party: Party, theme: 'light' | 'dark'): ComparedStyle {
  return { colour: party.colour[theme], pattern: party.pattern, letter: party.letter };
}
