import { css, html, nothing } from 'lit';
import { customElement, state as reactive } from 'lit/decorators.js';
import { placePointByBearing, placeTypedPoint } from '../commands/typed-point.ts';
import { openDialog } from '../commands/view.ts';
import type { Answer } from '../map/drawing/drawing-port.ts';
import { messages } from '../messages/catalogue.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const words = messages.coordinates.typed;

/** While a boundary is drawn: the next point by a coordinate, or by bearing and distance from the last. */
@customElement('typed-point-form')
export class TypedPointForm extends ApplicationElement {
  protected override readonly watched = [] as const;
  @reactive() private refusals: readonly [coordinate: string | null, bearing: string | null] = [null, null];

  static override styles = [
    base,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-1) var(--space-2);
        align-items: end;
      }
      form.bearing {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
      }
      label {
        display: flex;
        flex-direction: column;
        font-size: var(--text-small);
      }
      input {
        width: 100%;
      }
      .refusal {
        grid-column: 1 / -1;
        color: var(--danger);
      }
    `,
  ];

  /** Offer what a form says; what was placed leaves the fields empty for the next, what was refused stays. */
  private offer(event: Event, form: 0 | 1, place: (texts: readonly string[]) => Answer): void {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const fields = [...event.target.querySelectorAll('input')];
    const answer = place(fields.map(({ value }) => value));
    const refusal = answer.accepted ? null : answer.reason;
    this.refusals = form === 0 ? [refusal, null] : [null, refusal];
    if (answer.accepted) for (const field of fields) field.value = '';
    fields[0]?.focus();
  }

  override render(): unknown {
    const [coordinate, bearing] = this.refusals;
    const field = (label: string, hint: string, refused: boolean): unknown =>
      html`<label
        >${label}<input type="text" autocomplete="off" spellcheck="false" placeholder=${hint} aria-invalid=${refused}
      /></label>`;
    const refusal = (text: string | null): unknown =>
      text === null ? nothing : html`<p class="refusal small wrap" role="alert">${text}</p>`;
    return html`<section class="stack" aria-label=${words.title}>
      <h3>${words.title}</h3>
      <form @submit=${(event: Event) => this.offer(event, 0, ([text = '']) => placeTypedPoint(this.app, text))}>
        ${field(words.coordinate, words.coordinateHint, coordinate !== null)}
        <button type="submit">${words.place}</button>
        ${refusal(coordinate)}
      </form>
      <form
        class="bearing"
        @submit=${(event: Event) =>
          this.offer(event, 1, ([direction = '', length = '']) => placePointByBearing(this.app, direction, length))}
      >
        ${field(words.bearing, words.bearingHint, bearing !== null)}
        ${field(words.distance, words.distanceHint, bearing !== null)}
        <button type="submit" aria-label=${words.placeByBearing}>${words.place}</button>
        ${refusal(bearing)}
      </form>
      <p class="quiet small">${words.method}</p>
      <div>
        <button type="button" @click=${() => openDialog(this.app, 'coordinate-list')}>${words.pasteList}</button>
      </div>
    </section>`;
  }
}
