import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { dismissNotice } from '../commands/notify.ts';
import { messages } from '../messages/catalogue.ts';
import type { Notice } from '../state/app-state.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const ICONS: Record<Notice['tone'], string> = {
  information: 'info',
  success: 'check',
  warning: 'triangle-alert',
  error: 'circle-x',
};

/** News goes away by itself, later where something can be done about it; an error stays until it is dismissed. */
const SHOWN_MS = 7000;
const SHOWN_WITH_ACTION_MS = 20_000;

/**
 * What the program says without taking the focus. In a dialog, which makes everything else unreachable, it says what
 * was said since the dialog was opened.
 */
@customElement('notice-list')
export class NoticeList extends ApplicationElement {
  protected override readonly watched = ['notices'] as const;
  @property({ type: Boolean, attribute: 'in-dialog' }) inDialog = false;
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  /** What is being read or reached for does not go away. */
  private held = false;
  private saidBefore: ReadonlySet<number> | null = null;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        pointer-events: none;
      }
      .list {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: var(--space-2);
      }
      .notice {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        max-width: min(560px, 100%);
        padding: var(--space-1) var(--space-1) var(--space-1) var(--space-3);
        background: var(--raised);
        border: 1px solid var(--hairline);
        border-inline-start: 3px solid var(--ink-quiet);
        border-radius: var(--radius);
        box-shadow: var(--shadow);
        pointer-events: auto;
        font-size: var(--text-small);
      }
      .notice[data-tone='success'] {
        border-inline-start-color: var(--success);
      }
      .notice[data-tone='warning'] {
        border-inline-start-color: var(--warning);
      }
      .notice[data-tone='error'] {
        border-inline-start-color: var(--danger);
      }
      .notice button {
        flex: none;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopTimers();
  }

  private stopTimers(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private readonly hold = (): void => {
    this.held = true;
    this.stopTimers();
  };

  private readonly release = (): void => {
    this.held = this.matches(':hover') || this.renderRoot.querySelector(':focus') !== null;
    this.requestUpdate();
  };

  protected override updated(): void {
    if (this.held) return;
    for (const { id, tone, actions } of this.state.notices) {
      if (this.timers.has(id) || tone === 'error') continue;
      const timer = setTimeout(
        () => {
          this.timers.delete(id);
          dismissNotice(this.app, id);
        },
        actions.length > 0 ? SHOWN_WITH_ACTION_MS : SHOWN_MS,
      );
      this.timers.set(id, timer);
    }
  }

  /** Take a notice away; the focus it had goes to the next one, or to the map. */
  private async close(notice: Notice): Promise<void> {
    const index = this.shown().indexOf(notice);
    const focused = this.renderRoot.querySelector(':focus') !== null;
    dismissNotice(this.app, notice.id);
    await this.updateComplete;
    this.release();
    if (!focused) return;
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('button.dismiss');
    const next = buttons[Math.min(index, buttons.length - 1)];
    if (next) next.focus();
    else if (!this.inDialog) this.app.map?.focus();
  }

  private shown(): readonly Notice[] {
    const { notices } = this.state;
    if (!this.inDialog) return notices;
    this.saidBefore ??= new Set(notices.map((notice) => notice.id));
    const { saidBefore } = this;
    return notices.filter((notice) => !saidBefore.has(notice.id));
  }

  /** Two controls with one name cannot be told apart by ear. */
  private isOfferedTwice(label: string): boolean {
    const offers = this.state.notices.flatMap(({ actions }) => actions).filter((action) => action.label === label);
    return offers.length > 1;
  }

  override render(): unknown {
    const list = html`<div
      class="list"
      role="log"
      aria-live="polite"
      @pointerenter=${this.hold}
      @pointerleave=${this.release}
      @focusin=${this.hold}
      @focusout=${this.release}
    >
      ${repeat(
        this.shown(),
        (notice) => notice.id,
        (notice, index) => this.renderNotice(notice, index),
      )}
    </div>`;
    return this.inDialog ? list : html`<section aria-label=${messages.frame.regions.notices}>${list}</section>`;
  }

  private renderNotice(notice: Notice, index: number): unknown {
    return html`<div class="notice" data-tone=${notice.tone}>
      <wa-icon name=${ICONS[notice.tone]}></wa-icon>
      <span class="wrap">${notice.text}</span>
      ${notice.actions.map(
        (action) =>
          html`<button
            aria-label=${this.isOfferedTwice(action.label) ? `${action.label}: ${notice.text}` : nothing}
            @click=${() => void this.close(notice).then(action.run)}
          >
            ${action.label}
          </button>`,
      )}
      <button
        class="plain dismiss"
        aria-label=${messages.frame.dismissNotice(index + 1)}
        title=${messages.frame.dismiss}
        @click=${() => void this.close(notice)}
      >
        <wa-icon name="x"></wa-icon>
      </button>
    </div>`;
  }
}
