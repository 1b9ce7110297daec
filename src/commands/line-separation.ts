import type { ZoneId } from '../domain/identifiers.ts';
import type { Position } from '../geometry/coordinates.ts';
import { chosenLines, TOLERANCE_LIMITS_M } from '../state/line-separation.ts';
import type { Application } from './application.ts';
import { flyTo } from './fly-to.ts';
import { setLineComparison } from './follow-line-separation.ts';

export { startSeparatingLines } from './follow-line-separation.ts';

/** What is shown around a place at least, in degrees: about a kilometre. */
const LEAST_EXTENT_DEGREES = 0.005;

const METRES_PER_DEGREE = 111_000;

/** Open or close the section; while it is closed nothing is computed. */
export function showLineSeparation(app: Application, shown: boolean): void {
  if (app.store.get().lineComparison.shown === shown) return;
  setLineComparison(app, { shown });
  if (!shown) app.map?.flag(null);
}

/** Choose the zone whose lines are measured. */
export function chooseLineZone(app: Application, zoneId: ZoneId): void {
  setLineComparison(app, { zoneId });
}

/** Choose one of the two maps by its place among the compared ones. A map chosen for both sides makes them change places. */
export function chooseLineMap(app: Application, side: 'first' | 'second', place: number): void {
  const { comparison } = app.store.get();
  const chosen = chosenLines(app.store.get());
  const reference = comparison.maps[place];
  if (!chosen || !reference || chosen[side] === place) return;
  const other = side === 'first' ? 'second' : 'first';
  const otherPlace = chosen[other] === place ? chosen[side] : chosen[other];
  setLineComparison(app, { [side]: reference, [other]: comparison.maps[otherPlace] ?? null });
}

/** Set the tolerance in m. Returns false, and changes nothing, for what is no tolerance. */
export function setLineTolerance(app: Application, toleranceM: number): boolean {
  const { least, most } = TOLERANCE_LIMITS_M;
  if (!(toleranceM >= least && toleranceM <= most)) return false;
  setLineComparison(app, { toleranceM });
  return true;
}

/** Choose a logarithmic or a linear axis for the chart. */
export function chooseLineScale(app: Application, logarithmic: boolean): void {
  setLineComparison(app, { logarithmic });
}

/** Stop a computation under way; no figures are shown then. */
export function cancelLineSeparation(app: Application): void {
  if (app.store.get().lineComparison.status !== 'running') return;
  setLineComparison(app, { status: 'cancelled', progress: null, result: null });
  app.engine.cancelSeparation();
}

/** Compute again, after it was cancelled or has failed. */
export function separateAgain(app: Application): void {
  const { status } = app.store.get().lineComparison;
  if (status === 'cancelled' || status === 'failed') setLineComparison(app, { status: 'idle' });
}

/** Mark a place of the line on the map, or take the mark away; the map does not move. */
export function flagLinePlace(app: Application, position: Position | null): void {
  app.map?.flag(position);
}

/** Move the map to a place where the lines part, with both lines in sight, and mark it. */
export function showLinePlace(app: Application, position: Position, separationM: number): void {
  const height = Math.max(LEAST_EXTENT_DEGREES, separationM / METRES_PER_DEGREE);
  const width = height / Math.max(0.01, Math.cos((position[1] * Math.PI) / 180));
  const [longitude, latitude] = position;
  flyTo(app, [
    [
      [
        [longitude - width, latitude - height],
        [longitude + width, latitude + height],
      ],
    ],
  ]);
  app.map?.flag(position);
}
