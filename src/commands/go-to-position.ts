import type { Position } from '../geometry/coordinates.ts';
import type { Application } from './application.ts';

const HALF_WIDTH_DEGREES = 0.08;

/** Move the map to a position and mark it. */
export function goToPosition(app: Application, position: Position): void {
  const [longitude, latitude] = position;
  app.map?.fit(
    [
      longitude - HALF_WIDTH_DEGREES,
      latitude - HALF_WIDTH_DEGREES,
      longitude + HALF_WIDTH_DEGREES,
      latitude + HALF_WIDTH_DEGREES,
    ],
    { underCrossHair: true },
  );
  app.map?.flag(position);
}
