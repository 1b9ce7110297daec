import type { ZoneId } from '../domain/identifiers.ts';
import type { InputSet } from '../geometry/input-set.ts';
import { areaM2 as areaOf } from '../geometry/measure/area.ts';
import { perimeterM as perimeterOf } from '../geometry/measure/length.ts';
import { poleOfInaccessibility } from '../geometry/pole.ts';
import type { ContestedCell, ZoneCell } from './comparison.ts';
import { largestFirst } from './largest-first.ts';
import { isRoundingArtefact } from './sliver.ts';

function contestedCellsOf(zoneId: ZoneId, { maps, geometry }: ZoneCell): ContestedCell[] {
  return geometry.flatMap((polygon) => {
    const areaM2 = areaOf([polygon]);
    const perimeterM = perimeterOf([polygon]);
    if (isRoundingArtefact(areaM2, perimeterM)) return [];
    return [{ zoneId, maps, polygon, areaM2, perimeterM, pole: poleOfInaccessibility(polygon) }];
  });
}

/**
 * List the connected pieces of the cells that not all maps taking part include, largest first, without those that come
 * from rounding. Edges of the cells are straight in longitude and latitude.
 */
export function contestedCells(zoneId: ZoneId, cells: readonly ZoneCell[], takingPart: InputSet): ContestedCell[] {
  return largestFirst(cells.flatMap((cell) => (cell.maps === takingPart ? [] : contestedCellsOf(zoneId, cell))));
}
