import type { Position } from '../geometry/coordinates.ts';
import { pathLengthOfM, ringAreaOfM2 } from '../geometry/measure/by-line-type.ts';
import { messages } from '../messages/catalogue.ts';
import { formatArea, formatLength } from '../messages/format.ts';
import type { AppState } from '../state/app-state.ts';
import { announce } from './announce.ts';
import type { Application } from './application.ts';

/** Show the figure of a measurement as it grows, and say it. */
export function showMeasurement(app: Application, positions: readonly Position[], done: boolean): void {
  app.store.set((state) => ({ ...state, measurement: { positions, done } }));
  announce(app, messages.hands.measured(positions.length, measuredFigure(app.store.get(), positions)));
}

/** Put into words what is measured: an area from three points on where areas are measured, otherwise a length. */
export function measuredFigure({ pointerMode, workspace }: AppState, positions: readonly Position[]): string {
  const { lineType } = workspace;
  return pointerMode === 'measure-area' && positions.length >= 3
    ? formatArea(ringAreaOfM2(positions, lineType))
    : formatLength(pathLengthOfM(positions, lineType));
}
