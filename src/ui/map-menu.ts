import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { notify } from '../commands/notify.ts';
import { deletePoint, insertMiddle, insertPoint, removeHole, removePart } from '../commands/turning-points.ts';
import { selectCell } from '../commands/view.ts';
import { isLocked, partyOf, zoneOf } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import type { Answer, MapPixel } from '../map/drawing/drawing-port.ts';
import type { MapTarget } from '../map/scene.ts';
import { messages } from '../messages/catalogue.ts';
import { formatDecimalPosition } from '../messages/format.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

interface Item {
  readonly name: string;
  readonly run: () => void;
}

/** The menu of the map: what can be done with what lies under the pointer. */
@customElement('map-menu')
export class MapMenu extends ApplicationElement {
  @property({ attribute: false }) target: MapTarget = { kind: 'nothing' };
  @property({ attribute: false }) at: MapPixel = { x: 0, y: 0 };
  @property({ attribute: false }) position: Position = [0, 0];

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
    `,
  ];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }

  private close(): void {
    this.dispatchEvent(new Event('close'));
  }

  private tell(outcome: Answer): void {
    if (!outcome.accepted) notify(this.app, 'warning', outcome.reason);
  }

  private async copyCoordinates(): Promise<void> {
    const text = formatDecimalPosition(this.position[0], this.position[1], 7).replaceAll('\u00a0', ' ');
    try {
      await navigator.clipboard.writeText(text);
      notify(this.app, 'success', messages.drawing.menu.copied(text));
    } catch {
      notify(this.app, 'warning', messages.drawing.menu.notCopied);
    }
  }

  private items(): readonly Item[] {
    const { app, target, position } = this;
    const items: Item[] = [];
    if (target.kind === 'turning-point') {
      const { address } = target;
      items.push({ name: messages.drawing.menu.deletePoint, run: () => this.tell(deletePoint(app, address)) });
    }
    if (target.kind === 'segment') {
      const { address, position: place } = target;
      items.push({ name: messages.drawing.menu.insertPoint, run: () => this.tell(insertPoint(app, address, place)) });
      items.push({ name: messages.drawing.menu.insertMidpoint, run: () => this.tell(insertMiddle(app, address)) });
    }
    if (target.kind === 'turning-point' || target.kind === 'segment') {
      const { address } = target;
      if (address.ring > 0) items.push({ name: messages.drawing.menu.deleteHole, run: () => removeHole(app, address) });
      else items.push({ name: messages.drawing.menu.deletePart, run: () => removePart(app, address) });
    }
    if (target.kind === 'proposal') {
      const { partyId, zoneId, part } = target;
      const { workspace, selection } = this.state;
      const party = partyOf(workspace, partyId)?.name;
      const zone = zoneOf(workspace, zoneId)?.name ?? '';
      if (party !== undefined) {
        items.push({ name: messages.drawing.menu.select(party, zone), run: () => selectCell(app, partyId, zoneId) });
      }
      const selected = selection.partyId === partyId && selection.zoneId === zoneId;
      if (selected && !isLocked(workspace, partyId)) {
        items.push({
          name: messages.drawing.menu.deletePart,
          run: () => removePart(app, { partyId, zoneId, part }),
        });
      }
    }
    items.push({
      name: `${messages.drawing.menu.copyCoordinates}: ${formatDecimalPosition(position[0], position[1])}`,
      run: () => void this.copyCoordinates(),
    });
    return items;
  }

  private onKey(event: KeyboardEvent): void {
    const items = [...this.renderRoot.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const focused = items.findIndex((item) => item.matches(':focus'));
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) items[(focused + step + items.length) % items.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  override render(): unknown {
    const across = Math.max(8, Math.min(this.at.x, this.clientWidth - 310));
    const down = Math.max(8, Math.min(this.at.y, this.clientHeight - 180));
    return html`
      <div
        @click=${() => this.close()}
        @contextmenu=${(event: Event) => {
          event.preventDefault();
          this.close();
        }}
        style="position: absolute; inset: 0"
      >
        <div
          role="menu"
          aria-label=${messages.drawing.menu.label}
          style=${styleMap({ left: `${across}px`, top: `${down}px` })}
          @keydown=${this.onKey}
        >
          ${this.items().map(
            (item) => html`<button role="menuitem" tabindex="-1" @click=${item.run}>${item.name}</button>`,
          )}
        </div>
      </div>
    `;
  }
}
