import { css, html, nothing } from 'lit';
import { customElement, state as reactive } from 'lit/decorators.js';
import { listActions, takeOverPoints, type ListAction } from '../commands/listed-points.ts';
import { notify } from '../commands/notify.ts';
import { closeDialog } from '../commands/view.ts';
import { draftOf } from '../domain/workspace.ts';
import type { ListAnswers, ListPoints } from '../exchange/coordinates/answer-list.ts';
import type { ListReading } from '../exchange/coordinates/list-reading.ts';
import { messages } from '../messages/catalogue.ts';
import { formatLength, formatNumber } from '../messages/format.ts';
import { coordinateListPreview } from './coordinate-list-preview.ts';
import { DialogElement } from './dialog-element.ts';
import { radioQuestion } from './radio-question.ts';
import { base } from './theme.ts';

const words = messages.coordinates.list;
const orders = [
  ['latitude-first', words.orders['latitude-first']],
  ['longitude-first', words.orders['longitude-first']],
] as const;
const letters = [
  ['band', words.letters.band],
  ['south', words.letters.south],
] as const;
const UNANSWERED: ListAnswers = { order: null, letterS: null };

/** Paste a list of coordinates: how each line is read, what is open, and what to do with the points. */
@customElement('coordinate-list-dialog')
export class CoordinateListDialog extends DialogElement {
  protected override readonly watched = ['workspace', 'selection'] as const;
  @reactive() private text = '';
  /** What was read last; it is out of date, and unseen, while `busy` says that it is read anew. */
  @reactive() private list: ListReading | null = null;
  @reactive() private answers: ListAnswers = UNANSWERED;
  @reactive() private busy: 'reading' | 'takingOver' | null = null;
  /** Of the reading, from 0 to 1; null until it is told. */
  @reactive() private share: number | null = null;
  @reactive() private chosen: ListAction | null = null;
  @reactive() private failure: string | null = null;

  static override styles = [
    base,
    css`
      wa-dialog {
        --width: min(760px, 94vw);
      }
      textarea {
        width: 100%;
        font-family: monospace;
      }
      fieldset {
        border: 1px solid var(--hairline);
        border-radius: var(--radius);
        margin: 0;
      }
      legend {
        font-size: var(--text-small);
        font-weight: 700;
      }
      label {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: 28px;
        font-size: var(--text-small);
      }
      .preview {
        max-height: 260px;
        overflow: auto;
        border: 1px solid var(--hairline);
      }
      table {
        width: 100%;
      }
      th,
      td {
        padding: 2px var(--space-2);
        text-align: start;
        vertical-align: top;
        border-block-end: 1px solid var(--hairline);
      }
      thead th {
        position: sticky;
        inset-block-start: 0;
        background: var(--raised);
      }
      .problem {
        color: var(--danger);
      }
      progress {
        inline-size: 100%;
      }
      .old {
        visibility: hidden;
      }
    `,
  ];

  /** Who closes the dialog waits for nothing any more. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.app.engine.cancelList();
    this.app.engine.cancelEdit('take-points');
  }

  private submit(event: Event): void {
    event.preventDefault();
    this.list = null;
    void this.read(UNANSWERED);
  }

  /** A text that was changed has not been read: what was read of the one before goes. */
  private write(text: string): void {
    this.text = text;
    if (this.busy === 'reading') this.app.engine.cancelList();
    this.list = null;
    this.failure = null;
  }

  private async read(answers: ListAnswers): Promise<void> {
    this.answers = answers;
    this.failure = null;
    this.busy = 'reading';
    this.share = null;
    const outcome = await this.app.engine.readList({ text: this.text, answers }, ({ done, of }) => {
      this.share = done / of;
    });
    // A later reading goes on by itself.
    if (outcome.kind === 'superseded') return;
    this.busy = null;
    if (outcome.kind === 'failed') this.failure = words.failed;
    if (outcome.kind !== 'done') return;
    const result = outcome.value;
    this.list = result.ok ? result.value : null;
    if (!result.ok) this.failure = words.tooLong(formatNumber(result.error.lines), formatNumber(result.error.most));
    else if (result.value.lineCount === 0) this.failure = words.nothing;
  }

  private async apply(action: ListAction, points: ListPoints): Promise<void> {
    this.failure = null;
    this.busy = 'takingOver';
    const outcome = await takeOverPoints(this.app, action, points);
    this.busy = null;
    if (!outcome) return;
    if (!outcome.accepted) {
      this.failure = outcome.reason;
      return;
    }
    closeDialog(this.app);
    notify(this.app, 'success', words.done(points.points.length));
  }

