import { css, html, nothing, unsafeCSS, type PropertyValues } from 'lit';
import { customElement, query, state as reactive } from 'lit/decorators.js';
import { createSceneBuilder } from '../commands/build-scene.ts';
import { createDrawingSink } from '../commands/drawing-sink.ts';
import { finishDrawing, removeLastPoint } from '../commands/drawing.ts';
import { notify } from '../commands/notify.ts';
import { runMapKey } from '../commands/registry.ts';
import { rememberCamera } from '../commands/camera.ts';
import type { Position } from '../geometry/coordinates.ts';
import type { MapPixel } from '../map/drawing/drawing-port.ts';
import type { MapReadout, MapView } from '../map/map-view.ts';
import { createMapView } from '../map/maplibre/create-map-view.ts';
import { mapStyleText } from '../map/maplibre/map-style-text.ts';
import type { MapTarget } from '../map/scene.ts';
import { messages } from '../messages/catalogue.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import './drawing-toolbar.ts';
import './map-menu.ts';
import './map-readout.ts';

/** The map with its tools and its read-out. */
@customElement('zone-map')
export class ZoneMap extends ApplicationElement {
  @query('.map') private readonly container!: HTMLElement;
  @reactive() private readout: MapReadout | null = null;
  @reactive() private menu: { target: MapTarget; at: MapPixel; position: Position } | null = null;
  @reactive() private failure: string | null = null;
  @reactive() private drawn = false;
  private readonly buildScene = createSceneBuilder();
  private shownTheme: string | null = null;
  private stopReadout: (() => void) | null = null;
  private sizeObserver: ResizeObserver | null = null;

  static override styles = [
    base,
    unsafeCSS(mapStyleText),
    css`
      :host {
        display: block;
        position: relative;
        min-width: 0;
        min-height: 0;
        overflow: hidden;
        background: var(--panel);
      }
      .map {
        position: absolute;
        inset: 0;
      }
      drawing-toolbar {
        position: absolute;
        inset-block-start: var(--space-2);
        inset-inline: var(--space-2);
        pointer-events: none;
      }
      map-readout {
        position: absolute;
        inset-block-end: 0;
        inset-inline: 0;
        pointer-events: none;
      }
      @media (max-width: 640px) {
        drawing-toolbar {
          inset-block: auto 48px;
        }
      }
      .failure {
        position: absolute;
        inset: 0;
        display: grid;
        place-content: center;
        padding: var(--space-6);
        text-align: center;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopReadout?.();
    this.sizeObserver?.disconnect();
    this.app.map?.destroy();
    this.app.map = null;
  }

  protected override firstUpdated(): void {
    const { app } = this;
    const view = createMapView({
      container: this.container,
      camera: app.camera,
      theme: this.state.theme,
      baseUrl: new URL('basemap/', document.baseURI).href,
      label: messages.map.label,
      sink: createDrawingSink(app, (target, at, position) => {
        this.menu = { target, at, position };
      }),
      onFailure: (detail) => {
        this.failure = messages.map.failed(detail);
      },
      onRecovery: () => {
        this.failure = null;
      },
    });
    this.shownTheme = this.state.theme;
    app.map = view;
    this.stopReadout = view.onReadout((readout) => {
      this.readout = readout;
      rememberCamera(app, readout.camera);
    });
    this.sizeObserver = new ResizeObserver(() => view.resize());
    this.sizeObserver.observe(this.container);
    this.showState();
    void this.tellWhenDrawn(view);
  }

  /** Tools that wait for the map, a screen reader and the tests among them, can see when it stands. */
  private async tellWhenDrawn(view: MapView): Promise<void> {
    await view.idle();
    this.drawn = true;
  }

  protected override updated(_changed: PropertyValues): void {
    this.showState();
  }

  private showState(): void {
    const { map } = this.app;
    if (!map) return;
    const { state } = this;
    if (this.shownTheme !== state.theme) {
      this.shownTheme = state.theme;
      map.setTheme(state.theme);
    }
    map.show(this.buildScene(state));
    map.setMode(state.pointerMode);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const { app } = this;
    if (this.state.pointerMode === 'draw' && event.key === 'Enter') {
      event.preventDefault();
      const outcome = finishDrawing(app);
      if (!outcome.accepted) notify(app, 'warning', outcome.reason);
    } else if (this.state.pointerMode === 'draw' && event.key === 'Backspace') {
      event.preventDefault();
      removeLastPoint(app);
    } else if (this.state.pointerMode.startsWith('measure') && event.key === 'Enter') {
      event.preventDefault();
      app.map?.endMeasurement();
    } else if (runMapKey(app, event)) {
      event.preventDefault();
    }
  }

  override render(): unknown {
    return html`
      <div class="map" aria-busy=${!this.drawn} @keydown=${this.onKey}></div>
      ${this.failure === null ? nothing : html`<p class="failure" role="alert">${this.failure}</p>`}
      <drawing-toolbar></drawing-toolbar>
      <map-readout .readout=${this.readout}></map-readout>
      ${
        this.menu
          ? html`<map-menu
              .target=${this.menu.target}
              .at=${this.menu.at}
              .position=${this.menu.position}
              @close=${() => {
                this.menu = null;
                this.app.map?.focus();
              }}
            ></map-menu>`
          : nothing
      }
    `;
  }
}
