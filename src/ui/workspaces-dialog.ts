import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { openDialog } from '../commands/view.ts';
import { openWorkspace, recoverWorkspace, refreshWorkspaceList, renameOpenWorkspace } from '../commands/workspaces.ts';
import type { WorkspaceSummary } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { formatDateTime } from '../messages/format.ts';
import { DialogElement } from './dialog-element.ts';
import { base } from './theme.ts';
import './notice-list.ts';

const words = messages.workspaces.manage;
const { removing: removalWords } = laterMessages;

/** All workspaces of this browser: open, rename, delete, recover, remove for good. */
@customElement('workspaces-dialog')
export class WorkspacesDialog extends DialogElement {
  @query('#rename') private readonly renameField!: HTMLInputElement;

  static override styles = [
    base,
    css`
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
        padding-block: var(--space-2);
        border-block-end: 1px solid var(--hairline);
      }
      li > div {
        flex: 1 1 200px;
        min-width: 0;
      }
      label {
        flex: 1;
        display: flex;
        flex-direction: column;
        gap: var(--space-1);
      }
      form {
        align-items: flex-end;
      }
    `,
  ];

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void refreshWorkspaceList(this.app);
  }

  private rename(event: Event): void {
    event.preventDefault();
    renameOpenWorkspace(this.app, this.renameField.value);
  }

  private renderLiving(summary: WorkspaceSummary, only: boolean): unknown {
    const { workspace } = this.state;
    const open = summary.id === workspace.id;
    const name = open ? workspace.name : summary.name;
    return html`<li>
      <div>
        <p class="wrap"><bdi>${name}</bdi></p>
        <p class="small quiet">${open ? words.open : words.changed(formatDateTime(summary.changedAt))}</p>
      </div>
      ${
        open
          ? nothing
          : html`<button aria-label=${words.openNamed(name)} @click=${() => void openWorkspace(this.app, summary.id)}>
              ${messages.workspaces.open}
            </button>`
      }
      <button
        class="danger"
        aria-label=${words.delete(name)}
        title=${only ? words.onlyOne : words.delete(name)}
        ?disabled=${only}
        @click=${() => openDialog(this.app, 'delete-workspace', summary.id)}
      >
        <wa-icon name="trash-2"></wa-icon>
      </button>
      ${this.renderRemoval(summary.id, name, only)}
    </li>`;
  }

  private renderRemoval(id: string, name: string, only: boolean): unknown {
    return html`<button
      class="danger"
      aria-label=${removalWords.open(name)}
      title=${only ? removalWords.obstacles.onlyOne : removalWords.open(name)}
      ?disabled=${only}
      @click=${() => openDialog(this.app, 'remove', id)}
    >
      ${removalWords.confirm.workspace}
    </button>`;
  }

  override render(): unknown {
    const { workspaces, workspace } = this.state;
    const living = workspaces.filter((summary) => summary.deletedAt === null);
    const deleted = workspaces.filter((summary) => summary.deletedAt !== null);
    return html`<wa-dialog open label=${words.title} @wa-after-hide=${this.onHidden}>
      <div class="stack">
        <form class="row" @submit=${this.rename}>
          <label
            >${words.rename}<input id="rename" type="text" required maxlength="120" .value=${workspace.name}
          /></label>
          <button type="submit">${words.keepName}</button>
        </form>
        <ul>
          ${living.map((summary) => this.renderLiving(summary, living.length === 1))}
        </ul>
        ${
          deleted.length === 0
            ? nothing
            : html`<h3>${words.deleted}</h3>
                <ul>
                  ${deleted.map(
                    (summary) =>
                      html`<li>
                        <div>
                          <p class="wrap"><bdi>${summary.name}</bdi></p>
                          <p class="small quiet">
                            ${words.deletedOn(formatDateTime(summary.deletedAt ?? summary.changedAt))}
                          </p>
                        </div>
                        <button
                          aria-label=${words.recoverNamed(summary.name)}
                          @click=${() => void recoverWorkspace(this.app, summary.id)}
                        >
                          ${messages.workspaces.recover}
                        </button>
                        ${this.renderRemoval(summary.id, summary.name, false)}
                      </li>`,
                  )}
                </ul>`
        }
        <div class="row">
          <button @click=${() => openDialog(this.app, 'new-workspace')}>${messages.workspaces.menu.new}</button>
          <button class="danger" @click=${() => openDialog(this.app, 'remove')}>
            ${removalWords.title.everything}
          </button>
        </div>
        <notice-list in-dialog></notice-list>
      </div>
    </wa-dialog>`;
  }
}
