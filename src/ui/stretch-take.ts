import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import {
  dropStretchOffer,
  offeredZone,
  offerStretch,
  sourceName,
  stretchSources,
  takeOfferedStretch,
} from '../commands/take-stretch.ts';
import { messages } from '../messages/catalogue.ts';
import { formatArea } from '../messages/format.ts';
import type { StretchOffer } from '../state/app-state.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const words = messages.stretch;

/** From whom the selected stretch could be taken, and what would change before it is. */
@customElement('stretch-take')
export class StretchTake extends ApplicationElement {
  protected override readonly watched = ['workspace', 'selection', 'stretchOffer'] as const;

  static override styles = [
    base,
    css`
      /* With nothing to offer it takes no room, not even a gap. */
      :host {
        display: contents;
      }
    `,
  ];

  override render(): unknown {
    const { stretchOffer, workspace } = this.state;
    if (stretchOffer && stretchOffer.before === workspace) return this.renderOffer(stretchOffer);
    const sources = stretchSources(this.state);
    if (sources.length === 0) return nothing;
    return html`<section class="stack" aria-label=${words.title}>
      <p class="quiet small">${words.help}</p>
      ${sources.map(
        (source) =>
          html`<div>
            <button @click=${() => offerStretch(this.app, source)}>${words.takeFrom(source.name)}</button>
          </div>`,
      )}
    </section>`;
  }

  private renderOffer(offer: StretchOffer): unknown {
    const { stretch, source, positions, way } = offer;
    const ring =
      offer.before.drafts[stretch.partyId]?.map[stretch.zoneId]?.geometry[stretch.part]?.[stretch.ring] ?? [];
    const count = ring.length - 1;
    const replaced = ((stretch.to - stretch.from + count) % count) + 1;
    const name = sourceName(offer.before, source.partyId, source.zoneId);
    return html`<section class="stack" aria-label=${words.title} aria-live="polite">
      <p>${words.offer(name, replaced, positions.length)}</p>
      <p>${this.change(offer)}</p>
      <p class="quiet small">${messages.methods[offer.before.lineType]}</p>
      <div class="row">
        <button class="primary" @click=${() => takeOfferedStretch(this.app)}>${words.take}</button>
        ${
          offer.hasOtherWay
            ? html`<button @click=${() => offerStretch(this.app, source, way === 0 ? 1 : 0)}>${words.otherWay}</button>`
            : nothing
        }
        <button @click=${() => dropStretchOffer(this.app)}>${words.cancel}</button>
      </div>
    </section>`;
  }

  private change(offer: StretchOffer): string {
    const zone = offeredZone(this.state, offer);
    const grown = offer.areaAfterM2 - offer.areaBeforeM2;
    if (grown === 0) return words.same(zone);
    const area = formatArea(Math.abs(grown));
    return grown > 0 ? words.larger(zone, area) : words.smaller(zone, area);
  }
}
