import { css, html, nothing } from 'lit';
import { customElement, property, state as reactive } from 'lit/decorators.js';
import type { DescribedZone, DifferenceClause } from '../commands/describe-difference.ts';
import { showDifference, tellDifference, type ToldDifference } from '../commands/version-difference.ts';
import type { MapReference } from '../domain/version.ts';
import { messages } from '../messages/catalogue.ts';
import { formatArea } from '../messages/format.ts';
import { referenceKey, sameInputs } from '../state/comparison-inputs.ts';
import { differenceInputs } from '../state/map-difference.ts';
import { ApplicationElement } from './application-element.ts';
import { clauseStyles } from './clause-styles.ts';
import { base } from './theme.ts';

const words = messages.versionDifference;

/** What is over sooner is not announced. */
const SLOW_AFTER_MS = 200;

/** What changed between two maps of one party, in words, each with the way to see it. It follows the draft. */
@customElement('version-difference')
export class VersionDifferenceText extends ApplicationElement {
  protected override readonly watched = ['workspace', 'versions', 'versionMaps', 'comparison'] as const;
  @property({ attribute: false }) earlier: MapReference | null = null;
  @property({ attribute: false }) later: MapReference | null = null;
  @reactive() private told: ToldDifference | null = null;
  @reactive() private slow = false;
  /** What the present answer, or the one waited for, is about. */
  private asked: readonly unknown[] | null = null;
  /** The two maps that it is about, whatever is in them. */
  private pair: string | null = null;
  /** The question whose answer is waited for. */
  @reactive() private waiting: object | null = null;

  static override styles = [
    base,
    clauseStyles,
    css`
      :host {
        display: block;
      }
      progress {
        flex: 1;
        min-width: 80px;
        accent-color: var(--accent);
      }
      .zones {
        display: flex;
        flex-direction: column;
        gap: var(--space-2);
      }
    `,
  ];

  /** What nobody waits for any more is not computed to its end. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.waiting) this.giveUp();
  }

  protected override willUpdate(): void {
    const { earlier, later, state } = this;
    if (!earlier || !later) return;
    // Sentences about other maps would stand under the wrong names; those about the same ones stay until they are replaced.
    const pair = `${referenceKey(earlier)} ${referenceKey(later)}`;
    if (pair !== this.pair) this.told = null;
    this.pair = pair;
    // Place names arrive after the first load, and are part of the sentences.
    const identity = [...differenceInputs(state, earlier, later).identity, this.app.gazetteer];
    if (sameInputs(this.asked, identity)) return;
    this.asked = identity;
    const question = {};
    this.waiting = question;
    this.slow = false;
    void this.ask(earlier, later, question);
  }

  private async ask(earlier: MapReference, later: MapReference, question: object): Promise<void> {
    const timer = setTimeout(() => {
      if (this.waiting === question) this.slow = true;
    }, SLOW_AFTER_MS);
    const told = await tellDifference(this.app, earlier, later);
    clearTimeout(timer);
    // Reading a version changes what was asked about; then the later question has its own answer.
    if (this.waiting === question) this.answer(told);
  }

  private answer(told: ToldDifference): void {
    this.waiting = null;
    this.slow = false;
    this.told = told;
  }

  private giveUp(): void {
    this.answer({ kind: 'cancelled' });
    this.app.engine.cancelDifference();
  }

  private askAgain(): void {
    this.told = null;
    this.asked = null;
    this.requestUpdate();
  }

  override render(): unknown {
    return html`${this.slow ? this.progress() : nothing}
      <div aria-live="polite" aria-busy=${this.waiting !== null} class="small">${this.content()}</div>`;
  }

  /** How long it takes is not known beforehand. */
  private progress(): unknown {
    return html`<div class="row small">
      <progress aria-label=${words.computing}></progress>
      <button @click=${() => this.giveUp()}>${words.cancel}</button>
    </div>`;
  }

  private content(): unknown {
    const { told } = this;
    if (!told) return nothing;
    switch (told.kind) {
      case 'told':
        return told.zones.length === 0 ? html`<p>${words.nothing}</p>` : this.zones(told.zones);
      case 'unread':
        return this.obstacle(words.unread);
      case 'failed':
        return this.obstacle(words.failed(told.detail));
      case 'cancelled':
      case 'superseded':
        return this.obstacle(words.stopped);
    }
  }

  private obstacle(text: string): unknown {
    return html`<p class="wrap">${text}</p>
      <button @click=${() => this.askAgain()}>${words.again}</button>`;
  }

  private zones(zones: readonly DescribedZone[]): unknown {
    const gainedM2 = zones.reduce((sum, zone) => sum + (zone.gainedM2 ?? 0), 0);
    const cededM2 = zones.reduce((sum, zone) => sum + (zone.cededM2 ?? 0), 0);
    const summed = zones.length > 1 && zones.every((zone) => zone.gainedM2 !== null);
    return html`<div class="zones">
      ${summed ? html`<p>${words.sum(formatArea(gainedM2), formatArea(cededM2))}</p>` : nothing}
      ${zones.map(
        ({ zoneId, title, clauses }) =>
          html`<section data-zone=${zoneId}>
            <p class="wrap">
              <strong><bdi>${title}</bdi></strong>
            </p>
            <ul aria-label=${title}>
              ${clauses.map((clause) => this.clause(clause))}
            </ul>
          </section>`,
      )}
    </div>`;
  }

  private clause(clause: DifferenceClause): unknown {
    const { text, geometry } = clause;
    return html`<li class="clause">
      <span class="wrap"><bdi>${text}</bdi></span>
      ${
        geometry === null
          ? nothing
          : html`<button aria-label=${words.showClause(text)} @click=${() => showDifference(this.app, clause)}>
              ${words.show}
            </button>`
      }
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'version-difference': VersionDifferenceText;
  }
}
