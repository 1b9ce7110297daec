import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/divider/divider.js';
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { changePreferences, openDialog } from '../commands/view.ts';
import { messages } from '../messages/catalogue.ts';
import type { Preferences } from '../state/app-state.ts';
import { ApplicationElement } from './application-element.ts';
import { focusAfterClosing } from './focus-after-closing.ts';
import { base } from './theme.ts';

const THEMES: readonly Preferences['theme'][] = ['system', 'light', 'dark'];

/** How this browser shows the program: theme, keys, what the program is, and the way to remove all it keeps. */
@customElement('settings-menu')
export class SettingsMenu extends ApplicationElement {
  protected override readonly watched = ['preferences'] as const;

  static override styles = [
    base,
    css`
      .label {
        font-size: var(--text-small);
        font-weight: 700;
        padding: var(--space-1) var(--space-3);
        color: var(--ink-quiet);
      }
      wa-dropdown-item {
        font-size: var(--text-small);
      }
      button {
        border-color: transparent;
        background: transparent;
        padding: 0 var(--space-2);
      }
    `,
  ];

  private onSelect(event: CustomEvent<{ item: { value?: string } }>): void {
    // The menu has ticked or unticked its item by itself; what holds is rendered again.
    this.requestUpdate();
    const value = event.detail.item.value ?? '';
    const theme = THEMES.find((one) => `theme/${one}` === value);
    if (theme) changePreferences(this.app, { theme });
    else if (value === 'letter-keys') {
      changePreferences(this.app, { letterKeys: !this.state.preferences.letterKeys });
    } else if (value === 'keys') openDialog(this.app, 'keys');
    else if (value === 'about') openDialog(this.app, 'about');
    else if (value === 'remove') openDialog(this.app, 'remove');
  }

  override render(): unknown {
    const { preferences } = this.state;
    const words = messages.frame;
    return html`<wa-dropdown placement="bottom-end" @wa-select=${this.onSelect} @wa-after-show=${focusAfterClosing}>
      <button slot="trigger" aria-label=${words.settings} title=${words.settings}>
        <wa-icon name="settings"></wa-icon>
      </button>
      <div class="label" aria-hidden="true">${words.theme.label}</div>
      ${THEMES.map(
        (theme) =>
          html`<wa-dropdown-item type="checkbox" value=${`theme/${theme}`} .checked=${live(preferences.theme === theme)}
            ><span class="visually-hidden">${words.theme.label}: </span>${words.theme[theme]}</wa-dropdown-item
          >`,
      )}
      <wa-divider></wa-divider>
      <wa-dropdown-item type="checkbox" value="letter-keys" .checked=${live(preferences.letterKeys)}
        >${words.letterKeys}</wa-dropdown-item
      >
      <wa-dropdown-item value="keys">${words.withKey(words.showKeys, '?')}</wa-dropdown-item>
      <wa-dropdown-item value="about">${words.about}</wa-dropdown-item>
      <wa-divider></wa-divider>
      <wa-dropdown-item value="remove">${words.removeEverything}</wa-dropdown-item>
    </wa-dropdown>`;
  }
}
