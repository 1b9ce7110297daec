import { css, html, nothing } from 'lit';
import { customElement, state as reactive } from 'lit/decorators.js';
import { describeFinding } from '../commands/describe-finding.ts';
import { countFindings, findingsAsText, placeInText } from '../commands/import-findings.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import type { ImportSession } from '../state/app-state.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const words = laterMessages.importAdjustments;

/** How much was found in a file, what is said of the file as a whole, and all of it to be copied. */
@customElement('import-findings')
export class ImportFindings extends ApplicationElement {
  protected override readonly watched = ['importing'] as const;
  @reactive() private answer = '';

  static override styles = [
    base,
    css`
      :host {
        display: block;
        font-size: var(--text-small);
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
    `,
  ];

  private async copy(session: ImportSession): Promise<void> {
    try {
      await navigator.clipboard.writeText(findingsAsText(session));
      this.answer = words.copied;
    } catch {
      this.answer = words.copyRefused;
    }
  }

  override render(): unknown {
    const session = this.state.importing;
    const reading = session?.reading;
    if (!session || !reading) return nothing;
    const { errors, warnings } = countFindings(reading);
    if (errors + warnings === 0) return nothing;
    return html`<ul aria-label=${words.fileFindings}>
        ${reading.findings.map(
          (found) =>
            html`<li data-severity=${found.severity}>
              <wa-icon name=${found.severity === 'error' ? 'circle-x' : 'triangle-alert'}></wa-icon>
              <span class="wrap"
                >${describeFinding(found)} <span class="quiet">${placeInText(found) ?? nothing}</span></span
              >
            </li>`,
        )}
      </ul>
      <div class="row">
        <span>${words.counts(errors, warnings)}</span>
        <button @click=${() => void this.copy(session)}>${words.copyFindings}</button>
        <span role="status">${this.answer}</span>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'import-findings': ImportFindings;
  }
}
