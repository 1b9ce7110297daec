import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { changeZoneTool } from '../commands/zone-tools.ts';
import { draftOf, zoneOf } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import type { ZoneToolSession, ZoneToolSettings } from '../state/zone-tool.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const words = messages.zoneTools;

/** Typing a number makes one preview, not one for each digit. */
const TYPING_MS = 150;

interface Choice {
  readonly value: string;
  readonly name: string;
}

/** What a zone tool lets the user choose: parts, another zone, metres, which way. */
@customElement('zone-tool-settings')
export class ZoneToolSettingFields extends ApplicationElement {
  protected override readonly watched = ['workspace', 'zoneTool'] as const;
  private typing: ReturnType<typeof setTimeout> | null = null;
  /** What stands in the field that is being typed into: a figure that arrives meanwhile must not change it. */
  private typed: { readonly label: string; readonly text: string } | null = null;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        font-size: var(--text-small);
      }
      label {
        display: block;
      }
      label.check {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: 24px;
      }
      input[type='number'] {
        width: 110px;
      }
      select {
        width: 100%;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.typing !== null) clearTimeout(this.typing);
  }

  override render(): unknown {
    const { zoneTool } = this.state;
    return zoneTool ? html`<div class="stack">${this.fields(zoneTool)}</div>` : nothing;
  }

  private fields(session: ZoneToolSession): unknown {
    const { settings } = session;
    const change = (to: Partial<ZoneToolSettings>): void => changeZoneTool(this.app, to);
    switch (session.tool) {
      case 'reshape':
        return [
          this.partField(session),
          this.check(words.otherStretch, settings.otherWay, (otherWay) => change({ otherWay })),
        ];
      case 'split':
        return [
          this.partField(session),
          this.choose(words.into, settings.into ?? '', this.zonesForPiece(session), (value) =>
            change({ into: value === '' ? null : value }),
          ),
          this.check(words.otherPiece, settings.otherWay, (otherWay) => change({ otherWay })),
        ];
      case 'merge':
        return [
          this.partField(session),
          this.choose(words.otherPart, String(settings.otherPart), this.parts(session), (value) =>
            change({ otherPart: Number(value) }),
          ),
        ];
      case 'trim':
      case 'cut':
        return this.otherZone(session);
      case 'add':
      case 'subtract':
      case 'straighten':
        return nothing;
      case 'simplify':
        return [this.partField(session), this.metres(words.tolerance, settings.metres, (metres) => change({ metres }))];
      case 'densify':
        return [
          this.partField(session),
          this.metres(words.largestDistance, settings.metres, (metres) => change({ metres })),
        ];
      case 'offset':
        return [
          this.partField(session),
          this.metres(words.offset, settings.metres, (metres) => change({ metres })),
          this.choose(
            words.direction,
            settings.outwards ? 'out' : 'in',
            [
              { value: 'out', name: words.outwards },
              { value: 'in', name: words.inwards },
            ],
            (value) => change({ outwards: value === 'out' }),
          ),
        ];
      case 'move':
        return [
          this.partField(session),
          this.metres(words.eastM, settings.eastM, (eastM) => change({ eastM })),
          this.metres(words.northM, settings.northM, (northM) => change({ northM })),
          this.check(words.detached, settings.detached, (detached) => change({ detached })),
        ];
    }
  }

  private parts({ partyId, zoneId }: ZoneToolSession): readonly Choice[] {
    const geometry = draftOf(this.state.workspace, partyId).map[zoneId]?.geometry ?? [];
    return geometry.map((_polygon, part) => ({ value: String(part), name: words.partNumber(part + 1) }));
  }

  private partField(session: ZoneToolSession): unknown {
    const parts = this.parts(session);
    if (parts.length < 2) return nothing;
    return this.choose(words.part, String(session.settings.part), parts, (value) =>
      changeZoneTool(this.app, { part: Number(value) }),
    );
  }

  private zonesForPiece({ zoneId }: ZoneToolSession): readonly Choice[] {
    const zones = this.state.workspace.zones.filter(({ id }) => id !== zoneId);
    return [{ value: '', name: words.leaveOut }, ...zones.map(({ id, name }) => ({ value: id, name }))];
  }

  /** Zones of the same map first, then those of the other parties. */
  private otherZone({ partyId, zoneId, settings }: ZoneToolSession): unknown {
    const { workspace } = this.state;
    const others = workspace.parties
      .toSorted((one, other) => Number(other.id === partyId) - Number(one.id === partyId))
      .flatMap((party) =>
        Object.entries(draftOf(workspace, party.id).map)
          .filter(([id, { geometry }]) => geometry.length > 0 && !(party.id === partyId && id === zoneId))
          .map(([id]) => ({ party, id })),
      );
    const chosen = others.findIndex(
      ({ party, id }) => settings.other?.partyId === party.id && settings.other.zoneId === id,
    );
    const choices = others.map(({ party, id }, index) => ({
      value: String(index),
      name: words.ofParty(zoneOf(workspace, id)?.name ?? id, party.name),
    }));
    return this.choose(
      words.otherZone,
      chosen === -1 ? '' : String(chosen),
      [{ value: '', name: words.chooseZone }, ...choices],
      (value) => {
        const other = value === '' ? undefined : others[Number(value)];
        changeZoneTool(this.app, { other: other ? { partyId: other.party.id, zoneId: other.id } : null });
      },
    );
  }

  private choose(label: string, value: string, choices: readonly Choice[], take: (value: string) => void): unknown {
    return html`<label>
      ${label}
      <select
        @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement) take(event.target.value);
        }}
      >
        ${choices.map(
          (choice) => html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.name}</option>`,
        )}
      </select>
    </label>`;
  }

  private metres(label: string, value: number, take: (metres: number) => void): unknown {
    return html`<label>
      ${label}<br />
      <input
        type="number"
        step="any"
        .value=${this.typed?.label === label ? this.typed.text : String(value)}
        @input=${(event: Event) => this.takeNumber(event, label, take, TYPING_MS)}
        @change=${(event: Event) => this.takeNumber(event, label, take, 0)}
      />
    </label>`;
  }

  /** While digits are typed the tool waits for the last one; leaving the field, for Apply too, takes it at once. */
  private takeNumber(event: Event, label: string, take: (metres: number) => void, afterMs: number): void {
    const entered = event.target instanceof HTMLInputElement ? event.target.valueAsNumber : Number.NaN;
    if (this.typing !== null) clearTimeout(this.typing);
    this.typing = null;
    // Half a number, or none yet: the last whole one holds.
    if (!Number.isFinite(entered)) return;
    this.typed = afterMs === 0 ? null : { label, text: String(entered) };
    if (afterMs === 0) take(entered);
    else this.typing = setTimeout(() => take(entered), afterMs);
  }

  private check(label: string, value: boolean, take: (value: boolean) => void): unknown {
    return html`<label class="check">
      <input
        type="checkbox"
        .checked=${live(value)}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) take(event.target.checked);
        }}
      />
      ${label}
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zone-tool-settings': ZoneToolSettingFields;
  }
}
