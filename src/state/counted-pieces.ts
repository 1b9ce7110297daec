import type { MapComparison } from '../analysis/comparison.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import { sizeOf } from '../geometry/input-set.ts';
import type { AppState } from './app-state.ts';
import { cellKey } from './contested-cells.ts';
import { keepUnchanged, samePolygons } from './keep-unchanged.ts';
import { memoiseLast } from './memoise-last.ts';

/** A piece of the comparison by how many maps include it, in the shape that the scene of the map takes. */
export interface CountedPiece {
  /** A contested piece has the key of its cell. */
  readonly key: string;
  readonly kind: 'counted';
  readonly geometry: MultiPolygonCoordinates;
  readonly by: number;
  readonly of: number;
  readonly contested: boolean;
}

/** Give the pieces of the last comparison by number; null without a result of the chosen maps. */
export function countedPieces({ comparison, hiddenZones }: AppState): readonly CountedPiece[] | null {
  const { result, maps } = comparison;
  return result && result.mapCount === maps.length ? pieces(result, hiddenZones) : null;
}

const pieces = memoiseLast(
  ({ zones, mapCount }: MapComparison, hiddenZones: readonly ZoneId[]): readonly CountedPiece[] =>
    keepPieces(
      zones.flatMap((zone): CountedPiece[] => {
        if (zone.kind !== 'compared' || hiddenZones.includes(zone.zoneId)) return [];
        const piece = { kind: 'counted', of: mapCount } as const;
        const core = zone.cells.find((cell) => cell.maps === zone.takingPart);
        const key = `${zone.zoneId}/agreed`;
        const by = sizeOf(zone.takingPart);
        return [
          ...(core ? [{ ...piece, key, geometry: core.geometry, by, contested: false }] : []),
          ...zone.contested.map((cell) => ({
            ...piece,
            key: cellKey(cell),
            geometry: [cell.polygon],
            by: sizeOf(cell.maps),
            contested: true,
          })),
        ];
      }),
    ),
);

const keepPieces = keepUnchanged<CountedPiece>(
  (piece, { by, of, geometry }) => piece.by === by && piece.of === of && samePolygons(piece.geometry, geometry),
);