  override render(): unknown {
    return html`<wa-dialog open label=${words.title} @wa-after-hide=${this.onHidden}>
      <div class="stack">
        <form class="stack" @submit=${this.submit}>
          <p class="quiet small">${words.help}</p>
          <textarea
            rows="6"
            autofocus
            spellcheck="false"
            aria-label=${words.field}
            ?readonly=${this.busy === 'takingOver'}
            @input=${(event: Event) => {
              if (event.target instanceof HTMLTextAreaElement) this.write(event.target.value);
            }}
          ></textarea>
          <div><button type="submit" class=${this.list ? '' : 'primary'}>${words.read}</button></div>
        </form>
        ${this.list && this.list.lineCount > 0 ? this.renderReading(this.list) : nothing} ${this.renderBusy()}
        ${this.failure === null ? nothing : html`<p role="alert" class="problem wrap">${this.failure}</p>`}
      </div>
    </wa-dialog>`;
  }

  private renderBusy(): unknown {
    if (this.busy === null) return nothing;
    const text = words[this.busy];
    return html`<p role="status" class="quiet small">${text}</p>
      ${
        this.busy === 'reading' && this.share !== null
          ? html`<progress aria-label=${text} .value=${this.share}></progress>`
          : nothing
      }`;
  }

  private renderReading(list: ListReading): unknown {
    // What is out of date keeps its room, unseen: what is about to be pressed must not move away.
    return html`${this.renderQuestions(list)}
      <div class=${this.busy === 'reading' ? 'stack old' : 'stack'} aria-busy=${this.busy !== null}>
        ${coordinateListPreview(list)}
        <div role="status" class="small stack">${this.summary(list)}</div>
        ${list.points.points.length > 0 && !this.isOpen(list) ? this.renderActions(list.points) : nothing}
      </div>`;
  }

  /** A question that is not answered keeps the whole list waiting, so that no half of it is taken over. */
  private isOpen(list: ListReading): boolean {
    const waitsForOrder = list.order.kind === 'asked' && this.answers.order === null;
    return waitsForOrder || (list.asksLetterS && this.answers.letterS === null);
  }

  private renderQuestions(list: ListReading): unknown {
    const { order } = list;
    return html`${
      order.kind === 'asked'
        ? radioQuestion(words.orderQuestion, orders, this.answers.order, (chosen) => {
            void this.read({ ...this.answers, order: chosen });
          })
        : nothing
    }
    ${order.kind === 'known' ? html`<p class="small">${words.orderKnown[order.by][order.order]}</p>` : nothing}
    ${
      list.asksLetterS
        ? radioQuestion(words.letterQuestion, letters, this.answers.letterS, (chosen) => {
            void this.read({ ...this.answers, letterS: chosen });
          })
        : nothing
    }`;
  }

  private summary({ points, wrong, moved }: ListReading): readonly unknown[] {
    return [
      html`<p>${words.found(points.points.length)}</p>`,
      wrong.numbers.length > 0 ? html`<p class="problem">${words.wrong(wrong.numbers, wrong.more)}</p>` : nothing,
      moved.count > 0 ? html`<p class="quiet">${words.moved(moved.count, formatLength(moved.largestM))}</p>` : nothing,
      points.closes ? html`<p>${words.closes}</p>` : nothing,
    ];
  }

  private renderActions(points: ListPoints): unknown {
    const possible = listActions(this.app);
    const action = possible.find((one) => one === this.chosen) ?? possible[0];
    if (!action) return html`<p>${words.chooseCell}</p>`;
    const { workspace, selection } = this.state;
    const isDrawing = draftOf(workspace, selection.partyId ?? '').unfinished !== null;
    const all: Readonly<Record<ListAction, string>> = {
      insert: words.actions.insert((selection.point?.point ?? 0) + 1),
      boundary: words.actions.boundary,
      draw: isDrawing ? words.actions.continue : words.actions.draw,
    };
    const offered = possible.map((one) => [one, all[one]] as const);
    const losesNames = action === 'draw' && points.points.some(({ name }) => name !== '');
    return html`${radioQuestion(words.action, offered, action, (chosen) => {
        this.chosen = chosen;
      })}
      ${losesNames ? html`<p class="quiet small">${words.namesLost}</p>` : nothing}
      <div class="row">
        <button class="primary" ?disabled=${this.busy !== null} @click=${() => void this.apply(action, points)}>
          ${words.apply(points.points.length)}
        </button>
      </div>`;
  }
}
