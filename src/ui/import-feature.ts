import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { describeFinding } from '../commands/describe-finding.ts';
import { boundaryFor } from '../commands/import-as-reference.ts';
import { placeInText } from '../commands/import-findings.ts';
import { chooseForFeature } from '../commands/importing.ts';
import type { Finding } from '../domain/finding.ts';
import { draftOf, partyOf, zoneOf } from '../domain/workspace.ts';
import type { ReadFeature } from '../exchange/import-reading.ts';
import { boundingBoxOf } from '../geometry/bounding-box.ts';
import { messages } from '../messages/catalogue.ts';
import { formatArea } from '../messages/format.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import type { ImportChoice, ImportSession } from '../state/app-state.ts';
import { isSameBoundary } from '../state/selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const words = messages.exchange;
const MAXIMUM_FINDINGS = 20;

/** One feature of a file: what it is, what is wrong with it, whose boundary it becomes. */
@customElement('import-feature')
export class ImportFeature extends ApplicationElement {
  protected override readonly watched = ['importing', 'workspace'] as const;
  @property({ attribute: false }) feature: ReadFeature | null = null;
  @property({ attribute: false }) choice: ImportChoice | null = null;
  @property({ type: Number }) index = 0;
  @property() kind: ImportSession['as'] = 'draft';

  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding-block: var(--space-3);
        border-block-start: 1px solid var(--hairline);
        font-size: var(--text-small);
      }
      .head {
        display: flex;
        gap: var(--space-2);
        align-items: baseline;
      }
      .head strong {
        flex: 1;
      }
      .assign {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--space-2);
        padding-block-start: var(--space-2);
      }
      select {
        min-width: 0;
        width: 100%;
      }
      li {
        display: flex;
        gap: var(--space-2);
        align-items: flex-start;
        padding-block: var(--space-1);
      }
      li[data-severity='error'] wa-icon {
        color: var(--danger);
      }
      li span {
        flex: 1;
      }
      li button {
        min-height: 26px;
        flex: none;
      }
    `,
  ];

  private showOnMap(found: Finding | null): void {
    const { map } = this.app;
    if (found?.position) {
      const [longitude, latitude] = found.position;
      map?.flag(found.position);
      map?.fit([longitude, latitude, longitude, latitude], { maximumZoom: 13 });
      return;
    }
    const shown = this.feature?.geometry ?? this.feature?.faulty;
    const box = shown ? boundingBoxOf(shown) : null;
    if (box) map?.fit(box);
  }

  override render(): unknown {
    const { feature, choice, index } = this;
    if (!feature || !choice) return nothing;
    const name = words.featureName(feature.index + 1, feature.name);
    const boundary = boundaryFor(this.kind, feature);
    return html`
      <div class="head">
        <input
          type="checkbox"
          aria-label=${words.takeFeature(name)}
          .checked=${choice.ticked}
          ?disabled=${this.kind === 'reference' ? !feature.asReference : !boundary}
          @change=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) {
              chooseForFeature(this.app, index, { ticked: event.target.checked });
            }
          }}
        />
        <strong class="wrap"><bdi>${name}</bdi></strong>
        ${
          (feature.geometry ?? feature.faulty)
            ? html`<button
                class="plain"
                aria-label=${`${words.showOnMap}: ${name}`}
                @click=${() => this.showOnMap(null)}
              >
                ${words.showOnMap}
              </button>`
            : nothing
        }
      </div>
      ${
        feature.areaM2 === null
          ? nothing
          : html`<p class="quiet figure" title=${messages.methods[this.state.workspace.lineType]}>
              ${words.featureFacts(formatArea(feature.areaM2), feature.positionCount)}
            </p>`
      }
      ${feature.provenance.illustrative ? html`<p>${words.illustrativeLabel}</p>` : nothing}
      ${
        this.kind === 'reference' && feature.asReference
          ? html`<p class="quiet">
              ${messages.referenceLayers.facts(feature.asReference.lines.length, feature.asReference.lines.flat().length)}
            </p>`
          : this.renderFindings(feature, name)
      }
      ${boundary && !feature.importable ? html`<p>${laterMessages.importAdjustments.canBecomeDraft}</p>` : nothing}
      ${boundary && this.kind !== 'reference' ? this.renderAssignment(name, choice) : nothing}
    `;
  }

  private renderFindings(feature: ReadFeature, name: string): unknown {
    if (feature.findings.length === 0) return nothing;
    const shown = feature.findings.slice(0, MAXIMUM_FINDINGS);
    return html`<ul aria-label=${words.findingsOf(name)}>
        ${shown.map(
          (found, at) =>
            html`<li data-severity=${found.severity}>
              <wa-icon name=${found.severity === 'error' ? 'circle-x' : 'triangle-alert'}></wa-icon>
              <span class="wrap"
                >${describeFinding(found)} <span class="quiet">${placeInText(found) ?? nothing}</span></span
              >
              ${
                found.position
                  ? html`<button
                      aria-label=${words.showNumberedFinding(at + 1, name)}
                      @click=${() => this.showOnMap(found)}
                    >
                      ${words.showOnMap}
                    </button>`
                  : nothing
              }
            </li>`,
        )}
      </ul>
      ${
        feature.findings.length > shown.length
          ? html`<p class="quiet">${words.moreFindings(feature.findings.length - shown.length)}</p>`
          : nothing
      }`;
  }

  private renderAssignment(name: string, choice: ImportChoice): unknown {
    const { workspace } = this.state;
    const select = (
      label: string,
      placeholder: string,
      items: readonly { readonly id: string; readonly name: string }[],
      value: string | null,
      change: (id: string | null) => Partial<ImportChoice>,
    ): unknown =>
      html`<select
        aria-label=${label}
        @change=${(event: Event) => {
          if (!(event.target instanceof HTMLSelectElement)) return;
          const id = event.target.value === '' ? null : event.target.value;
          chooseForFeature(this.app, this.index, { ticked: true, ...change(id) });
        }}
      >
        <option value="" ?selected=${value === null}>${placeholder}</option>
        ${items.map((item) => html`<option value=${item.id} ?selected=${item.id === value}>${item.name}</option>`)}
      </select>`;
    const party = partyOf(workspace, choice.partyId ?? '');
    const zone = zoneOf(workspace, choice.zoneId ?? '');
    const here = party && zone ? draftOf(workspace, party.id).map[zone.id] : undefined;
    const geometry = this.feature?.geometry ?? this.feature?.faulty;
    const identical = here !== undefined && geometry ? isSameBoundary(geometry, here.geometry) : false;
    return html`<div class="assign">
        ${select(words.assignParty(name), words.chooseParty, workspace.parties, choice.partyId, (partyId) => ({ partyId }))}
        ${select(words.assignZone(name), words.chooseZone, workspace.zones, choice.zoneId, (zoneId) => ({ zoneId }))}
      </div>
      ${identical && party && zone ? html`<p>${words.identical(party.name, zone.name)}</p>` : nothing}
      ${here && party && zone && choice.ticked && this.kind === 'draft' ? html`<p class="quiet">${words.replaces(party.name, zone.name)}</p>` : nothing}`;
  }
}
