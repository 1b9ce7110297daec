import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { mapName } from '../commands/comparison-names.ts';
import { messages } from '../messages/catalogue.ts';
import { byAge, comparedMaps } from '../state/comparison-selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import './version-difference.ts';

/** Where two maps of one party are compared: what changed from the earlier to the later one, in words. */
@customElement('comparison-version-difference')
export class ComparisonVersionDifference extends ApplicationElement {
  protected override readonly watched = ['comparison', 'workspace', 'versions'] as const;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      h2 {
        padding-block-end: var(--space-1);
      }
    `,
  ];

  override render(): unknown {
    const [one, other, ...more] = comparedMaps(this.state);
    if (!one || !other || more.length > 0 || one.party.id !== other.party.id) return nothing;
    const [earlier, later] = byAge(one, other) <= 0 ? [one, other] : [other, one];
    return html`<h2 class="wrap">
        <bdi>${messages.versionDifference.between(mapName(earlier), mapName(later))}</bdi>
      </h2>
      <version-difference .earlier=${earlier.reference} .later=${later.reference}></version-difference>`;
  }
}
