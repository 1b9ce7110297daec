import type { ZoneAddress } from '../edits/trim-to-zone.ts';
import type { RingAddress, RingStretch } from '../domain/delimitation.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import { addArea } from '../edits/add-area.ts';
import { cutByZone } from '../edits/cut-by-zone.ts';
import { densifyStretch } from '../edits/densify-stretch.ts';
import { mergeParts } from '../edits/merge-parts.ts';
import { movePart, shiftByMetres, type Shift } from '../edits/move-part.ts';
import { offsetStretch } from '../edits/offset-stretch.ts';
import type { EditOutcome } from '../edits/refusal.ts';
import { reshapeBoundary } from '../edits/reshape-boundary.ts';
import { splitPart } from '../edits/split-part.ts';
import { straightenStretch } from '../edits/straighten-stretch.ts';
import { subtractArea } from '../edits/subtract-area.ts';
import { trimToZone } from '../edits/trim-to-zone.ts';
import type { AppState } from '../state/app-state.ts';
import { memoiseLast } from '../state/memoise-last.ts';
import { presentAnswer, stretchOf, type ZoneTool, type ZoneToolSession } from '../state/zone-tool.ts';
import type { BoundEdit } from './edit.ts';

/** Give the edit that a tool makes with what was chosen and drawn; null while something is missing. */
export function zoneToolEdit(
  state: Pick<AppState, 'selection' | 'workspace'>,
  session: ZoneToolSession,
): BoundEdit | null {
  const { tool, partyId, zoneId, settings, sketch } = session;
  const zone: ZoneAddress = { partyId, zoneId };
  const part = { ...zone, part: settings.part };
  const stretch = stretchOf(state, session);
  const { positions } = sketch;
  const { metres, other } = settings;
  switch (tool) {
    case 'reshape':
      return positions.length < 2
        ? null
        : (before) => reshapeBoundary(before, stretch, positions, { otherWay: settings.otherWay });
    case 'split':
      return positions.length < 2
        ? null
        : (before) => splitPart(before, part, positions, { into: settings.into, otherPiece: settings.otherWay });
    case 'merge':
      return (before) => mergeParts(before, part, settings.otherPart);
    case 'trim':
      return other && ((before) => trimToZone(before, zone, other));
    case 'cut':
      return other && ((before) => cutByZone(before, zone, other));
    case 'add':
      return positions.length < 3 ? null : (before) => addArea(before, zone, positions);
    case 'subtract':
      return positions.length < 3 ? null : (before) => subtractArea(before, zone, positions);
    case 'straighten':
      return isStretch(stretch) ? (before) => straightenStretch(before, stretch) : null;
    case 'simplify': {
      const made = presentAnswer(state, session);
      return made && (() => made);
    }
    case 'densify':
      return (before) => densifyStretch(before, stretch, metres);
    case 'offset':
      return (before) => offsetStretch(before, stretch, settings.outwards ? -metres : metres);
    case 'move': {
      const shift = shiftOf(state.workspace, session);
      return shift && ((before) => movePart(before, part, shift, { detached: settings.detached }));
    }
  }
}

function isStretch(stretch: RingAddress | RingStretch): stretch is RingStretch {
  return 'from' in stretch;
}

/** From the first point that was drawn to the last one, else the metres that were typed. */
function shiftOf(workspace: Workspace, { partyId, zoneId, settings, sketch }: ZoneToolSession): Shift | null {
  const [from] = sketch.positions;
  const to = sketch.positions.at(-1);
  if (from && to && sketch.positions.length > 1) return [to[0] - from[0], to[1] - from[1]];
  const at = draftOf(workspace, partyId).map[zoneId]?.geometry[settings.part]?.[0]?.[0];
  const isTyped = settings.eastM !== 0 || settings.northM !== 0;
  return at && isTyped ? shiftByMetres(settings.eastM, settings.northM, at) : null;
}

const compute = memoiseLast(
  (
    workspace: AppState['workspace'],
    selection: AppState['selection'],
    tool: ZoneTool,
    settings: ZoneToolSession['settings'],
    sketch: ZoneToolSession['sketch'],
    answer: ZoneToolSession['answer'],
    partyId: string,
    zoneId: string,
  ): EditOutcome | null => {
    const session: ZoneToolSession = { tool, settings, sketch, answer, partyId, zoneId, effect: null };
    return zoneToolEdit({ workspace, selection }, session)?.(workspace) ?? null;
  },
);

/**
 * Give what a tool would make of the workspace: another workspace or a refusal; null while something is missing. Computed
 * once for each choice.
 */
export function zoneToolOutcome({ workspace, selection, zoneTool }: AppState): EditOutcome | null {
  if (!zoneTool) return null;
  const { tool, settings, sketch, answer, partyId, zoneId } = zoneTool;
  return compute(workspace, selection, tool, settings, sketch, answer, partyId, zoneId);
}
