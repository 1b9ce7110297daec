import { html, nothing } from 'lit';
import { customElement, state as reactive } from 'lit/decorators.js';
import { printComparison } from '../commands/comparison-picture.ts';
import { hasComparisonSheet } from '../commands/comparison-sheet.ts';
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

  static override styles = [base];

  override render(): unknown {
    if (!hasComparisonSheet(this.state)) return nothing;
    return html`<div class="row">
      <button
        title=${messages.frame.withKey(words.printHint, 'Ctrl+P')}
        aria-busy=${this.preparing}
        ?disabled=${this.preparing}
        @click=${() => void this.print()}
      >
        ${words.print}
      </button>
      <button @click=${() => openDialog(this.app, 'export')}>${words.takeAlong}</button>
    </div>`;
  }

  private async print(): Promise<void> {
    this.preparing = true;
    try {
      await printComparison(this.app);
    } finally {
      this.preparing = false;
    }
  }
}
