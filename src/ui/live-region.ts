import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { messages } from '../messages/catalogue.ts';
import { ApplicationElement } from './application-element.ts';

/** Tells a screen reader what happened on the map; it is not seen. The one place for it, so that nothing is said twice. */
@customElement('live-region')
export class LiveRegion extends ApplicationElement {
  protected override readonly watched = ['announcement'] as const;

  static override styles = css`
    p {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  /** An equal sentence is heard again only if the text changes: a space without width does it. */
  override render(): unknown {
    const { id, text } = this.state.announcement ?? { id: 0, text: '' };
    const spoken = id % 2 === 0 ? text : `${text}\u200B`;
    return html`<p role="status" aria-live="polite" aria-label=${messages.hands.live}>${spoken}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-region': LiveRegion;
  }
}
