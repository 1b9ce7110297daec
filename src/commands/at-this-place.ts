import { draftOf } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import { partAt } from '../map/drawing/part-at.ts';
import { messages } from '../messages/catalogue.ts';
import { formatDecimalPosition } from '../messages/format.ts';
import { contestedCells } from '../state/contested-cells.ts';
import { MOST_MAPS } from '../state/no-comparison.ts';
import type { Application } from './application.ts';
import { compareDrafts } from './comparing.ts';
import { notify } from './notify.ts';
import { setComparison } from './set-comparison.ts';
import { chooseTask } from './view.ts';

const words = messages.hands.menu;

/** Compare the drafts of the parties that include a place in some zone, 5 at most; says so where there are not two. */
export function compareHere(app: Application, position: Position): void {
  const { workspace } = app.store.get();
  const including = workspace.parties.filter(({ id }) =>
    Object.values(draftOf(workspace, id).map).some(({ geometry }) => partAt(geometry, position) !== null),
  );
  if (including.length < 2) {
    notify(app, 'information', words.nothingToCompare(including[0]?.name ?? null));
    return;
  }
  compareDrafts(
    app,
    including.slice(0, MOST_MAPS).map(({ id }) => id),
  );
  chooseTask(app, 'compare');
}

/** Look at the contested cell at a place and ask for a remark on it; says so where there is none. */
export function remarkHere(app: Application, position: Position): void {
  const { comparison, task } = app.store.get();
  const { cells, slivers } = contestedCells(comparison.result, comparison.sliverLimits);
  const there = [...cells, ...slivers]
    .filter(({ polygon }) => partAt([polygon], position) !== null)
    .toSorted((one, other) => one.areaM2 - other.areaM2);
  const cellKey = there[0]?.key;
  if (task !== 'compare' || cellKey === undefined) {
    notify(app, 'information', task === 'compare' ? words.nothingContested : words.compareFirst);
    return;
  }
  setComparison(app, { activeCell: cellKey });
  app.store.set((state) => ({ ...state, remarkAsked: cellKey }));
}

/** Put the coordinates of a place on the clipboard, with seven decimals. */
export async function copyCoordinates(app: Application, [longitude, latitude]: Position): Promise<void> {
  const text = formatDecimalPosition(longitude, latitude, 7).replaceAll('\u00a0', ' ');
  try {
    await navigator.clipboard.writeText(text);
    notify(app, 'success', messages.drawing.menu.copied(text));
  } catch {
    notify(app, 'warning', messages.drawing.menu.notCopied);
  }
}
