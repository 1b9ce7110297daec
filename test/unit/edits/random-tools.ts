import type { RingStretch, TurningPointAddress, ZoneMap } from '../../../src/domain/delimitation.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import { addArea } from '../../../src/edits/add-area.ts';
import { cutByZone } from '../../../src/edits/cut-by-zone.ts';
import { deleteTurningPoint } from '../../../src/edits/delete-turning-point.ts';
import { deleteTurningPoints } from '../../../src/edits/delete-turning-points.ts';
import { densifyStretch } from '../../../src/edits/densify-stretch.ts';
import { insertTurningPoint } from '../../../src/edits/insert-turning-point.ts';
import { mergeParts } from '../../../src/edits/merge-parts.ts';
import { movePart } from '../../../src/edits/move-part.ts';
import { moveTurningPoint } from '../../../src/edits/move-turning-point.ts';
import { moveTurningPoints } from '../../../src/edits/move-turning-points.ts';
import { offsetStretch } from '../../../src/edits/offset-stretch.ts';
import type { EditOutcome } from '../../../src/edits/refusal.ts';
import { reshapeBoundary } from '../../../src/edits/reshape-boundary.ts';
import { simplifyStretch } from '../../../src/edits/simplify-stretch.ts';
import { splitPart } from '../../../src/edits/split-part.ts';
import { straightenStretch } from '../../../src/edits/straighten-stretch.ts';
import { subtractArea } from '../../../src/edits/subtract-area.ts';
import { trimToZone } from '../../../src/edits/trim-to-zone.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { GRID_UNIT_DEGREES } from '../../../src/geometry/grid.ts';
import { selectedStretch } from '../../../src/state/selected-points.ts';
import { selectionAcrossZones, selectionInTurn } from './random-selection.ts';

/** What a random step does, before it is known what there is to do it with. */
export const TOOL_KINDS = [
  'reshape-boundary',
  'split-part',
  'merge-parts',
  'trim-to-zone',
  'cut-by-zone',
  'add-area',
  'subtract-area',
  'straighten-stretch',
  'simplify-stretch',
  'densify-stretch',
  'offset-stretch',
  'move-part',
  'move-part, detached',
  'move-turning-point',
  'insert-turning-point',
  'delete-turning-point',
  'move-turning-points',
  'nudge-turning-points',
  'delete-turning-points',
  'straighten-selection',
  'undo',
] as const;

export type ToolKind = (typeof TOOL_KINDS)[number];

export interface RandomToolStep {
  readonly kind: ToolKind;
  readonly choice: number;
  /** -1 to 1. */
  readonly east: number;
  readonly north: number;
}

/**
 * What an edit promises to those who share its boundary: `together`, all rings that have a point change alike;
 * `others-stay`, only the named zones may lose points, and what they get in the lines of others is shared.
 */
export interface PlannedTool {
  readonly edit: (before: Workspace) => EditOutcome;
  readonly promise: 'together' | { readonly onlyIn: readonly string[]; readonly crossingsShared: boolean };
}

const PARTY = 'russia';
const zone = (zoneId: string, partyId = PARTY) => ({ partyId, zoneId });

/** The four zones that share boundaries; the fifth is a row of squares to be merged. */
const ZONES = ['zone-1', 'zone-2', 'zone-3', 'zone-4'] as const;

