import { html, nothing, svg, type PropertyValues } from 'lit';
import { customElement, property, state as reactive } from 'lit/decorators.js';
import type { RingProfile } from '../analysis/line-separation.ts';
import { chooseLineScale, flagLinePlace, showLinePlace } from '../commands/line-separation.ts';
import { messages } from '../messages/catalogue.ts';
import { formatDecimalPosition, formatLength, formatNumber } from '../messages/format.ts';
import { ApplicationElement } from './application-element.ts';
import { chartStyles } from './chart-styles.ts';
import { lineSeparationChartStyles } from './line-separation-chart-styles.ts';
import { separationText } from './line-separation-length.ts';
import { chartPlaces, nearestPlace, type ChartPlace } from './line-separation-places.ts';
import { niceStep, separationScale, type SeparationScale } from './line-separation-scale.ts';
import { base } from './theme.ts';

const words = messages.lineSeparation.chart;

const HEIGHT_PX = 170;
const LEFT_PX = 50;
const RIGHT_PX = 8;
const TOP_PX = 10;
const BOTTOM_PX = 36;
const PLOT_HEIGHT_PX = HEIGHT_PX - TOP_PX - BOTTOM_PX;

/** Page up and Page down go this share of the line. */
const PAGE = 0.1;

/**
 * How far the other line is, along the whole of one line. The place under the pointer, or the one that the keys moved to,
 * is told in words and flagged on the map.
 */
@customElement('line-separation-chart')
export class LineSeparationChart extends ApplicationElement {
  protected override readonly watched = [] as const;
  @property({ attribute: false }) profile: readonly RingProfile[] = [];
  @property({ attribute: false }) toleranceM = 0;
  @property({ type: Boolean }) logarithmic = true;
  /** The accessible name. */
  @property() label = '';
  @reactive() private active: ChartPlace | null = null;
  @reactive() private widthPx = 300;
  private places: readonly ChartPlace[] = [];
  private wholeM = 0;
  private largestM = 0;
  private scale: SeparationScale = separationScale(0, 0, true);
  private outline = '';
  private readonly observer = new ResizeObserver(([entry]) => {
    if (entry && entry.contentRect.width > 0) this.widthPx = Math.round(entry.contentRect.width);
  });

