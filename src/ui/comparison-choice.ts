import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Side } from '../analysis/comparison.ts';
import { chooseMap, swapSides } from '../commands/comparing.ts';
import type { MapReference, Version } from '../domain/version.ts';
import { messages } from '../messages/catalogue.ts';
import { comparableMaps, comparedSides, referenceKey, type ComparableMaps } from '../state/comparison-selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import './party-sign.ts';

const words = messages.comparing.choice;

/** Which two maps are compared: any party's draft, any version. */
@customElement('comparison-choice')
export class ComparisonChoice extends ApplicationElement {
  protected override readonly watched = ['workspace', 'versions', 'comparison'] as const;

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--space-2);
      }
      .sides {
        display: grid;
        grid-template-columns: minmax(34px, auto) minmax(0, 1fr);
        align-items: center;
        gap: var(--space-2);
      }
      select {
        width: 100%;
        text-overflow: ellipsis;
      }
      .swap {
        width: 36px;
        min-height: 36px;
        padding: 0;
      }
      .swap wa-icon {
        transform: rotate(90deg);
      }
    `,
  ];

  override render(): unknown {
    const { a, b } = this.state.comparison;
    const maps = comparableMaps(this.state);
    return html`
      <div class="sides">${this.side('a', words.first, maps)} ${this.side('b', words.second, maps)}</div>
      <button
        class="swap"
        aria-label=${words.swap}
        title=${words.swap}
        ?disabled=${!a && !b}
        @click=${() => swapSides(this.app)}
      >
        <wa-icon name="arrow-left-right"></wa-icon>
      </button>
    `;
  }

  private side(side: Side, label: string, maps: readonly ComparableMaps[]): unknown {
    const reference = this.state.comparison[side];
    const chosen = reference ? referenceKey(reference) : '';
    const options = maps.map((party) => ({ party, entries: entriesOf(party) }));
    const title = options.flatMap(({ entries }) => entries).find((entry) => referenceKey(entry.reference) === chosen);
    return html`
      <span><party-sign .party=${comparedSides(this.state)[side]?.party ?? null}></party-sign></span>
      <select
        aria-label=${label}
        title=${title ? `${label}: ${title.text}` : label}
        .value=${live(chosen)}
        @change=${(event: Event) =>
          this.choose(
            side,
            event,
            options.flatMap(({ entries }) => entries),
          )}
      >
        ${reference ? nothing : html`<option value="" selected>${words.none}</option>`}
        ${options
          .filter(({ entries }) => entries.length > 0)
          .map(
            ({ party, entries }) =>
              html`<optgroup label=${party.party ? party.partyName : words.formerParty(party.partyName)}>
                ${entries.map((entry) => {
                  const key = referenceKey(entry.reference);
                  return html`<option value=${key} ?selected=${key === chosen}>${entry.text}</option>`;
                })}
              </optgroup>`,
          )}
      </select>
    `;
  }

  private choose(side: Side, event: Event, entries: readonly Entry[]): void {
    const key = event.target instanceof HTMLSelectElement ? event.target.value : '';
    const entry = entries.find(({ reference }) => referenceKey(reference) === key);
    chooseMap(this.app, side, entry?.reference ?? null);
  }
}

interface Entry {
  readonly reference: MapReference;
  readonly text: string;
}

function entriesOf({ partyName, draft, versions }: ComparableMaps): readonly Entry[] {
  const drafts = draft
    ? [{ reference: draft.reference, text: draft.zones > 0 ? words.draft(partyName) : words.emptyDraft(partyName) }]
    : [];
  return [...drafts, ...versions.map((version) => versionEntry(partyName, version))];
}

function versionEntry(partyName: string, { id, record, name }: Version): Entry {
  const { origin, number } = record;
  const text =
    origin.kind === 'received' && name === ''
      ? words.received(partyName, number, origin.from)
      : words.version(partyName, number, name);
  return { reference: { kind: 'version', versionId: id }, text };
}
