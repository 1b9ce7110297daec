import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
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

/** Good news goes away by itself; what needs a decision stays until it is dismissed. */
const SHOWN_MS = 7000;

/** What the program says without taking the focus. */
@customElement('notice-list')
export class NoticeList extends ApplicationElement {
  protected override readonly watched = ['notices'] as const;
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();

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
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  protected override updated(): void {
    for (const notice of this.state.notices) {
      if (this.timers.has(notice.id) || notice.tone === 'error' || notice.actions.length > 0) continue;
      const timer = setTimeout(() => {
        this.timers.delete(notice.id);
        dismissNotice(this.app, notice.id);
      }, SHOWN_MS);
      this.timers.set(notice.id, timer);
    }
  }

  override render(): unknown {
    const { notices } = this.state;
    return html`<section aria-label=${messages.frame.regions.notices} role="region">
      <div class="list" role="log" aria-live="polite">
        ${repeat(
          notices,
          (notice) => notice.id,
          (notice, index) => html`
            <div class="notice" data-tone=${notice.tone}>
              <wa-icon name=${ICONS[notice.tone]}></wa-icon>
              <span class="wrap">${notice.text}</span>
              ${notice.actions.map(
                (action) =>
                  html`<button
                    @click=${() => {
                      dismissNotice(this.app, notice.id);
                      action.run();
                    }}
                  >
                    ${action.label}
                  </button>`,
              )}
              <button
                class="plain"
                aria-label=${messages.frame.dismissNotice(index + 1)}
                title=${messages.frame.dismiss}
                @click=${() => dismissNotice(this.app, notice.id)}
              >
                <wa-icon name="x"></wa-icon>
              </button>
            </div>
          `,
        )}
      </div>
    </section>`;
  }
}
