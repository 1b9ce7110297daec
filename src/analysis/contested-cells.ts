import type { ZoneId } from '../domain/identifiers.ts';
import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import { areaM2 as areaOf } from '../geometry/measure/area.ts';
import { perimeterM as perimeterOf } from '../geometry/measure/length.ts';
import { poleOfInaccessibility } from '../geometry/pole.ts';
import type { ContestedCell, Side } from './comparison.ts';
import { largestFirst } from './largest-first.ts';
import { isRoundingArtefact, isSliver } from './sliver.ts';

function cellsOfSide(zoneId: ZoneId, side: Side, geometry: MultiPolygonCoordinates): ContestedCell[] {
  return geometry.flatMap((polygon) => {
    const areaM2 = areaOf([polygon]);
    const perimeterM = perimeterOf([polygon]);
    if (isRoundingArtefact(areaM2, perimeterM)) return [];
    const pole = poleOfInaccessibility(polygon);
    return [{ zoneId, side, polygon, areaM2, perimeterM, pole, sliver: isSliver(areaM2, perimeterM) }];
  });
}

/** List the pieces that only one side has, largest first, without those that come from rounding. */
export function contestedCells(
  zoneId: ZoneId,
  onlyA: MultiPolygonCoordinates,
  onlyB: MultiPolygonCoordinates,
): ContestedCell[] {
  return largestFirst([...cellsOfSide(zoneId, 'a', onlyA), ...cellsOfSide(zoneId, 'b', onlyB)]);
}
