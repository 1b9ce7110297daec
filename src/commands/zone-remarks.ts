import type { ZoneComparison } from '../analysis/comparison.ts';
import { fullSet } from '../geometry/input-set.ts';
import { messages } from '../messages/catalogue.ts';
import { formatArea } from '../messages/format.ts';
import type { ChosenMap } from '../state/comparison-selectors.ts';
import { mapName, mapNames } from './comparison-names.ts';

const words = messages.comparing.table;

/** Say of a zone what its figures do not: who proposes nothing or an empty area, what could not be computed. */
export function zoneRemarks(zone: ZoneComparison, maps: readonly ChosenMap[]): readonly string[] {
  if (zone.kind === 'failed') return [words.failed(zone.detail)];
  const nobody = zone.missing === fullSet(maps.length);
  const absent = [
    ...(zone.missing === 0 || nobody ? [] : [words.noProposal(mapNames(maps, zone.missing))]),
    ...(zone.invalid === 0 ? [] : [words.invalid(mapNames(maps, zone.invalid))]),
  ];
  if (zone.kind === 'compared') {
    return zone.empty === 0 ? absent : [...absent, words.emptyArea(mapNames(maps, zone.empty))];
  }
  const areas = zone.areasM2.flatMap((areaM2, index) => {
    const map = maps[index];
    return map && areaM2 !== null ? [words.otherArea(mapName(map), formatArea(areaM2))] : [];
  });
  return [...(nobody ? [words.nobody] : absent), ...areas, ...(zone.missing === 0 ? [] : [words.drawIt])];
}
