import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  describeClaim,
  describeIdentical,
  deviationClauses,
  headlineOf,
  listedPoints,
} from '../commands/describe-check.ts';
import { describeFinding } from '../commands/describe-finding.ts';
import type { DifferenceClause } from '../commands/describe-difference.ts';
import { showDifference } from '../commands/version-difference.ts';
import { messages } from '../messages/catalogue.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import type { CheckedMap, MapVerdict, ZoneDeviation } from '../state/file-check.ts';
import { ApplicationElement } from './application-element.ts';
import { clauseStyles } from './clause-styles.ts';
import { base } from './theme.ts';

const words = laterMessages.fileCheck;

/** What was found out of one map of a file. */
@customElement('checked-map')
export class CheckedMapElement extends ApplicationElement {
  protected override readonly watched = ['versions', 'workspace'] as const;
  @property({ attribute: false }) map: CheckedMap | null = null;

  static override styles = [
    base,
    clauseStyles,
    css`
      :host {
        display: block;
        padding-block: var(--space-3);
        border-block-start: 1px solid var(--hairline);
      }
      h3 {
        display: flex;
        gap: var(--space-2);
        align-items: baseline;
      }
      h3 wa-icon {
        flex: none;
      }
      section > p:not(:first-child) {
        margin-block-start: var(--space-2);
      }
    `,
  ];

  override render(): unknown {
    const { map, state } = this;
    if (!map) return nothing;
    const { verdict, mislabelled } = map;
    const same = verdict.kind === 'identical';
    return html`<div class="stack">
      <h3 class="wrap">
        <wa-icon name=${same ? 'check' : 'triangle-alert'}></wa-icon><bdi>${headlineOf(state, map)}</bdi>
      </h3>
      <p class="small quiet wrap"><bdi>${describeClaim(state, map)}</bdi></p>
      ${mislabelled ? html`<p class="small wrap">${mislabelled === 'another' ? words.another : words.notStored}</p>` : nothing}
      ${this.details(verdict)} ${this.findings(map)}
    </div>`;
  }

  private details(verdict: MapVerdict): unknown {
    switch (verdict.kind) {
      case 'identical':
        return html`${describeIdentical(this.state, verdict).map((text) => html`<p class="small wrap"><bdi>${text}</bdi></p>`)}`;
      case 'different':
        return html`${verdict.claimed ? nothing : html`<p class="small wrap">${words.nearest}</p>`}
        ${verdict.identicalZones.length > 0 ? html`<p class="small wrap">${words.identicalZones(verdict.identicalZones)}</p>` : nothing}
        ${verdict.missingZones.length > 0 ? html`<p class="small wrap">${words.missing(verdict.missingZones)}</p>` : nothing}
        ${verdict.untold ? html`<p class="small wrap">${verdict.untold}</p>` : nothing}
        ${verdict.deviations.map((deviation) => this.deviation(deviation))}`;
      case 'unlike-any':
      case 'unreadable':
        return nothing;
    }
  }

  private deviation(deviation: ZoneDeviation): unknown {
    const { name } = deviation;
    if (deviation.kind === 'only-in-file') {
      return html`<p class="small wrap">
        <strong><bdi>${name}</bdi></strong
        ><br />${words.onlyInFile}
      </p>`;
    }
    const { title, clauses } = deviationClauses(this.app, deviation);
    const points = listedPoints(deviation);
    return html`<section class="small" aria-label=${title}>
      <p class="wrap">
        <strong><bdi>${title}</bdi></strong
        ><br />${words.fromVersionToFile}
      </p>
      <ul aria-label=${title}>
        ${clauses.map((clause) => this.clause(clause, words.showClause(clause.text, name)))}
      </ul>
      ${points.map(
        ({ label, clauses: listed, more }) =>
          html`<p>${label}</p>
            <ul aria-label=${`${label}: ${name}`}>
              ${listed.map((clause) => this.clause(clause, words.showPoint(clause.text, name)))}
            </ul>
            ${more > 0 ? html`<p class="quiet">${words.morePoints(more)}</p>` : nothing}`,
      )}
    </section>`;
  }

  private clause(clause: DifferenceClause, name: string): unknown {
    return html`<li class="clause">
      <span class="wrap"><bdi>${clause.text}</bdi></span>
      ${
        clause.geometry === null
          ? nothing
          : html`<button aria-label=${name} @click=${() => showDifference(this.app, clause)}>${words.show}</button>`
      }
    </li>`;
  }

  private findings({ features }: CheckedMap): unknown {
    const bad = features.filter(({ geometry }) => geometry === null);
    return bad.map((feature) => {
      const name = messages.exchange.featureName(feature.index + 1, feature.name);
      const found = feature.findings.filter(({ severity }) => severity === 'error');
      return html`<p class="small wrap"><bdi>${words.findingsOf(name)}</bdi></p>
        <ul class="small" aria-label=${words.findingsOf(name)}>
          ${found.map((one) => html`<li class="wrap">${describeFinding(one)}</li>`)}
        </ul>`;
    });
  }
}
