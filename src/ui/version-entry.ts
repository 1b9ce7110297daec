import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { NewestOfParty } from '../commands/compare-versions.ts';
import {
  describeChange,
  describeCorrection,
  describeParents,
  headNames,
  versionNumber,
  zoneName,
} from '../commands/describe-version.ts';
import { toggleViewedVersion, restoreVersion } from '../commands/versions.ts';
import { openDialog } from '../commands/view.ts';
import { nickname } from '../domain/identity/fingerprint-words.ts';
import type { MapReference } from '../domain/version.ts';
import type { Zone } from '../domain/zone.ts';
import { formatDateTime } from '../messages/format.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import type { Parting, TimelineEntry } from '../state/version-timeline.ts';
import { correctionsOf, tablingsOf } from '../state/version-remarks.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import { versionEntryStyles } from './version-entry-styles.ts';
import { renderTrack, trackStyles } from './version-track.ts';
import './version-compare-buttons.ts';
import './version-difference.ts';
import './version-fingerprint.ts';
import './version-picture.ts';

const words = laterMessages.versionHistory;

/** What the one who lists the versions is asked to open or close. */
export type EntryRequest = 'expand' | 'explain';

/**
 * One version in the timeline of its party. It knows nothing of the state but what it is given, so that of a long list
 * only what changed is rendered again.
 */
@customElement('version-entry')
export class VersionEntry extends ApplicationElement {
  protected override readonly watched = [] as const;
  @property({ attribute: false }) entry: TimelineEntry | null = null;
  @property({ attribute: false }) zones: readonly Zone[] = [];
  /** Where the history parts at this version; null where it does not. */
  @property({ attribute: false }) parting: Parting | null = null;
  /** The newest versions of the other parties. */
  @property({ attribute: false }) newest: readonly NewestOfParty[] = [];
  @property({ type: Number }) trackWidthPx = 0;
  /** The draft of the party is based on it. */
  @property({ type: Boolean }) isBase = false;
  @property({ type: Boolean }) isHead = false;
  @property({ type: Boolean }) viewed = false;
  @property({ type: Boolean }) locked = false;
  @property({ type: Boolean }) expanded = false;
  @property({ type: Boolean }) explained = false;

  static override styles = [base, trackStyles, versionEntryStyles];

  private request(what: EntryRequest): void {
    this.dispatchEvent(new CustomEvent<EntryRequest>('entry-request', { detail: what }));
  }

  override render(): unknown {
    const { entry } = this;
    if (!entry) return nothing;
    const { version } = entry;
    const number = versionNumber(entry);
    return html`${renderTrack(entry.track, this.trackWidthPx, this.isBase)}
      <div class="content" style="margin-inline-start: ${this.trackWidthPx}px">
        ${this.renderPicture(entry, number)}
        <h3 class="wrap"><bdi>${version.name ? words.named(number, version.name) : words.title(number)}</bdi></h3>
        <p class="quiet small">${formatDateTime(version.record.savedAt)}</p>
        <p class="small wrap"><bdi>${describeParents(entry)}</bdi></p>
        ${this.parting ? html`<p class="small wrap"><bdi>${words.partsHere(headNames(this.parting))}</bdi></p>` : nothing}
        ${this.renderMarks(entry)}
        ${version.note ? html`<p class="small wrap"><bdi>${version.note}</bdi></p>` : nothing}
        ${this.renderCorrections(entry)} ${this.renderNickname(entry)}
        <div class="whole">${this.renderChange(entry, number)}</div>
        ${
          version.damaged
            ? nothing
            : html`<version-compare-buttons
                class="whole"
                .entry=${entry}
                .newest=${this.newest}
              ></version-compare-buttons>`
        }
        ${this.renderActions(entry, number)} ${this.expanded ? this.renderMore(entry, number) : nothing}
      </div>`;
  }

  /** A damaged version has none: what was kept of it is not what was saved. */
  private renderPicture({ version }: TimelineEntry, number: string): unknown {
    if (version.damaged) return nothing;
    const names = version.record.payloads.map((payload) =>
      zoneName(this.zones, { zoneId: payload.zoneId, savedName: payload.zoneName }),
    );
    return html`<version-picture .version=${version} .label=${words.picture(number, names)}></version-picture>`;
  }

