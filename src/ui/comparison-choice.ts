import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { chooseMap, compareAllDrafts, moveMap, removeMap } from '../commands/comparing.ts';
import { withDistinction } from '../commands/comparison-names.ts';
import type { MapReference, Version } from '../domain/version.ts';
import { messages } from '../messages/catalogue.ts';
import {
  comparableMaps,
  comparedMaps,
  firstDrafts,
  MOST_MAPS,
  referenceKey,
  type ComparableMaps,
} from '../state/comparison-selectors.ts';
import { distinctionFrom } from '../state/map-distinction.ts';
import { ApplicationElement } from './application-element.ts';
import { rowButtons } from './ordered-rows.ts';
import { base } from './theme.ts';
import './party-sign.ts';

const words = messages.comparing.choice;

/** Which 2 to 5 maps are compared, in which order: any party's draft, any version. */
@customElement('comparison-choice')
export class ComparisonChoice extends ApplicationElement {
  protected override readonly watched = ['workspace', 'versions', 'comparison'] as const;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      li {
        display: grid;
        grid-template-columns: 34px minmax(0, 1fr) auto auto auto;
        align-items: center;
        gap: 2px;
        margin-block-end: var(--space-1);
      }
      li button {
        width: 26px;
        padding: 0;
        border-color: transparent;
        background: transparent;
      }
      select {
        width: 100%;
        text-overflow: ellipsis;
      }
      .more {
        display: flex;
        gap: var(--space-2);
      }
      .more select {
        flex: 1;
        min-width: 0;
      }
    `,
  ];

  override render(): unknown {
    const { maps } = this.state.comparison;
    const groups = comparableMaps(this.state).map((party) => ({ party, entries: entriesOf(party) }));
    const all = firstDrafts(this.state);
    const isAll = all.map(referenceKey).join() === maps.map(referenceKey).join();
    return html`
      <ol aria-label=${words.label} ?hidden=${maps.length === 0}>
        ${repeat(maps, referenceKey, (reference, place) => html`<li>${this.row(reference, place, groups)}</li>`)}
      </ol>
      <div class="more">
        ${maps.length < MOST_MAPS ? this.select(groups, maps.length, null, words.add) : nothing}
        ${
          all.length === 0 || isAll
            ? nothing
            : html`<button title=${words.allHint(MOST_MAPS)} @click=${() => compareAllDrafts(this.app)}>
                ${words.all}
              </button>`
        }
      </div>
    `;
  }

  private row(reference: MapReference, place: number, groups: readonly Group[]): unknown {
    const { maps } = this.state.comparison;
    const name = textOf(groups, reference);
    return html`
      <party-sign .party=${comparedMaps(this.state)[place]?.party ?? null}></party-sign>
      ${this.select(groups, place, reference, words.map(place + 1))}
      ${rowButtons({
        words: { up: words.up(name), down: words.down(name), remove: words.remove(name) },
        first: place === 0,
        last: place === maps.length - 1,
        only: false,
        move: (by) => moveMap(this.app, place, by),
        ask: () => {
          removeMap(this.app, place);
          void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.more select')?.focus());
        },
      })}
    `;
  }

  private select(groups: readonly Group[], place: number, reference: MapReference | null, label: string): unknown {
    const chosen = reference ? referenceKey(reference) : '';
    const taken = this.state.comparison.maps.map(referenceKey);
    const title = reference ? `${label}: ${textOf(groups, reference)}` : label;
    return html`<select
      aria-label=${label}
      title=${title}
      .value=${live(chosen)}
      @change=${(event: Event) => this.choose(place, event, groups)}
    >
      ${reference ? nothing : html`<option value="" selected>${words.add}</option>`}
      ${groups
        .filter(({ entries }) => entries.length > 0)
        .map(
          ({ party, entries }) =>
            html`<optgroup label=${party.party ? party.partyName : words.formerParty(party.partyName)}>
              ${entries.map((entry) => {
                const key = referenceKey(entry.reference);
                const elsewhere = key !== chosen && taken.includes(key);
                return html`<option value=${key} ?selected=${key === chosen} ?disabled=${elsewhere}>
                  ${elsewhere ? words.chosen(entry.text) : entry.text}
                </option>`;
              })}
            </optgroup>`,
        )}
    </select>`;
  }

  private choose(place: number, event: Event, groups: readonly Group[]): void {
    const key = event.target instanceof HTMLSelectElement ? event.target.value : '';
    const entry = groups.flatMap(({ entries }) => entries).find(({ reference }) => referenceKey(reference) === key);
    // A choice that was refused is not in the state: the field goes back to what is.
    if (entry && !chooseMap(this.app, place, entry.reference)) this.requestUpdate();
  }
}

interface Entry {
  readonly reference: MapReference;
  readonly text: string;
}

interface Group {
  readonly party: ComparableMaps;
  readonly entries: readonly Entry[];
}

function textOf(groups: readonly Group[], reference: MapReference): string {
  const key = referenceKey(reference);
  const entries = groups.flatMap((group) => group.entries);
  return entries.find((entry) => referenceKey(entry.reference) === key)?.text ?? '';
}

function entriesOf({ partyName, draft, versions }: ComparableMaps): readonly Entry[] {
  const drafts = draft
    ? [{ reference: draft.reference, text: draft.zones > 0 ? words.draft(partyName) : words.emptyDraft(partyName) }]
    : [];
  return [...drafts, ...versions.map((version) => versionEntry(partyName, version, versions))];
}

function versionEntry(partyName: string, version: Version, versions: readonly Version[]): Entry {
  const { id, record, name } = version;
  const { origin, number } = record;
  const alike = versions.filter((other) => other !== version && other.record.number === number);
  const text =
    alike.length > 0
      ? withDistinction(words.version(partyName, number, name), distinctionFrom(version, alike))
      : origin.kind === 'received' && name === ''
        ? words.received(partyName, number, origin.from)
        : words.version(partyName, number, name);
  return { reference: { kind: 'version', versionId: id }, text };
}
