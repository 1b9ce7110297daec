import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { sizeOf } from '../geometry/input-set.ts';
import { messages } from '../messages/catalogue.ts';
import { comparedMaps, shownView, type ChosenMap } from '../state/comparison-selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { agreedSample, comparisonColours, conflictSample, severalSample } from './comparison-colours.ts';
import { mapName } from '../commands/comparison-names.ts';
import { base } from './theme.ts';
import './comparison-number-legend.ts';
import './party-sign.ts';

const words = messages.comparing;

/** What the patterns of a comparison on the map mean; nothing while there is no result. */
@customElement('comparison-legend')
export class ComparisonLegend extends ApplicationElement {
  protected override readonly watched = ['comparison', 'workspace', 'versions', 'task'] as const;

  static override styles = [
    base,
    comparisonColours,
    css`
      :host {
        display: block;
        pointer-events: none;
      }
      ul {
        display: inline-flex;
        flex-direction: column;
        gap: 2px;
        max-width: 260px;
        padding: var(--space-2);
        border-radius: var(--radius);
        background: color-mix(in srgb, var(--raised) 92%, transparent);
        font-size: var(--text-small);
      }
      li {
        display: grid;
        grid-template-columns: 40px minmax(0, 1fr);
        align-items: center;
        gap: var(--space-1);
      }
      svg {
        width: 18px;
        height: 18px;
        border: 1.5px solid var(--conflict);
        border-radius: 3px;
        background: var(--paper);
      }
      svg.agreed {
        border-color: var(--agreed);
      }
    `,
  ];

  override render(): unknown {
    const { task, comparison } = this.state;
    const { result } = comparison;
    const maps = comparedMaps(this.state);
    if (task !== 'compare' || !result || maps.length !== result.mapCount) return nothing;
    const view = shownView(this.state);
    if (view === 'by-number') return html`<comparison-number-legend></comparison-number-legend>`;
    // The other views show maps by themselves, with their names.
    if (view !== 'overlay') return nothing;
    const several = result.zones.some(
      (zone) => zone.kind === 'compared' && zone.contested.some((cell) => sizeOf(cell.maps) > 1),
    );
    return html`<ul aria-label=${words.legend}>
      ${sampled('agreed', agreedSample(), words.agreed)} ${maps.map(only)}
      ${several ? sampled('several', severalSample(), words.contestedBySeveral) : nothing}
      ${result.overlaps.length === 0 ? nothing : sampled('conflict', conflictSample(), words.conflict)}
    </ul>`;
  }
}

function only(map: ChosenMap): unknown {
  return html`<li>
    <party-sign .party=${map.party}></party-sign>
    <span class="wrap"><bdi>${words.only(mapName(map))}</bdi></span>
  </li>`;
}

function sampled(name: string, sample: unknown, text: string): unknown {
  return html`<li>
    <svg class=${name} viewBox="0 0 20 20" aria-hidden="true">${sample}</svg>
    <span>${text}</span>
  </li>`;
}
