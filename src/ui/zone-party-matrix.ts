import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import {
  hoverCell,
  openDialog,
  selectCell,
  togglePartyVisibility,
  toggleZoneVisibility,
  zoomTo,
} from '../commands/view.ts';
import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import type { Party } from '../domain/party.ts';
import type { Zone } from '../domain/zone.ts';
import { isLocked } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import { formatArea } from '../messages/format.ts';
import { cellState, type CellState } from '../state/selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import { matrixStyles } from './zone-party-matrix-styles.ts';
import './party-sign.ts';

/** Zones by parties: who has proposed what, how large, in what state. Arrow keys walk it. */
@customElement('zone-party-matrix')
export class ZonePartyMatrix extends ApplicationElement {
  protected override readonly watched = [
    'workspace',
    'versions',
    'versionMaps',
    'selection',
    'hiddenParties',
    'hiddenZones',
    'hovered',
    'theme',
  ] as const;

  static override styles = [base, matrixStyles];

  private onKey(event: KeyboardEvent): void {
    const steps: Record<string, readonly [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const step = steps[event.key];
    const cell = event.composedPath().find((node) => node instanceof HTMLElement && node.matches('button.cell'));
    if (!step || !(cell instanceof HTMLElement)) return;
    event.preventDefault();
    const mirrored = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const row = Number(cell.dataset['row']) + step[0];
    const column = Number(cell.dataset['column']) + step[1] * mirrored;
    this.renderRoot.querySelector<HTMLElement>(`[data-row='${row}'][data-column='${column}']`)?.focus();
  }

  private stateText(cell: CellState): string {
    switch (cell.kind) {
      case 'none':
        return '';
      case 'unfinished':
        return messages.workspaces.matrix.unfinished(cell.positions);
      case 'draft':
        return messages.workspaces.matrix.draft;
      case 'version':
        return cell.changed
          ? messages.workspaces.matrix.versionChanged(cell.number)
          : messages.workspaces.matrix.version(cell.number);
    }
  }

  private cell(zone: Zone, row: number, party: Party, column: number, tabStop: boolean): unknown {
    const { state, app } = this;
    const cell = cellState(state, party.id, zone.id);
    const { selection, hovered } = state;
    const selected = selection.partyId === party.id && selection.zoneId === zone.id;
    const lit = hovered?.partyId === party.id && hovered.zoneId === zone.id;
    const area = cell.kind === 'draft' || cell.kind === 'version' ? formatArea(cell.areaM2) : null;
    const text = this.stateText(cell);
    const spoken = messages.workspaces.matrix.cell(party.name, zone.name, area, text);
    return html`<td>
      <button
        class="cell"
        data-row=${row}
        data-column=${column}
        aria-pressed=${selected}
        aria-label=${spoken}
        ?data-hovered=${lit}
        tabindex=${tabStop ? 0 : -1}
        @click=${() => selectCell(app, party.id, zone.id)}
        @mouseenter=${() => hoverCell(app, { partyId: party.id, zoneId: zone.id })}
        @mouseleave=${() => hoverCell(app, null)}
      >
        <span class="figure" title=${area === null ? nothing : messages.methods[state.workspace.lineType]}
          >${area ?? (cell.kind === 'none' ? '–' : '')}</span
        >
        <span class="state">${text}</span>
      </button>
    </td>`;
  }

  private eye(hidden: boolean, name: string, toggle: () => void): unknown {
    const label = hidden ? messages.workspaces.matrix.show(name) : messages.workspaces.matrix.hide(name);
    return html`<button class="eye" aria-label=${label} title=${label} @click=${toggle}>
      <wa-icon name=${hidden ? 'eye-off' : 'eye'}></wa-icon>
    </button>`;
  }

  private partyHead(party: Party): unknown {
    const { state, app } = this;
    const hidden = state.hiddenParties.includes(party.id);
    const locked = isLocked(state.workspace, party.id);
    const zoom = messages.map.zoomToParty(party.name);
    return html`<th scope="col">
      <div class="head">
        <button class="zoom" title=${zoom} @click=${() => this.showParty(party.id)}>
          <span class="visually-hidden">${zoom}</span>
          <span class="head" aria-hidden="true" ?data-off=${hidden}>
            <party-sign .party=${party}></party-sign>
            <span class="name" title=${party.name}><bdi>${party.name}</bdi></span>
          </span>
        </button>
        <span class="rowhead">
          ${this.eye(hidden, party.name, () => togglePartyVisibility(app, party.id))}
          ${
            locked
              ? html`<wa-icon
                  name="lock"
                  label=${messages.workspaces.matrix.locked(party.name)}
                  title=${messages.workspaces.matrix.locked(party.name)}
                ></wa-icon>`
              : nothing
          }
        </span>
      </div>
    </th>`;
  }

  private showParty(partyId: PartyId): void {
    zoomTo(this.app, { partyId });
  }

  private showZone(zoneId: ZoneId): void {
    zoomTo(this.app, { zoneId });
  }

  override render(): unknown {
    const { state, app } = this;
    const { workspace, selection } = state;
    const selectedRow = workspace.zones.findIndex((zone) => zone.id === selection.zoneId);
    const selectedColumn = workspace.parties.findIndex((party) => party.id === selection.partyId);
    const stopRow = Math.max(selectedRow, 0);
    const stopColumn = Math.max(selectedColumn, 0);
    return html`
      <div class="scroll">
        <table @keydown=${this.onKey} style=${`--parties: ${workspace.parties.length}`}>
          <caption class="visually-hidden">
            ${messages.workspaces.matrix.caption}
          </caption>
          <thead>
            <tr>
              <th scope="col"><span class="visually-hidden">${messages.workspaces.matrix.zone}</span></th>
              ${workspace.parties.map((party) => this.partyHead(party))}
            </tr>
          </thead>
          <tbody>
            ${workspace.zones.map((zone, row) => {
              const hidden = state.hiddenZones.includes(zone.id);
              const zoom = messages.map.zoomToZone(zone.name);
              return html`<tr>
                <th scope="row">
                  <div class="rowhead">
                    ${this.eye(hidden, zone.name, () => toggleZoneVisibility(app, zone.id))}
                    <button class="zoom" title=${zone.formalName ?? zone.name} @click=${() => this.showZone(zone.id)}>
                      <span class="visually-hidden">${zoom}</span>
                      <span class="name" aria-hidden="true" ?data-off=${hidden}
                        >${row + 1} <bdi>${zone.name}</bdi></span
                      >
                    </button>
                  </div>
                </th>
                ${workspace.parties.map((party, column) =>
                  this.cell(zone, row, party, column, row === stopRow && column === stopColumn),
                )}
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
      <div class="row" style="padding: var(--space-2)">
        <button @click=${() => openDialog(app, 'zones')}>${messages.workspaces.matrix.editZones}</button>
        <button @click=${() => openDialog(app, 'parties')}>${messages.workspaces.matrix.editParties}</button>
      </div>
    `;
  }
}