  private renderMarks({ version }: TimelineEntry): unknown {
    const { origin } = version.record;
    const marks = [
      ...(version.damaged ? [words.damaged] : []),
      origin.kind === 'received' ? words.received(origin.from || origin.fileName) : words.own,
      ...tablingsOf(version).map(({ to, tabledAt }) => words.tabled(to, formatDateTime(tabledAt))),
      ...(this.isBase ? [words.draftComesFrom] : []),
      ...(this.isHead ? [words.newestOfBranch] : []),
      ...(this.viewed ? [words.viewing] : []),
    ];
    return html`<div class="marks">${marks.map((mark) => html`<span class="mark"><bdi>${mark}</bdi></span>`)}</div>`;
  }

  /** A record that does not read has no fingerprint. */
  private renderNickname({ version }: TimelineEntry): unknown {
    const { mapFingerprint } = version.record;
    return mapFingerprint === ''
      ? nothing
      : html`<p class="small wrap">${words.nickname(nickname(mapFingerprint))}</p>`;
  }

  private renderCorrections({ version }: TimelineEntry): unknown {
    return correctionsOf(version)
      .toReversed()
      .map(
        (correction) =>
          html`<p class="small quiet wrap">
            ${describeCorrection(correction)} <q><bdi>${correction.before}</bdi></q>
          </p>`,
      );
  }

  private renderChange(entry: TimelineEntry, number: string): unknown {
    const { changed, before } = entry;
    if (changed === null) return html`<p class="small">${words.changeUnknown}</p>`;
    if (changed.length === 0) return html`<p class="small">${words.noZoneChanged}</p>`;
    return html`<ul class="small changes" aria-label=${words.changes(number)}>
        ${changed.map((zone) => html`<li class="wrap"><bdi>${describeChange(this.zones, zone, entry)}</bdi></li>`)}
      </ul>
      ${before === null ? nothing : this.renderDifference({ kind: 'version', versionId: before }, entry, number)}`;
  }

  private renderDifference(earlier: MapReference, { key }: TimelineEntry, number: string): unknown {
    return html`<button
        class="difference"
        aria-label=${words.differenceOf(number)}
        aria-expanded=${this.explained}
        @click=${() => this.request('explain')}
      >
        ${words.difference} <wa-icon name="chevron-down"></wa-icon>
      </button>
      ${
        this.explained
          ? html`<version-difference
              .earlier=${earlier}
              .later=${{ kind: 'version', versionId: key } satisfies MapReference}
            ></version-difference>`
          : nothing
      }`;
  }

  private renderActions({ key }: TimelineEntry, number: string): unknown {
    const view = this.viewed ? words.hide(number) : words.view(number);
    return html`<div class="actions whole">
      <button
        aria-label=${view}
        aria-pressed=${this.viewed}
        title=${view}
        @click=${() => void toggleViewedVersion(this.app, key)}
      >
        <wa-icon name=${this.viewed ? 'eye-off' : 'eye'}></wa-icon>
      </button>
      <button class="wrap" ?disabled=${this.locked} @click=${() => void restoreVersion(this.app, key)}>
        <bdi>${words.restore(number)}</bdi>
      </button>
      <button
        aria-label=${words.more(number)}
        title=${words.more(number)}
        aria-expanded=${this.expanded}
        @click=${() => this.request('expand')}
      >
        <wa-icon name="chevron-down"></wa-icon>
      </button>
    </div>`;
  }

  private renderMore({ version, key }: TimelineEntry, number: string): unknown {
    const { payloads, mapFingerprint } = version.record;
    const zoneIds = new Set(payloads.map((payload) => payload.zoneId));
    return html`<div class="actions whole">
        ${this.zones
          .filter((zone) => zoneIds.has(zone.id))
          .map(
            (zone) =>
              html`<button
                class="wrap"
                ?disabled=${this.locked}
                @click=${() => void restoreVersion(this.app, key, zone.id)}
              >
                <bdi>${words.restoreZone(zone.name, number)}</bdi>
              </button>`,
          )}
        <button @click=${() => openDialog(this.app, 'tabled', key)}>${words.table(number)}</button>
        <button @click=${() => openDialog(this.app, 'save-details', key)}>${words.details(number)}</button>
        <button @click=${() => openDialog(this.app, 'export', key)}>${words.export(number)}</button>
      </div>
      ${
        mapFingerprint === ''
          ? nothing
          : html`<version-fingerprint class="whole" fingerprint=${mapFingerprint}></version-fingerprint>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'version-entry': VersionEntry;
  }
}
