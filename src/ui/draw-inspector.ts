import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement } from 'lit/decorators.js';
import {
  deletePoint,
  makeOwnProposal,
  removeDelimitation,
  removeHole,
  removePart,
  stateEmptyArea,
} from '../commands/turning-points.ts';
import { measuredFigure } from '../commands/measuring.ts';
import { openDialog, zoomTo } from '../commands/view.ts';
import { notify } from '../commands/notify.ts';
import type { Delimitation, UnfinishedBoundary } from '../domain/delimitation.ts';
import type { Party } from '../domain/party.ts';
import { draftOf, isLocked, partyOf, zoneOf } from '../domain/workspace.ts';
import type { Zone } from '../domain/zone.ts';
import { areaOfM2, ringAreaOfM2 } from '../geometry/measure/by-line-type.ts';
import { messages } from '../messages/catalogue.ts';
import { formatArea, formatDecimalPosition, formatExactArea, formatLength, formatNumber } from '../messages/format.ts';
import { areaOf, perimeterOf } from '../state/selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import './party-sign.ts';

const words = messages.drawing.inspector;

/** What is selected while drawing: figures, parts and holes, and what can be done with them. */
@customElement('draw-inspector')
export class DrawInspector extends ApplicationElement {
  protected override readonly watched = ['workspace', 'selection', 'pointerMode', 'measurement', 'zoneTool'] as const;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: var(--space-4);
      }
      @media (max-width: 1100px) {
        :host {
          padding: var(--space-3);
        }
      }
      dl {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--space-1) var(--space-3);
      }
      dd {
        text-align: end;
      }
      .large {
        font-size: var(--text-large);
      }
      .illustrative {
        border-inline-start: 3px solid var(--warning);
        background: var(--warning-paper);
        padding: var(--space-2) var(--space-3);
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: 36px;
        border-block-end: 1px solid var(--hairline);
        font-size: var(--text-small);
      }
      li.hole {
        padding-inline-start: var(--space-4);
      }
      li > span:first-child {
        flex: 1;
      }
      li button {
        border-color: transparent;
        background: transparent;
        padding: 0 var(--space-2);
      }
    `,
  ];

  /** What it takes to edit is fetched when it is first shown; until then its elements stand empty. */
  protected override updated(_changed: PropertyValues): void {
    if (this.renderRoot.querySelector(':not(:defined)')) void import('./editing-parts.ts');
  }

  override render(): unknown {
    const { workspace, selection, measurement, pointerMode } = this.state;
    const party = selection.partyId === null ? undefined : partyOf(workspace, selection.partyId);
    const zone = selection.zoneId === null ? undefined : zoneOf(workspace, selection.zoneId);
    const content = party && zone ? this.renderCell(party, zone) : this.renderNothing();
    return html`<div class="stack">
      ${measurement ? this.renderMeasurement() : nothing}
      ${pointerMode === 'circle' ? html`<circle-form></circle-form>` : nothing} ${content}
    </div>`;
  }

  private renderNothing(): unknown {
    return html`<h2>${words.nothingSelectedTitle}</h2>
      <p class="quiet">${words.nothingSelected}</p>`;
  }

  private renderMeasurement(): unknown {
    const { measurement, workspace } = this.state;
    const { lineType } = workspace;
    const figure = measuredFigure(this.state, measurement?.positions ?? []);
    return html`<section aria-label=${words.measured}>
      <h2>${words.measured}</h2>
      <p class="figure large">${figure}</p>
      <p class="quiet small">${messages.methods[lineType]}</p>
      <p class="quiet small">${words.measureHelp}</p>
    </section>`;
  }

  private renderCell(party: Party, zone: Zone): unknown {
    const { workspace } = this.state;
    const draft = draftOf(workspace, party.id);
    const delimitation = draft.map[zone.id];
    const locked = isLocked(workspace, party.id);
    const drawingFor = partyOf(workspace, workspace.drawingFor ?? '')?.name ?? '';
    return html`
      <div>
        <div class="row">
          <party-sign .party=${party}></party-sign>
          <h2 class="wrap"><bdi>${zone.name}</bdi></h2>
        </div>
        <p class="quiet small wrap"><bdi>${words.draftOf(party.name)}</bdi></p>
      </div>
      ${locked ? html`<p class="quiet">${words.locked(drawingFor)}</p>` : nothing}
      ${this.state.zoneTool ? html`<zone-tools></zone-tools>` : nothing}
      ${draft.unfinished ? this.renderUnfinished(draft.unfinished) : nothing}
      ${delimitation ? this.renderDelimitation(party, zone, delimitation, locked) : nothing}
      ${delimitation ? html`<draft-finding-list></draft-finding-list>` : nothing}
      ${delimitation && !this.state.zoneTool ? html`<zone-tools></zone-tools>` : nothing}
      ${delimitation?.geometry.length ? html`<turning-point-table></turning-point-table>` : nothing}
      ${
        delimitation || draft.unfinished
          ? nothing
          : html`<p class="wrap">${words.noProposalTitle(party.name, zone.name)}</p>
              <p class="quiet">${words.noProposal}</p>
              <button ?disabled=${locked} @click=${() => openDialog(this.app, 'coordinate-list')}>
                ${messages.coordinates.typed.pasteList}
              </button>
              <button ?disabled=${locked} @click=${() => stateEmptyArea(this.app, party.id, zone.id)}>
                ${words.stateEmpty}
              </button>`
      }
    `;
  }

  private renderUnfinished(unfinished: UnfinishedBoundary): unknown {
    const { lineType } = this.state.workspace;
    const name = zoneOf(this.state.workspace, unfinished.zoneId)?.name ?? unfinished.zoneId;
    const { positions } = unfinished;
    return html`<section class="stack" aria-label=${words.drawingTitle(unfinished.purpose.kind, name)}>
      <h3 class="wrap">${words.drawingTitle(unfinished.purpose.kind, name)}</h3>
      <p>${words.pointsSoFar(positions.length)}</p>
      ${
        positions.length >= 3
          ? html`<dl>
                <dt>${words.areaIfFinished}</dt>
                <dd class="figure">${formatArea(ringAreaOfM2(positions, lineType))}</dd>
              </dl>
              <p class="quiet small">${messages.methods[lineType]}</p>`
          : nothing
      }
      <p class="quiet small">${words.drawingHelp}</p>
      <p class="quiet small">${messages.hands.drawingHelpKeys}</p>
      ${this.state.pointerMode === 'draw' ? html`<typed-point-form></typed-point-form>` : nothing}
    </section>`;
  }

  private renderDelimitation(party: Party, zone: Zone, delimitation: Delimitation, locked: boolean): unknown {
    const { geometry, provenance } = delimitation;
    const { lineType } = this.state.workspace;
    const method = messages.methods[lineType];
    const area = areaOf(geometry, lineType);
    const points = geometry.flat().reduce((sum, ring) => sum + ring.length - 1, 0);
    return html`
      ${
        provenance.illustrative
          ? html`<div class="illustrative small stack">
              <p>${words.illustrative}</p>
              <div>
                <button ?disabled=${locked} @click=${() => makeOwnProposal(this.app, party.id, zone.id)}>
                  ${words.makeOwn}
                </button>
              </div>
            </div>`
          : nothing
      }
      ${
        geometry.length === 0
          ? html`<p>${words.emptyArea}</p>`
          : html`<dl title=${`${formatExactArea(area)}: ${method}`}>
              <dt>${words.area}</dt>
              <dd class="figure large" data-figure="area">${formatArea(area)}</dd>
              <dt>${words.perimeter}</dt>
              <dd class="figure" data-figure="perimeter">${formatLength(perimeterOf(geometry, lineType))}</dd>
              <dt>${words.turningPoints}</dt>
              <dd class="figure" data-figure="turning-points">${formatNumber(points)}</dd>
            </dl>`
      }
      <p class="quiet small">${method}</p>
      ${
        provenance.source
          ? html`<p class="quiet small wrap"><bdi>${words.source(provenance.source.fileName)}</bdi></p>`
          : nothing
      }
      <accuracy-field></accuracy-field>
      ${(provenance.tracedFrom ?? []).map(
        ({ name, date, statedAccuracyM, source }) =>
          html`<p class="quiet small wrap">
            ${messages.referenceLayers.tracedFrom(name, messages.referenceLayers.stated(date, statedAccuracyM, source))}
          </p>`,
      )}
      ${this.renderPoint(locked)} ${locked ? nothing : html`<stretch-take></stretch-take>`}
      <selected-points-panel .locked=${locked}></selected-points-panel>
      ${geometry.length === 1 && geometry[0]?.length === 1 ? nothing : this.renderParts(party, zone, delimitation, locked)}
      <div class="row">
        <button @click=${() => zoomTo(this.app, { partyId: party.id, zoneId: zone.id })}>${words.zoomTo}</button>
        <button class="danger" ?disabled=${locked} @click=${() => removeDelimitation(this.app, party.id, zone.id)}>
          ${words.deleteZone}
        </button>
      </div>
    `;
  }

  private renderPoint(locked: boolean): unknown {
    const { point, further = [] } = this.state.selection;
    if (!point || further.length > 0) return nothing;
    const draft = draftOf(this.state.workspace, point.partyId);
    const position = draft.map[point.zoneId]?.geometry[point.part]?.[point.ring]?.[point.point];
    if (!position) return nothing;
    return html`<section class="stack" aria-label=${words.selectedPoint(point.point + 1)}>
      <h3>${words.selectedPoint(point.point + 1)}</h3>
      <p class="figure small">${formatDecimalPosition(position[0], position[1], 7)}</p>
      <div>
        <button
          ?disabled=${locked}
          title=${messages.frame.withKey(words.deletePoint, 'Delete')}
          @click=${() => {
            const outcome = deletePoint(this.app, point);
            if (!outcome.accepted) notify(this.app, 'warning', outcome.reason);
          }}
        >
          ${words.deletePoint}
        </button>
      </div>
    </section>`;
  }

  private renderParts(party: Party, zone: Zone, delimitation: Delimitation, locked: boolean): unknown {
    const { lineType } = this.state.workspace;
    const remove = (label: string, run: () => void): unknown =>
      html`<button aria-label=${label} title=${label} ?disabled=${locked} @click=${run}>
        <wa-icon name="trash-2"></wa-icon>
      </button>`;
    return html`<ul aria-label=${words.parts}>
      ${delimitation.geometry.map((polygon, part) => {
        const address = { partyId: party.id, zoneId: zone.id, part };
        return html`<li>
            <span>${words.part(part + 1)}</span>
            <span class="figure">${formatArea(areaOfM2([polygon], lineType))}</span>
            ${remove(words.deletePart(part + 1), () => removePart(this.app, address))}
          </li>
          ${polygon.slice(1).map(
            (ring, index) =>
              html`<li class="hole">
                <span>${words.hole(index + 1)}</span>
                <span class="figure">${formatArea(ringAreaOfM2(ring, lineType))}</span>
                ${remove(words.deleteHole(part + 1, index + 1), () =>
                  removeHole(this.app, { ...address, ring: index + 1 }),
                )}
              </li>`,
          )}`;
      })}
    </ul>`;
  }
}
