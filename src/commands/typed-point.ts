import { draftOf } from '../domain/workspace.ts';
import { endOfGeodesic } from '../geometry/measure/bearing.ts';
import { readBearing, readLengthM } from '../geometry/notation/read-bearing.ts';
import type { Answer } from '../map/drawing/drawing-port.ts';
import { messages } from '../messages/catalogue.ts';
import type { Application } from './application.ts';
import { placePoint } from './drawing.ts';
import { readCell } from './turning-point-cells.ts';

const refused = (reason: string): Answer => ({ accepted: false, reason });

/** Place the next point of the boundary being drawn where a typed coordinate says, in any notation. */
export function placeTypedPoint(app: Application, text: string): Answer {
  const read = readCell(text, 'position', [0, 0]);
  return read.ok ? placePoint(app, read.value) : refused(read.error);
}

/**
 * Place the next point at a bearing (degrees clockwise from true north) and a distance from the last one, along the
 * geodesic on WGS 84, whatever the line type: that is how such figures are measured.
 */
export function placePointByBearing(app: Application, bearingText: string, distanceText: string): Answer {
  const words = messages.coordinates.typed;
  const { workspace, selection } = app.store.get();
  const last = draftOf(workspace, selection.partyId ?? '').unfinished?.positions.at(-1);
  if (!last) return refused(words.noLast);
  const bearing = readBearing(bearingText);
  if (bearing === null) return refused(words.badBearing);
  const lengthM = readLengthM(distanceText);
  // Half the way round the earth; no boundary has a longer segment, and a slip of the unit is caught.
  if (lengthM === null || lengthM <= 0 || lengthM > 20_000_000) return refused(words.badDistance);
  return placePoint(app, endOfGeodesic(last, bearing, lengthM));
}
