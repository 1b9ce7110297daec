import { draftOf } from '../domain/workspace.ts';
import { replaceDelimitations } from '../edits/replace-delimitations.ts';
import { messages } from '../messages/catalogue.ts';
import type { Application } from './application.ts';
import { applyEditOrTell } from './edit.ts';
import { notify } from './notify.ts';
import { closeFirstRun, zoomTo } from './view.ts';

/**
 * Put the twelve illustrative proposals into the drafts of the parties and zones they name, in one step. A locked draft
 * and a zone that holds something already are left alone and named.
 */
export async function loadIllustrative(app: Application): Promise<void> {
  // The reader of GeoJSON is no part of the first load.
  const { loadIllustrativeProposals } = await import('../exchange/illustrative-proposals.ts');
  const proposals = await loadIllustrativeProposals(app.store.get().workspace);
  const { workspace } = app.store.get();
  let count = 0;
  const left: string[] = [];
  const done = applyEditOrTell(app, { verb: 'load-illustrative' }, (before) => {
    let next = before;
    for (const party of before.parties) {
      const offered = Object.entries(proposals[party.id] ?? {});
      if (before.drawingFor !== null && before.drawingFor !== party.id) {
        if (offered.length > 0) left.push(party.name);
        continue;
      }
      const free = offered.filter(([zoneId]) => !draftOf(before, party.id).map[zoneId]);
      if (free.length < offered.length) left.push(party.name);
      if (free.length === 0) continue;
      const outcome = replaceDelimitations(next, party.id, Object.fromEntries(free));
      if (!outcome.ok) return outcome;
      next = outcome.value;
      count += free.length;
    }
    return { ok: true, value: next };
  });
  if (!done) return;
  closeFirstRun(app);
  if (workspace === app.store.get().workspace) notify(app, 'information', messages.workspaces.nothingIllustrative);
  else notify(app, 'success', messages.workspaces.illustrativeLoaded(count));
  if (left.length > 0 && count > 0) notify(app, 'information', messages.workspaces.illustrativeLeft(left.join(', ')));
  if (count > 0) zoomTo(app, {});
}
