import { css, html, nothing } from 'lit';
import { customElement, state as reactive } from 'lit/decorators.js';
import { printComparison } from '../commands/comparison-picture.ts';
import { hasComparisonSheet } from '../commands/comparison-sheet.ts';
import { loadNicknames } from '../commands/nicknames.ts';
import { openDialog } from '../commands/view.ts';
import { messages } from '../messages/catalogue.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const words = messages.comparisonSheet;

/** Print the comparison, or take it along as a file. */
@customElement('comparison-print')
export class ComparisonPrint extends ApplicationElement {
  protected override readonly watched = ['comparison', 'task'] as const;
  @reactive() private preparing = false;

  static override styles = [
    base,
    css`
      button[aria-disabled='true'] {
        color: var(--ink-quiet);
        cursor: default;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    // A print that the browser begins by itself does not wait.
    void loadNicknames();
  }

  override render(): unknown {
    const ready = hasComparisonSheet(this.state);
    // While an edit is compared the buttons stay where they are, and keep the focus.
    if (!ready && this.state.comparison.status !== 'running') return nothing;
    return html`<div class="row">
      <button
        title=${messages.frame.withKey(words.printHint, 'Ctrl+P')}
        aria-busy=${this.preparing}
        aria-disabled=${!ready || this.preparing}
        @click=${() => void this.print()}
      >
        ${words.print}
      </button>
      <button aria-disabled=${!ready} @click=${() => this.takeAlong()}>${words.takeAlong}</button>
    </div>`;
  }

  private takeAlong(): void {
    if (hasComparisonSheet(this.state)) openDialog(this.app, 'export');
  }

  private async print(): Promise<void> {
    if (this.preparing || !hasComparisonSheet(this.state)) return;
    this.preparing = true;
    try {
      await printComparison(this.app);
    } finally {
      this.preparing = false;
    }
  }
}
