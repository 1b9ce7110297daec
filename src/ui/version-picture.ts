import { css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { pictureShelf, type PictureShelf } from '../commands/version-pictures.ts';
import type { Version } from '../domain/version.ts';
import { mapColours } from '../map/map-colours.ts';
import { paintOutline, PICTURE_HEIGHT_PX, PICTURE_WIDTH_PX } from '../map/picture/paint-outline.ts';
import { ApplicationElement } from './application-element.ts';

/** A small picture of a version's boundaries. It is asked for when it comes into view, and given up when it leaves. */
@customElement('version-picture')
export class VersionPicture extends ApplicationElement {
  protected override readonly watched = ['theme'] as const;
  @property({ attribute: false }) version: Version | null = null;
  /** What it shows, in words. */
  @property() label = '';
  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;
  private shelf: PictureShelf | null = null;
  private stop: (() => void) | null = null;
  private asking: AbortController | null = null;
  private readonly observer = new IntersectionObserver((entries) => {
    if (entries.at(-1)?.isIntersecting) void this.ask();
    else this.giveUp();
  });

  static override styles = css`
    :host {
      display: block;
      width: 96px;
      height: 72px;
    }
    canvas {
      display: block;
      box-sizing: border-box;
      width: 100%;
      height: 100%;
      border: 1px solid var(--hairline);
      border-radius: var(--radius);
      background: var(--paper);
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
    this.giveUp();
  }

  private giveUp(): void {
    this.asking?.abort();
    this.asking = null;
    this.stop?.();
    this.stop = null;
    // A thousand canvases that nobody sees would fill the memory.
    if (this.canvas) this.canvas.width = this.canvas.height = 0;
  }

  private async ask(): Promise<void> {
    const { version } = this;
    if (!version || this.asking) return;
    const asking = new AbortController();
    this.asking = asking;
    this.shelf = pictureShelf(this.app);
    this.stop = this.shelf.onFrame(() => this.paint());
    this.paint();
    await this.shelf.see(version, asking.signal);
    if (!asking.signal.aborted) this.paint();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('version') as Version | null | undefined;
    if (before && before.record.mapFingerprint !== this.version?.record.mapFingerprint && this.asking) {
      this.giveUp();
      void this.ask();
    }
    this.paint();
  }

  private paint(): void {
    const { canvas, shelf, version } = this;
    const frame = shelf?.frame() ?? null;
    const outline = version && shelf ? shelf.known(version.record.mapFingerprint) : null;
    const context = canvas?.getContext('2d');
    canvas?.toggleAttribute('data-painted', Boolean(this.asking && outline && frame));
    if (!canvas || !context || !this.asking || !outline || !frame) return;
    const ratio = window.devicePixelRatio;
    canvas.width = Math.round(PICTURE_WIDTH_PX * ratio);
    canvas.height = Math.round(PICTURE_HEIGHT_PX * ratio);
    context.scale(ratio, ratio);
    paintOutline(context, outline, frame, mapColours(this.state.theme).ink);
  }

  override render(): unknown {
    return html`<canvas role="img" aria-label=${this.label}></canvas>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'version-picture': VersionPicture;
  }
}
