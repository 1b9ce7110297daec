import type { cutByZone } from '../edits/cut-by-zone.ts';
import type { EditOutcome } from '../edits/refusal.ts';
import type { AppState } from '../state/app-state.ts';
import type * as zoneToolEdit from './zone-tool-edit.ts';

/** What the zone tools edit with. */
interface ZoneToolEdits {
  readonly tools: typeof zoneToolEdit;
  readonly cutByZone: typeof cutByZone;
}

let loaded: ZoneToolEdits | null = null;

/** Fetch the edits of the zone tools, once. They bring the overlay with them, which the first look at the map does without. */
export async function loadZoneToolEdits(): Promise<ZoneToolEdits> {
  if (!loaded) {
    const [tools, cutting] = await Promise.all([import('./zone-tool-edit.ts'), import('../edits/cut-by-zone.ts')]);
    loaded = { tools, cutByZone: cutting.cutByZone };
  }
  return loaded;
}

/** Give the edits of the zone tools if they were fetched. */
export function zoneToolEdits(): ZoneToolEdits | null {
  return loaded;
}

/** Give what the tool in use would make of the workspace; null while something is missing, and until its edits are there. */
export function zoneToolOutcome(state: AppState): EditOutcome | null {
  return state.zoneTool ? (loaded?.tools.zoneToolOutcome(state) ?? null) : null;
}
