import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, nothing } from 'lit';
import { customElement, query, state as reactive } from 'lit/decorators.js';
import { closeDialog } from '../commands/view.ts';
import { createWorkspace } from '../commands/workspaces.ts';
import { messages } from '../messages/catalogue.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const words = messages.workspaces.create;

function lines(text: string): readonly string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

/** A new negotiation: its name, its zones, its parties, how its lines run. */
@customElement('new-workspace-dialog')
export class NewWorkspaceDialog extends ApplicationElement {
  @reactive() private incomplete = false;
  @query('#workspace-name') private readonly nameField!: HTMLInputElement;
  @query('#workspace-zones') private readonly zonesField!: HTMLTextAreaElement;
  @query('#workspace-parties') private readonly partiesField!: HTMLTextAreaElement;

  static override styles = [
    base,
    css`
      label {
        display: flex;
        flex-direction: column;
        gap: var(--space-1);
      }
    `,
  ];

  private create(event: Event): void {
    event.preventDefault();
    const name = this.nameField.value.trim();
    const zoneNames = lines(this.zonesField.value);
    const partyNames = lines(this.partiesField.value);
    this.incomplete = name === '' || zoneNames.length === 0 || partyNames.length === 0;
    if (this.incomplete) return;
    void createWorkspace(this.app, { name, zoneNames, partyNames });
  }

  override render(): unknown {
    return html`<wa-dialog open label=${words.title} @wa-after-hide=${() => closeDialog(this.app)}>
      <form class="stack" novalidate @submit=${this.create}>
        <label>${words.name}<input id="workspace-name" type="text" maxlength="120" autofocus /></label>
        <label>${words.zones}<textarea id="workspace-zones" rows="4"></textarea></label>
        <label>${words.parties}<textarea id="workspace-parties" rows="4"></textarea></label>
        <p class="quiet small">${words.lineTypeNote}</p>
        ${this.incomplete ? html`<p role="alert">${words.needed}</p>` : nothing}
        <div class="row"><button type="submit" class="primary">${words.create}</button></div>
      </form>
    </wa-dialog>`;
  }
}
