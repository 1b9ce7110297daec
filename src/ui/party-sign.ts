import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Party } from '../domain/party.ts';
import { patternSample } from './party-pattern.ts';

/** A party's sign: its pattern in its colour with its letter beside it. Decorative; the name stands next to it. */
@customElement('party-sign')
export class PartySign extends LitElement {
  @property({ attribute: false }) party: Party | null = null;
  @property({ type: Boolean }) small = false;

  static override styles = css`
    :host {
      display: inline-flex;
      align-items: center;
      gap: 3px;
      flex: none;
    }
    svg {
      width: 18px;
      height: 18px;
      border-radius: 3px;
      border: 1.5px solid currentColor;
      background: var(--paper);
      color: var(--light);
      color: light-dark(var(--light), var(--dark));
    }
    :host([small]) svg {
      width: 14px;
      height: 14px;
    }
    b {
      font-size: 0.85em;
      font-weight: 700;
    }
  `;

  override render(): unknown {
    const { party } = this;
    if (!party) return null;
    return html`<svg
        viewBox="0 0 20 20"
        aria-hidden="true"
        style="--light: ${party.colour.light}; --dark: ${party.colour.dark}"
      >
        ${patternSample(party.pattern)}</svg
      ><b aria-hidden="true"><bdi>${party.letter}</bdi></b>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'party-sign': PartySign;
  }
}
