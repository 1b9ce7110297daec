import type { TurningPointAddress } from '../domain/delimitation.ts';
import { draftOf } from '../domain/workspace.ts';
import type { HeavyEdit } from '../edits/heavy-edit.ts';
import type { PointsUse } from '../edits/take-points.ts';
import type { ListPoints } from '../exchange/coordinates/answer-list.ts';
import type { Answer } from '../map/drawing/drawing-port.ts';
import { messages } from '../messages/catalogue.ts';
import type { StepVerb } from '../state/history.ts';
import type { Application } from './application.ts';
import { answer } from './drawing.ts';
import { applyEdit } from './edit.ts';

/** What can be done with the points of a list. */
export type ListAction = PointsUse['kind'];

const STEPS: Readonly<Record<ListAction, StepVerb>> = {
  draw: 'place-listed-points',
  boundary: 'boundary-from-list',
  insert: 'insert-turning-points',
};

/** List what can be done now: with the selected zone, and the selected turning point. */
export function listActions(app: Application): readonly ListAction[] {
  const { workspace, selection } = app.store.get();
  if (selection.partyId === null || selection.zoneId === null) return [];
  const { unfinished } = draftOf(workspace, selection.partyId);
  if (unfinished) return unfinished.zoneId === selection.zoneId ? ['draw'] : [];
  return selection.point ? ['insert', 'boundary', 'draw'] : ['boundary', 'draw'];
}

/**
 * Take the points of a list over, all or none, in one step of the history. Worked out in the engine; not made where the
 * workspace changed meanwhile. Null where it was given up.
 */
export async function takeOverPoints(
  app: Application,
  action: ListAction,
  { points }: ListPoints,
): Promise<Answer | null> {
  const { workspace, selection } = app.store.get();
  const { partyId, zoneId, point } = selection;
  const refused = (reason: string): Answer => ({ accepted: false, reason });
  if (partyId === null || zoneId === null) return refused(messages.coordinates.list.chooseCell);
  const use = useOf(action, point);
  if (!use) return refused(messages.coordinates.list.choosePoint);
  const positions = points.map(({ position }) => position);
  const edit: HeavyEdit = {
    verb: 'take-points',
    taken: { partyId, zoneId, use, positions, names: points.map(({ name }) => name) },
  };
  const outcome = await app.engine.makeEdit(workspace, edit);
  if (outcome.kind === 'failed') return refused(messages.coordinates.list.failed);
  if (outcome.kind !== 'done') return null;
  if (app.store.get().workspace !== workspace) return refused(messages.coordinates.list.changedMeanwhile);
  const made = applyEdit(app, { verb: STEPS[action], partyId, zoneId, count: points.length }, () => outcome.value);
  if (made.ok && action === 'draw') app.store.set((state) => ({ ...state, task: 'draw', pointerMode: 'draw' }));
  return answer(made);
}

function useOf(action: ListAction, point: TurningPointAddress | null): PointsUse | null {
  if (action !== 'insert') return { kind: action };
  return point && { kind: 'insert', after: point };
}
