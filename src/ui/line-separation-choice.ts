import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { chooseLineMap, chooseLineZone, setLineTolerance } from '../commands/line-separation.ts';
import { messages } from '../messages/catalogue.ts';
import { comparedMaps } from '../state/comparison-selectors.ts';
import { chosenLines, TOLERANCE_LIMITS_M, type ChosenLines } from '../state/line-separation.ts';
import { ApplicationElement } from './application-element.ts';
import { mapName } from '../commands/comparison-names.ts';
import { base } from './theme.ts';

const words = messages.lineSeparation;

/** Which zone, which two of the compared maps, and within how many metres two lines count as the same. */
@customElement('line-separation-choice')
export class LineSeparationChoice extends ApplicationElement {
  protected override readonly watched = [
    'lineComparison',
    'comparison',
    'workspace',
    'versions',
    'versionMaps',
  ] as const;

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: var(--space-2);
        font-size: var(--text-small);
      }
      label {
        display: block;
        min-width: 0;
      }
      select {
        display: block;
        width: 100%;
        text-overflow: ellipsis;
      }
      .field {
        display: flex;
        align-items: center;
        gap: var(--space-1);
      }
      input {
        flex: 1;
        min-width: 0;
      }
    `,
  ];

  override render(): unknown {
    const chosen = chosenLines(this.state);
    if (!chosen) return html``;
    const zones = this.state.workspace.zones.map(({ id, name }) => ({ value: id, text: name }));
    return html`
      ${this.select(words.zone, zones, chosen.zoneId, (value) => chooseLineZone(this.app, value))} ${this.tolerance()}
      ${this.map('first', words.first, chosen)} ${this.map('second', words.second, chosen)}
    `;
  }

  private map(side: 'first' | 'second', label: string, chosen: ChosenLines): unknown {
    const maps = comparedMaps(this.state).map((map, place) => ({ value: String(place), text: mapName(map) }));
    return this.select(label, maps, String(chosen[side]), (value) => chooseLineMap(this.app, side, Number(value)));
  }

  private select(
    label: string,
    options: readonly { readonly value: string; readonly text: string }[],
    chosen: string,
    choose: (value: string) => void,
  ): unknown {
    return html`<label>
      ${label}
      <select
        .value=${live(chosen)}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement) choose(event.target.value);
        }}
      >
        ${options.map(({ value, text }) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
      </select>
    </label>`;
  }

  private tolerance(): unknown {
    return html`<label>
      ${words.tolerance}
      <span class="field">
        <input
          type="number"
          min=${TOLERANCE_LIMITS_M.least}
          max=${TOLERANCE_LIMITS_M.most}
          step="any"
          .value=${live(String(this.state.lineComparison.toleranceM))}
          @change=${(event: Event) => {
            const entered = event.target instanceof HTMLInputElement ? event.target.valueAsNumber : Number.NaN;
            // What is no tolerance is not taken: the field goes back to the one that holds.
            if (!setLineTolerance(this.app, entered)) this.requestUpdate();
          }}
        />
        ${words.metres}
      </span>
    </label>`;
  }
}
