import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { takeOver, takeOverAnyway } from '../commands/take-over.ts';
import { openDialog } from '../commands/view.ts';
import { formatTime } from '../messages/format.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import type { Elsewhere } from '../state/elsewhere.ts';
import { ApplicationElement } from './application-element.ts';
import { bannerStyles } from './banner-styles.ts';
import { base } from './theme.ts';

const words = laterMessages.tabs;

/** Says that another tab edits the workspace, and what can be done about it. */
@customElement('other-tab-banner')
export class OtherTabBanner extends ApplicationElement {
  protected override readonly watched = ['elsewhere'] as const;

  static override styles = [
    base,
    bannerStyles,
    css`
      section {
        background: var(--warning-paper);
        color: var(--warning);
      }
    `,
  ];

  private sentences({ how, at, unwritten, asking }: Elsewhere): string {
    const told = {
      no: words.how[how](formatTime(at)),
      asked: words.asked,
      silent: words.silent,
      'kept-back': words.keptBack,
    }[asking];
    return unwritten ? `${told} ${words.unwritten}` : told;
  }

  override render(): unknown {
    const { elsewhere } = this.state;
    if (!elsewhere) return nothing;
    const isForced = elsewhere.asking === 'silent' || elsewhere.asking === 'kept-back';
    return html`<section aria-label=${words.label}>
      <wa-icon name="lock"></wa-icon>
      <p role="status">${this.sentences(elsewhere)}</p>
      <button
        ?disabled=${elsewhere.asking === 'asked'}
        @click=${() => void (isForced ? takeOverAnyway(this.app) : takeOver(this.app))}
      >
        ${isForced ? words.takeOverAnyway : words.takeOver}
      </button>
      <button @click=${() => openDialog(this.app, 'workspaces')}>${words.openAnother}</button>
    </section>`;
  }
}
