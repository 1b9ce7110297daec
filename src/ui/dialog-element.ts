import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import type { PropertyValues } from 'lit';
import { closeDialog } from '../commands/view.ts';
import { ApplicationElement } from './application-element.ts';
import { deepestFocus } from './deepest-focus.ts';

/**
 * An element that is a dialog: it renders one `wa-dialog`, open, for as long as it stands in the page. However it is
 * closed, the focus goes back to where it was.
 */
export abstract class DialogElement extends ApplicationElement {
  private focusBefore: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.focusBefore = deepestFocus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Escape and the close button let the browser give the focus back; taking the dialog away does not.
    if (deepestFocus() === null) this.focusBefore?.focus();
  }

  /** Hears `wa-after-hide`; what nests in the dialog sends the same event when it hides. */
  protected readonly onHidden = (event: Event): void => {
    if (event.target === event.currentTarget) closeDialog(this.app);
  };

  /** The standard looks for the mark `autofocus` in the dialog itself, not in what is slotted into it. */
  protected override firstUpdated(_changed: PropertyValues): void {
    const dialog = this.renderRoot.querySelector('wa-dialog');
    const field = this.renderRoot.querySelector<HTMLElement>('[autofocus]');
    if (dialog && field) void dialog.updateComplete.then(() => field.focus());
  }

  /** What the dialog was about may be gone: then it must not keep the keys from working. */
  protected override updated(): void {
    if (!this.renderRoot.querySelector('wa-dialog')) closeDialog(this.app);
  }
}
