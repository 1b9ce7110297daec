export type { ExportedMap, ExportedVersion, ExportedWorkspace, ExportedZone } from './exported-map.ts';
export type {
  ComparisonToWrite,
  ExportedCell,
  ExportedComparedMap,
  ExportedComparison,
  ExportedSliverLimits,
} from './exported-comparison.ts';
export { writeMaps, type MapsToWrite } from './write-maps.ts';
export { writeComparison } from './write-comparison.ts';
