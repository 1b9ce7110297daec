import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { closeFirstRun, openDialog } from '../commands/view.ts';
import { loadIllustrative } from '../commands/load-illustrative.ts';
import { messages } from '../messages/catalogue.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const words = messages.workspaces.firstRun;

/** What can be done, for somebody who has never seen the program. */
@customElement('first-run-panel')
export class FirstRunPanel extends ApplicationElement {
  protected override readonly watched = ['history'] as const;

  static override styles = [
    base,
    css`
      section {
        pointer-events: auto;
        max-width: 520px;
        margin-inline: auto;
        padding: var(--space-6);
        background: var(--raised);
        border-radius: var(--radius);
        box-shadow: var(--shadow);
      }
      h2 {
        font-size: var(--text-large);
        line-height: 1.25;
      }
      @media (max-width: 640px) {
        section {
          padding: var(--space-3);
        }
      }
    `,
  ];

  /** Whoever has begun needs no welcome over the map. */
  protected override updated(): void {
    if (this.state.history.done.length > 0) closeFirstRun(this.app);
  }

  override render(): unknown {
    return html`<section class="stack" aria-label=${words.title}>
      <h2>${words.title}</h2>
      ${words.lines.map((line) => html`<p>${line}</p>`)}
      <div class="row">
        <button class="primary" @click=${() => closeFirstRun(this.app)}>${words.start}</button>
        <button title=${words.illustrativeNote} @click=${() => void loadIllustrative(this.app)}>
          ${words.loadIllustrative}
        </button>
      </div>
      <p class="quiet small">${words.illustrativeNote}</p>
      <div>
        <button title=${words.openCopyHelp} @click=${() => openDialog(this.app, 'open-backup')}>
          ${words.openCopy}
        </button>
      </div>
    </section>`;
  }
}
