import type { Adjustments } from '../exchange/import-reading.ts';
import type { ImportChoice } from '../state/app-state.ts';
import { boundaryFor } from './import-as-reference.ts';
import type { Application } from './application.ts';
import { changeSession, failSession, firstChoices, showReading } from './importing.ts';
import { readForImport } from './read-for-import.ts';

/**
 * Read the file that is looked at again with something done to it, or not any more. What was assigned stays assigned; what can be
 * taken over now and could not before is offered as in a new file. Nothing of the workspace changes; _Import_ waits for the answer.
 */
export async function adjustImport(app: Application, change: Partial<Adjustments>): Promise<void> {
  const session = app.store.get().importing;
  if (!session?.bytes) return;
  const { fileName, bytes } = session;
  const adjustments: Adjustments = { ...session.adjustments, ...change };
  changeSession(app, { adjustments, isReadAgain: true });
  const read = await readForImport(app, { fileName, bytes, adjustments }, () => undefined);
  const now = app.store.get().importing;
  // A later choice, or another file, has taken its place.
  if (!read || !now || now.adjustments !== adjustments) return;
  if (!read.ok) return failSession(app, read.error);
  const before = now.reading?.features ?? [];
  const fresh = firstChoices(app, read.value);
  const choices = read.value.features.map((feature, index): ImportChoice => {
    const kept = now.choices[index];
    const former = before[index];
    const was = former !== undefined && boundaryFor(now.as, former) !== null;
    const isNow = boundaryFor(now.as, feature) !== null;
    if (kept && was && isNow) return kept;
    const first = fresh[index] ?? { ticked: false, partyId: null, zoneId: null };
    return kept && kept.partyId !== null && kept.zoneId !== null ? { ...kept, ticked: first.ticked } : first;
  });
  showReading(app, read.value, choices);
}
