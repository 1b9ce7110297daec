import { css, html, nothing } from 'lit';
import { customElement, state as reactive } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { restoreVersion, toggleViewedVersion } from '../commands/versions.ts';
import { openDialog, selectCell } from '../commands/view.ts';
import type { PartyId, VersionId } from '../domain/identifiers.ts';
import type { MapReference, Version } from '../domain/version.ts';
import { draftOf, isLocked, partyOf, zoneOf } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import { formatDateTime, formatSignedArea } from '../messages/format.ts';
import { referenceKey } from '../state/comparison-inputs.ts';
import { draftHasChanges, versionOf, versionsOfParty } from '../state/selectors.ts';
import { versionChange } from '../state/version-history.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import './party-sign.ts';
import './version-difference.ts';

const words = messages.versions.panel;

/** The versions of one party, newest first, above them the state of its draft. */
@customElement('version-panel')
export class VersionPanel extends ApplicationElement {
  protected override readonly watched = [
    'workspace',
    'versions',
    'versionMaps',
    'selection',
    'viewedVersionId',
  ] as const;
  @reactive() private expanded: VersionId | null = null;
  /** The key of the version, or the draft, of which it is told what changed: one at a time. */
  @reactive() private explained: string | null = null;

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
      li {
        padding-block: var(--space-3);
        border-block-end: 1px solid var(--hairline);
      }
      li[data-viewed] {
        box-shadow: inset 3px 0 var(--accent);
        padding-inline-start: var(--space-3);
      }
      .marks {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1);
      }
      .mark {
        border: 1px solid var(--hairline);
        border-radius: var(--radius);
        padding: 0 6px;
        font-size: 12px;
        overflow-wrap: anywhere;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1);
        padding-block-start: var(--space-2);
      }
      .draft {
        background: var(--hover);
        border-radius: var(--radius);
        padding: var(--space-3);
      }
      .difference {
        margin-block-start: var(--space-1);
      }
      version-difference {
        padding-block: var(--space-2);
      }
      code {
        font-size: 12px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  private get partyId(): PartyId | null {
    return this.state.selection.partyId ?? this.state.workspace.parties[0]?.id ?? null;
  }

  override render(): unknown {
    const { state, partyId } = this;
    const party = partyId === null ? undefined : partyOf(state.workspace, partyId);
    if (!party) return html`<p class="quiet">${messages.versions.chooseParty}</p>`;
    const versions = versionsOfParty(state, party.id).toReversed();
    return html`<div class="stack">
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
      ${this.renderDraft(party.id)}
      ${
        versions.length === 0
          ? html`<p class="wrap">${words.emptyTitle(party.name)}</p>
              <p class="quiet small">${words.empty}</p>`
          : html`<ol aria-label=${`${words.party} ${party.name}`}>
              ${repeat(
                versions,
                (version) => version.id,
                (version) => this.renderVersion(version),
              )}
            </ol>`
      }
    </div>`;
  }

  private renderDraft(partyId: PartyId): unknown {
    const draft = draftOf(this.state.workspace, partyId);
    const number = versionOf(this.state, draft.basedOn)?.record.number;
    const changed = draftHasChanges(this.state, partyId);
    const text =
      number === undefined
        ? Object.keys(draft.map).length === 0
          ? words.draftEmpty
          : words.draftNew
        : changed
          ? words.draftChanged(number)
          : words.draftSame(number);
    return html`<div class="draft">
      <h3>${words.draftTitle}</h3>
      <p class="small">${text}</p>
      ${
        draft.basedOn !== null && number !== undefined && changed
          ? this.renderDifference(
              messages.versionDifference.inDraft(number),
              { kind: 'version', versionId: draft.basedOn },
              { kind: 'draft', partyId },
            )
          : nothing
      }
    </div>`;
  }

  private renderVersion(version: Version): unknown {
    const { state } = this;
    const { record } = version;
    const viewed = state.viewedVersionId === version.id;
    const open = this.expanded === version.id;
    const title = version.name ? words.named(record.number, version.name) : words.version(record.number);
    const view = viewed ? words.hide(record.number) : words.view(record.number);
    const locked = isLocked(state.workspace, record.partyId);
    return html`<li ?data-viewed=${viewed}>
      <h3 class="wrap"><bdi>${title}</bdi></h3>
      <p class="quiet small">${formatDateTime(record.savedAt)}</p>
      ${this.renderChange(version)}
      ${version.note ? html`<p class="small wrap"><bdi>${version.note}</bdi></p>` : nothing}
      <div class="marks">
        ${version.damaged ? html`<span class="mark">${words.damaged}</span>` : nothing}
        ${
          record.origin.kind === 'received'
            ? html`<span class="mark"><bdi>${words.received(record.origin.from || record.origin.fileName)}</bdi></span>`
            : nothing
        }
        ${
          version.tabled
            ? html`<span class="mark"
                ><bdi>${words.tabled(version.tabled.to, formatDateTime(version.tabled.tabledAt))}</bdi></span
              >`
            : nothing
        }
        ${viewed ? html`<span class="mark">${words.viewing}</span>` : nothing}
      </div>
      <div class="actions">
        <button
          aria-label=${view}
          aria-pressed=${viewed}
          title=${view}
          @click=${() => void toggleViewedVersion(this.app, version.id)}
        >
          <wa-icon name=${viewed ? 'eye-off' : 'eye'}></wa-icon>
        </button>
        <button
          title=${words.restore(record.number)}
          ?disabled=${locked}
          @click=${() => void restoreVersion(this.app, version.id)}
        >
          ${words.restore(record.number)}
        </button>
        <button
          aria-label=${words.more(record.number)}
          title=${words.more(record.number)}
          aria-expanded=${open}
          @click=${() => {
            this.expanded = open ? null : version.id;
          }}
        >
          <wa-icon name="chevron-down"></wa-icon>
        </button>
      </div>
      ${open ? this.renderMore(version, locked) : nothing}
    </li>`;
  }

  private renderChange(version: Version): unknown {
    const change = versionChange(this.state, version);
    if (change.parentNumber === null) return html`<p class="small">${words.first}</p>`;
    if (change.zones.length === 0) return html`<p class="small">${words.noZoneChanged}</p>`;
    const zones = change.zones.map(({ zoneId, areaChangeM2 }) =>
      words.areaChange(zoneOf(this.state.workspace, zoneId)?.name ?? zoneId, formatSignedArea(areaChangeM2)),
    );
    const [parent] = version.record.parents;
    return html`<p class="small wrap">${words.zonesChanged(zones.join(', '))}</p>
      ${
        parent === undefined
          ? nothing
          : this.renderDifference(
              messages.versionDifference.inVersion(version.record.number),
              { kind: 'version', versionId: parent },
              { kind: 'version', versionId: version.id },
            )
      }`;
  }

  private renderDifference(name: string, earlier: MapReference, later: MapReference): unknown {
    const key = referenceKey(later);
    const open = this.explained === key;
    return html`<button
        class="difference"
        aria-label=${name}
        aria-expanded=${open}
        @click=${() => {
          this.explained = open ? null : key;
        }}
      >
        ${messages.versionDifference.open} <wa-icon name="chevron-down"></wa-icon>
      </button>
      ${open ? html`<version-difference .earlier=${earlier} .later=${later}></version-difference>` : nothing}`;
  }

  private renderMore(version: Version, locked: boolean): unknown {
    const { record } = version;
    const zoneIds = record.payloads.map((payload) => payload.zoneId);
    const zones = this.state.workspace.zones.filter((zone) => zoneIds.includes(zone.id));
    return html`<div class="actions">
        ${zones.map(
          (zone) =>
            html`<button
              class="wrap"
              ?disabled=${locked}
              @click=${() => void restoreVersion(this.app, version.id, zone.id)}
            >
              <bdi>${words.restoreZone(zone.name, record.number)}</bdi>
            </button>`,
        )}
        <button @click=${() => openDialog(this.app, 'tabled', version.id)}>${words.table(record.number)}</button>
        <button @click=${() => openDialog(this.app, 'save-details', version.id)}>
          ${words.details(record.number)}
        </button>
        <button @click=${() => openDialog(this.app, 'export', version.id)}>${words.export(record.number)}</button>
      </div>
      <p class="small quiet">${words.fingerprint}</p>
      <code>${record.mapFingerprint}</code>`;
  }
}
