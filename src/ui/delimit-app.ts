import { ContextProvider } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Application } from '../commands/application.ts';
import { runGlobalKey } from '../commands/registry.ts';
import { changePreferences } from '../commands/view.ts';
import { messages } from '../messages/catalogue.ts';
import type { AppState } from '../state/app-state.ts';
import { applicationContext } from './application-context.ts';
import { deepestFocus } from './deepest-focus.ts';
import { loadDialog, renderDialog } from './dialogs.ts';
import { base, tokens } from './theme.ts';
import './draw-inspector.ts';
import './file-drop.ts';
import './first-run-panel.ts';
import './map-legend.ts';
import './notice-list.ts';
import './panel-divider.ts';
import './top-bar.ts';
import './zone-map.ts';
import './reference-layers.ts';
import './zone-party-matrix.ts';

/** The whole program: the frame, the side panels and the map. */
@customElement('delimit-app')
export class DelimitApp extends LitElement {
  @property({ attribute: false }) app: Application | null = null;
  private readonly provider = new ContextProvider(this, { context: applicationContext });
  private unsubscribe: (() => void) | null = null;

  static override styles = [
    tokens,
    base,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        height: 100dvh;
        overflow: hidden;
        background: var(--paper);
      }
      /* Fetched with Compare; until then it would take a row. */
      comparison-sheet:not(:defined) {
        display: none;
      }
      main {
        position: relative;
        display: grid;
        grid-template-columns: auto auto minmax(0, 1fr) auto auto;
        min-height: 0;
      }
      .side {
        position: relative;
        display: flex;
        flex-direction: column;
        min-height: 0;
        overflow-x: hidden;
        overflow-y: auto;
        background: var(--panel);
      }
      .side > header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
        padding: var(--space-2) var(--space-2) var(--space-2) var(--space-3);
        position: sticky;
        inset-block-start: 0;
        z-index: 1;
        background: var(--panel);
      }
      .side > header button {
        border-color: transparent;
        background: transparent;
        padding: 0 var(--space-2);
      }
      .reopen {
        border-radius: 0;
        border-block: none;
        border-color: var(--hairline);
        background: var(--panel);
        padding: 0 var(--space-1);
        display: flex;
        align-items: flex-start;
        padding-block-start: var(--space-3);
      }
      section.map {
        position: relative;
        grid-column: 3;
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        min-width: 0;
        min-height: 0;
      }
      notice-list {
        position: absolute;
        inset-block-end: 52px;
        /* Beside the zoom buttons, not over them. */
        inset-inline: var(--space-2) 56px;
        z-index: 3;
      }
      first-run-panel {
        position: absolute;
        inset-block-start: 60px;
        inset-inline: var(--space-4);
        z-index: 2;
        pointer-events: none;
      }
      @media print {
        comparison-sheet[filled] ~ * {
          display: none;
        }
      }
      /* Panels give way rather than cover the map: a point that cannot be seen cannot be placed. */
      @media (max-width: 1100px) {
        .side.start {
          max-width: 300px;
        }
        .side.end {
          max-width: 276px;
        }
      }
      @media (max-width: 640px) {
        main {
          grid-template-columns: minmax(0, 1fr);
          grid-template-rows: minmax(0, 1fr) auto auto;
        }
        section.map {
          grid-column: 1;
          grid-row: 1;
        }
        panel-divider {
          display: none;
        }
        .side.start,
        .side.end {
          position: relative;
          grid-column: 1;
          width: auto !important;
          max-width: none;
          max-height: 27dvh;
          border-block-start: 1px solid var(--hairline);
        }
        .reopen {
          grid-column: 1;
          border-block-start: 1px solid var(--hairline);
          padding: var(--space-1);
          justify-content: center;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.onKey);
    this.unsubscribe?.();
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (this.app && !event.defaultPrevented && runGlobalKey(this.app, event)) event.preventDefault();
  };

  protected override willUpdate(changed: PropertyValues): void {
    const { app } = this;
    if (!changed.has('app') || !app) return;
    this.provider.setValue(app);
    this.unsubscribe?.();
    let before = app.store.get();
    this.unsubscribe = app.store.subscribe(() => {
      const state = app.store.get();
      const mine: readonly (keyof AppState)[] = [
        'task',
        'preferences',
        'dialog',
        'theme',
        'showFirstRun',
        'importing',
        'checking',
      ];
      if (mine.some((member) => before[member] !== state[member])) this.requestUpdate();
      before = state;
    });
  }

  protected override updated(): void {
    const state = this.app?.store.get();
    if (!state) return;
    this.setAttribute('theme', state.theme);
    document.documentElement.classList.toggle('wa-dark', state.theme === 'dark');
    document.documentElement.style.colorScheme = state.theme;
    if (state.dialog) void loadDialog(state.dialog.name);
    if (['import-panel', 'check-panel', 'version-panel'].some((name) => this.isAwaited(name))) {
      void import('./later-panels.ts');
    }
    if (this.isAwaited('comparison-panel')) void import('./comparison-panel.ts');
    this.followFocus(state.task);
  }

  private taskBefore: AppState['task'] | null = null;

  /** A button that opens another task goes with its panel: the keyboard goes on at the beginning of the new one. */
  private followFocus(task: AppState['task']): void {
    const isOther = this.taskBefore !== null && this.taskBefore !== task;
    this.taskBefore = task;
    if (isOther && deepestFocus() === null)
      this.renderRoot.querySelector<HTMLElement>('.side.end header button')?.focus();
  }

  /** Whether an element stands there whose code has not been fetched. */
  private isAwaited(name: string): boolean {
    return this.renderRoot.querySelector(`${name}:not(:defined)`) !== null;
  }

  private side(app: Application, side: 'start' | 'end', title: string, content: unknown): unknown {
    const { preferences } = app.store.get();
    const open = side === 'start' ? preferences.leftOpen : preferences.rightOpen;
    const width = side === 'start' ? preferences.leftWidthPx : preferences.rightWidthPx;
    const toggle = (): void => changePreferences(app, side === 'start' ? { leftOpen: !open } : { rightOpen: !open });
    const word = open ? messages.frame.hidePanel(title) : messages.frame.showPanel(title);
    const icon = `panel-${side === 'start' ? 'left' : 'right'}-${open ? 'close' : 'open'}`;
    if (!open) {
      return html`<button
        class="reopen ${side}"
        aria-label=${word}
        title=${word}
        aria-expanded="false"
        @click=${toggle}
      >
        <wa-icon name=${icon}></wa-icon>
      </button>`;
    }
    const divider = html`<panel-divider
      .label=${messages.frame.resizePanel(title)}
      .width=${width}
      side=${side}
      @resize-panel=${(event: CustomEvent<number>) =>
        changePreferences(app, side === 'start' ? { leftWidthPx: event.detail } : { rightWidthPx: event.detail })}
    ></panel-divider>`;
    const panel = html`<section class="side ${side}" aria-label=${title} style=${styleMap({ width: `${width}px` })}>
      <header>
        <h2>${title}</h2>
        <button aria-label=${word} title=${word} aria-expanded="true" @click=${toggle}>
          <wa-icon name=${icon}></wa-icon>
        </button>
      </header>
      ${content}
    </section>`;
    return side === 'start' ? [panel, divider] : [divider, panel];
  }

  private inspector(app: Application): unknown {
    const { regions } = messages.frame;
    const { task, importing, checking } = app.store.get();
    const panel = (title: string, content: unknown): unknown => this.side(app, 'end', title, content);
    if (checking) return panel(messages.files.check, html`<check-panel></check-panel>`);
    if (importing) return panel(messages.frame.import, html`<import-panel></import-panel>`);
    switch (task) {
      case 'draw':
        return panel(regions.inspector, html`<draw-inspector></draw-inspector>`);
      case 'compare':
        return panel(regions.comparison, html`<comparison-panel></comparison-panel>`);
      case 'versions':
        return panel(regions.versions, html`<version-panel></version-panel>`);
    }
  }

  override render(): unknown {
    const { app } = this;
    if (!app) return nothing;
    const { regions } = messages.frame;
    const state = app.store.get();
    const left = html`<zone-party-matrix></zone-party-matrix><reference-layers></reference-layers
      ><map-legend></map-legend>`;
    return html`
      <comparison-sheet></comparison-sheet>
      <top-bar></top-bar>
      <main>
        <h1 class="visually-hidden">${messages.frame.product}</h1>
        ${this.side(app, 'start', regions.zonesAndParties, left)}
        <section class="map" aria-label=${regions.map}>
          <zone-map></zone-map>
          ${state.showFirstRun ? html`<first-run-panel></first-run-panel>` : nothing}
          <notice-list></notice-list>
        </section>
        ${this.inspector(app)}
        <file-drop></file-drop>
      </main>
      ${state.dialog ? renderDialog(state.dialog.name, state.dialog.subject) : nothing}
    `;
  }
}
