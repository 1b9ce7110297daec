import { html } from 'lit';

/** Render a question as a group of radio buttons; none is chosen as long as the answer is null. */
export function radioQuestion<Answer extends string>(
  question: string,
  answers: readonly (readonly [answer: Answer, label: string])[],
  chosen: Answer | null,
  choose: (answer: Answer) => void,
): unknown {
  return html`<fieldset>
    <legend>${question}</legend>
    ${answers.map(
      ([key, label]) =>
        html`<label>
          <input
            type="radio"
            name=${question}
            .checked=${key === chosen}
            @change=${() => {
              choose(key);
            }}
          />
          ${label}
        </label>`,
    )}
  </fieldset>`;
}
