import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { drawTypedCircle } from '../commands/sketching.ts';
import { CIRCLE_SIDES } from '../map/drawing/draw-by-dragging.ts';
import { messages } from '../messages/catalogue.ts';
import { ApplicationElement } from './application-element.ts';
import { numberFormStyles, readNumber } from './number-form.ts';
import { base } from './theme.ts';

const words = messages.hands;

/** A circle of a typed radius, while circles are drawn. */
@customElement('circle-form')
export class CircleForm extends ApplicationElement {
  protected override readonly watched = ['pointerMode'] as const;

  static override styles = [base, numberFormStyles];

  private readonly draw = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const given = new FormData(event.target);
    drawTypedCircle(this.app, readNumber(given, 'radius'), readNumber(given, 'sides'));
  };

  override render(): unknown {
    if (this.state.pointerMode !== 'circle') return nothing;
    return html`<form aria-label=${words.circleForm} @submit=${this.draw}>
      <label>${words.radius}<input name="radius" type="text" inputmode="decimal" /></label>
      <label>${words.sides}<input name="sides" type="text" inputmode="numeric" value=${CIRCLE_SIDES} /></label>
      <button>${words.drawCircle}</button>
      <p class="quiet small">${words.circleNote}</p>
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'circle-form': CircleForm;
  }
}
