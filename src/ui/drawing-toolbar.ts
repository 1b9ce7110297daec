import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { editWhileComparing } from '../commands/comparing.ts';
import { discardDrawing, finishDrawing, removeLastPoint, startDrawing } from '../commands/drawing.ts';
import { notify } from '../commands/notify.ts';
import { choosePointer } from '../commands/view.ts';
import { draftOf } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import { shownView } from '../state/comparison-selectors.ts';
import { selectedDelimitation, selectionIsLocked } from '../state/selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

interface Tool {
  readonly name: string;
  readonly icon: string;
  readonly key: string | null;
  readonly run: () => void;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly primary?: boolean;
  readonly worded?: boolean;
  /** What the pointer is told in place of the name. */
  readonly hint?: string;
}

/** The tools of the task over the map. While a boundary is drawn, the tools are those of the drawing. */
@customElement('drawing-toolbar')
export class DrawingToolbar extends ApplicationElement {
  protected override readonly watched = ['task', 'pointerMode', 'workspace', 'selection', 'comparison'] as const;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      [role='toolbar'] {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 2px;
        padding: 3px;
        background: var(--raised);
        border-radius: var(--radius);
        box-shadow: var(--shadow);
        pointer-events: auto;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        border-color: transparent;
        background: transparent;
        padding: 0 var(--space-2);
        min-width: 36px;
        justify-content: center;
        white-space: nowrap;
      }
      button.primary {
        background: var(--accent);
      }
      button[disabled] {
        border-color: transparent;
      }
    `,
  ];

  private drawingTools(): readonly Tool[] {
    const { app, state } = this;
    const partyId = state.selection.partyId ?? '';
    const count = draftOf(state.workspace, partyId).unfinished?.positions.length ?? 0;
    return [
      {
        name: messages.drawing.finish,
        icon: 'check',
        key: 'Enter',
        primary: true,
        worded: true,
        disabled: count < 3,
        run: () => {
          const outcome = finishDrawing(app);
          if (!outcome.accepted) notify(app, 'warning', outcome.reason);
        },
      },
      {
        name: messages.drawing.removeLastPoint,
        icon: 'undo-2',
        key: 'Backspace',
        disabled: count === 0,
        run: () => removeLastPoint(app),
      },
      { name: messages.drawing.giveUp, icon: 'trash-2', key: null, run: () => discardDrawing(app) },
    ];
  }

  private idleTools(): readonly Tool[] {
    const { app, state } = this;
    const locked = selectionIsLocked(state);
    const delimitation = selectedDelimitation(state);
    const { partyId } = state.selection;
    const unfinished = partyId === null ? null : draftOf(state.workspace, partyId).unfinished;
    const has = delimitation !== null && delimitation.geometry.length > 0;
    return [
      {
        name: unfinished ? messages.drawing.continueBoundary : messages.drawing.drawBoundary,
        icon: 'pen-tool',
        key: 'D',
        primary: true,
        worded: true,
        disabled: locked,
        run: () => startDrawing(app, unfinished?.purpose.kind ?? 'part'),
      },
      {
        name: messages.drawing.addPart,
        icon: 'plus',
        key: 'P',
        disabled: locked || !has || unfinished !== null,
        run: () => startDrawing(app, 'part'),
      },
      {
        name: messages.drawing.cutHole,
        icon: 'square-dashed',
        key: 'H',
        disabled: locked || !has || unfinished !== null,
        run: () => startDrawing(app, 'hole'),
      },
    ];
  }

  /** Moving points is switched on in Compare, for a draft that is compared. */
  private compareTools(): readonly Tool[] {
    const { app, state } = this;
    const { partyId } = state.selection;
    const { editing, maps } = state.comparison;
    const isCompared = maps.some((map) => map.kind === 'draft' && map.partyId === partyId);
    const isTogether = ['overlay', 'by-number'].includes(shownView(state));
    const isReady = isTogether && isCompared && selectedDelimitation(state) !== null && !selectionIsLocked(state);
    const refusal = isTogether ? messages.drawing.movePointsChoose : messages.views.movePoints;
    return [
      {
        name: messages.drawing.movePoints,
        icon: 'pen-tool',
        key: null,
        pressed: editing,
        disabled: !isReady && !editing,
        hint: isReady ? messages.drawing.movePointsHelp : refusal,
        run: () => editWhileComparing(app, !editing),
      },
    ];
  }

  private measureTools(): readonly Tool[] {
    const { app, state } = this;
    const toggle = (mode: 'measure-distance' | 'measure-area'): void =>
      choosePointer(app, state.pointerMode === mode ? 'select' : mode);
    return [
      {
        name: messages.drawing.measureDistance,
        icon: 'ruler',
        key: 'M',
        pressed: state.pointerMode === 'measure-distance',
        run: () => toggle('measure-distance'),
      },
      {
        name: messages.drawing.measureArea,
        icon: 'triangle-right',
        key: 'A',
        pressed: state.pointerMode === 'measure-area',
        run: () => toggle('measure-area'),
      },
    ];
  }

  private onKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLButtonElement>('button:not([disabled])')];
    const focused = buttons.findIndex((button) => button.matches(':focus'));
    buttons[(focused + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  }

  override render(): unknown {
    const { state } = this;
    const drawing = state.task === 'draw' && state.pointerMode === 'draw';
    const tools = drawing
      ? this.drawingTools()
      : state.task === 'draw'
        ? [...this.idleTools(), ...this.measureTools()]
        : [...(state.task === 'compare' ? this.compareTools() : []), ...this.measureTools()];
    return html`
      <div role="toolbar" aria-label=${messages.drawing.tools} @keydown=${this.onKey}>
        ${tools.map(
          (tool) => html`
            <button
              class=${tool.primary ? 'primary' : ''}
              aria-label=${tool.name}
              aria-pressed=${tool.pressed === undefined ? nothing : tool.pressed}
              title=${tool.hint ?? (tool.key ? messages.frame.withKey(tool.name, tool.key) : tool.name)}
              ?disabled=${tool.disabled ?? false}
              @click=${tool.run}
            >
              <wa-icon name=${tool.icon}></wa-icon>${tool.worded ? tool.name : nothing}
            </button>
          `,
        )}
      </div>
    `;
  }
}
