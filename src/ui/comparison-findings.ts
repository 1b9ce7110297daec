import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { drawMissing, showInvalid, showOverlap } from '../commands/comparison-findings.ts';
import { describeFinding } from '../commands/describe-finding.ts';
import { placeName } from '../commands/place-name.ts';
import type { MapComparison, ZoneOverlap } from '../analysis/comparison.ts';
import { zoneOf } from '../domain/workspace.ts';
import { inputsOf } from '../geometry/input-set.ts';
import { messages } from '../messages/catalogue.ts';
import { formatArea, formatExactArea } from '../messages/format.ts';
import { comparedMaps, type ChosenMap } from '../state/comparison-selectors.ts';
import { invalidPlace } from '../state/invalid-place.ts';
import { ApplicationElement } from './application-element.ts';
import { mapName } from '../commands/comparison-names.ts';
import { base } from './theme.ts';

const words = messages.comparing.findings;

/** More of one kind are counted and not listed. */
const LISTED = 50;

/** What was noticed about the compared maps beside the cells: overlaps, missing proposals, invalid boundaries. */
@customElement('comparison-findings')
export class ComparisonFindings extends ApplicationElement {
  protected override readonly watched = ['comparison', 'workspace', 'versions', 'versionMaps'] as const;

  static override styles = [
    base,
    css`
      /* Without findings it takes no room, not even a gap. */
      :host {
        display: contents;
      }
      section {
        border-inline-start: 3px solid var(--warning);
        background: var(--warning-paper);
        padding: var(--space-2) var(--space-3);
      }
      h3 {
        margin-block-start: var(--space-2);
      }
      li button,
      li p {
        width: 100%;
        min-height: 32px;
        padding: var(--space-1);
        text-align: start;
        font-size: var(--text-small);
        border-color: transparent;
        background: transparent;
      }
      .zones {
        display: block;
        color: var(--ink-quiet);
      }
    `,
  ];

  override render(): unknown {
    const { result } = this.state.comparison;
    const maps = comparedMaps(this.state);
    if (!result || maps.length !== result.mapCount) return nothing;
    const numbered = result.overlaps.map((overlap, index) => ({ overlap, index }));
    const groups = [
      {
        title: words.conflicts,
        items: numbered
          .filter(({ overlap }) => overlap.mapA !== overlap.mapB)
          .map(({ overlap, index }) => this.overlap(overlap, index, maps)),
      },
      {
        title: words.overlaps,
        items: numbered
          .filter(({ overlap }) => overlap.mapA === overlap.mapB)
          .map(({ overlap, index }) => this.overlap(overlap, index, maps)),
      },
      { title: words.invalid, items: this.absent(result, maps, 'invalid') },
      { title: words.missing, items: this.absent(result, maps, 'missing') },
    ].filter(({ items }) => items.length > 0);
    const count = groups.reduce((sum, { items }) => sum + items.length, 0);
    if (count === 0) return nothing;
    return html`<section aria-label=${words.title(count)}>
      <h2>${words.title(count)}</h2>
      ${groups.map(
        ({ title, items }) =>
          html`<h3>${title}</h3>
            <ul aria-label=${title}>
              ${items.slice(0, LISTED).map((item) => html`<li>${item}</li>`)}
            </ul>
            ${items.length > LISTED ? html`<p class="quiet small">${words.more(items.length - LISTED)}</p>` : nothing}`,
      )}
    </section>`;
  }

  private zoneName(zoneId: string): string {
    return zoneOf(this.state.workspace, zoneId)?.name ?? zoneId;
  }

  private overlap(overlap: ZoneOverlap, index: number, maps: readonly ChosenMap[]): unknown {
    const [a, b] = [maps[overlap.mapA], maps[overlap.mapB]];
    if (!a || !b) return nothing;
    const zoneA = this.zoneName(overlap.zoneIdA);
    const zoneB = this.zoneName(overlap.zoneIdB);
    const who = a === b ? words.within(mapName(a), zoneA, zoneB) : words.zones(mapName(a), zoneA, mapName(b), zoneB);
    return html`<button title=${formatExactArea(overlap.areaM2)} @click=${() => showOverlap(this.app, index)}>
      <span class="wrap">
        ${words.place(formatArea(overlap.areaM2), placeName(this.app.gazetteer, overlap.pole))}
      </span>
      <span class="zones wrap"><bdi>${who}</bdi></span>
    </button>`;
  }

  /** The maps that do not take part in a zone, one by one: a boundary that is not valid, or none. */
  private absent(result: MapComparison, maps: readonly ChosenMap[], why: 'missing' | 'invalid'): readonly unknown[] {
    return result.zones.flatMap((zone) =>
      zone.kind === 'failed'
        ? []
        : inputsOf(zone[why]).flatMap((place) => {
            const map = maps[place];
            if (!map) return [];
            return why === 'missing' ? this.missing(map, place, zone.zoneId) : this.invalid(map, place, zone.zoneId);
          }),
    );
  }

  private missing(map: ChosenMap, place: number, zoneId: string): unknown {
    const [name, zone] = [mapName(map), this.zoneName(zoneId)];
    const text = html`<bdi class="wrap">${words.ofZone(name, zone)}</bdi>`;
    if (map.reference.kind === 'version') return html`<p>${text}</p>`;
    return html`<button title=${words.draw(name, zone)} @click=${() => drawMissing(this.app, place, zoneId)}>
      ${text}
    </button>`;
  }

  private invalid(map: ChosenMap, place: number, zoneId: string): unknown {
    const [name, zone] = [mapName(map), this.zoneName(zoneId)];
    const found = invalidPlace(this.state, place, zoneId);
    return html`<button title=${words.show(name, zone)} @click=${() => showInvalid(this.app, place, zoneId)}>
      <bdi class="wrap">${words.ofZone(name, zone)}</bdi>
      ${
        found
          ? html`<span class="zones wrap"
              >${describeFinding(found.finding, 'draft')} ${found.alongGeodesics ? words.alongGeodesics : nothing}</span
            >`
          : nothing
      }
    </button>`;
  }
}
