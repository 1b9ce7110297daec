import { ContextProvider } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { expect, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { runGlobalKey } from '../../../src/commands/registry.ts';
import { applicationContext } from '../../../src/ui/application-context.ts';
import { loadDialog, renderDialog } from '../../../src/ui/dialogs.ts';
import { registerIcons } from '../../../src/ui/icons.ts';
import { tokens } from '../../../src/ui/theme.ts';

registerIcons();

/** Stands for the frame of the program: the application, the theme, the dialogs and the keys, without a map. */
class ProgramFrame extends LitElement {
  static override styles = [tokens];
  readonly provider = new ContextProvider(this, { context: applicationContext });
  app: Application | null = null;
  content: TemplateResult = html``;
  private stop: (() => void) | null = null;
  private readonly onKey = (event: KeyboardEvent): void => {
    if (this.app && !event.defaultPrevented && runGlobalKey(this.app, event)) event.preventDefault();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = this.app?.store.subscribe(() => this.requestUpdate()) ?? null;
    window.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
    window.removeEventListener('keydown', this.onKey);
  }

  protected override updated(): void {
    const dialog = this.app?.store.get().dialog;
    if (dialog) void loadDialog(dialog.name);
  }

  override render(): unknown {
    const dialog = this.app?.store.get().dialog;
    return html`${this.content}${dialog ? renderDialog(dialog.name, dialog.subject) : nothing}`;
  }
}
customElements.define('program-frame', ProgramFrame);

/** Show a part of the program, and take it away after the test. */
export async function show(app: Application, content: TemplateResult): Promise<ProgramFrame> {
  await page.viewport(1024, 768);
  // What depends on the width is laid out for the old one until then.
  await expect.poll(() => window.innerWidth).toBe(1024);
  const frame = new ProgramFrame();
  frame.app = app;
  frame.content = content;
  frame.provider.setValue(app);
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  await frame.updateComplete;
  return frame;
}

function focusedElement(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body ? null : element;
}

/** The name of what has the focus, as it is spoken: its label, else its text; `page` where nothing has it. */
export function focused(): string {
  const element = focusedElement();
  if (!element) return 'page';
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
}

/** Tell whether the focus is somewhere in an open dialog. */
export function focusIsInDialog(): boolean {
  let node: Node | null = focusedElement();
  while (node) {
    if (node instanceof Element && node.localName === 'wa-dialog') return true;
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return false;
}
