import { html, type TemplateResult } from 'lit';
import type { DialogName } from '../state/app-state.ts';

const loaders: Record<DialogName, () => Promise<unknown>> = {
  export: () => import('./export-dialog.ts'),
  keeping: () => import('./keeping-dialog.ts'),
  keys: () => import('./keys-dialog.ts'),
  about: () => import('./about-dialog.ts'),
  parties: () => import('./parties-dialog.ts'),
  zones: () => import('./zones-dialog.ts'),
  'new-workspace': () => import('./new-workspace-dialog.ts'),
  workspaces: () => import('./workspaces-dialog.ts'),
  paste: () => import('./paste-dialog.ts'),
  'coordinate-list': () => import('./coordinate-list-dialog.ts'),
  'go-to': () => import('./go-to-dialog.ts'),
  steps: () => import('./steps-dialog.ts'),
  'save-details': () => import('./save-details-dialog.ts'),
  'delete-workspace': () => import('./delete-workspace-dialog.ts'),
  tabled: () => import('./tabled-dialog.ts'),
  'back-up': () => import('./back-up-dialog.ts'),
  'open-backup': () => import('./open-backup-dialog.ts'),
  remove: () => import('./remove-dialog.ts'),
  removed: () => import('./removed-dialog.ts'),
};

/** Fetch the code of a dialog; it is part of the build, but not of the first load. */
export function loadDialog(name: DialogName): Promise<unknown> {
  return loaders[name]();
}

/** Render a dialog. `subject` says what it is about, where it needs one. */
export function renderDialog(name: DialogName, subject: string | null): TemplateResult {
  switch (name) {
    case 'export':
      return html`<export-dialog .subject=${subject}></export-dialog>`;
    case 'keeping':
      return html`<keeping-dialog></keeping-dialog>`;
    case 'keys':
      return html`<keys-dialog></keys-dialog>`;
    case 'about':
      return html`<about-dialog></about-dialog>`;
    case 'parties':
      return html`<parties-dialog></parties-dialog>`;
    case 'zones':
      return html`<zones-dialog></zones-dialog>`;
    case 'new-workspace':
      return html`<new-workspace-dialog></new-workspace-dialog>`;
    case 'workspaces':
      return html`<workspaces-dialog></workspaces-dialog>`;
    case 'paste':
      return html`<paste-dialog></paste-dialog>`;
    case 'coordinate-list':
      return html`<coordinate-list-dialog></coordinate-list-dialog>`;
    case 'go-to':
      return html`<go-to-dialog></go-to-dialog>`;
    case 'steps':
      return html`<steps-dialog></steps-dialog>`;
    case 'save-details':
      return html`<save-details-dialog .subject=${subject}></save-details-dialog>`;
    case 'delete-workspace':
      return html`<delete-workspace-dialog .subject=${subject}></delete-workspace-dialog>`;
    case 'tabled':
      return html`<tabled-dialog .subject=${subject}></tabled-dialog>`;
    case 'back-up':
      return html`<back-up-dialog></back-up-dialog>`;
    case 'open-backup':
      return html`<open-backup-dialog .subject=${subject}></open-backup-dialog>`;
    case 'remove':
      return html`<remove-dialog .subject=${subject}></remove-dialog>`;
    case 'removed':
      return html`<removed-dialog></removed-dialog>`;
  }
}
