import { css, html, nothing } from 'lit';
import { customElement, property, state as reactive } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { mapMenuItems } from '../commands/map-menu-items.ts';
import { proposalsHere } from '../commands/proposals-here.ts';
import { selectCell } from '../commands/view.ts';
import type { Position } from '../geometry/coordinates.ts';
import type { MapPixel } from '../map/drawing/drawing-port.ts';
import type { Snap } from '../map/drawing/snapping/snap.ts';
import type { MapTarget } from '../map/scene.ts';
import { messages } from '../messages/catalogue.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import './party-sign.ts';

const words = messages.hands.menu;

/** The menu of the map: what can be done with what lies under the pointer. */
@customElement('map-menu')
export class MapMenu extends ApplicationElement {
  @property({ attribute: false }) target: MapTarget = { kind: 'nothing' };
  @property({ attribute: false }) at: MapPixel = { x: 0, y: 0 };
  @property({ attribute: false }) position: Position = [0, 0];
  @property({ attribute: false }) traceable: readonly Snap[] = [];

  static override styles = [
    base,
    css`
      :host {
        position: absolute;
        inset: 0;
      }
      [role='menu'] {
        position: absolute;
        min-width: 200px;
        max-width: 300px;
        max-height: calc(100% - 16px);
        overflow-y: auto;
        display: flex;
        flex-direction: column;
        padding: var(--space-1);
        background: var(--raised);
        border-radius: var(--radius);
        box-shadow: var(--shadow);
      }
      button {
        border-color: transparent;
        background: transparent;
        text-align: start;
        overflow-wrap: anywhere;
      }
      [role='group'] {
        display: flex;
        flex: none;
        flex-direction: column;
        max-height: 40vh;
        overflow-y: auto;
        border-block-start: 1px solid var(--hairline);
      }
      [role='group'] > p {
        padding: var(--space-1) var(--space-2);
      }
      [role='menuitemradio'] {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }
      [role='menuitemradio'] > span {
        flex: 1;
      }
    `,
  ];

  /** Known once it stands; then it is moved up as far as it needs. */
  @reactive() private heightPx = 180;

  protected override firstUpdated(): void {
    this.heightPx = this.renderRoot.querySelector<HTMLElement>('[role=menu]')?.offsetHeight ?? this.heightPx;
    this.renderRoot.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
  }

  private close(): void {
    this.dispatchEvent(new Event('close'));
  }

  private onKey(event: KeyboardEvent): void {
    const items = [...this.renderRoot.querySelectorAll<HTMLElement>('[role^=menuitem]')];
    const focused = items.findIndex((item) => item.matches(':focus'));
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Home') items[0]?.focus();
    else if (event.key === 'End') items.at(-1)?.focus();
    else if (step !== 0) items[(focused + step + items.length) % items.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  override render(): unknown {
    const { target, position, traceable } = this;
    const across = Math.max(8, Math.min(this.at.x, this.clientWidth - 310));
    const down = Math.max(8, Math.min(this.at.y, this.clientHeight - this.heightPx - 8));
    return html`
      <div
        @click=${() => this.close()}
        @contextmenu=${(event: Event) => {
          event.preventDefault();
          // The key that opened the menu is heard by its first item too.
          if (event.target === event.currentTarget) this.close();
        }}
        style="position: absolute; inset: 0"
      >
        <div
          role="menu"
          aria-label=${messages.drawing.menu.label}
          style=${styleMap({ left: `${across}px`, top: `${down}px` })}
          @keydown=${this.onKey}
        >
          ${mapMenuItems(this.app, { target, position, traceable }).map(
            (item) => html`<button role="menuitem" tabindex="-1" @click=${item.run}>${item.name}</button>`,
          )}
          ${this.renderProposals()}
        </div>
      </div>
    `;
  }

  /** All that lies here, so that what is stacked can be chosen without clicking through. */
  private renderProposals(): unknown {
    const here = proposalsHere(this.app, this.position);
    if (here.length === 0) return nothing;
    return html`<div role="group" aria-label=${words.here}>
      <p class="quiet small" aria-hidden="true">${words.here}</p>
      ${here.map(({ party, zone, illustrative, selected }) => {
        const name = words.proposal(messages.drawing.menu.select(party.name, zone.name), illustrative);
        return html`<button
          role="menuitemradio"
          tabindex="-1"
          aria-checked=${selected}
          aria-label=${name}
          @click=${() => selectCell(this.app, party.id, zone.id)}
        >
          <party-sign small .party=${party}></party-sign>
          <span><bdi>${name}</bdi></span>
          ${selected ? html`<wa-icon name="check"></wa-icon>` : nothing}
        </button>`;
      })}
    </div>`;
  }
}
