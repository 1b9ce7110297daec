import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { postponeNewVersion, startNewVersion } from '../commands/program-update.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { ApplicationElement } from './application-element.ts';
import { bannerStyles } from './banner-styles.ts';
import { base } from './theme.ts';

const words = laterMessages.programUpdate;

/** Says that there is a newer version of the program, and lets it be started; nothing happens by itself. */
@customElement('program-update-banner')
export class ProgramUpdateBanner extends ApplicationElement {
  protected override readonly watched = ['programUpdate'] as const;

  static override styles = [base, bannerStyles];

  override render(): unknown {
    const { programUpdate } = this.state;
    if (!programUpdate) return nothing;
    const isStarting = programUpdate.kind === 'starting';
    return html`<section aria-label=${words.label}>
      <wa-icon name="info"></wa-icon>
      <p role="status">${words[programUpdate.kind]}</p>
      <button ?disabled=${isStarting} @click=${() => void startNewVersion(this.app)}>${words.start}</button>
      <button ?disabled=${isStarting} @click=${() => postponeNewVersion(this.app)}>${words.later}</button>
    </section>`;
  }
}
