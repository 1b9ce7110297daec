import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state as reactive } from 'lit/decorators.js';
import {
  listForRemoval,
  removeEverything,
  removeWorkspaceForGood,
  type Listed,
  type Obstacle,
} from '../commands/removing.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { DialogElement } from './dialog-element.ts';
import { base } from './theme.ts';
import './back-up-form.ts';
import './notice-list.ts';

const words = laterMessages.removing;

/**
 * Removes a workspace, or without a subject everything, from this browser for good: lists what goes, offers copies, and
 * asks for the name to be typed.
 */
@customElement('remove-dialog')
export class RemoveDialog extends DialogElement {
  protected override readonly watched = ['dialog'] as const;
  @property() subject: string | null = null;
  @reactive() private listed: Listed | null = null;
  @reactive() private obstacle: string | null = null;
  @reactive() private typed = '';
  @reactive() private working = false;

  static override styles = [
    base,
    css`
      label {
        display: flex;
        flex-direction: column;
        gap: var(--space-1);
      }
      ul {
        margin: 0;
        padding-inline-start: var(--space-4);
        list-style: disc;
      }
      details {
        border: 1px solid var(--hairline);
        border-radius: var(--radius);
        padding: var(--space-2) var(--space-3);
      }
      summary {
        cursor: pointer;
      }
      details[open] > summary {
        margin-block-end: var(--space-3);
      }
      .problem {
        color: var(--danger);
      }
    `,
  ];

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void this.list();
  }

  private async list(): Promise<void> {
    const listed = await listForRemoval(this.app, this.subject);
    if ('obstacle' in listed) this.obstacle = listed.obstacle;
    else this.listed = listed;
  }

  private get heading(): string {
    if (this.subject === null) return words.title.everything;
    return words.title.workspace(this.listed?.inventory.workspaces[0]?.name ?? '…');
  }

  /** What is to be typed; null before it is known. */
  private get asked(): string | null {
    if (this.subject === null) return words.everythingWord;
    return this.listed?.inventory.workspaces[0]?.name ?? null;
  }

  private get isConfirmed(): boolean {
    return this.asked !== null && this.typed.trim() === this.asked.trim();
  }

  private async confirm(event: Event): Promise<void> {
    event.preventDefault();
    const { listed, subject, app } = this;
    if (!listed || !this.isConfirmed || this.working) return;
    this.working = true;
    this.obstacle = null;
    const outcome: Obstacle | null =
      subject === null ? await removeEverything(app, listed) : await removeWorkspaceForGood(app, subject, listed);
    this.working = false;
    if (!outcome) return;
    this.typed = '';
    this.obstacle = outcome.obstacle;
    await this.list();
  }

  private renderCopies({ inventory }: Listed): unknown {
    if (inventory.workspaces.length === 0) return nothing;
    return html`<h3>${words.copyFirst}</h3>
      ${inventory.workspaces.map(
        (workspace) =>
          html`<details class="wrap">
            <summary><bdi>${words.copyOf(workspace.name)}</bdi></summary>
            <back-up-form .of=${workspace}></back-up-form>
          </details>`,
      )}`;
  }

  private renderConfirmation(asked: string, kind: 'workspace' | 'everything'): unknown {
    return html`<form class="stack" @submit=${(event: Event) => void this.confirm(event)}>
      <label class="wrap"
        ><bdi>${words.type(asked)}</bdi
        ><input
          type="text"
          autocomplete="off"
          .value=${this.typed}
          ?disabled=${this.working}
          @input=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) this.typed = event.target.value;
          }}
      /></label>
      <div class="row">
        <button type="submit" class="danger" ?disabled=${!this.isConfirmed || this.working}>
          ${words.confirm[kind]}
        </button>
      </div>
    </form>`;
  }

  override render(): unknown {
    const { listed, asked } = this;
    const kind = this.subject === null ? 'everything' : 'workspace';
    return html`<wa-dialog open label=${this.heading} style="--width: 36rem" @wa-after-hide=${this.onHidden}>
      <div class="stack">
        <p>${words.warning[kind]}</p>
        ${
          listed
            ? html`<h3 id="listed">${words.list}</h3>
                <ul class="wrap" aria-labelledby="listed">
                  ${listed.lines.map((line) => html`<li><bdi>${line}</bdi></li>`)}
                </ul>
                ${this.renderCopies(listed)}`
            : html`<p class="quiet" role="status">${this.obstacle === null ? words.looking : ''}</p>`
        }
        <p class="small quiet">${words.beyond}</p>
        ${this.obstacle === null ? nothing : html`<p role="alert" class="problem wrap">${this.obstacle}</p>`}
        ${listed && asked !== null ? this.renderConfirmation(asked, kind) : nothing}
        <p role="status" class="small quiet">${this.working ? words.working : ''}</p>
        <notice-list in-dialog></notice-list>
      </div>
    </wa-dialog>`;
  }
}
