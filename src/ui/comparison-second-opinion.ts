import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { showDisagreement, switchSecondOpinion } from '../commands/second-opinion.ts';
import { verdictOf } from '../analysis/opinion-verdict.ts';
import type { Disagreement, SecondOpinion, ZoneOpinion } from '../analysis/second-opinion.ts';
import { zoneOf } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import { formatDifference, formatExactArea, formatNumber } from '../messages/format.ts';
import { comparedMaps } from '../state/comparison-selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { setName } from '../commands/comparison-names.ts';
import { base } from './theme.ts';

const words = messages.secondOpinion;

type Checked = Extract<ZoneOpinion, { readonly kind: 'checked' }>;

/** What the independent check says of the comparison, and the switch of it. */
@customElement('comparison-second-opinion')
export class ComparisonSecondOpinion extends ApplicationElement {
  protected override readonly watched = [
    'secondOpinion',
    'comparison',
    'preferences',
    'workspace',
    'versions',
  ] as const;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        font-size: var(--text-small);
      }
      .warning {
        border-inline-start: 3px solid var(--danger);
        background: var(--warning-paper);
        padding: var(--space-2) var(--space-3);
      }
      dl {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--space-1) var(--space-3);
      }
      dd {
        text-align: end;
      }
      label {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: 32px;
      }
    `,
  ];

  override render(): unknown {
    const { secondOpinion, comparison, preferences } = this.state;
    if (comparison.result === null) return nothing;
    return html`<section class="stack" aria-label=${words.label}>
      ${secondOpinion.kind === 'running' ? html`<p class="quiet">${words.running}</p>` : nothing}
      <div class="stack" role="status">${this.renderOutcome()}</div>
      <label
        ><input
          type="checkbox"
          .checked=${live(preferences.secondOpinion)}
          @change=${(event: Event) => this.onSwitch(event)}
        />${words.switch}</label
      >
    </section>`;
  }

  private onSwitch(event: Event): void {
    if (event.target instanceof HTMLInputElement) switchSecondOpinion(this.app, event.target.checked);
  }

  private renderOutcome(): unknown {
    const { secondOpinion } = this.state;
    switch (secondOpinion.kind) {
      case 'none':
      case 'running':
        return nothing;
      case 'failed':
        return html`<p class="wrap">${words.failed(secondOpinion.detail)}</p>`;
      case 'done':
        return this.renderOpinion(secondOpinion.opinion);
    }
  }

  private renderOpinion(opinion: SecondOpinion): unknown {
    const verdict = verdictOf(opinion);
    if (verdict === null) return nothing;
    if (verdict.kind === 'checked' && verdict.disagreement === null) {
      const text =
        verdict.largestDifference === 0 ? words.identical : words.checked(formatDifference(verdict.largestDifference));
      return html`<p title=${words.method}>${text}</p>`;
    }
    const agreeing = opinion.zones.filter(
      (zone): zone is Checked => zone.kind === 'checked' && zone.disagreement === null,
    );
    const largest = Math.max(0, ...agreeing.map(({ largestDifference }) => largestDifference));
    return html`${opinion.zones.map((zone) => this.renderZone(zone))}
    ${
      agreeing.length === 0
        ? nothing
        : html`<p title=${words.method}>${words.alsoChecked(agreeing.length, formatDifference(largest))}</p>`
    }`;
  }

  private renderZone(zone: ZoneOpinion): unknown {
    const name = zoneOf(this.state.workspace, zone.zoneId)?.name ?? zone.zoneId;
    switch (zone.kind) {
      case 'checked':
        return zone.disagreement ? this.renderDisagreement(zone, zone.disagreement, name) : nothing;
      case 'could-not-compute':
        return html`<p class="wrap">${words.couldNotCompute(name, zone.detail)}</p>`;
      case 'out-of-time':
        return html`<p class="wrap">${words.outOfTime(name)}</p>`;
      case 'skipped':
        return html`<p class="wrap">${words.skipped(name, formatNumber(zone.positionCount))}</p>`;
    }
  }

  private renderDisagreement(zone: Checked, { maps, ownM2, turfM2, place }: Disagreement, name: string): unknown {
    const compared = this.state.comparison.result?.zones.find(({ zoneId }) => zoneId === zone.zoneId);
    const takingPart = compared?.kind === 'compared' ? compared.takingPart : 0;
    const set = maps === null ? words.union : setName(comparedMaps(this.state), maps, takingPart);
    return html`<div class="warning stack">
      <p class="wrap">
        <strong><bdi>${words.ofSet(set, name)}</bdi></strong>
      </p>
      <p>${words.disagreement(formatDifference(zone.largestDifference))}</p>
      <dl title=${messages.methods[this.state.workspace.lineType]}>
        <dt>${words.own}</dt>
        <dd class="figure">${formatExactArea(ownM2)}</dd>
        <dt>${words.byTurf}</dt>
        <dd class="figure">${formatExactArea(turfM2)}</dd>
      </dl>
      ${
        place === null
          ? nothing
          : html`<div><button @click=${() => showDisagreement(this.app, place)}>${words.showPlace}</button></div>`
      }
    </div>`;
  }
}
