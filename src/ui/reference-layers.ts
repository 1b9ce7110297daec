import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { nameReferenceLayer, removeReferenceLayer, toggleReferenceLayer } from '../commands/reference-layers.ts';
import type { ReferenceLayer } from '../domain/reference-layer.ts';
import { referenceLayersOf } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import { ApplicationElement } from './application-element.ts';
import './reference-layer-facts.ts';
import { base } from './theme.ts';

const words = messages.referenceLayers;

/** The lines that are nobody's proposal: shown or hidden, renamed, described, deleted. Nothing where there are none. */
@customElement('reference-layers')
export class ReferenceLayers extends ApplicationElement {
  protected override readonly watched = ['workspace', 'hiddenReferenceLayers'] as const;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      section {
        padding: var(--space-3) var(--space-4);
        font-size: var(--text-small);
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
        padding-block: var(--space-2);
        border-block-end: 1px solid var(--hairline);
      }
      input[type='text'] {
        flex: 1 1 120px;
        min-width: 0;
      }
      p {
        flex-basis: 100%;
      }
      button {
        padding: 0 var(--space-2);
      }
    `,
  ];

  override render(): unknown {
    const layers = referenceLayersOf(this.state.workspace);
    if (layers.length === 0) return nothing;
    return html`<section aria-label=${words.title}>
      <h2>${words.title}</h2>
      <ul>
        ${layers.map((layer) => this.renderLayer(layer))}
      </ul>
    </section>`;
  }

  private renderLayer(layer: ReferenceLayer): unknown {
    const { id, name, fileName, sha256, date, statedAccuracyM, source } = layer;
    const isShown = !(this.state.hiddenReferenceLayers ?? []).includes(id);
    return html`<li>
      <input
        type="checkbox"
        aria-label=${words.show(name)}
        .checked=${isShown}
        @change=${() => toggleReferenceLayer(this.app, id)}
      />
      <input
        type="text"
        maxlength="60"
        aria-label=${words.rename(name)}
        .value=${name}
        @change=${(event: Event) => {
          const field = event.target;
          if (field instanceof HTMLInputElement && !nameReferenceLayer(this.app, id, field.value)) field.value = name;
        }}
      />
      <button
        aria-label=${words.delete(name)}
        title=${words.delete(name)}
        @click=${() => removeReferenceLayer(this.app, id)}
      >
        <wa-icon name="trash-2"></wa-icon>
      </button>
      <p class="quiet wrap" title=${messages.exchange.hash(sha256)}>
        <bdi>${words.from(fileName)}</bdi>, ${words.stated(date, statedAccuracyM, source)}
      </p>
      <reference-layer-facts .layer=${layer}></reference-layer-facts>
    </li>`;
  }
}
