import { css, html, unsafeCSS, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { chooseComparisonView } from '../commands/comparison-view.ts';
import { createDrawingSink } from '../commands/drawing-sink.ts';
import type { MapMenuPlace } from '../commands/map-menu-items.ts';
import { notify } from '../commands/notify.ts';
import type { Position } from '../geometry/coordinates.ts';
import type { MapPixel } from '../map/drawing/drawing-port.ts';
import type { Camera, MapReadout, MapView } from '../map/map-view.ts';
import { createMapView } from '../map/maplibre/create-map-view.ts';
import { mapStyleText } from '../map/maplibre/map-style-text.ts';
import type { Scene } from '../map/scene.ts';
import { messages } from '../messages/catalogue.ts';
import { ApplicationElement } from './application-element.ts';

const words = messages.views;

/** What the menu of a map is asked for; the pixel is one of that map. */
export interface PaneMenu extends MapMenuPlace {
  readonly at: MapPixel;
}

/**
 * A small map beside the map of the program, its leader: it moves with it, and the leader with it. It stands while the
 * element does. Sends `readout` (MapReadout) and `menu` (PaneMenu).
 */
@customElement('comparison-pane')
export class ComparisonPane extends ApplicationElement {
  @property({ attribute: false }) scene: Scene | null = null;
  @property({ attribute: false }) leader: MapView | null = null;
  /** The name of the map that is shown. */
  @property() name = '';
  @query('.map') private readonly container!: HTMLElement;
  private view: MapView | null = null;
  private stops: (() => void)[] = [];
  private measured: readonly Position[] | null = null;

  static override styles = [
    unsafeCSS(mapStyleText),
    css`
      :host,
      .map {
        position: absolute;
        inset: 0;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.stops) stop();
    this.view?.destroy();
    this.view = null;
  }

  protected override firstUpdated(): void {
    const { leader, scene, app } = this;
    if (!leader || !scene) return;
    const sink = createDrawingSink(app, (menu) => this.tell('menu', menu satisfies PaneMenu));
    const view = createMapView({
      container: this.container,
      camera: leader.camera(),
      theme: scene.theme,
      baseUrl: new URL('basemap/', document.baseURI).href,
      label: words.smallMaps.canvas(this.name),
      sink: {
        ...sink,
        measure: (positions, done) => {
          this.measured = positions;
          sink.measure(positions, done);
        },
      },
      onFailure: () => {
        notify(app, 'warning', words.notDrawn);
        chooseComparisonView(app, 'overlay');
      },
    });
    this.view = view;
    this.stops = [
      leader.onReadout(({ camera }) => follow(view, camera)),
      view.onReadout((readout) => {
        follow(leader, readout.camera);
        this.tell('readout', readout satisfies MapReadout);
      }),
    ];
    this.showScene();
  }

  protected override updated(_changed: PropertyValues): void {
    this.showScene();
  }

  private showScene(): void {
    const { view, scene, state } = this;
    if (!view || !scene) return;
    view.setTheme(scene.theme);
    view.show(scene);
    view.setMode(state.pointerMode);
    if (this.measured === null || state.measurement?.positions === this.measured) return;
    // Measured anew elsewhere, or taken away.
    this.measured = null;
    view.clearMeasurement();
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !this.state.pointerMode.startsWith('measure')) return;
    event.preventDefault();
    this.view?.endMeasurement();
  }

  override render(): unknown {
    return html`<div class="map" @keydown=${this.onKey}></div>`;
  }
}

/** Two maps that follow each other must not follow what the other one did because of it. */
const SAME_DEGREES = 1e-9;
const SAME_ZOOM = 1e-9;

function follow(map: MapView, { centre, zoom }: Camera): void {
  const own = map.camera();
  const isThere =
    Math.abs(own.zoom - zoom) < SAME_ZOOM &&
    Math.abs(own.centre[0] - centre[0]) < SAME_DEGREES &&
    Math.abs(own.centre[1] - centre[1]) < SAME_DEGREES;
  if (!isThere) map.moveTo({ centre, zoom });
}

declare global {
  interface HTMLElementTagNameMap {
    'comparison-pane': ComparisonPane;
  }
}
