import type { TurningPointAddress } from '../domain/delimitation.ts';
import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { nameTurningPoint } from '../edits/name-turning-point.ts';
import { startRingAt } from '../edits/start-ring-at.ts';
import { stateAccuracy } from '../edits/state-accuracy.ts';
import type { Answer } from '../map/drawing/drawing-port.ts';
import type { Application } from './application.ts';
import { answer } from './drawing.ts';
import { applyEdit } from './edit.ts';

/** Name a turning point; an empty name takes it away. */
export function renamePoint(app: Application, address: TurningPointAddress, name: string): Answer {
  const { partyId, zoneId } = address;
  return answer(
    applyEdit(app, { verb: 'name-turning-point', partyId, zoneId }, (before) =>
      nameTurningPoint(before, address, name),
    ),
  );
}

/** Let a ring start at a turning point, which stays selected and becomes number 1. */
export function startAtPoint(app: Application, address: TurningPointAddress): Answer {
  const { partyId, zoneId } = address;
  const outcome = applyEdit(app, { verb: 'start-ring-at', partyId, zoneId }, (before) => startRingAt(before, address));
  if (outcome.ok) {
    app.store.set((state) => ({
      ...state,
      selection: { ...state.selection, point: { ...address, point: 0 }, further: [] },
    }));
  }
  return answer(outcome);
}

/** State how accurate a delimitation is, in metres; null takes the statement back. */
export function declareAccuracy(app: Application, partyId: PartyId, zoneId: ZoneId, accuracyM: number | null): Answer {
  return answer(
    applyEdit(app, { verb: 'state-accuracy', partyId, zoneId }, (before) =>
      stateAccuracy(before, partyId, zoneId, accuracyM),
    ),
  );
}
