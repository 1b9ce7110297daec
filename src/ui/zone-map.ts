import { html, nothing, unsafeCSS, type PropertyValues } from 'lit';
import { customElement, query, state as reactive } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { mapName } from '../commands/comparison-names.ts';
import { chooseComparisonView, letGoOfSecond } from '../commands/comparison-view.ts';
import { createDrawingSink } from '../commands/drawing-sink.ts';
import { notify } from '../commands/notify.ts';
import { releaseMapKey, runMapKey } from '../commands/registry.ts';
import { rememberCamera } from '../commands/camera.ts';
import { createViewScenes, isHidden, type ViewScenes } from '../commands/view-scenes.ts';
import type { CoveredEdges, MapReadout, MapView } from '../map/map-view.ts';
import { createMapView } from '../map/maplibre/create-map-view.ts';
import { mapStyleText } from '../map/maplibre/map-style-text.ts';
import { messages } from '../messages/catalogue.ts';
import { comparedMaps, isSecondShown, referenceKey, shownView, type ChosenMap } from '../state/comparison-selectors.ts';
import { ApplicationElement } from './application-element.ts';
import type { PaneMenu } from './comparison-pane.ts';
import { paneColumns } from './pane-columns.ts';
import { base } from './theme.ts';
import { zoneMapStyles } from './zone-map-styles.ts';
import './comparison-legend.ts';
import './comparison-pane.ts';
import './comparison-swipe-handle.ts';
import './comparison-view-chooser.ts';
import './comparison-view-controls.ts';
import './drawing-toolbar.ts';
import './live-region.ts';
import './map-menu.ts';
import type { MapReadoutBar } from './map-readout.ts';
import './map-readout.ts';
import './party-sign.ts';

/** The map with its tools and its read-out. */
@customElement('zone-map')
export class ZoneMap extends ApplicationElement {
  @query('.top') private readonly top!: HTMLElement | null;
  @query('map-readout') private readonly bottom!: MapReadoutBar | null;
  @query('.map') private readonly container!: HTMLElement;
  @reactive() private readout: MapReadout | null = null;
  @reactive() private menu: PaneMenu | null = null;
  @reactive() private failure: string | null = null;
  @reactive() private drawn = false;
  @reactive() private swipeShare = 0.5;
  private readonly buildScenes = createViewScenes();
  private scenes: ViewScenes | null = null;
  /** How much of its frame the map takes up, in width or height, whichever is less; 1 unless it is one of several. */
  private partOfFrame = 1;
  private shownTheme: string | null = null;
  private stopReadout: (() => void) | null = null;
  private sizeObserver: ResizeObserver | null = null;

  static override styles = [base, unsafeCSS(mapStyleText), zoneMapStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keyup', this.onKeyUp);
    window.addEventListener('blur', this.onBlur);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keyup', this.onKeyUp);
    window.removeEventListener('blur', this.onBlur);
    this.stopReadout?.();
    this.sizeObserver?.disconnect();
    this.app.map?.destroy();
    this.app.map = null;
  }

