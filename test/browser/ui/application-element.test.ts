import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { describe, expect, it } from 'vitest';
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
