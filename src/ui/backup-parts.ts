import { css, html } from 'lit';
import { laterMessages } from '../messages/later-catalogue.ts';

const words = laterMessages.backup;

/** How far the work on a backup is; null before anything is known. */
export type BackupProgress = { readonly done: number; readonly of: number } | null;

/** What both dialogs for backups look like. */
export const backupStyles = css`
  label.field {
    display: flex;
    flex-direction: column;
    gap: var(--space-1);
  }
  label.choice {
    display: flex;
    align-items: baseline;
    gap: var(--space-2);
  }
  progress {
    flex: 1 1 160px;
    accent-color: var(--accent);
  }
  .problem {
    color: var(--danger);
  }
`;

/** A field for a passphrase, which is held by the dialog and nowhere else. */
export function passphraseField(
  label: string,
  { value, shown, first = false }: { readonly value: string; readonly shown: boolean; readonly first?: boolean },
  onInput: (value: string) => void,
): unknown {
  return html`<label class="field"
    >${label}<input
      type=${shown ? 'text' : 'password'}
      autocomplete="off"
      spellcheck="false"
      class=${first ? 'first' : ''}
      ?autofocus=${first}
      .value=${value}
      @input=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) onInput(event.target.value);
      }}
  /></label>`;
}

/** The choice to see what is typed. */
export function passphraseShown(shown: boolean, onChange: (shown: boolean) => void): unknown {
  return html`<label class="choice"
    ><input
      type="checkbox"
      .checked=${shown}
      @change=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) onChange(event.target.checked);
      }}
    />${words.passphraseShow}</label
  >`;
}

/** A bar that shows how far the work is, and the way to give it up. */
export function backupWork(progress: BackupProgress, onCancel: () => void): unknown {
  return html`<div class="row">
      <progress
        aria-label=${words.working}
        max=${progress?.of ?? 1}
        .value=${progress && progress.of > 0 ? progress.done : 0}
      ></progress>
      <button type="button" class="first" @click=${onCancel}>${words.cancel}</button>
    </div>
    <p class="small quiet">${progress ? words.progress(progress.done, progress.of) : words.working}</p>`;
}
