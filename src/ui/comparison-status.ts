import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, state as reactive } from 'lit/decorators.js';
import { cancelComparison, compareAgain } from '../commands/comparing.ts';
import { messages } from '../messages/catalogue.ts';
import { formatNumber } from '../messages/format.ts';
import { comparisonVerdict, type ComparisonVerdict } from '../state/comparison-verdict.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const words = messages.comparing.state;

/** What is over sooner is not announced. */
const SLOW_AFTER_MS = 200;

/** How far the comparison is and how it was made; past 200 ms with its progress and Cancel. */
@customElement('comparison-status')
export class ComparisonStatus extends ApplicationElement {
  protected override readonly watched = ['comparison', 'workspace', 'versionMaps'] as const;
  @reactive() private slow = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      progress {
        flex: 1;
        min-width: 80px;
        accent-color: var(--accent);
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopWaiting();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.state.comparison.status !== 'running') this.stopWaiting();
    else this.timer ??= setTimeout(() => (this.slow = true), SLOW_AFTER_MS);
  }

  private stopWaiting(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.slow = false;
  }

  override render(): unknown {
    return html`<div class="stack" role="status">${this.content()}</div>`;
  }

  private content(): unknown {
    switch (this.state.comparison.status) {
      case 'idle':
        return nothing;
      case 'running':
        return this.slow ? this.running() : this.done();
      case 'done':
        return this.done();
      case 'cancelled':
        return this.again(words.cancelled);
      case 'failed':
        return this.again(words.failed);
    }
  }

  private running(): unknown {
    const { progress } = this.state.comparison;
    const share = progress && progress.of > 0 ? progress.done / progress.of : null;
    const percent = share === null ? null : `${formatNumber(share * 100)}\u00a0%`;
    return html`<p>${words.running(percent)}</p>
      <div class="row">
        <progress aria-label=${words.progress} max="1" value=${share ?? nothing}></progress>
        <button @click=${() => cancelComparison(this.app)}>${words.cancel}</button>
      </div>`;
  }

  private again(text: string): unknown {
    return html`<p>${text}</p>
      <div><button @click=${() => compareAgain(this.app)}>${words.again}</button></div>`;
  }

  private done(): unknown {
    const { comparison, workspace } = this.state;
    const { result } = comparison;
    if (!result) return nothing;
    const verdict = comparisonVerdict(result, comparison.sliverLimits);
    return html`
      ${verdict === null ? nothing : html`<p><strong>${sentence(verdict)}</strong></p>`}
      ${
        result.zones.every((zone) => zone.kind !== 'compared')
          ? nothing
          : html`<p class="quiet small">${messages.comparing.methods[workspace.lineType]}</p>`
      }
    `;
  }
}

function sentence(verdict: ComparisonVerdict): string {
  switch (verdict.kind) {
    case 'nothing-in-common':
      return words.nothingInCommon;
    case 'slivers':
      return words.onlySlivers;
    case 'rounding':
      return words.onlyRounding;
    case 'identical':
      return words.identical(verdict.zones);
  }
}
