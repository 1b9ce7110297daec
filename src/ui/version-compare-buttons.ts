import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  chosenForComparison,
  chooseForComparison,
  compareTwo,
  referenceName,
  type NewestOfParty,
} from '../commands/compare-versions.ts';
import { numberText, versionNumber } from '../commands/describe-version.ts';
import type { MapReference } from '../domain/version.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { referenceKey } from '../state/comparison-inputs.ts';
import type { TimelineEntry } from '../state/version-timeline.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const words = laterMessages.versionHistory.compare;

/**
 * The ways to compare a version with another map: the version before, the newest of another party, or any one that is
 * pressed next. While one is chosen, a press on any other compares the two.
 */
@customElement('version-compare-buttons')
export class VersionCompareButtons extends ApplicationElement {
  protected override readonly watched = ['compareWith'] as const;
  @property({ attribute: false }) entry: TimelineEntry | null = null;
  /** The newest versions of the other parties. */
  @property({ attribute: false }) newest: readonly NewestOfParty[] = [];

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .row {
        gap: var(--space-1);
      }
      button {
        min-height: 28px;
        padding: 2px var(--space-2);
        text-align: start;
      }
    `,
  ];

  private hadFocus = false;

  protected override willUpdate(): void {
    this.hadFocus = this.shadowRoot?.activeElement !== null;
  }

  /** A press replaces the buttons: the focus stays among them, where the next press and Escape are heard. */
  protected override updated(): void {
    if (this.hadFocus && this.shadowRoot?.activeElement === null) {
      [...this.renderRoot.querySelectorAll('button')].at(-1)?.focus();
    }
  }

  override render(): unknown {
    const { entry, state } = this;
    if (!entry) return nothing;
    const own: MapReference = { kind: 'version', versionId: entry.key };
    const number = versionNumber(entry);
    const chosen = chosenForComparison(state);
    if (chosen && referenceKey(chosen) === referenceKey(own)) {
      return html`<button aria-pressed="true" @click=${() => chooseForComparison(this.app, null)}>
        ${words.cancel}
      </button>`;
    }
    if (chosen) {
      const name = referenceName(state, chosen);
      return this.button(words.withChosen(name), words.withChosenName(number, name), chosen, own);
    }
    return html`<div class="row small">
      <span class="quiet">${words.label}</span>
      ${this.versionBefore(entry, number, own)}
      ${this.newest.map(({ partyName, version: { id, record } }) => {
        const name = words.newestName(number, partyName, String(record.number));
        return this.button(words.newest(partyName), name, own, { kind: 'version', versionId: id });
      })}
      <button aria-label=${words.anotherName(number)} @click=${() => chooseForComparison(this.app, own)}>
        ${words.another}
      </button>
    </div>`;
  }

  private versionBefore({ before, parents }: TimelineEntry, number: string, own: MapReference): unknown {
    const parent = parents[0];
    if (before === null || !parent || parent.number === null) return nothing;
    const to = numberText(parent.number, parent.distinction);
    const earlier: MapReference = { kind: 'version', versionId: before };
    return this.button(words.before(to), words.beforeName(number, to), earlier, own);
  }

  private button(text: string, name: string, one: MapReference, other: MapReference): unknown {
    return html`<button class="wrap" aria-label=${name} title=${name} @click=${() => compareTwo(this.app, one, other)}>
      <bdi>${text}</bdi>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'version-compare-buttons': VersionCompareButtons;
  }
}
