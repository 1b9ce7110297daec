import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/divider/divider.js';
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { loadIllustrative } from '../commands/load-illustrative.ts';
import { startFileCheck } from '../commands/start-file-check.ts';
import { openDialog } from '../commands/view.ts';
import { drawFor, openWorkspace } from '../commands/workspaces.ts';
import { messages } from '../messages/catalogue.ts';
import { ApplicationElement } from './application-element.ts';
import { focusAfterClosing } from './focus-after-closing.ts';
import { base } from './theme.ts';

const words = messages.workspaces.menu;

/** The name of the open workspace; behind it: other workspaces, and whose drafts may be edited here. */
@customElement('workspace-menu')
export class WorkspaceMenu extends ApplicationElement {
  protected override readonly watched = ['workspace', 'workspaces'] as const;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      button.name {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
        max-width: min(320px, 40vw);
        border-color: transparent;
        background: transparent;
        font-weight: 700;
        font-size: var(--text);
      }
      button.name span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      wa-dropdown-item {
        font-size: var(--text-small);
        max-width: 420px;
      }
      .label {
        font-size: var(--text-small);
        font-weight: 700;
        padding: var(--space-1) var(--space-3);
        color: var(--ink-quiet);
      }
    `,
  ];

  private onSelect(event: CustomEvent<{ item: { value?: string } }>): void {
    // The menu has ticked or unticked its item by itself; what holds is rendered again.
    this.requestUpdate();
    const value = event.detail.item.value ?? '';
    const [kind, ...rest] = value.split('/');
    const id = rest.join('/');
    if (kind === 'open') void openWorkspace(this.app, id);
    else if (kind === 'draw-for') drawFor(this.app, id === '' ? null : id);
    else if (kind === 'new') openDialog(this.app, 'new-workspace');
    else if (kind === 'manage') openDialog(this.app, 'workspaces');
    else if (kind === 'paste') openDialog(this.app, 'paste');
    else if (kind === 'check-file') startFileCheck(this.app);
    else if (kind === 'coordinate-list') openDialog(this.app, 'coordinate-list');
    else if (kind === 'back-up') openDialog(this.app, 'back-up');
    else if (kind === 'open-backup') openDialog(this.app, 'open-backup');
    else if (kind === 'illustrative') void loadIllustrative(this.app);
  }

  override render(): unknown {
    const { workspace, workspaces } = this.state;
    const others = workspaces.filter((summary) => summary.id !== workspace.id && summary.deletedAt === null);
    const check = (value: string, label: string, checked: boolean): unknown =>
      html`<wa-dropdown-item type="checkbox" value=${value} .checked=${live(checked)}
        ><span class="visually-hidden">${words.drawFor} </span><bdi>${label}</bdi></wa-dropdown-item
      >`;
    const label = messages.frame.workspaceMenu(workspace.name);
    return html`<wa-dropdown @wa-select=${this.onSelect} @wa-after-show=${focusAfterClosing}>
      <button slot="trigger" class="name" aria-label=${label} title=${label}>
        <span><bdi>${workspace.name}</bdi></span
        ><wa-icon name="chevron-down"></wa-icon>
      </button>
      <div class="label" aria-hidden="true">${words.drawFor}</div>
      ${check('draw-for/', words.drawForAll, workspace.drawingFor === null)}
      ${workspace.parties.map((party) => check(`draw-for/${party.id}`, party.name, workspace.drawingFor === party.id))}
      <wa-divider></wa-divider>
      <wa-dropdown-item value="illustrative">${words.loadIllustrative}</wa-dropdown-item>
      <wa-dropdown-item value="paste">${messages.exchange.pasteText}</wa-dropdown-item>
      <wa-dropdown-item value="check-file">${messages.files.check}</wa-dropdown-item>
      <wa-dropdown-item value="coordinate-list">${messages.coordinates.list.title}</wa-dropdown-item>
      <wa-divider></wa-divider>
      <div class="label" aria-hidden="true">${words.title}</div>
      ${others.map(
        (summary) =>
          html`<wa-dropdown-item value=${`open/${summary.id}`}
            ><bdi>${words.open(summary.name)}</bdi></wa-dropdown-item
          >`,
      )}
      <wa-dropdown-item value="new">${words.new}</wa-dropdown-item>
      <wa-dropdown-item value="manage">${words.manage}</wa-dropdown-item>
      <wa-divider></wa-divider>
      <wa-dropdown-item value="back-up">${messages.files.backUp}</wa-dropdown-item>
      <wa-dropdown-item value="open-backup">${messages.files.openBackup}</wa-dropdown-item>
    </wa-dropdown>`;
  }
}
