import { css, html, nothing, svg } from 'lit';
import { customElement, state as reactive } from 'lit/decorators.js';
import { describeMoves } from '../commands/describe-shares.ts';
import { measureShares, type SharesOutcome } from '../commands/measure-shares.ts';
import type { PartyId } from '../domain/identifiers.ts';
import type { Party } from '../domain/party.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { shareMoments, zoneShares, type ShareMoment, type Side, type ZoneShares } from '../state/share-series.ts';
import { shownByParty } from '../state/version-timeline.ts';
import { ApplicationElement } from './application-element.ts';
import { renderShareMark } from './share-mark.ts';
import { base } from './theme.ts';
import './share-chart.ts';
import './share-table.ts';

const words = laterMessages.versionHistory.shares;

/** One and the same list, so that it is seen that nothing new is asked. */
const NO_MOMENTS: readonly ShareMoment[] = [];

/** What is under way, or how it ended; null before anything was asked. */
type Measuring = { readonly kind: 'running'; readonly done: number } | SharesOutcome;

/** How the agreed share of two parties went over their versions: who moved towards whom. Measured when it is opened. */
@customElement('version-shares')
export class VersionShares extends ApplicationElement {
  protected override readonly watched = ['workspace', 'versions'] as const;
  @reactive() private open = false;
  @reactive() private chosen: readonly [PartyId, PartyId] | null = null;
  @reactive() private measuring: Measuring | null = null;
  private asked: readonly ShareMoment[] | null = null;
  private stopper: AbortController | null = null;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .body {
        padding-block-start: var(--space-2);
      }
      label {
        display: flex;
        flex-direction: column;
        gap: var(--space-1);
        font-size: var(--text-small);
      }
      h3 {
        padding-block: var(--space-2) var(--space-1);
      }
      progress {
        flex: 1;
        min-width: 80px;
        accent-color: var(--accent);
      }
      .legend svg {
        width: 12px;
        height: 12px;
        flex: none;
      }
      .mark {
        fill: var(--panel);
        stroke: var(--ink);
        stroke-width: 1.5;
      }
      .mark[data-side='1'] {
        fill: var(--ink);
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopper?.abort();
    this.asked = null;
  }

  /** Parties that have a version here, in the order of the workspace. */
  private get parties(): readonly Party[] {
    const shown = shownByParty(this.state);
    return this.state.workspace.parties.filter((party) => shown.has(party.id));
  }

  private pair(): readonly [Party, Party] | null {
    const { parties } = this;
    const found = this.chosen?.map((id) => parties.find((party) => party.id === id)) ?? parties.slice(0, 2);
    const [one, other] = found;
    return one && other ? [one, other] : parties[0] && parties[1] ? [parties[0], parties[1]] : null;
  }

  protected override willUpdate(): void {
    if (!this.open) return;
    const pair = this.pair();
    const moments = pair && pair[0].id !== pair[1].id ? shareMoments(this.state, pair[0].id, pair[1].id) : NO_MOMENTS;
    if (moments === this.asked) return;
    this.asked = moments;
    void this.measure(moments);
  }

  private async measure(moments: readonly ShareMoment[]): Promise<void> {
    this.stopper?.abort();
    const stopper = new AbortController();
    this.stopper = stopper;
    this.measuring = { kind: 'running', done: 0 };
    const onProgress = (done: number): void => {
      if (this.stopper === stopper) this.measuring = { kind: 'running', done };
    };
    const outcome = await measureShares(this.app, moments, onProgress, stopper.signal);
    if (this.stopper === stopper) this.measuring = outcome;
  }

  private toggle(): void {
    this.open = !this.open;
    if (this.open) return;
    this.stopper?.abort();
    this.asked = null;
  }

  override render(): unknown {
    return html`<button aria-expanded=${this.open} @click=${() => this.toggle()}>
        ${words.open} <wa-icon name="chevron-down"></wa-icon>
      </button>
      ${this.open ? html`<div class="body stack">${this.body()}</div>` : nothing}`;
  }

  private body(): unknown {
    const pair = this.pair();
    if (!pair) return html`<p class="small">${words.tooFew}</p>`;
    const [one, other] = pair;
    const choice = html`<div class="row">
      ${this.select(words.one, one, (id) => [id, other.id])} ${this.select(words.other, other, (id) => [one.id, id])}
    </div>`;
    if (one.id === other.id)
      return html`${choice}
        <p class="small">${words.sameParty}</p>`;
    return html`${choice}
      <p class="quiet small">${words.help}</p>
      ${this.progress()} ${this.measuring?.kind === 'done' ? this.figures(this.measuring, pair) : nothing}`;
  }

  private select(label: string, chosen: Party, choose: (id: PartyId) => readonly [PartyId, PartyId]): unknown {
    return html`<label>
      ${label}
      <select
        .value=${chosen.id}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement) this.chosen = choose(event.target.value);
        }}
      >
        ${this.parties.map(
          (party) => html`<option value=${party.id} ?selected=${party.id === chosen.id}>${party.name}</option>`,
        )}
      </select>
    </label>`;
  }

  private progress(): unknown {
    const { measuring, asked } = this;
    const of = asked?.length ?? 0;
    if (measuring === null || measuring.kind === 'done') return nothing;
    if (measuring.kind === 'running') {
      return html`<div class="row small">
        <progress aria-label=${words.measuring(measuring.done, of)} max=${of} value=${measuring.done}></progress>
        <button @click=${() => this.stopper?.abort()}>${words.stop}</button>
      </div>`;
    }
    return html`<p class="small wrap">
        ${measuring.kind === 'failed' ? words.failed(measuring.detail) : words.stopped}
      </p>
      <button @click=${() => void this.measure(asked ?? [])}>${words.again}</button>`;
  }

  private figures(
    { measured }: Extract<SharesOutcome, { kind: 'done' }>,
    [one, other]: readonly [Party, Party],
  ): unknown {
    const moments = this.asked ?? [];
    if (moments.length === 0) return html`<p class="small">${words.noMoments}</p>`;
    const { zones } = this.state.workspace;
    const proposed = zones.filter((zone) => moments.some(({ pairs }) => pairs.has(zone.id)));
    const shares = proposed.map((zone) => zoneShares(moments, zone.id, measured));
    return html`<div class="legend">${this.legend(0, one)} ${this.legend(1, other)}</div>
      ${proposed.map((zone, index) => this.chart(zone.name, shares[index], [one, other]))}
      <share-table
        .moments=${moments}
        .zones=${proposed}
        .shares=${shares}
        .label=${words.table(one.name, other.name)}
      ></share-table>`;
  }

  private legend(side: Side, party: Party): unknown {
    return html`<p class="row small">
      <svg viewBox="0 0 12 12" aria-hidden="true">${svg`${renderShareMark(side, 6, 6, 4)}`}</svg>
      <bdi>${words.mark(party.name)}</bdi>
    </p>`;
  }

  private chart(zone: string, shares: ZoneShares | undefined, parties: readonly [Party, Party]): unknown {
    if (!shares) return nothing;
    const hasFigure = shares.points.some(({ value }) => value.kind === 'share');
    return html`<section>
      <h3 class="wrap"><bdi>${zone}</bdi></h3>
      ${
        hasFigure
          ? html`<share-chart .points=${shares.points} .label=${words.chart(zone)}></share-chart> ${parties.map(
                (party, side) =>
                  html`<p class="small wrap"><bdi>${describeMoves(party.name, shares.movedBy[side] ?? 0)}</bdi></p>`,
              )}`
          : html`<p class="small">${words.zoneNone}</p>`
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'version-shares': VersionShares;
  }
}
