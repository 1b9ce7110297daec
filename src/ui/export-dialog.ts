import { css, html, nothing } from 'lit';
import { customElement, property, state as reactive } from 'lit/decorators.js';
import { copyExport, downloadExport, isOfComparison, type ExportChoice } from '../commands/exporting.ts';
import { closeDialog } from '../commands/view.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import type { MapReference } from '../domain/version.ts';
import { draftOf } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { versionOf, versionsOfParty } from '../state/selectors.ts';
import { DialogElement } from './dialog-element.ts';
import { base } from './theme.ts';
import './notice-list.ts';

const words = messages.exchange;

/** What to export, of which map, as a file or to the clipboard. `subject` may name a version. */
@customElement('export-dialog')
export class ExportDialog extends DialogElement {
  @property() subject: string | null = null;
  @reactive() private kind: ExportChoice['kind'] | null = null;
  @reactive() private mapKey: string | null = null;
  @reactive() private making = false;

  static override styles = [
    base,
    css`
      fieldset {
        border: none;
        margin: 0;
        padding: 0;
        display: flex;
        flex-direction: column;
        gap: var(--space-2);
      }
      legend {
        padding: 0 0 var(--space-2);
        font-weight: 700;
      }
      label {
        display: flex;
        gap: var(--space-2);
        align-items: baseline;
      }
      /* It stays in the page, so that what is said in it later is spoken; without text it takes no room. */
      #reason:empty {
        margin-block-end: calc(-1 * var(--space-3));
      }
      label.field {
        flex-direction: column;
        gap: var(--space-1);
      }
    `,
  ];

  /** The maps that can be exported: every draft and every version that holds something, or the zone that is wanted. */
  private maps(
    kind: ExportChoice['kind'],
  ): readonly { readonly key: string; readonly label: string; readonly reference: MapReference }[] {
    const { state } = this;
    const { zoneId } = state.selection;
    const holds = (zoneIds: readonly ZoneId[]): boolean =>
      kind === 'delimitation' && zoneId !== null ? zoneIds.includes(zoneId) : zoneIds.length > 0;
    return state.workspace.parties.flatMap((party) => {
      const hasDraft = holds(Object.keys(draftOf(state.workspace, party.id).map));
      const draft = hasDraft
        ? [
            {
              key: `draft/${party.id}`,
              label: `${party.name}, ${words.draft}`,
              reference: { kind: 'draft', partyId: party.id } as const,
            },
          ]
        : [];
      const versions = versionsOfParty(state, party.id)
        .filter((version) => holds(version.record.payloads.map((payload) => payload.zoneId)))
        .toReversed()
        .map((version) => ({
          key: `version/${version.id}`,
          label: `${party.name}, ${laterMessages.versionHistory.title(String(version.record.number))}`,
          reference: { kind: 'version', versionId: version.id } as const,
        }));
      return [...draft, ...versions];
    });
  }

  private chosenKind(): ExportChoice['kind'] {
    if (this.kind) return this.kind;
    if (this.subject) return 'map';
    if (this.state.task === 'compare' && this.state.comparison.status === 'done') return 'comparison';
    const { partyId, zoneId } = this.state.selection;
    const selected = partyId !== null && zoneId !== null && draftOf(this.state.workspace, partyId).map[zoneId];
    return selected ? 'delimitation' : 'all-maps';
  }

  private choice(): ExportChoice | null {
    const kind = this.chosenKind();
    if (kind === 'all-maps') return this.maps('map').some((map) => map.reference.kind === 'draft') ? { kind } : null;
    if (isOfComparison(kind)) return this.state.comparison.status === 'done' ? { kind } : null;
    const maps = this.maps(kind);
    const { partyId, zoneId } = this.state.selection;
    const wanted = this.mapKey ?? (this.subject ? `version/${this.subject}` : `draft/${partyId}`);
    const map = maps.find((one) => one.key === wanted) ?? maps[0];
    if (!map) return null;
    if (kind === 'map') return { kind, map: map.reference };
    return zoneId === null ? null : { kind, map: map.reference, zoneId };
  }

  private zoneName(): string {
    const { workspace, selection } = this.state;
    return workspace.zones.find((zone) => zone.id === selection.zoneId)?.name ?? '';
  }

