import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { mapName } from '../commands/comparison-names.ts';
import { holdSecond, keepSecond, letGoOfSecond, pickViewedMap, swapViewedMaps } from '../commands/comparison-view.ts';
import { runKeyOf } from '../commands/registry.ts';
import { isHidden } from '../commands/view-scenes.ts';
import { messages } from '../messages/catalogue.ts';
import { comparedMaps, isSecondShown, shownView, viewedPair, type ChosenMap } from '../state/comparison-selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import './party-sign.ts';

const words = messages.views;

/** What swipe and blink ask: which two maps, and for blink to show the second one while something is held. */
@customElement('comparison-view-controls')
export class ComparisonViewControls extends ApplicationElement {
  protected override readonly watched = ['comparison', 'task', 'workspace', 'versions', 'hiddenParties'] as const;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .bar {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-2);
        max-width: 100%;
        padding: 3px;
        background: var(--raised);
        border-radius: var(--radius);
        box-shadow: var(--shadow);
        font-size: var(--text-small);
      }
      select {
        max-width: 150px;
        text-overflow: ellipsis;
      }
      button {
        max-width: 260px;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        touch-action: none;
        user-select: none;
      }
      button.held {
        background: var(--accent);
        border-color: var(--accent);
        color: var(--on-accent);
      }
      .shown {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
        min-height: 32px;
        max-width: 260px;
        padding-inline: var(--space-2);
        font-weight: 700;
      }
      .shown span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  override render(): unknown {
    const view = shownView(this.state);
    if (view !== 'swipe' && view !== 'blink') return nothing;
    const maps = comparedMaps(this.state);
    const [first, second] = viewedPair(this.state).map((place) => maps[place]);
    if (!first || !second) return nothing;
    return html`<div class="bar" @keydown=${this.onKey}>
      ${view === 'blink' ? this.shown(isSecondShown(this.state) ? second : first) : nothing} ${this.pair(view, maps)}
      ${view === 'blink' ? this.blink(first, second) : nothing}
    </div>`;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
    if (runKeyOf(this.app, 'blink', event)) event.preventDefault();
  }

  private shown(map: ChosenMap): unknown {
    const name = isHidden(this.state, map) ? words.hidden(mapName(map)) : mapName(map);
    return html`<div class="shown" role="status">
      <party-sign .party=${map.party}></party-sign>
      <span><bdi>${words.blink.shown(name)}</bdi></span>
    </div>`;
  }

  private pair(view: 'swipe' | 'blink', maps: readonly ChosenMap[]): unknown {
    const [first, second] = viewedPair(this.state);
    const swap = html`<button
      aria-label=${words.pair.swap}
      title=${words.pair.swap}
      @click=${() => swapViewedMaps(this.app)}
    >
      <wa-icon name="arrow-left-right"></wa-icon>
    </button>`;
    if (maps.length === 2) return swap;
    const [one, other] = view === 'swipe' ? [words.pair.left, words.pair.right] : [words.pair.first, words.pair.second];
    return html`${this.select('first', one, maps, first)} ${swap} ${this.select('second', other, maps, second)}`;
  }

  private select(which: 'first' | 'second', label: string, maps: readonly ChosenMap[], place: number): unknown {
    return html`<select
      aria-label=${label}
      title=${label}
      .value=${live(String(place))}
      @change=${(event: Event) => {
        if (event.target instanceof HTMLSelectElement) pickViewedMap(this.app, which, Number(event.target.value));
      }}
    >
      ${maps.map((map, index) => html`<option value=${index} ?selected=${index === place}>${mapName(map)}</option>`)}
    </select>`;
  }

  /** Hold to see, or press to keep: nothing changes by itself. */
  private blink(first: ChosenMap, second: ChosenMap): unknown {
    const { held, kept } = this.state.comparison.blink;
    const hold = words.blink.hold(mapName(kept ? first : second));
    const isHolding = (event: KeyboardEvent): boolean => event.key === ' ' || event.key === 'Enter';
    return html`<button
        class=${held ? 'held' : ''}
        data-action="hold"
        title=${messages.frame.withKey(hold, 'B')}
        @pointerdown=${(event: PointerEvent) => {
          if (event.button !== 0) return;
          if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
          holdSecond(this.app);
        }}
        @lostpointercapture=${() => letGoOfSecond(this.app)}
        @contextmenu=${(event: Event) => event.preventDefault()}
        @keydown=${(event: KeyboardEvent) => {
          if (isHolding(event)) holdSecond(this.app);
        }}
        @keyup=${(event: KeyboardEvent) => {
          if (isHolding(event)) letGoOfSecond(this.app);
        }}
        @blur=${() => letGoOfSecond(this.app)}
      >
        ${hold}
      </button>
      <button data-action="keep" aria-pressed=${kept} @click=${() => keepSecond(this.app, !kept)}>
        ${words.blink.keep(mapName(second))}
      </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'comparison-view-controls': ComparisonViewControls;
  }
}
