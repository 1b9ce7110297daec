import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ZoneEffect } from '../analysis/edit-effect.ts';
import { zoneOf, type Workspace } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import { formatArea, formatExactArea, formatLength } from '../messages/format.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const words = messages.zoneTools;

/** What a zone tool would change, zone by zone, before it does. */
@customElement('zone-tool-effect')
export class ZoneToolEffect extends ApplicationElement {
  protected override readonly watched = ['workspace', 'zoneTool'] as const;
  /** The workspace that the tool would make; null while that is being worked out. */
  @property({ attribute: false }) outcome: Workspace | null = null;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        font-size: var(--text-small);
      }
      li {
        padding-block: var(--space-1);
        border-block-end: 1px solid var(--hairline);
      }
      .old {
        visibility: hidden;
      }
    `,
  ];

  override render(): unknown {
    const effect = this.state.zoneTool?.effect;
    if (!effect) return html`<p class="quiet" role="status">${words.measuring}</p>`;
    // Figures of before keep their room, unseen: what is about to be pressed must not move away.
    const isOld = effect.of !== this.outcome;
    const { zones, pointsUnshared } = effect.value;
    return html`<div role="status" aria-label=${words.willChange} aria-busy=${isOld}>
      <h3>${isOld ? words.measuring : words.willChange}</h3>
      <ul class=${isOld ? 'old' : ''}>
        ${zones.map((zone) => this.zone(zone))}
      </ul>
      ${pointsUnshared > 0 && !isOld ? html`<p>${words.unshared(pointsUnshared)}</p>` : nothing}
      <p class="quiet">${messages.methods[this.state.workspace.lineType]}</p>
    </div>`;
  }

  private zone({ zoneId, gainedM2, lostM2, pointsAdded, pointsRemoved, largestMoveM }: ZoneEffect): unknown {
    const { workspace, zoneTool } = this.state;
    const name = zoneOf(workspace, zoneId)?.name ?? zoneId;
    const method = messages.methods[workspace.lineType];
    const measured = gainedM2 !== null && lostM2 !== null;
    return html`<li>
      <bdi class="wrap">${zoneTool?.zoneId === zoneId ? name : words.alsoChanges(name)}</bdi><br />
      ${
        measured
          ? html`<span class="figure" title=${`${formatExactArea(gainedM2)}: ${method}`}
                >${words.gained(formatArea(gainedM2))}</span
              >,
              <span class="figure" title=${`${formatExactArea(lostM2)}: ${method}`}
                >${words.lost(formatArea(lostM2))}</span
              >`
          : words.unmeasured
      }<br />
      ${words.points(pointsAdded, pointsRemoved)}${largestMoveM === null ? nothing : `; ${words.moved(formatLength(largestMoveM))}`}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zone-tool-effect': ZoneToolEffect;
  }
}
