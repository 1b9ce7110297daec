import { html, nothing, svg } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { pictureAtOnce } from '../commands/comparison-picture.ts';
import { comparisonSheet, hasComparisonSheet } from '../commands/comparison-sheet.ts';
import type { MapPicture } from '../map/map-view.ts';
import type { ComparisonSheet, SheetRow, SheetScale, SheetSign, SheetTable } from '../map/sheet/comparison-sheet.ts';
import { ApplicationElement } from './application-element.ts';
import { agreedSample, comparisonColours, conflictSample, severalSample } from './comparison-colours.ts';
import { comparisonSheetStyles } from './comparison-sheet-styles.ts';
import { patternSample } from './party-pattern.ts';
import { base } from './theme.ts';

/** With more lines than this the page is set smaller, and smaller again, so that it stays one and the map keeps its room. */
const MOST_LINES = { roomy: 24, dense: 56 } as const;

/**
 * The printed page of a comparison: it stands in the page only while the task Compare is printed, and takes the place of
 * the frame there. However the print began, it is filled at once, since the browser does not wait.
 */
@customElement('comparison-sheet')
export class ComparisonSheetPage extends ApplicationElement {
  protected override readonly watched = [] as const;
  private sheet: ComparisonSheet | null = null;
  private picture: MapPicture | null = null;
  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;

  static override styles = [base, comparisonColours, comparisonSheetStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.fill);
    window.addEventListener('afterprint', this.clear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.fill);
    window.removeEventListener('afterprint', this.clear);
  }

  private readonly fill = (): void => {
    if (!hasComparisonSheet(this.state)) return this.clear();
    this.picture = pictureAtOnce(this.app);
    this.sheet = comparisonSheet(this.app, this.picture);
    this.mark(this.sheet !== null);
    this.renderNow();
    const { canvas, picture } = this;
    if (canvas && picture) canvas.getContext('2d')?.drawImage(picture.image, 0, 0);
  };

  private readonly clear = (): void => {
    this.sheet = null;
    this.picture = null;
    this.mark(false);
    this.renderNow();
  };

  /** The frame gives way to the sheet, in its own styles and in those of the document. */
  private mark(filled: boolean): void {
    this.toggleAttribute('filled', filled);
    document.documentElement.toggleAttribute('data-sheet', filled);
  }

  /** The page is copied for the printer as it is when the event is over. */
  private renderNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  override render(): unknown {
    const { sheet } = this;
    if (!sheet) return nothing;
    const { title, subtitle, maps, legendTitle, legend, tables, notes, method, credits } = sheet;
    const lines = maps.length + notes.length + tables.reduce((sum, { rows }) => sum + rows.length, 0);
    return html`<article class=${lines > MOST_LINES.dense ? 'tight' : lines > MOST_LINES.roomy ? 'dense' : ''}>
      <header>
        <h1 class="wrap"><bdi>${title}</bdi></h1>
        <p>${subtitle}</p>
        ${maps.map((map) => html`<p class="wrap"><bdi>${map}</bdi></p>`)}
      </header>
      ${this.map(sheet)}
      <section>
        <h2>${legendTitle}</h2>
        <ul class="legend">
          ${legend.map(({ sign, text }) => html`<li>${signed(sign, text)}</li>`)}
        </ul>
      </section>
      ${tables.map(table)}
      <footer>
        ${notes.map((note) => html`<p class="wrap"><bdi>${note}</bdi></p>`)}
        <p class="fine">${method}</p>
        <p class="fine">${credits}</p>
      </footer>
    </article>`;
  }

  private map({ scale, withoutMap }: ComparisonSheet): unknown {
    const { picture } = this;
    if (!picture) return html`<p>${withoutMap}</p>`;
    const { image, widthPx, heightPx } = picture;
    return html`<figure>
      <div class="frame">
        <div class="map" style=${styleMap({ '--ratio': String(widthPx / heightPx) })}>
          <canvas width=${image.width} height=${image.height}></canvas>
          ${scale ? scaleBar(scale) : nothing}
        </div>
      </div>
    </figure>`;
  }
}

function scaleBar({ share, text }: SheetScale): unknown {
  return html`<div class="scale">
    <span class="bar" style=${styleMap({ width: `${share * 100}%` })}></span><span class="length">${text}</span>
  </div>`;
}

function table({ caption, columns, rows }: SheetTable): unknown {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${caption}</th>
        ${columns.map((name) => html`<th scope="col"><bdi>${name}</bdi></th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(row)}
    </tbody>
  </table>`;
}

function row({ sign, name, cells, ruled }: SheetRow): unknown {
  return html`<tr class=${ruled ? 'ruled' : ''}>
    <th scope="row">${sign ? signed(sign, name) : html`<bdi>${name}</bdi>`}</th>
    ${cells.map(({ figure, share }) => html`<td>${figure} <span class="share">${share}</span></td>`)}
  </tr>`;
}

function signed(sign: SheetSign, text: string): unknown {
  const letters = sign.kind === 'one' ? sign.letter : sign.kind === 'several' ? sign.letters : '';
  const colour = sign.kind === 'one' ? sign.colour : sign.kind === 'agreed' ? 'var(--agreed)' : 'var(--several)';
  return html`<span class="signed"
    ><svg viewBox="0 0 20 20" aria-hidden="true" style=${styleMap({ color: colour })}>${sample(sign)}</svg
    >${letters === '' ? nothing : html`<b>${letters}</b>`}<span><bdi>${text}</bdi></span></span
  >`;
}

function sample(sign: SheetSign): unknown {
  switch (sign.kind) {
    case 'agreed':
      return agreedSample();
    case 'several':
      return severalSample();
    case 'conflict':
      return conflictSample();
    case 'one':
      return svg`${patternSample(sign.pattern)}`;
  }
}
