import type { MapReference } from '../domain/version.ts';
import { differenceInputs } from '../state/map-difference.ts';
import type { Application } from './application.ts';
import { describeZone, type DescribedZone, type DifferenceClause } from './describe-difference.ts';
import { flyTo } from './fly-to.ts';
import { loadVersionMap } from './version-maps.ts';

/** What changed between two maps of one party, or why it cannot be told. */
export type ToldDifference =
  | { readonly kind: 'told'; readonly zones: readonly DescribedZone[] }
  | { readonly kind: 'unread' | 'superseded' | 'cancelled' }
  | { readonly kind: 'failed'; readonly detail: string };

async function isRead(app: Application, reference: MapReference): Promise<boolean> {
  return reference.kind === 'draft' || loadVersionMap(app, reference.versionId);
}

/**
 * Tell in words what changed from one map to another of the same party, zone by zone. Versions are read first; what has
 * to be computed is computed in the worker, where the latest request wins.
 */
export async function tellDifference(
  app: Application,
  before: MapReference,
  after: MapReference,
): Promise<ToldDifference> {
  const read = await Promise.all([isRead(app, before), isRead(app, after)]);
  const state = app.store.get();
  const { workspace } = state;
  const { unread, changes } = differenceInputs(state, before, after);
  if (unread || read.includes(false)) return { kind: 'unread' };
  const zones = changes.filter((change) => change.kind === 'changed');
  const outcome =
    zones.length === 0
      ? ({ kind: 'done', value: [] } as const)
      : await app.engine.diffMaps({ zones, lineType: workspace.lineType });
  if (outcome.kind !== 'done') return outcome;
  const differences = new Map(outcome.value.map((difference) => [difference.zoneId, difference]));
  return {
    kind: 'told',
    zones: changes.map((change) => describeZone(app.gazetteer, workspace, change, differences.get(change.zoneId))),
  };
}

/** Move the map to what a clause is about, and mark the place. */
export function showDifference(app: Application, { geometry, place }: DifferenceClause): void {
  if (!geometry) return;
  flyTo(app, geometry);
  app.map?.flag(place);
}
