import { css, html, nothing } from 'lit';
import { customElement, state as reactive } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  chooseForComparison,
  chosenForComparison,
  newestOfOthers,
  referenceName,
} from '../commands/compare-versions.ts';
import { headNames, versionNumber } from '../commands/describe-version.ts';
import { startFileCheck } from '../commands/start-file-check.ts';
import { selectCell } from '../commands/view.ts';
import type { PartyId, VersionId } from '../domain/identifiers.ts';
import { draftOf, isLocked, partyOf } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { partyTimeline, type Timeline, type TimelineEntry } from '../state/version-timeline.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import type { EntryRequest } from './version-entry.ts';
import { trackWidthPx } from './version-track.ts';
import './version-draft.ts';
import './version-entry.ts';
import './version-shares.ts';

const words = laterMessages.versionHistory;

/** So many versions are listed at first, and so many more each time: rendering them takes no longer than a frame or two. */
const STEP = 20;

/** Stands for the draft among the ids of versions, which are hashes. */
const DRAFT: VersionId = 'draft';

/** The timeline of one party's versions, newest first, above it the state of its draft. */
@customElement('version-panel')
export class VersionPanel extends ApplicationElement {
  protected override readonly watched = [
    'workspace',
    'versions',
    'selection',
    'viewedVersionId',
    'compareWith',
  ] as const;
  @reactive() private expanded: VersionId | null = null;
  /** The version, or the draft, of which it is told what changed: one at a time. */
  @reactive() private explained: VersionId | null = null;
  @reactive() private shown = STEP;
  private shownOf: PartyId | null = null;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: 0 var(--space-4) var(--space-4);
      }
      label {
        display: flex;
        flex-direction: column;
        gap: var(--space-1);
        font-size: var(--text-small);
      }
      .chosen {
        position: sticky;
        inset-block-start: 44px;
        z-index: 1;
        padding: var(--space-2) var(--space-3);
        border: 1px solid var(--accent);
        border-radius: var(--radius);
        background: var(--selected);
      }
      li {
        content-visibility: auto;
        contain-intrinsic-size: auto 260px;
      }
    `,
  ];

  private get partyId(): PartyId | null {
    return this.state.selection.partyId ?? this.state.workspace.parties[0]?.id ?? null;
  }

  protected override willUpdate(): void {
    if (this.partyId === this.shownOf) return;
    this.shownOf = this.partyId;
    this.shown = STEP;
  }

  override render(): unknown {
    const { state, partyId } = this;
    const party = partyId === null ? undefined : partyOf(state.workspace, partyId);
    if (!party) return html`<p class="quiet">${messages.versions.chooseParty}</p>`;
    const timeline = partyTimeline(state, party.id);
    return html`<div class="stack" @keydown=${this.onKey}>
      <label>
        ${words.party}
        <select
          .value=${party.id}
          @change=${(event: Event) => {
            if (event.target instanceof HTMLSelectElement) {
              selectCell(this.app, event.target.value, state.selection.zoneId);
            }
          }}
        >
          ${state.workspace.parties.map(
            (one) => html`<option value=${one.id} ?selected=${one.id === party.id}>${one.name}</option>`,
          )}
        </select>
      </label>
      ${this.renderChosen()}
      <version-draft
        .partyId=${party.id}
        .explained=${this.explained === DRAFT}
        @entry-request=${() => this.toggleExplained(DRAFT)}
      ></version-draft>
      <div class="row">
        <button @click=${() => startFileCheck(this.app)}>${messages.files.check}</button>
      </div>
      ${state.versions.length === 0 ? nothing : html`<version-shares></version-shares>`}
      ${
        timeline.entries.length === 0
          ? html`<p class="wrap">${words.emptyTitle(party.name)}</p>
              <p class="quiet small">${words.empty}</p>`
          : this.renderTimeline(timeline, party.id, `${words.party} ${party.name}`)
      }
    </div>`;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !chosenForComparison(this.state)) return;
    event.preventDefault();
    chooseForComparison(this.app, null);
  };

  private renderChosen(): unknown {
    const chosen = chosenForComparison(this.state);
    return html`<div role="status" class=${chosen ? 'chosen small wrap' : 'visually-hidden'}>
      ${
        chosen
          ? html`<bdi>${words.compare.chosen(referenceName(this.state, chosen))}</bdi>
              <button @click=${() => chooseForComparison(this.app, null)}>${words.compare.giveUp}</button>`
          : nothing
      }
    </div>`;
  }

  private renderTimeline({ entries, trackCount, partings }: Timeline, partyId: PartyId, name: string): unknown {
    const { workspace, viewedVersionId } = this.state;
    const { basedOn } = draftOf(workspace, partyId);
    const newest = newestOfOthers(this.state, partyId);
    const locked = isLocked(workspace, partyId);
    const widthPx = trackWidthPx(trackCount);
    const partingAt = new Map(partings.map((parting) => [parting.after.key, parting]));
    const heads = new Set(partings.flatMap((parting) => parting.heads));
    const left = entries.length - this.shown;
    return html`<p class="quiet small">${words.clock}</p>
      ${partings.slice(0, 1).map(
        (parting) =>
          html`<p class="small wrap">
            <bdi>${words.partings(versionNumber(parting.after), headNames(parting))}</bdi>
          </p>`,
      )}
      <ol aria-label=${name}>
        ${repeat(
          entries.slice(0, this.shown),
          ({ key }) => key,
          (entry) =>
            html`<li>
              <version-entry
                .entry=${entry}
                .zones=${workspace.zones}
                .parting=${partingAt.get(entry.key) ?? null}
                .newest=${newest}
                .trackWidthPx=${widthPx}
                .isBase=${entry.key === basedOn}
                .isHead=${heads.has(entry)}
                ?viewed=${entry.key === viewedVersionId}
                .locked=${locked}
                .expanded=${entry.key === this.expanded}
                .explained=${entry.key === this.explained}
                @entry-request=${(event: CustomEvent<EntryRequest>) => this.toggle(event.detail, entry)}
              ></version-entry>
            </li>`,
        )}
      </ol>
      ${
        left > 0
          ? html`<button @click=${() => (this.shown += STEP)}>${words.older(Math.min(STEP, left), left)}</button>`
          : nothing
      }`;
  }

  private toggle(what: EntryRequest, { key }: TimelineEntry): void {
    switch (what) {
      case 'expand':
        this.expanded = this.expanded === key ? null : key;
        return;
      case 'explain':
        this.toggleExplained(key);
    }
  }

  private toggleExplained(key: VersionId): void {
    this.explained = this.explained === key ? null : key;
  }
}
