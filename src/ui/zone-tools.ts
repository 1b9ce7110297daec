import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Application } from '../commands/application.ts';
import { describeRefusal } from '../commands/edit.ts';
import { zoneToolOutcome } from '../commands/zone-tool-edits.ts';
import { applyZoneTool, cancelZoneTool, startZoneTool } from '../commands/zone-tools.ts';
import { choosePointer } from '../commands/view.ts';
import { messages } from '../messages/catalogue.ts';
import { selectedDelimitation, selectionIsLocked } from '../state/selectors.ts';
import {
  isWorkedOut,
  sketchKindOf,
  stretchOf,
  waitsToBeApplied,
  type ZoneTool,
  type ZoneToolSession,
} from '../state/zone-tool.ts';
import { ApplicationElement } from './application-element.ts';
import { deepestFocus } from './deepest-focus.ts';
import { base } from './theme.ts';
import './zone-tool-effect.ts';
import './zone-tool-settings.ts';

const words = messages.zoneTools;

const TOOLS = Object.keys(words.names) as ZoneTool[];

/** The tools that change a zone; while one is used, what it wants, what it would change, and the way to do it or not. */
@customElement('zone-tools')
export class ZoneTools extends ApplicationElement {
  protected override readonly watched = ['workspace', 'selection', 'pointerMode', 'zoneTool'] as const;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .tools {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(128px, 1fr));
        gap: var(--space-1);
      }
      .tools button {
        text-align: start;
        padding: var(--space-1) var(--space-2);
      }
      summary {
        cursor: pointer;
        font-weight: 700;
        font-size: var(--text-small);
        min-height: 24px;
      }
      section {
        border: 1px solid var(--hairline);
        border-radius: var(--radius);
        padding: var(--space-3);
      }
    `,
  ];

  /** A button was pressed and the tool is still in use. */
  private outlivesPress = false;

  /** The button that was pressed is gone: a tool that wants nothing drawn takes the focus, others leave it to the map. */
  protected override firstUpdated(): void {
    if (this.state.zoneTool && this.state.pointerMode !== 'sketch') {
      this.renderRoot.querySelector<HTMLElement>('section')?.focus();
    }
  }

  override render(): unknown {
    const { zoneTool } = this.state;
    return zoneTool ? this.renderSession(zoneTool) : this.renderTools();
  }

  private renderTools(): unknown {
    const has = (selectedDelimitation(this.state)?.geometry.length ?? 0) > 0;
    const locked = selectionIsLocked(this.state);
    return html`<details>
      <summary>${words.title}</summary>
      <div class="tools" role="group" aria-label=${words.title}>
        ${TOOLS.map(
          (tool) =>
            html`<button
              title=${words.help[tool]}
              ?disabled=${locked || (!has && tool !== 'add')}
              @click=${() => startZoneTool(this.app, tool)}
            >
              ${words.names[tool]}
            </button>`,
        )}
      </div>
    </details>`;
  }

  private renderSession(session: ZoneToolSession): unknown {
    const { tool } = session;
    const outcome = zoneToolOutcome(this.state);
    const drawing = sketchKindOf(tool) !== null;
    const isKnown = isWorkedOut(this.state, session);
    return html`<section class="stack" tabindex="-1" aria-label=${words.names[tool]}>
      <h3>${words.names[tool]}</h3>
      <p class="quiet small">${words.help[tool]}</p>
      ${drawing ? html`<p class="quiet small">${words.drawingHelp}</p>` : nothing} ${this.renderStretch(session)}
      <zone-tool-settings></zone-tool-settings>
      ${
        outcome && !outcome.ok
          ? html`<p class="small wrap" role="status">${describeRefusal(outcome.error)}</p>`
          : nothing
      }
      ${
        outcome?.ok || !isKnown
          ? html`<zone-tool-effect .outcome=${outcome?.ok ? outcome.value : null}></zone-tool-effect>`
          : nothing
      }
      <div class="row">
        <button class="primary" ?disabled=${isKnown && !outcome?.ok} @click=${() => this.end(applyZoneTool)}>
          ${words.apply}
        </button>
        <button @click=${() => this.end(cancelZoneTool)}>${words.cancel}</button>
        ${
          drawing && this.state.pointerMode !== 'sketch'
            ? html`<button @click=${() => choosePointer(this.app, 'sketch')}>${words.drawAgain}</button>`
            : nothing
        }
      </div>
      ${waitsToBeApplied(this.state, session) ? html`<p class="small">${words.appliedWhenKnown}</p>` : nothing}
    </section>`;
  }

  /** With the tool its buttons go; the map, where the work goes on, takes the focus. */
  private end(how: (app: Application) => void): void {
    how(this.app);
    this.outlivesPress = Boolean(this.state.zoneTool);
    if (!this.outlivesPress) this.app.map?.focus();
  }

  /** What was pressed before it was worked out is applied later, and its button goes then. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.outlivesPress && deepestFocus() === null) this.app.map?.focus();
  }

  /** What the tools of a stretch act on now: it follows the selection. */
  private renderStretch(session: ZoneToolSession): unknown {
    const { tool } = session;
    if (tool !== 'straighten' && tool !== 'simplify' && tool !== 'densify' && tool !== 'offset') return nothing;
    const stretch = stretchOf(this.state, session);
    if (!('from' in stretch)) {
      if (tool === 'straighten') return nothing;
      return html`<p class="small">${words.actsOnRing(stretch.part + 1, stretch.ring)}</p>`;
    }
    return html`<p class="small">${words.actsOnStretch(stretch.from + 1, stretch.to + 1)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zone-tools': ZoneTools;
  }
}
