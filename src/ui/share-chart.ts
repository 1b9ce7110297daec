import { css, html, nothing, svg } from 'lit';
import { customElement, property, state as reactive } from 'lit/decorators.js';
import { compareTwo } from '../commands/compare-versions.ts';
import { describePoint } from '../commands/describe-shares.ts';
import { formatNumber } from '../messages/format.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import type { SharePoint } from '../state/share-series.ts';
import { ApplicationElement } from './application-element.ts';
import { chartStyles } from './chart-styles.ts';
import { renderShareMark } from './share-mark.ts';
import { base } from './theme.ts';

const words = laterMessages.versionHistory.shares;

const HEIGHT_PX = 104;
const LEFT_PX = 36;
const RIGHT_PX = 10;
const TOP_PX = 8;
const BOTTOM_PX = 8;

/** Closer than this, marks would cover one another: then only the line and the chosen place are drawn. */
const LEAST_GAP_PX = 9;

/**
 * How the agreed share of one zone went, from version to version. A step lasts until the next version; where there is no
 * figure there is no line. The mark says whose version it was, by its form.
 */
@customElement('share-chart')
export class ShareChart extends ApplicationElement {
  protected override readonly watched = [] as const;
  @property({ attribute: false }) points: readonly SharePoint[] = [];
  /** The accessible name. */
  @property() label = '';
  @reactive() private active: number | null = null;
  @reactive() private widthPx = 240;
  private readonly observer = new ResizeObserver(([entry]) => {
    if (entry && entry.contentRect.width > 0) this.widthPx = Math.round(entry.contentRect.width);
  });

  static override styles = [
    base,
    chartStyles,
    css`
      path {
        fill: none;
        stroke: var(--accent);
        stroke-width: 1.5;
      }
      .mark {
        fill: var(--panel);
        stroke: var(--ink);
        stroke-width: 1.5;
      }
      .mark[data-side='1'] {
        fill: var(--ink);
      }
      .place {
        stroke: var(--ink-quiet);
        stroke-dasharray: 2 2;
      }
      .readout {
        min-height: 2.8em;
        overflow-wrap: anywhere;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  private get last(): number {
    return this.points.length - 1;
  }

  private get gapPx(): number {
    return Math.max(60, this.widthPx - LEFT_PX - RIGHT_PX) / Math.max(1, this.points.length);
  }

  /** The middle of the room that a moment has, so that the last step is seen too. */
  private x(index: number): number {
    return LEFT_PX + (index + 0.5) * this.gapPx;
  }

  private y(share: number): number {
    return TOP_PX + (1 - share) * (HEIGHT_PX - TOP_PX - BOTTOM_PX);
  }

  private onPointer(event: PointerEvent): void {
    const box = this.renderRoot.querySelector('svg')?.getBoundingClientRect();
    if (box) this.choose(Math.floor((event.clientX - box.left - LEFT_PX) / this.gapPx));
  }

  private choose(index: number): void {
    this.active = Math.max(0, Math.min(this.last, index));
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = this.active ?? this.last;
    const page = Math.max(1, Math.round(this.points.length / 10));
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: from + 1,
      ArrowUp: from + 1,
      ArrowLeft: from - 1,
      ArrowDown: from - 1,
      PageUp: from + page,
      PageDown: from - page,
      Home: 0,
      End: this.last,
    };
    const target = targets[event.key];
    const point = this.points[from];
    if (event.key === 'Enter' && point) {
      const [one, other] = point.moment.newest;
      compareTwo(this.app, { kind: 'version', versionId: one.id }, { kind: 'version', versionId: other.id });
    } else if (target === undefined) return;
    else this.choose(target);
    event.preventDefault();
  }

  override render(): unknown {
    if (this.points.length === 0) return nothing;
    const place = this.points[Math.min(this.active ?? this.last, this.last)];
    const text = place ? describePoint(place) : words.none;
    return html`<div
        class="plot"
        role="slider"
        tabindex="0"
        aria-label=${this.label}
        aria-valuemin="1"
        aria-valuemax=${this.points.length}
        aria-valuenow=${Math.min(this.active ?? this.last, this.last) + 1}
        aria-valuetext=${text}
        @pointermove=${this.onPointer}
        @pointerdown=${this.onPointer}
        @keydown=${this.onKey}
      >
        ${this.picture()}
      </div>
      <p class="readout small"><bdi>${text}</bdi></p>`;
  }

  private picture(): unknown {
    const { points, widthPx, active } = this;
    const right = widthPx - RIGHT_PX;
    const bottom = HEIGHT_PX - BOTTOM_PX;
    const marked = this.gapPx >= LEAST_GAP_PX ? points.map((_, index) => index) : [];
    const chosen = active === null ? [] : [Math.min(active, this.last)];
    return html`<svg width=${widthPx} height=${HEIGHT_PX} viewBox="0 0 ${widthPx} ${HEIGHT_PX}" aria-hidden="true">
      ${[0, 0.5, 1].map(
        (share) =>
          svg`<line class="tick" x1=${LEFT_PX} x2=${right} y1=${this.y(share)} y2=${this.y(share)} />
            <text x=${LEFT_PX - 5} y=${this.y(share) + 4} text-anchor="end">${formatNumber(share * 100)} %</text>`,
      )}
      ${chosen.map(
        (index) => svg`<line class="place" x1=${this.x(index)} x2=${this.x(index)} y1=${TOP_PX} y2=${bottom} />`,
      )}
      <path d=${this.line()} />
      ${[...new Set([...marked, ...chosen])].map((index) => this.mark(index, chosen.includes(index)))}
    </svg>`;
  }

  private mark(index: number, isActive: boolean): unknown {
    const point = this.points[index];
    if (point?.value.kind !== 'share') return nothing;
    return renderShareMark(point.moment.side, this.x(index), this.y(point.value.share), isActive ? 5 : 3.5);
  }

  private line(): string {
    const half = this.gapPx / 2;
    let before: number | null = null;
    const steps = this.points.map(({ value }, index) => {
      const y = value.kind === 'share' ? this.y(value.share) : null;
      const isGoingOn = before !== null;
      before = y;
      if (y === null) return '';
      const x = this.x(index);
      const to = index === this.last ? x + half : x + this.gapPx;
      return `${isGoingOn ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}H${to.toFixed(1)}`;
    });
    return steps.join('');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'share-chart': ShareChart;
  }
}
