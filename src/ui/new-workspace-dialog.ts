import { css, html, nothing } from 'lit';
import { customElement, query, state as reactive } from 'lit/decorators.js';
import { createWorkspace } from '../commands/workspaces.ts';
import type { LineType } from '../geometry/line-type.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { DialogElement } from './dialog-element.ts';
import { base } from './theme.ts';
import './notice-list.ts';

const words = laterMessages.workspaceDialogs.create;

const LONGEST_NAME = 120;

/** The first is what GeoJSON means by a line. */
const LINE_TYPES: readonly LineType[] = ['longitude-latitude', 'geodesic'];

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Find a name that stands twice, whatever its case, or is too long for a row of the table. */
function badName(names: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const name of names) {
    const key = name.normalize('NFC').toLocaleLowerCase('en');
    if (seen.has(key)) return words.twice(name);
    if (name.length > LONGEST_NAME) return words.tooLong(name.slice(0, 40), LONGEST_NAME);
    seen.add(key);
  }
  return null;
}

/** A new negotiation: its name, its zones, its parties, how its lines run. */
@customElement('new-workspace-dialog')
export class NewWorkspaceDialog extends DialogElement {
  @reactive() private obstacle: string | null = null;
  private creating = false;
  @query('#workspace-name') private readonly nameField!: HTMLInputElement;
  @query('#workspace-zones') private readonly zonesField!: HTMLTextAreaElement;
  @query('#workspace-line-type') private readonly lineTypeField!: HTMLSelectElement;
  @query('#workspace-parties') private readonly partiesField!: HTMLTextAreaElement;

  static override styles = [
    base,
    css`
      label {
        display: flex;
        flex-direction: column;
        gap: var(--space-1);
      }
    `,
  ];

  private async create(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.nameField.value.trim();
    const zoneNames = lines(this.zonesField.value);
    const partyNames = lines(this.partiesField.value);
    const incomplete = name === '' || zoneNames.length === 0 || partyNames.length === 0;
    this.obstacle = incomplete ? words.needed : (badName(zoneNames) ?? badName(partyNames));
    // Enter pressed twice is one workspace.
    if (this.obstacle !== null || this.creating) return;
    this.creating = true;
    const lineType = LINE_TYPES.find((one) => one === this.lineTypeField.value) ?? 'longitude-latitude';
    await createWorkspace(this.app, { name, zoneNames, partyNames, lineType });
    this.creating = false;
  }

  override render(): unknown {
    return html`<wa-dialog open label=${words.title} @wa-after-hide=${this.onHidden}>
      <form class="stack" novalidate @submit=${(event: Event) => void this.create(event)}>
        <label>${words.name}<input id="workspace-name" type="text" maxlength="120" autofocus /></label>
        <label>${words.zones}<textarea id="workspace-zones" rows="4"></textarea></label>
        <label>${words.parties}<textarea id="workspace-parties" rows="4"></textarea></label>
        <label
          >${words.lineType}<select id="workspace-line-type" aria-describedby="line-type-note">
            ${LINE_TYPES.map((one) => html`<option value=${one}>${words.lineTypes[one]}</option>`)}
          </select></label
        >
        <p id="line-type-note" class="quiet small">${words.lineTypeNote}</p>
        ${this.obstacle === null ? nothing : html`<p role="alert" class="wrap">${this.obstacle}</p>`}
        <div class="row"><button type="submit" class="primary">${words.create}</button></div>
      </form>
      <notice-list in-dialog></notice-list>
    </wa-dialog>`;
  }
}
