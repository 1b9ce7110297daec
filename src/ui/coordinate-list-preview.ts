import { html, nothing } from 'lit';
import type { AnsweredLine } from '../exchange/coordinates/answer-list.ts';
import type { ListReading } from '../exchange/coordinates/list-reading.ts';
import { messages } from '../messages/catalogue.ts';
import { formatDecimalPosition, formatLength, formatNumber } from '../messages/format.ts';

const words = messages.coordinates.list;
/** Render the table that says how the first lines of a list were read. */
export function coordinateListPreview({ shown, lineCount }: ListReading): unknown {
  const more = lineCount - shown.length;
  return html`<div class="preview" tabindex="0" role="region" aria-label=${words.preview}>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.columns.line}</th>
          <th scope="col">${words.columns.text}</th>
          <th scope="col">${words.columns.how}</th>
          <th scope="col">${words.columns.result}</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map(
          (line) =>
            html`<tr>
              <th scope="row" class="figure">${line.number}</th>
              <td class="wrap"><bdi>${line.text.trim()}</bdi></td>
              <td>${howRead(line)}</td>
              <td class="figure">${result(line)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${more > 0 ? html`<p class="quiet small">${words.moreLines(formatNumber(more))}</p>` : nothing}
  </div>`;
}

function howRead({ notation, squareM, name }: AnsweredLine): unknown {
  if (notation === null) return '–';
  const how = squareM === null ? words.readAs[notation] : words.square(formatLength(squareM));
  return name === '' ? how : html`${how} (<bdi>${name}</bdi>)`;
}

function result({ position, problem }: AnsweredLine): unknown {
  if (problem === 'order-unknown' || problem === 'letter-unknown') {
    return html`<span class="quiet">${words.problems[problem]}</span>`;
  }
  if (problem !== null)
    return html`<span class="problem" style="white-space: normal">${words.problems[problem]}</span>`;
  return position ? formatDecimalPosition(position[0], position[1], 7) : '–';
}
