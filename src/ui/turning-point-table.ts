import { css, html, nothing } from 'lit';
import { customElement, state as reactive } from 'lit/decorators.js';
import { notify } from '../commands/notify.ts';
import { startAtPoint } from '../commands/point-attributes.ts';
import { showPoint } from '../commands/show-point.ts';
import {
  insertionAfterRow,
  listRing,
  pointOfRow,
  rowCount,
  rowOfPoint,
  writeCell,
  type ListedRing,
} from '../commands/turning-point-cells.ts';
import { deletePoint, insertMiddle } from '../commands/turning-points.ts';
import { changePreferences, openDialog } from '../commands/view.ts';
import type { Delimitation, TurningPointAddress } from '../domain/delimitation.ts';
import { writePointTable } from '../exchange/coordinates/write-table.ts';
import { NOTATIONS, RESOLUTIONS } from '../geometry/notation/notation.ts';
import type { Answer } from '../map/drawing/drawing-port.ts';
import { messages } from '../messages/catalogue.ts';
import { formatNumber } from '../messages/format.ts';
import { selectedDelimitation, selectionIsLocked } from '../state/selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import './turning-point-grid.ts';
import type { EditedCell } from './turning-point-grid.ts';

const words = messages.coordinates.table;

/** The turning points of the selected proposal as a table: read, edited, named, copied; in step with the map. */
@customElement('turning-point-table')
export class TurningPointTable extends ApplicationElement {
  protected override readonly watched = ['workspace', 'selection', 'preferences'] as const;
  /** The ring that was chosen, as `part/ring`; a point selected elsewhere takes precedence. */
  @reactive() private chosenRing = '0/0';
  @reactive() private isBackwards = false;
  private followed: TurningPointAddress | null = null;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--space-2);
      }
      .row button {
        padding: 0 var(--space-2);
      }
      select {
        flex: 1 1 auto;
        max-width: 100%;
        min-width: 0;
      }
    `,
  ];

  protected override willUpdate(): void {
    const { point } = this.state.selection;
    if (point && point !== this.followed) this.chosenRing = `${point.part}/${point.ring}`;
    this.followed = point;
  }

  private listed(delimitation: Delimitation): ListedRing | null {
    const { partyId, zoneId } = this.state.selection;
    if (partyId === null || zoneId === null) return null;
    const { lineType } = this.state.workspace;
    const [part = 0, ring = 0] = this.chosenRing.split('/').map(Number);
    const at = (address: { part: number; ring: number }): ListedRing | null =>
      listRing(delimitation, { partyId, zoneId, ...address }, lineType, this.isBackwards);
    return at({ part, ring }) ?? at({ part: 0, ring: 0 });
  }

  override render(): unknown {
    const delimitation = selectedDelimitation(this.state);
    const listed = delimitation && this.listed(delimitation);
    if (!delimitation || !listed) return nothing;
    const { coordinateNotation, coordinateResolution } = this.state.preferences;
    const { point } = this.state.selection;
    const { address } = listed;
    const isHere = point?.part === address.part && point.ring === address.ring;
    const selectedRow = point && isHere ? rowOfPoint(listed, point.point) : null;
    const ringName = address.ring === 0 ? words.part(address.part + 1) : words.hole(address.part + 1, address.ring);
    return html`<h3>${words.title}</h3>
      ${this.renderChoices(delimitation, address)} ${this.renderTools(listed, selectedRow)}
      <turning-point-grid
        .listed=${listed}
        .notation=${coordinateNotation}
        .resolution=${coordinateResolution}
        .label=${words.label(ringName, formatNumber(rowCount(listed)))}
        .isLocked=${selectionIsLocked(this.state)}
        .selectedRow=${selectedRow}
        .choose=${(row: number) => showPoint(this.app, { ...address, point: pointOfRow(listed, row) })}
        .write=${(cell: EditedCell) => writeCell(this.app, listed, cell)}
      ></turning-point-grid>
      <p class="quiet small">${words.help} ${words.method[listed.lineType]}</p>
      ${coordinateNotation === 'mgrs' ? html`<p class="quiet small">${messages.coordinates.mgrsIsRounded}</p>` : nothing}`;
  }

  private renderChoices(delimitation: Delimitation, address: { part: number; ring: number }): unknown {
    const { notations, resolutions } = messages.coordinates;
    const { coordinateNotation, coordinateResolution } = this.state.preferences;
    const rings = delimitation.geometry.flatMap((polygon, part) =>
      polygon.map(
        (_ring, ring) => [`${part}/${ring}`, ring === 0 ? words.part(part + 1) : words.hole(part + 1, ring)] as const,
      ),
    );
    const select = <Value extends string>(
      label: string,
      options: readonly (readonly [Value, string])[],
      chosen: Value,
      choose: (value: Value) => void,
    ): unknown =>
      html`<select
        aria-label=${label}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          const option = options.find(([key]) => key === value);
          if (option) choose(option[0]);
        }}
      >
        ${options.map(([key, name]) => html`<option value=${key} .selected=${key === chosen}>${name}</option>`)}
      </select>`;
    return html`<div class="row">
      ${
        rings.length > 1
          ? select(words.ring, rings, `${address.part}/${address.ring}`, (chosen) => {
              this.chosenRing = chosen;
            })
          : nothing
      }
      ${select(
        notations.label,
        NOTATIONS.map((one) => [one, notations[one]] as const),
        coordinateNotation,
        (chosen) => changePreferences(this.app, { coordinateNotation: chosen }),
      )}
      ${select(
        resolutions.label,
        RESOLUTIONS.map((one) => [one, resolutions[one]] as const),
        coordinateResolution,
        (chosen) => changePreferences(this.app, { coordinateResolution: chosen }),
      )}
    </div>`;
  }

  private tell(answer: Answer): void {
    if (!answer.accepted) notify(this.app, 'warning', answer.reason);
  }

  private renderTools(listed: ListedRing, selectedRow: number | null): unknown {
    const { app } = this;
    const isOff = selectionIsLocked(this.state) || selectedRow === null;
    const point = { ...listed.address, point: pointOfRow(listed, selectedRow ?? 0) };
    const tool = (name: string, hint: string, run: () => void, disabled: boolean, pressed?: boolean): unknown =>
      html`<button title=${hint} ?disabled=${disabled} aria-pressed=${pressed ?? nothing} @click=${run}>
        ${name}
      </button>`;
    return html`<div class="row" role="group" aria-label=${words.title}>
      ${tool(
        words.insert,
        words.insertHint,
        () => this.tell(insertMiddle(app, insertionAfterRow(listed, selectedRow ?? 0))),
        isOff,
      )}
      ${tool(words.remove, words.removeHint, () => this.tell(deletePoint(app, point)), isOff)}
      ${tool(words.start, words.startHint, () => this.tell(startAtPoint(app, point)), isOff)}
      ${tool(
        words.reverse,
        words.reverseHint,
        () => {
          this.isBackwards = !this.isBackwards;
        },
        false,
        this.isBackwards,
      )}
      ${tool(words.copy, words.copy, () => void this.copy(listed), false)}
      ${tool(words.paste, messages.coordinates.list.title, () => openDialog(app, 'coordinate-list'), selectionIsLocked(this.state))}
    </div>`;
  }

  private async copy(listed: ListedRing): Promise<void> {
    const { coordinateNotation, coordinateResolution } = this.state.preferences;
    const rows = rowCount(listed);
    const text = writePointTable({
      ring: listed.ring,
      points: Array.from({ length: rows }, (_one, row) => pointOfRow(listed, row)),
      names: listed.names,
      lineType: listed.lineType,
      notation: coordinateNotation,
      resolution: coordinateResolution,
    });
    try {
      await navigator.clipboard.writeText(text);
      notify(this.app, 'success', words.copied(formatNumber(rows)));
    } catch {
      notify(this.app, 'warning', words.notCopied);
    }
  }
}