  private unfinishedIsLeftOut(choice: ExportChoice | null): boolean {
    const { workspace } = this.state;
    if (!choice) return false;
    if (choice.kind === 'all-maps') return workspace.parties.some((party) => draftOf(workspace, party.id).unfinished);
    return 'map' in choice && choice.map.kind === 'draft' && draftOf(workspace, choice.map.partyId).unfinished !== null;
  }

  override render(): unknown {
    const kind = this.chosenKind();
    const choice = this.choice();
    const radio = (value: ExportChoice['kind'], label: string): unknown =>
      html`<label
        ><input
          type="radio"
          name="what"
          .checked=${kind === value}
          @change=${() => {
            this.kind = value;
          }}
        /><bdi>${label}</bdi></label
      >`;
    return html`<wa-dialog open label=${words.exportTitle} @wa-after-hide=${this.onHidden}>
      <div class="stack">
        <fieldset>
          <legend>${words.exportWhich}</legend>
          ${this.state.selection.zoneId === null ? nothing : radio('delimitation', words.exportZone(this.zoneName()))}
          ${radio('map', words.exportPartyMap)} ${radio('all-maps', words.exportAllMaps)}
          ${radio('comparison', words.exportComparison)} ${radio('comparison-figures', words.exportFigures)}
          ${radio('comparison-cells', words.exportCells)}
          ${radio('comparison-picture', messages.comparisonSheet.exportPicture)}
        </fieldset>
        ${kind === 'delimitation' || kind === 'map' ? this.renderMapChoice(kind, choice) : nothing}
        <p id="reason" role="status">
          ${choice ? (this.making ? messages.comparisonSheet.preparing : nothing) : this.obstacle(kind)}
        </p>
        <p class="small quiet">${explanationOf(kind)}</p>
        ${this.unfinishedIsLeftOut(choice) ? html`<p class="small">${words.unfinishedLeftOut}</p>` : nothing}
        <div class="row">
          <button
            class="primary"
            aria-describedby="reason"
            ?disabled=${!choice || this.making}
            aria-busy=${this.making}
            @click=${() => choice && void this.download(choice)}
          >
            ${words.download}
          </button>
          ${
            kind === 'comparison-picture'
              ? nothing
              : html`<button
                  ?disabled=${!choice}
                  @click=${() => choice && choice.kind !== 'comparison-picture' && void copyExport(this.app, choice)}
                >
                  ${words.copyText}
                </button>`
          }
        </div>
        <notice-list in-dialog></notice-list>
      </div>
    </wa-dialog>`;
  }

  /** A picture takes a moment; the rest is there at once. */
  private async download(choice: ExportChoice): Promise<void> {
    this.making = choice.kind === 'comparison-picture';
    try {
      if (await downloadExport(this.app, choice)) closeDialog(this.app);
    } finally {
      this.making = false;
    }
  }

  private obstacle(kind: ExportChoice['kind']): string {
    if (isOfComparison(kind)) return words.noComparison;
    const elsewhere = kind === 'delimitation' && this.maps('map').length > 0;
    return elsewhere ? words.zoneInNoMap(this.zoneName()) : words.nothingToExport;
  }

  private renderMapChoice(kind: ExportChoice['kind'], choice: ExportChoice | null): unknown {
    const maps = this.maps(kind);
    if (maps.length === 0) return nothing;
    const chosen = choice && (choice.kind === 'map' || choice.kind === 'delimitation') ? choice.map : null;
    return html`<label class="field"
      >${words.exportMap}<select
        @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement) this.mapKey = event.target.value;
        }}
      >
        ${maps.map(
          (map) =>
            html`<option value=${map.key} ?selected=${chosen !== null && this.same(map.reference, chosen)}>
              ${map.label}
            </option>`,
        )}
      </select></label
    >`;
  }

  private same(a: MapReference, b: MapReference): boolean {
    if (a.kind === 'draft') return b.kind === 'draft' && a.partyId === b.partyId;
    return b.kind === 'version' && versionOf(this.state, a.versionId) === versionOf(this.state, b.versionId);
  }
}

/** How exact the coordinates of a file are, or how its table is made. */
function explanationOf(kind: ExportChoice['kind']): string {
  if (kind === 'comparison') return words.cellDecimals;
  if (kind === 'comparison-picture') return messages.comparisonSheet.pictureForm;
  return isOfComparison(kind) ? words.tableForm : words.delimitationDecimals;
}
