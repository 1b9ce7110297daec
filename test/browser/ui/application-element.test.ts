import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { describe, expect, it } from 'vitest';
import type { AppState } from '../../../src/state/app-state.ts';
import { ApplicationElement } from '../../../src/ui/application-element.ts';
import { fakeApplication } from '../../unit/commands/fake-application.ts';
import { show } from './program-frame.ts';

let rendered: boolean[] = [];

@customElement('test-inner')
class Inner extends ApplicationElement {
  override render(): unknown {
    rendered.push(this.isConnected);
    return html`${this.state.hiddenParties.join()}`;
  }
}

@customElement('test-costly')
class Costly extends ApplicationElement {
  protected override rendersLater({ hiddenParties }: AppState): boolean {
    return hiddenParties.length > 1;
  }

  override render(): unknown {
    return html`${this.state.hiddenParties.join()}`;
  }
}

@customElement('test-outer')
class Outer extends ApplicationElement {
  override render(): unknown {
    return this.state.dialog === null ? html`<test-inner></test-inner>` : nothing;
  }
}

async function outer() {
  const app = fakeApplication();
  const frame = await show(app, html`<test-outer></test-outer>`);
  const element = frame.renderRoot.querySelector<Outer>('test-outer');
  const inner = element?.renderRoot.querySelector<Inner>('test-inner');
  if (!element || !inner) throw new Error('Not shown');
  await inner.updateComplete;
  rendered = [];
  return { app, element, inner };
}

describe('an element that shows a part of the state', () => {
  it('renders again with every change of the state', async () => {
    const { app, inner } = await outer();
    app.store.set((state) => ({ ...state, hiddenParties: ['iran'] }));
    await inner.updateComplete;
    expect(rendered).toEqual([true]);
  });

  it('does nothing more once the change that it was to show has taken it away', async () => {
    const { app, element, inner } = await outer();
    app.store.set((state) => ({ ...state, dialog: { name: 'steps', subject: null } }));
    await element.updateComplete;
    await inner.updateComplete;
    expect(inner.isConnected).toBe(false);
    app.store.set((state) => ({ ...state, hiddenParties: ['iran'] }));
    await inner.updateComplete;
    expect(rendered).toEqual([]);
  });

  it('renders what takes long in a task of its own, with the state of then, and the rest at once', async () => {
    const app = fakeApplication();
    const frame = await show(app, html`<test-costly></test-costly>`);
    const element = frame.renderRoot.querySelector<Costly>('test-costly');
    const hide = (...hiddenParties: string[]): void => app.store.set((state) => ({ ...state, hiddenParties }));
    const soon = (): Promise<void> => Promise.resolve();
    const text = (): string | undefined => element?.renderRoot.textContent?.trim();
    hide('iran');
    await soon();
    expect(text()).toBe('iran');
    hide('iran', 'russia');
    for (let turn = 0; turn < 20; turn += 1) await soon();
    expect(text()).toBe('iran');
    hide('russia', 'turkey');
    await element?.updateComplete;
    expect(text()).toBe('russia,turkey');
  });

  it('shows the present state when it is put back', async () => {
    const { app, element, inner } = await outer();
    const parent = inner.parentNode;
    inner.remove();
    app.store.set((state) => ({ ...state, hiddenParties: ['iran'] }));
    await element.updateComplete;
    parent?.append(inner);
    await inner.updateComplete;
    expect(inner.renderRoot.textContent).toContain('iran');
  });
});