  static override styles = [base, chartStyles, lineSeparationChartStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
    this.point(null);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('profile')) {
      this.places = chartPlaces(this.profile);
      this.wholeM = this.profile.reduce((sum, { lengthM }) => sum + lengthM, 0);
      this.largestM = this.places.reduce((largest, { separationM }) => Math.max(largest, separationM), 0);
      if (this.active) this.point(nearestPlace(this.places, this.active.wholeAlongM));
    }
    const all = ['profile', 'toleranceM', 'logarithmic', 'widthPx'] as const;
    if (!all.some((name) => changed.has(name))) return;
    this.scale = separationScale(this.largestM, this.toleranceM, this.logarithmic);
    this.outline = this.places
      .map((place) => `${place.begins ? 'M' : 'L'}${this.x(place)} ${this.y(place.separationM)}`)
      .join('');
  }

  private get plotWidthPx(): number {
    return Math.max(60, this.widthPx - LEFT_PX - RIGHT_PX);
  }

  private x({ wholeAlongM }: Pick<ChartPlace, 'wholeAlongM'>): string {
    return (LEFT_PX + (wholeAlongM / this.wholeM) * this.plotWidthPx).toFixed(1);
  }

  private y(separationM: number): string {
    return (TOP_PX + (1 - this.scale.heightOf(separationM)) * PLOT_HEIGHT_PX).toFixed(1);
  }

  /** Tell a place in words and flag it on the map; null takes the flag away. */
  private point(place: ChartPlace | null): void {
    if (place === this.active) return;
    this.active = place;
    flagLinePlace(this.app, place?.position ?? null);
  }

  private onPointer(event: PointerEvent): void {
    const box = this.renderRoot.querySelector('svg')?.getBoundingClientRect();
    if (!box) return;
    const share = (event.clientX - box.left - LEFT_PX) / this.plotWidthPx;
    this.point(nearestPlace(this.places, share * this.wholeM));
  }

  private onLeave(): void {
    if (!this.renderRoot.querySelector('[role=slider]:focus')) this.point(null);
  }

  private onFocus(): void {
    if (!this.active) this.point(this.places.find(({ separationM }) => separationM === this.largestM) ?? null);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { active, places } = this;
    if (event.key === 'Enter' && active) {
      event.preventDefault();
      showLinePlace(this.app, active.position, active.separationM);
      return;
    }
    const from = active ? places.indexOf(active) : 0;
    const page = (by: number): ChartPlace | null => nearestPlace(places, (active?.wholeAlongM ?? 0) + by * this.wholeM);
    const targets: Readonly<Record<string, () => ChartPlace | null | undefined>> = {
      ArrowRight: () => places[from + 1],
      ArrowUp: () => places[from + 1],
      ArrowLeft: () => places[from - 1],
      ArrowDown: () => places[from - 1],
      PageUp: () => page(PAGE),
      PageDown: () => page(-PAGE),
      Home: () => places[0],
      End: () => places.at(-1),
    };
    const target = targets[event.key];
    if (!target) return;
    event.preventDefault();
    const place = target();
    if (place) this.point(place);
  }

  override render(): unknown {
    if (this.places.length === 0) return nothing;
    const text = this.active ? this.placeText(this.active) : words.none;
    return html`
      <div
        class="plot"
        role="slider"
        tabindex="0"
        aria-label=${this.label}
        aria-valuemin="0"
        aria-valuemax=${(this.wholeM / 1000).toFixed(3)}
        aria-valuenow=${((this.active?.wholeAlongM ?? 0) / 1000).toFixed(3)}
        aria-valuetext=${text}
        @pointermove=${this.onPointer}
        @pointerdown=${this.onPointer}
        @pointerleave=${this.onLeave}
        @focus=${this.onFocus}
        @blur=${() => this.point(null)}
        @keydown=${this.onKey}
      >
        ${this.picture()}
      </div>
      <p class="readout small">${text}</p>
      <p class="quiet small">${words.help} ${this.profile.length > 1 ? words.rings : nothing}</p>
      <label class="small">
        <input
          type="checkbox"
          .checked=${this.logarithmic}
          @change=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) chooseLineScale(this.app, event.target.checked);
          }}
        />
        ${words.logarithmic}
      </label>
    `;
  }

  private placeText({ ring, alongM, separationM, position }: ChartPlace): string {
    const place = words.place(formatLength(alongM), separationText(separationM), formatDecimalPosition(...position));
    return this.profile.length > 1 ? words.ring(ring + 1, this.profile.length, place) : place;
  }

  private picture(): unknown {
    const { active, widthPx, toleranceM } = this;
    const [bottom, right] = [TOP_PX + PLOT_HEIGHT_PX, LEFT_PX + this.plotWidthPx];
    return html`<svg width=${widthPx} height=${HEIGHT_PX} viewBox="0 0 ${widthPx} ${HEIGHT_PX}" aria-hidden="true">
      ${this.separationAxis(right)} ${this.lineAxis(bottom)}
      ${this.places
        .filter((place) => place.begins && place.ring > 0)
        .map((place) => svg`<line class="ring" x1=${this.x(place)} x2=${this.x(place)} y1=${TOP_PX} y2=${bottom} />`)}
      <path class="line" d=${this.outline} />
      ${this.scale.heightOf(toleranceM) <= 1 ? this.tolerance(right) : nothing}
      ${
        active
          ? svg`<line class="place" x1=${this.x(active)} x2=${this.x(active)} y1=${TOP_PX} y2=${bottom} />
              <circle class="place" cx=${this.x(active)} cy=${this.y(active.separationM)} r="4" />`
          : nothing
      }
    </svg>`;
  }

  private tolerance(right: number): unknown {
    const y = this.y(this.toleranceM);
    // Under its line where there is no room above it.
    const textY = Number(y) > TOP_PX + 16 ? Number(y) - 4 : Number(y) + 13;
    return svg`<line class="tolerance" x1=${LEFT_PX} x2=${right} y1=${y} y2=${y} />
      <text class="tolerance" x=${right} y=${textY} text-anchor="end">${words.tolerance(formatLength(this.toleranceM))}</text>`;
  }

  private separationAxis(right: number): unknown {
    return this.scale.ticksM.map((tickM, index) => {
      const y = this.y(tickM);
      const label = this.scale.floored && index === 0 ? words.least(formatLength(tickM)) : formatLength(tickM);
      return svg`<line class="tick" x1=${LEFT_PX} x2=${right} y1=${y} y2=${y} />
        <text x=${LEFT_PX - 5} y=${Number(y) + 4} text-anchor="end">${label}</text>`;
    });
  }

  private lineAxis(bottom: number): unknown {
    const wholeKm = this.wholeM / 1000;
    const step = niceStep(wholeKm, 5);
    const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    const ticks = Array.from({ length: Math.floor(wholeKm / step + 1e-9) + 1 }, (_, index) => index * step);
    return svg`${ticks.map((tick) => {
      const x = this.x({ wholeAlongM: tick * 1000 });
      return svg`<line class="tick" x1=${x} x2=${x} y1=${bottom} y2=${bottom + 4} />
        <text x=${x} y=${bottom + 16} text-anchor="middle">${formatNumber(tick, decimals)}</text>`;
    })}
      <text x=${LEFT_PX + this.plotWidthPx / 2} y=${HEIGHT_PX - 4} text-anchor="middle">${words.along}</text>`;
  }
}