/** Turn a random step into an edit of what there is; null where there is nothing of the kind. */
export function planTool(workspace: Workspace, { kind, choice, east, north }: RandomToolStep): PlannedTool | null {
  const map: ZoneMap = workspace.drafts[PARTY]?.map ?? {};
  const present = ZONES.filter((zoneId) => (map[zoneId]?.geometry.length ?? 0) > 0);
  const zoneId = present[choice % Math.max(1, present.length)];
  const geometry = zoneId && map[zoneId]?.geometry;
  if (!zoneId || !geometry) return null;
  const part = choice % geometry.length;
  const ring = geometry[part]?.[0] ?? [];
  const count = ring.length - 1;
  const point = Math.floor(choice / 7) % count;
  const at = (offset: number): Position => ring[(point + offset) % count] ?? [0, 0];
  const address = { ...zone(zoneId), part, ring: 0 };
  const stretch = (points: number): RingStretch => ({ ...address, from: point, to: (point + points) % count });
  const shifted = ([x, y]: Position, by: number): Position => [x + east * by, y + north * by];
  const middle = (one: Position, other: Position): Position => [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
  const onlyHere = { onlyIn: [zoneId], crossingsShared: true };
  switch (kind) {
    case 'reshape-boundary': {
      const line = [at(0), shifted(middle(at(0), at(2)), 0.4), at(2)];
      return {
        edit: (before) => reshapeBoundary(before, address, line),
        promise: { onlyIn: ZONES.slice(), crossingsShared: false },
      };
    }
    case 'split-part': {
      const half = Math.floor(count / 2);
      const line = [at(0), shifted(middle(at(0), at(half)), 0.2), at(half)];
      const into = choice % 3 === 0 ? null : (ZONES.find((id) => id !== zoneId) ?? null);
      return {
        edit: (before) => splitPart(before, address, line, { into }),
        promise: { onlyIn: into ? [zoneId, into] : [zoneId], crossingsShared: true },
      };
    }
    case 'merge-parts': {
      const row = map['zone-5']?.geometry.length ?? 0;
      if (row < 2) return null;
      return {
        edit: (before) => mergeParts(before, { ...zone('zone-5'), part: 0 }, 1),
        promise: { onlyIn: ['zone-5'], crossingsShared: true },
      };
    }
    case 'trim-to-zone':
      return {
        edit: (before) => trimToZone(before, zone(zoneId), zone(ZONES[choice % 4] ?? 'zone-1', 'turkey')),
        promise: onlyHere,
      };
    case 'cut-by-zone': {
      const own = present.find((id) => id !== zoneId);
      const by = own && choice % 2 === 0 ? zone(own) : zone(ZONES[choice % 4] ?? 'zone-1', 'iran');
      return { edit: (before) => cutByZone(before, zone(zoneId), by), promise: onlyHere };
    }
    case 'add-area':
    case 'subtract-area': {
      const size = 0.1 + 0.3 * Math.abs(east);
      const [x, y] = shifted(at(0), 0.1);
      const area: Position[] = [
        [x - size, y - size * 0.9],
        [x + size, y - size * 0.4],
        [x - size * 0.2, y + size],
      ];
      const verb = kind === 'add-area' ? addArea : subtractArea;
      return { edit: (before) => verb(before, zone(zoneId), area), promise: onlyHere };
    }
    case 'straighten-stretch':
      return { edit: (before) => straightenStretch(before, stretch(2)), promise: 'together' };
    case 'simplify-stretch': {
      const toleranceM = 1000 + 30_000 * Math.abs(east);
      const what = choice % 2 === 0 ? address : stretch(Math.min(6, count - 1));
      return { edit: (before) => simplifyStretch(before, what, toleranceM), promise: 'together' };
    }
    case 'densify-stretch':
      return { edit: (before) => densifyStretch(before, stretch(1), 40_000), promise: 'together' };
    case 'offset-stretch':
      return { edit: (before) => offsetStretch(before, stretch(2), 4000 * (east || 0.5)), promise: 'together' };
    case 'move-part':
      return { edit: (before) => movePart(before, address, [east * 0.05, north * 0.05]), promise: 'together' };
    case 'move-part, detached':
      return {
        edit: (before) => movePart(before, address, [east * 0.05, north * 0.05], { detached: true }),
        promise: { onlyIn: [zoneId], crossingsShared: false },
      };
    case 'move-turning-point':
      return {
        edit: (before) => moveTurningPoint(before, { ...address, point }, shifted(at(0), 0.2)),
        promise: 'together',
      };
    case 'insert-turning-point':
      return {
        edit: (before) => insertTurningPoint(before, { ...address, point }, shifted(middle(at(0), at(1)), 0.1)),
        promise: 'together',
      };
    case 'delete-turning-point':
      return { edit: (before) => deleteTurningPoint(before, { ...address, point }), promise: 'together' };
    case 'move-turning-points':
    case 'nudge-turning-points': {
      const chosen = selectionAcrossZones(map, PARTY, { ...address, point }, 1 + (choice % 4));
      const size = kind === 'move-turning-points' ? 0.2 : 5 * GRID_UNIT_DEGREES;
      return { edit: (before) => moveTurningPoints(before, chosen, [east * size, north * size]), promise: 'together' };
    }
    case 'delete-turning-points': {
      const chosen = selectionAcrossZones(map, PARTY, { ...address, point }, 1 + (choice % 2));
      return { edit: (before) => deleteTurningPoints(before, chosen), promise: 'together' };
    }
    case 'straighten-selection':
      return planStraightening(workspace, selectionInTurn({ ...address, point }, 3 + (choice % 3), count));
    case 'undo':
      return null;
  }
}

/** Straighten what is selected, the shared turning points between its ends in every zone that has them. */
function planStraightening(workspace: Workspace, chosen: readonly TurningPointAddress[]): PlannedTool | null {
  const [last, ...further] = chosen.toReversed();
  if (!last) return null;
  const stretch = selectedStretch({
    workspace,
    selection: { partyId: PARTY, zoneId: last.zoneId, point: last, further },
  });
  return stretch && { edit: (before) => straightenStretch(before, stretch), promise: 'together' };
}
