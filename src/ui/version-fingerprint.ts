import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { notify } from '../commands/notify.ts';
import type { Sha256 } from '../domain/identifiers.ts';
import { fingerprintWords, groupedWords } from '../domain/identity/fingerprint-words.ts';
import { shortCode } from '../domain/identity/short-code.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const words = laterMessages.versionHistory;

/** The fingerprint of a map: twelve words in three groups, short code, hash, and the way to take them along. */
@customElement('version-fingerprint')
export class VersionFingerprint extends ApplicationElement {
  protected override readonly watched = [] as const;
  @property() fingerprint: Sha256 = '';

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      h4 {
        margin: 0;
        padding-block: var(--space-2) var(--space-1);
        font-size: var(--text-small);
      }
      ol {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        padding: var(--space-1) var(--space-2);
        border-inline-start: 3px solid var(--hairline);
        margin-block-end: var(--space-2);
      }
      ol:first-of-type {
        border-inline-start-color: var(--accent);
      }
      .number {
        display: inline-block;
        min-width: 1.6em;
        color: var(--ink-quiet);
        font-variant-numeric: tabular-nums;
      }
      dl {
        margin: 0;
      }
      dd {
        margin: 0 0 var(--space-1);
      }
      code {
        font-size: 12px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  private async copy(): Promise<void> {
    const { fingerprint } = this;
    const text = [fingerprintWords(fingerprint).join(' '), shortCode(fingerprint), fingerprint].join('\n');
    try {
      await navigator.clipboard.writeText(text);
      notify(this.app, 'success', words.copiedFingerprint);
    } catch {
      notify(this.app, 'warning', words.copyRefused);
    }
  }

  override render(): unknown {
    const { fingerprint } = this;
    let from = 1;
    const lists = groupedWords(fingerprint).map((group) => {
      const start = from;
      from += group.length;
      return html`<ol role="list" start=${start} class="small" aria-label=${words.fingerprintWords(start, from - 1)}>
        ${group.map(
          (word, index) => html`<li><span class="number" aria-hidden="true">${start + index}</span>${word}</li>`,
        )}
      </ol>`;
    });
    return html`<h4>${words.fingerprint}</h4>
      <p class="small quiet">${words.fingerprintHelp}</p>
      ${lists}
      <dl class="small">
        <dt class="quiet">${words.fingerprintCode}</dt>
        <dd><code>${shortCode(fingerprint)}</code></dd>
        <dt class="quiet">${words.fingerprintHash}</dt>
        <dd><code>${fingerprint}</code></dd>
      </dl>
      <button @click=${() => void this.copy()}>${words.copyFingerprint}</button>`;
  }
}
