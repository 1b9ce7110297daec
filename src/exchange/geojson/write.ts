export type { ExportedMap, ExportedVersion, ExportedWorkspace, ExportedZone } from './exported-map.ts';
export type { ExportedCell, ExportedComparison, ExportedSide } from './exported-comparison.ts';
export { writeMaps, type MapsToWrite } from './write-maps.ts';
export { writeComparison, type ComparisonToWrite } from './write-comparison.ts';
