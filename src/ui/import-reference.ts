import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { referenceOf } from '../commands/import-as-reference.ts';
import { chooseImportKind } from '../commands/importing.ts';
import { messages } from '../messages/catalogue.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const words = messages.referenceLayers;

/** What is said of the reference layer that a file would become. */
@customElement('import-reference')
export class ImportReference extends ApplicationElement {
  protected override readonly watched = ['importing'] as const;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--space-2);
      }
      label {
        display: flex;
        flex-direction: column;
        gap: var(--space-1);
        font-size: var(--text-small);
      }
    `,
  ];

  override render(): unknown {
    const session = this.state.importing;
    if (!session) return nothing;
    const reference = referenceOf(session);
    const field = (member: keyof typeof reference, label: string, hint: string, maximumLength: number): unknown =>
      html`<label
        >${label}<input
          type="text"
          maxlength=${maximumLength}
          .value=${reference[member]}
          placeholder=${hint}
          @input=${(event: Event) => {
            if (!(event.target instanceof HTMLInputElement)) return;
            chooseImportKind(this.app, { reference: { ...reference, [member]: event.target.value } });
          }}
      /></label>`;
    return html`${field('name', words.name, '', 60)} ${field('date', words.date, words.dateHint, 40)}
    ${field('source', words.source, words.sourceHint, 120)}
    ${field('accuracyM', words.accuracy, words.accuracyHint, 12)}`;
  }
}
