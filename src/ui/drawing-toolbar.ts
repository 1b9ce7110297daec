import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { editWhileComparing } from '../commands/comparing.ts';
import { discardDrawing, finishDrawing, removeLastPoint, startDrawing } from '../commands/drawing.ts';
import { notify } from '../commands/notify.ts';
import { startShape } from '../commands/sketching.ts';
import { CIRCLE_SIDES } from '../map/drawing/draw-by-dragging.ts';
import { toggleLasso } from '../commands/select-points.ts';
import { choosePointer } from '../commands/view.ts';
import { draftOf } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import { shownView } from '../state/comparison-selectors.ts';
import { selectedDelimitation, selectionIsLocked } from '../state/selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { drawingToolbarStyles } from './drawing-toolbar-styles.ts';
import { snappingTools } from './snapping-tools.ts';
import { base } from './theme.ts';
import type { ToolbarTool } from './toolbar-tool.ts';
import { tracingTools } from './tracing-tools.ts';
import { undoTool } from './undo-tool.ts';

/** The tools of the task over the map. While a boundary is drawn, the tools are those of the drawing. */
@customElement('drawing-toolbar')
export class DrawingToolbar extends ApplicationElement {
  protected override readonly watched = [
    'task',
    'pointerMode',
    'workspace',
    'selection',
    'preferences',
    'history',
    'zoneTool',
    'comparison',
  ] as const;

  static override styles = [base, drawingToolbarStyles];

  private drawingTools(): readonly ToolbarTool[] {
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
      this.freehandTool(false),
      { name: messages.drawing.giveUp, icon: 'trash-2', key: null, run: () => discardDrawing(app) },
    ];
  }

  private idleTools(): readonly ToolbarTool[] {
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
      ...this.shapeTools(locked),
      {
        name: messages.hands.lasso,
        icon: 'lasso-select',
        key: 'L',
        pressed: state.pointerMode === 'lasso',
        disabled: locked || !has,
        hint: messages.hands.lassoHelp,
        run: () => toggleLasso(app),
      },
    ];
  }

  private freehandTool(disabled: boolean): ToolbarTool {
    return {
      name: messages.hands.freehand,
      icon: 'pencil',
      key: 'W',
      pressed: this.state.pointerMode === 'freehand',
      disabled,
      hint: messages.hands.freehandHelp,
      run: () => startShape(this.app, 'freehand'),
    };
  }

  /** What is drawn with one drag, for sketches. */
  private shapeTools(disabled: boolean): readonly ToolbarTool[] {
    const { app, state } = this;
    const { hands } = messages;
    const shape = (
      name: string,
      icon: string,
      key: string,
      mode: 'rectangle' | 'circle',
      hint: string,
    ): ToolbarTool => ({
      name,
      icon,
      key,
      pressed: state.pointerMode === mode,
      disabled,
      hint,
      run: () => startShape(app, mode),
    });
    return [
      this.freehandTool(disabled),
      shape(hands.rectangle, 'square', 'Q', 'rectangle', hands.rectangleHelp),
      shape(hands.circle, 'circle', 'O', 'circle', hands.circleHelp(CIRCLE_SIDES)),
    ];
  }

  /** Moving points is switched on in Compare, for a draft that is compared. */
  private compareTools(): readonly ToolbarTool[] {
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

  private measureTools(): readonly ToolbarTool[] {
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

  /** The step that was made last can be taken back with the thumb, beside the first tool. */
  private tools(): readonly ToolbarTool[] {
    const { task, pointerMode } = this.state;
    const tools = task === 'draw' ? this.toolsOfDraw() : this.toolsOfOthers();
    if (task === 'versions' || pointerMode === 'draw' || pointerMode === 'freehand') return tools;
    return [...tools.slice(0, 1), undoTool(this.app), ...tools.slice(1)];
  }

  private toolsOfDraw(): readonly ToolbarTool[] {
    const { app } = this;
    const [tracing, snapping] = [tracingTools(app), snappingTools(app)];
    switch (this.state.pointerMode) {
      case 'draw':
      case 'freehand':
        return [...this.drawingTools(), ...tracing, ...snapping];
      case 'trace':
        return [...tracing, ...snapping];
      default:
        return [...this.idleTools(), ...tracing, ...this.measureTools(), ...snapping];
    }
  }

  private toolsOfOthers(): readonly ToolbarTool[] {
    const { task, comparison } = this.state;
    if (task !== 'compare') return this.measureTools();
    return [...this.compareTools(), ...(comparison.editing ? snappingTools(this.app) : []), ...this.measureTools()];
  }

  private onKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLButtonElement>('button:not([disabled])')].filter(
      (button) => button.checkVisibility(),
    );
    const focused = buttons.findIndex((button) => button.matches(':focus'));
    buttons[(focused + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  }

  override render(): unknown {
    const tools = this.tools();
    return html`
      <div role="toolbar" aria-label=${messages.drawing.tools} @keydown=${this.onKey}>
        ${tools.map(
          (tool) => html`
            <button
              class=${classMap({ primary: tool.primary === true, 'for-fingers': tool.forFingers === true })}
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
