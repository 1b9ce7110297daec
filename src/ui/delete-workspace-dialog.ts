import { css, html, nothing } from 'lit';
import { customElement, property, state as reactive } from 'lit/decorators.js';
import { closeDialog } from '../commands/view.ts';
import { deleteWorkspace } from '../commands/workspaces.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { DialogElement } from './dialog-element.ts';
import { base } from './theme.ts';

const words = laterMessages.workspaceDialogs.delete;

/** Asks for the name of the workspace before it is deleted. */
@customElement('delete-workspace-dialog')
export class DeleteWorkspaceDialog extends DialogElement {
  @property() subject: string | null = null;
  @reactive() private typed = '';

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

  override render(): unknown {
    const { workspaces, workspace } = this.state;
    const summary = workspaces.find((one) => one.id === this.subject);
    if (!summary) return nothing;
    const name = summary.id === workspace.id ? workspace.name : summary.name;
    const confirm = (event: Event): void => {
      event.preventDefault();
      if (this.typed.trim() !== name.trim()) return;
      closeDialog(this.app);
      void deleteWorkspace(this.app, summary.id);
    };
    return html`<wa-dialog open label=${words.title(name)} @wa-after-hide=${this.onHidden}>
      <form class="stack" @submit=${confirm}>
        <p>${words.warning}</p>
        <label class="wrap"
          ><bdi>${words.type(name)}</bdi
          ><input
            type="text"
            autocomplete="off"
            autofocus
            @input=${(event: Event) => {
              if (event.target instanceof HTMLInputElement) this.typed = event.target.value;
            }}
        /></label>
        <div class="row">
          <button type="submit" class="danger" ?disabled=${this.typed.trim() !== name.trim()}>${words.confirm}</button>
        </div>
      </form>
    </wa-dialog>`;
  }
}
