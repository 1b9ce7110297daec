import type { Workspace } from '../domain/workspace.ts';
import type { HeavyEdit } from './heavy-edit.ts';
import type { EditOutcome } from './refusal.ts';
import { simplifyStretch } from './simplify-stretch.ts';
import { takePoints } from './take-points.ts';

/** Make an edit. Refuses what `simplifyStretch` and `takePoints` do. It changes nothing but the draft of `partyOfEdit`. */
export function makeHeavyEdit(workspace: Workspace, edit: HeavyEdit): EditOutcome {
  switch (edit.verb) {
    case 'simplify-stretch':
      return simplifyStretch(workspace, edit.stretch, edit.toleranceM);
    case 'take-points':
      return takePoints(workspace, edit.taken);
  }
}
