import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { adjustImport } from '../commands/adjust-import.ts';
import type { Adjustments, ReadingOffers } from '../exchange/import-reading.ts';
import { formatLength } from '../messages/format.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import { warningBoxStyles } from './warning-box-styles.ts';

const words = laterMessages.importAdjustments;

/** What could be done to the file that is looked at, each with its size: chosen, shown on the map, and taken back again. */
@customElement('import-adjustments')
export class ImportAdjustments extends ApplicationElement {
  protected override readonly watched = ['importing'] as const;

  static override styles = [
    base,
    warningBoxStyles,
    css`
      section {
        display: flex;
        flex-direction: column;
        gap: var(--space-2);
      }
      fieldset {
        border: none;
        margin: 0;
        padding: 0;
      }
      legend {
        padding: 0;
      }
      label {
        display: flex;
        gap: var(--space-2);
        align-items: baseline;
      }
      [role='status']:empty {
        display: none;
      }
    `,
  ];

  private adjust(change: Partial<Adjustments>): void {
    void adjustImport(this.app, change);
  }

  override render(): unknown {
    const session = this.state.importing;
    const offers = session?.reading?.offers;
    if (!session || !offers) return nothing;
    const { closeRings, coordinates, matchPoints } = offers;
    if (!closeRings && !coordinates && !matchPoints) return nothing;
    const { adjustments = {} } = session;
    return html`<section aria-labelledby="title">
      <h3 id="title">${words.title}</h3>
      ${coordinates ? this.renderOrder(coordinates, adjustments.coordinates) : nothing}
      ${
        closeRings
          ? this.renderTick(words.closeRings(closeRings.rings, formatLength(closeRings.largestGapM)), 'closeRings')
          : nothing
      }
      ${
        matchPoints
          ? this.renderTick(
              words.matchPoints(matchPoints.points, formatLength(matchPoints.largestMoveM)),
              'matchPoints',
            )
          : nothing
      }
      <p class="quiet">${words.hint}</p>
      <p role="status">${session.isReadAgain === true ? words.readingAgain : ''}</p>
    </section>`;
  }

  private renderTick(label: string, name: 'closeRings' | 'matchPoints'): unknown {
    return html`<label
      ><input
        type="checkbox"
        .checked=${this.state.importing?.adjustments?.[name] ?? false}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) this.adjust({ [name]: event.target.checked });
        }}
      /><span>${label}</span></label
    >`;
  }

  private renderOrder(offer: NonNullable<ReadingOffers['coordinates']>, chosen: Adjustments['coordinates']): unknown {
    const option = (coordinates: NonNullable<Adjustments['coordinates']>, label: string): unknown =>
      html`<label
        ><input
          type="radio"
          name="coordinates"
          .checked=${chosen === coordinates}
          @change=${() => this.adjust({ coordinates })}
        /><span>${label}</span></label
      >`;
    return html`<fieldset>
      <legend>${words.order}</legend>
      ${option('as-written', words.asWritten)}
      ${offer === 'latitude-first' ? option(offer, words.latitudeFirst) : option(offer, words.webMercator)}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'import-adjustments': ImportAdjustments;
  }
}
