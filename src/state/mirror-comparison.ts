import type { ComparisonFigures, ContestedCell, MapComparison, Side, ZoneComparison } from '../analysis/comparison.ts';

function other(side: Side): Side {
  return side === 'a' ? 'b' : 'a';
}

/** Give the comparison of B with A from that of A with B, without computing it again. */
export function mirrorComparison(result: MapComparison): MapComparison {
  return {
    zones: result.zones.map(mirrorZone),
    totals: mirrorFigures(result.totals),
    conflicts: result.conflicts.map((conflict) => ({
      ...conflict,
      zoneIdA: conflict.zoneIdB,
      zoneIdB: conflict.zoneIdA,
    })),
  };
}

function mirrorZone(zone: ZoneComparison): ZoneComparison {
  switch (zone.kind) {
    case 'compared':
      return {
        ...zone,
        figures: mirrorFigures(zone.figures),
        onlyA: zone.onlyB,
        onlyB: zone.onlyA,
        contested: zone.contested.map((cell): ContestedCell => ({ ...cell, side: other(cell.side) })),
        empty: zone.empty.map(other),
      };
    case 'no-proposal':
      return { ...zone, missing: zone.missing.map(other), areaAM2: zone.areaBM2, areaBM2: zone.areaAM2 };
    case 'invalid':
      return { ...zone, sides: zone.sides.map(other) };
    case 'failed':
      return zone;
  }
}

function mirrorFigures(figures: ComparisonFigures): ComparisonFigures {
  return {
    ...figures,
    areaAM2: figures.areaBM2,
    areaBM2: figures.areaAM2,
    onlyAM2: figures.onlyBM2,
    onlyBM2: figures.onlyAM2,
    perimeterAM: figures.perimeterBM,
    perimeterBM: figures.perimeterAM,
  };
}