  protected override firstUpdated(): void {
    const { app } = this;
    const view = createMapView({
      container: this.container,
      frame: this,
      camera: app.camera,
      covered: () => this.coveredEdges(),
      theme: this.state.theme,
      baseUrl: new URL('basemap/', document.baseURI).href,
      label: messages.map.label,
      sink: createDrawingSink(app, (menu) => this.openMenu(this.container, menu)),
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
    this.sizeObserver = new ResizeObserver(() => {
      view.resize();
      if (this.partOfFrame < 1) this.requestUpdate();
    });
    this.sizeObserver.observe(this.container);
    this.showState();
    void this.tellWhenDrawn(view);
  }

  /** What floats over the map; over none of several maps does anything. */
  private coveredEdges(): CoveredEdges {
    if (this.partOfFrame < 1) return { topPx: 0, bottomPx: 0 };
    return { topPx: this.top?.offsetHeight ?? 0, bottomPx: this.bottom?.plateHeightPx ?? 0 };
  }

  /** Tools that wait for the map, a screen reader and the tests among them, can see when it stands. */
  private async tellWhenDrawn(view: MapView): Promise<void> {
    await view.idle();
    this.drawn = true;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.scenes = this.buildScenes(this.state);
  }

  protected override updated(_changed: PropertyValues): void {
    this.keepExtent();
    this.showState();
  }

  /** When the map becomes one of several, or the only one again, it goes on showing the same piece of land. */
  private keepExtent(): void {
    const { map } = this.app;
    const { container, partOfFrame } = this;
    const part =
      shownView(this.state) === 'small-maps'
        ? Math.min(container.clientWidth / this.clientWidth, container.clientHeight / this.clientHeight)
        : 1;
    if (part === partOfFrame || !map || !(part > 0)) return;
    this.partOfFrame = part;
    map.resize();
    const { centre, zoom } = map.camera();
    map.moveTo({ centre, zoom: zoom + Math.log2(part / partOfFrame) });
  }

  private showState(): void {
    const { map } = this.app;
    const { state, scenes } = this;
    if (!map || !scenes) return;
    if (this.shownTheme !== state.theme) {
      this.shownTheme = state.theme;
      map.setTheme(state.theme);
    }
    map.show(scenes[0]);
    map.setMode(state.pointerMode);
    this.showSecond(map, scenes);
  }

  /** Swipe and blink show a second scene over the first; that it is there already makes the change of a blink instant. */
  private showSecond(map: MapView, [, second]: ViewScenes): void {
    const view = shownView(this.state);
    if ((view !== 'swipe' && view !== 'blink') || !second) {
      map.showFrom(1, null);
      return;
    }
    const share = view === 'swipe' ? this.swipeShare : isSecondShown(this.state) ? 0 : 1;
    if (map.showFrom(share, second)) return;
    notify(this.app, 'warning', messages.views.notDrawn);
    chooseComparisonView(this.app, 'overlay');
  }

  private readonly onKeyUp = (event: KeyboardEvent): void => releaseMapKey(this.app, event);

  /** What was held when the window lost the focus is let go elsewhere, unseen. */
  private readonly onBlur = (): void => letGoOfSecond(this.app);

  private onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || !runMapKey(this.app, event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Before the map library hears of it, which would move the map its own way. */
  /** A small map beside moves by itself, and what is drawn is drawn on the first one. */
  private onPaneKey(event: KeyboardEvent): void {
    if (!/^(?:Arrow\w+|Enter| )$/u.test(event.key)) this.onKey(event);
  }

  private readonly mapKeys = { capture: true, handleEvent: (event: KeyboardEvent): void => this.onKey(event) };

  override render(): unknown {
    const { state } = this;
    const view = shownView(state);
    const isComparing = state.task === 'compare';
    const names = view === 'small-maps' ? comparedMaps(state) : [];
    const columns = names.length > 0 ? this.columnsFor(names.length) : 1;
    const isOneFree = names.length % columns > 0;
    return html`
      <div class="maps ${names.length > 0 ? 'several' : ''}" style=${styleMap({ '--columns': String(columns) })}>
        <div
          class="pane"
          role=${names[0] ? 'group' : nothing}
          aria-label=${names[0] ? messages.views.smallMaps.label(mapName(names[0])) : nothing}
        >
          <div class="map" aria-busy=${!this.drawn} @keydown=${this.mapKeys}></div>
          ${names[0] ? this.paneName(names[0]) : nothing}
        </div>
        ${repeat(
          names.slice(1),
          ({ reference }) => referenceKey(reference),
          (map, index) => this.pane(map, index + 1),
        )}
        ${isOneFree ? html`<p class="free quiet small">${messages.views.smallMaps.together}</p>` : nothing}
      </div>
      ${view === 'swipe' ? this.swipeHandle() : nothing}
      ${this.failure === null ? nothing : html`<p class="failure" role="alert">${this.failure}</p>`}
      <div class="top">
        <drawing-toolbar></drawing-toolbar>
        ${
          isComparing
            ? html`<comparison-view-chooser></comparison-view-chooser>
                <comparison-view-controls></comparison-view-controls>
                <comparison-legend></comparison-legend>`
            : nothing
        }
      </div>
      <map-readout .readout=${this.readout}></map-readout>
      <live-region></live-region>
      ${
        this.menu
          ? html`<map-menu
              .target=${this.menu.target}
              .at=${this.menu.at}
              .position=${this.menu.position}
              .traceable=${this.menu.traceable}
              @close=${() => {
                this.menu = null;
                this.app.map?.focus();
              }}
            ></map-menu>`
          : nothing
      }
    `;
  }

  /** Not asked for one map: to know its size, the browser has to lay out everything at once. */
  private columnsFor(maps: number): number {
    return paneColumns(maps, this.clientWidth, this.clientHeight - (this.top?.offsetHeight ?? 0));
  }

  private swipeHandle(): unknown {
    return html`<comparison-swipe-handle
      .share=${this.swipeShare}
      @swipe=${(event: CustomEvent<number>) => {
        this.swipeShare = event.detail;
      }}
    ></comparison-swipe-handle>`;
  }

  private paneName(map: ChosenMap): unknown {
    const name = isHidden(this.state, map) ? messages.views.hidden(mapName(map)) : mapName(map);
    return html`<p class="name">
      <party-sign .party=${map.party}></party-sign>
      <span><bdi>${name}</bdi></span>
    </p>`;
  }

  private pane(map: ChosenMap, place: number): unknown {
    return html`<div class="pane" role="group" aria-label=${messages.views.smallMaps.label(mapName(map))}>
      <comparison-pane
        .scene=${this.scenes?.[place] ?? null}
        .leader=${this.app.map}
        .name=${mapName(map)}
        @keydown=${this.onPaneKey}
        @readout=${(event: CustomEvent<MapReadout>) => {
          this.readout = event.detail;
        }}
        @menu=${(event: CustomEvent<PaneMenu>) => {
          if (event.currentTarget instanceof Element) this.openMenu(event.currentTarget, event.detail);
        }}
      ></comparison-pane>
      ${this.paneName(map)}
    </div>`;
  }

  /** The menu lies over all maps: its place is counted from their common corner. */
  private openMenu(place: Element, menu: PaneMenu): void {
    const [own, all] = [place.getBoundingClientRect(), this.getBoundingClientRect()];
    this.menu = { ...menu, at: { x: menu.at.x + own.left - all.left, y: menu.at.y + own.top - all.top } };
  }
}
