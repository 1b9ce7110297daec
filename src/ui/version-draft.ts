import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { chooseForComparison, chosenForComparison, compareTwo, referenceName } from '../commands/compare-versions.ts';
import type { PartyId } from '../domain/identifiers.ts';
import type { MapReference } from '../domain/version.ts';
import { draftOf } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { referenceKey } from '../state/comparison-inputs.ts';
import { draftHasChanges, versionOf } from '../state/selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import type { EntryRequest } from './version-entry.ts';
import './version-difference.ts';

const words = laterMessages.versionHistory;

/** How the draft of a party stands to the version it is based on. */
@customElement('version-draft')
export class VersionDraft extends ApplicationElement {
  protected override readonly watched = ['workspace', 'versions', 'versionMaps', 'compareWith'] as const;
  @property() partyId: PartyId = '';
  @property({ type: Boolean }) explained = false;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        background: var(--hover);
        border-radius: var(--radius);
        padding: var(--space-3);
      }
      button {
        margin-block-start: var(--space-1);
        min-height: 28px;
        padding: 2px var(--space-2);
      }
      version-difference {
        padding-block: var(--space-2);
      }
    `,
  ];

  override render(): unknown {
    const { state, partyId } = this;
    const draft = draftOf(state.workspace, partyId);
    const number = versionOf(state, draft.basedOn)?.record.number;
    const changed = draftHasChanges(state, partyId);
    const isEmpty = Object.keys(draft.map).length === 0;
    const text =
      number === undefined
        ? isEmpty
          ? words.draftEmpty
          : words.draftNew
        : changed
          ? words.draftChanged(number)
          : words.draftSame(number);
    return html`<h3>${words.draftTitle}</h3>
      <p class="small">${text}</p>
      ${draft.basedOn !== null && number !== undefined && changed ? this.difference(draft.basedOn, number) : nothing}
      ${isEmpty || state.versions.length === 0 ? nothing : this.comparing()}`;
  }

  private difference(basedOn: string, number: number): unknown {
    return html`<button
        aria-label=${messages.versionDifference.inDraft(number)}
        aria-expanded=${this.explained}
        @click=${() => this.dispatchEvent(new CustomEvent<EntryRequest>('entry-request', { detail: 'explain' }))}
      >
        ${messages.versionDifference.open} <wa-icon name="chevron-down"></wa-icon>
      </button>
      ${
        this.explained
          ? html`<version-difference
              .earlier=${{ kind: 'version', versionId: basedOn } satisfies MapReference}
              .later=${{ kind: 'draft', partyId: this.partyId } satisfies MapReference}
            ></version-difference>`
          : nothing
      }`;
  }

  private comparing(): unknown {
    const own: MapReference = { kind: 'draft', partyId: this.partyId };
    const chosen = chosenForComparison(this.state);
    if (!chosen) {
      return html`<button @click=${() => chooseForComparison(this.app, own)}>${words.compare.draftAnother}</button>`;
    }
    if (referenceKey(chosen) === referenceKey(own)) {
      return html`<button aria-pressed="true" @click=${() => chooseForComparison(this.app, null)}>
        ${words.compare.cancel}
      </button>`;
    }
    const name = referenceName(this.state, chosen);
    return html`<button
      class="wrap"
      aria-label=${words.compare.draftWithChosenName(name)}
      @click=${() => compareTwo(this.app, chosen, own)}
    >
      <bdi>${words.compare.withChosen(name)}</bdi>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'version-draft': VersionDraft;
  }
}
