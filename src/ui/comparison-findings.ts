import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { showConflict } from '../commands/comparing.ts';
import { zoneOf } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import { formatArea, formatExactArea } from '../messages/format.ts';
import { comparedSides } from '../state/comparison-selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { placeName, sideName } from './comparison-names.ts';
import { base } from './theme.ts';

const words = messages.comparing.findings;

/** Places that the two maps put in different zones. */
@customElement('comparison-findings')
export class ComparisonFindings extends ApplicationElement {
  protected override readonly watched = ['comparison', 'workspace', 'versions'] as const;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      section {
        border-inline-start: 3px solid var(--warning);
        background: var(--warning-paper);
        padding: var(--space-2) var(--space-3);
      }
      li button {
        width: 100%;
        min-height: 44px;
        padding: var(--space-1);
        text-align: start;
        border-color: transparent;
        background: transparent;
      }
      .zones {
        display: block;
        color: var(--ink-quiet);
      }
    `,
  ];

  override render(): unknown {
    const { comparison, workspace } = this.state;
    const conflicts = comparison.result?.conflicts ?? [];
    if (conflicts.length === 0) return nothing;
    const sides = comparedSides(this.state);
    const zone = (zoneId: string): string => zoneOf(workspace, zoneId)?.name ?? zoneId;
    return html`<section aria-label=${words.title}>
      <h2>${words.title}</h2>
      <ul>
        ${conflicts.map(
          (conflict, index) =>
            html`<li>
              <button title=${formatExactArea(conflict.areaM2)} @click=${() => showConflict(this.app, index)}>
                <span class="wrap">
                  ${words.conflict(formatArea(conflict.areaM2), placeName(this.app.gazetteer, conflict.pole))}
                </span>
                <span class="zones wrap">
                  <bdi>
                    ${words.zones(sideName(sides, 'a'), zone(conflict.zoneIdA), sideName(sides, 'b'), zone(conflict.zoneIdB))}
                  </bdi>
                </span>
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}
