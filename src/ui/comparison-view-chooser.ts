import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { chooseComparisonView } from '../commands/comparison-view.ts';
import { runKeyOf } from '../commands/registry.ts';
import { messages } from '../messages/catalogue.ts';
import type { ComparisonView } from '../state/app-state.ts';
import { COMPARISON_VIEWS, fewestMaps, shownView } from '../state/comparison-selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const words = messages.views;

/** How the compared maps are shown: one of five. What the number of maps does not allow says what it needs. */
@customElement('comparison-view-chooser')
export class ComparisonViewChooser extends ApplicationElement {
  protected override readonly watched = ['comparison', 'task'] as const;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      [role='radiogroup'] {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 2px;
        padding: 3px;
        background: var(--raised);
        border-radius: var(--radius);
        box-shadow: var(--shadow);
      }
      button {
        border-color: transparent;
        background: transparent;
        padding: 0 var(--space-2);
        white-space: nowrap;
      }
      button[aria-checked='true'] {
        background: var(--selected);
        border-color: var(--accent);
        font-weight: 700;
      }
      button[aria-disabled='true'] {
        color: var(--ink-quiet);
        cursor: not-allowed;
      }
    `,
  ];

  private refusal(view: ComparisonView): string | null {
    const fewest = fewestMaps(view);
    return this.state.comparison.maps.length < fewest ? words.tooFew(words.names[view], fewest) : null;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (runKeyOf(this.app, 'blink', event)) return event.preventDefault();
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('[role=radio]')];
    const from = buttons.findIndex((button) => button.matches(':focus'));
    const to = nextPlace(event.key, from, buttons.length, getComputedStyle(this).direction === 'rtl');
    if (to === null) return;
    event.preventDefault();
    buttons[to]?.focus();
    const view = COMPARISON_VIEWS[to];
    if (view && this.refusal(view) === null) chooseComparisonView(this.app, view);
  }

  override render(): unknown {
    const shown = shownView(this.state);
    return html`<div role="radiogroup" aria-label=${words.label} @keydown=${this.onKey}>
      ${COMPARISON_VIEWS.map((view) => {
        const refusal = this.refusal(view);
        return html`<button
            role="radio"
            data-view=${view}
            aria-checked=${view === shown}
            aria-disabled=${refusal === null ? nothing : 'true'}
            aria-describedby="about-${view}"
            tabindex=${view === shown ? 0 : -1}
            title=${refusal ?? words.help[view]}
            @click=${() => chooseComparisonView(this.app, view)}
          >
            ${words.names[view]}
          </button>
          <span id="about-${view}" hidden>${refusal ?? words.help[view]}</span>`;
      })}
    </div>`;
  }
}

/** Where an arrow key, Home or End leads from a place in a row of choices, round the ends; null for another key. */
function nextPlace(key: string, from: number, count: number, isRightToLeft: boolean): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      return (from + ((key === 'ArrowRight') === isRightToLeft ? -1 : 1) + count) % count;
    case 'ArrowDown':
      return (from + 1) % count;
    case 'ArrowUp':
      return (from - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'comparison-view-chooser': ComparisonViewChooser;
  }
}
