import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { describeStep, redoStep, undoStep } from '../commands/edit.ts';
import { chooseImportFile } from '../commands/importing.ts';
import { saveVersion } from '../commands/versions.ts';
import { chooseTask, openDialog } from '../commands/view.ts';
import { messages } from '../messages/catalogue.ts';
import { formatTime } from '../messages/format.ts';
import type { Task } from '../state/app-state.ts';
import { isCopyStopped } from '../state/held-copy.ts';
import { nextRedo, nextUndo } from '../state/history.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import './settings-menu.ts';
import './workspace-menu.ts';

const TASKS: readonly Task[] = ['draw', 'compare', 'versions'];

/** The bar along the top: workspace, task, undo and redo, files, what is kept. */
@customElement('top-bar')
export class TopBar extends ApplicationElement {
  protected override readonly watched = [
    'workspace',
    'workspaces',
    'task',
    'history',
    'saving',
    'keeping',
    'importing',
    'elsewhere',
    'programUpdate',
  ] as const;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
        border-block-end: 1px solid var(--hairline);
        background: var(--panel);
      }
      nav {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: 48px;
        padding: var(--space-1) var(--space-3);
      }
      workspace-menu {
        flex: 0 1 auto;
        min-width: 0;
      }
      [role='tablist'] {
        display: flex;
        gap: 2px;
      }
      [role='tab'] {
        border-color: transparent;
        background: transparent;
        border-radius: var(--radius);
      }
      [role='tab'][aria-selected='true'] {
        background: var(--selected);
        font-weight: 700;
        box-shadow: inset 0 -2px var(--accent);
      }
      .space {
        flex: 1 1 0;
        min-width: 0;
      }
      .kept {
        display: flex;
        flex-direction: column;
        align-items: flex-end;
        min-width: 0;
        /* Room for the copy, which is heard of later: nothing moves then, neither sideways nor down. */
        inline-size: 13rem;
        min-block-size: 42px;
      }
      .saving {
        font-size: var(--text-small);
        color: var(--ink-quiet);
        white-space: nowrap;
      }
      .keeping {
        border-color: transparent;
        background: transparent;
        padding: 0 var(--space-2);
      }
      .keeping[data-bad] {
        color: var(--danger);
      }
      .saving[data-bad] {
        color: var(--danger);
        font-weight: 700;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        white-space: nowrap;
      }
      @media (max-width: 1380px) {
        .kept {
          inline-size: 10rem;
        }
      }
      @media (max-width: 1180px) {
        .word {
          display: none;
        }
        .kept {
          inline-size: 7.5rem;
        }
        button {
          padding: 0 var(--space-2);
        }
      }
      @media (max-width: 760px) {
        nav {
          flex-wrap: wrap;
          padding: var(--space-1);
          gap: var(--space-1);
        }
        .kept {
          display: none;
        }
      }
    `,
  ];

  private onTabKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const direction = getComputedStyle(this).direction === 'rtl' ? -step : step;
    const next = TASKS[(TASKS.indexOf(this.state.task) + direction + TASKS.length) % TASKS.length];
    if (!next) return;
    chooseTask(this.app, next);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${next}`)?.focus());
  }

  private savingText(): string {
    const { saving } = this.state;
    switch (saving.kind) {
      case 'kept':
        return saving.at ? messages.frame.saving.kept(formatTime(saving.at)) : messages.frame.saving.keptBefore;
      case 'saving':
        return messages.frame.saving.saving;
      case 'failed':
        return messages.frame.saving.failed;
      case 'nowhere':
        return messages.frame.saving.nowhere;
    }
  }

  private renderKeeping(): unknown {
    const { keeping, saving } = this.state;
    const words = messages.keeping;
    const copy = keeping?.secondCopy;
    const told =
      saving.kind === 'nowhere'
        ? [saving.text]
        : [
            copy?.kind === 'not-kept'
              ? words.status.notKept(copy.reason)
              : words.status[copy?.kind === 'kept' ? 'both' : 'unknown'],
            ...(keeping?.protection === 'refused' ? [words.status.unprotected] : []),
          ];
    const unsound = keeping?.checkUp.kind === 'done' && !keeping.checkUp.sound;
    const stopped = isCopyStopped(keeping?.copy);
    const bad = saving.kind === 'nowhere' || copy?.kind === 'not-kept' || unsound || stopped;
    return html`<button
      class="keeping"
      ?data-bad=${bad}
      aria-label=${words.title}
      title=${told.join(' ')}
      @click=${() => openDialog(this.app, 'keeping')}
    >
      <wa-icon name=${bad ? 'shield-alert' : 'shield-check'}></wa-icon>
    </button>`;
  }

  protected override updated(): void {
    if (this.state.elsewhere) void import('./other-tab-banner.ts');
    if (this.state.keeping?.copy) void import('./held-copy-sign.ts');
    if (this.state.programUpdate) void import('./program-update-banner.ts');
  }

  override render(): unknown {
    const { state, app } = this;
    const undoLabel = nextUndo(state.history);
    const redoLabel = nextRedo(state.history);
    // While a file is looked at, the button that takes it over is the one called Import.
    const importName = state.importing ? messages.exchange.importAnother : messages.frame.import;
    const bad = state.saving.kind === 'failed' || state.saving.kind === 'nowhere';
    return html`
      <nav aria-label=${messages.frame.regions.topBar}>
        <workspace-menu></workspace-menu>
        <div role="tablist" aria-label=${messages.frame.tasks.label} @keydown=${this.onTabKey}>
          ${TASKS.map(
            (task) => html`
              <button
                id="tab-${task}"
                role="tab"
                aria-selected=${state.task === task}
                tabindex=${state.task === task ? 0 : -1}
                @click=${() => chooseTask(app, task)}
              >
                ${messages.frame.tasks[task]}
              </button>
            `,
          )}
        </div>
        <div class="space"></div>
        <button
          aria-label=${messages.frame.undo}
          title=${messages.frame.withKey(
            undoLabel ? messages.frame.undoStep(describeStep(app, undoLabel)) : messages.frame.nothingToUndo,
            'Ctrl+Z',
          )}
          ?disabled=${!undoLabel}
          @click=${() => undoStep(app)}
        >
          <wa-icon name="undo-2"></wa-icon>
        </button>
        <button
          aria-label=${messages.frame.redo}
          title=${messages.frame.withKey(
            redoLabel ? messages.frame.redoStep(describeStep(app, redoLabel)) : messages.frame.nothingToRedo,
            'Ctrl+Shift+Z',
          )}
          ?disabled=${!redoLabel}
          @click=${() => redoStep(app)}
        >
          <wa-icon name="redo-2"></wa-icon>
        </button>
        <button
          aria-label=${messages.frame.steps}
          title=${messages.frame.steps}
          @click=${() => openDialog(app, 'steps')}
        >
          <wa-icon name="list"></wa-icon>
        </button>
        <button
          aria-label=${importName}
          title=${messages.frame.withKey(importName, 'Ctrl+O')}
          @click=${() => chooseImportFile(app)}
        >
          <wa-icon name="upload"></wa-icon><span class="word">${importName}</span>
        </button>
        <button
          aria-label=${messages.frame.export}
          title=${messages.frame.withKey(messages.frame.export, 'Ctrl+E')}
          @click=${() => openDialog(app, 'export')}
        >
          <wa-icon name="download"></wa-icon><span class="word">${messages.frame.export}</span>
        </button>
        <button
          class="primary"
          aria-label=${messages.frame.saveVersion}
          title=${messages.frame.withKey(messages.frame.saveVersion, 'Ctrl+S')}
          @click=${() => void saveVersion(app)}
        >
          <wa-icon name="save"></wa-icon><span class="word">${messages.frame.saveVersion}</span>
        </button>
        <div class="kept">
          <span class="saving" ?data-bad=${bad} role="status">${this.savingText()}</span>
          <held-copy-sign></held-copy-sign>
        </div>
        ${this.renderKeeping()}
        <settings-menu></settings-menu>
      </nav>
      ${state.elsewhere ? html`<other-tab-banner></other-tab-banner>` : nothing}
      ${state.programUpdate ? html`<program-update-banner></program-update-banner>` : nothing}
    `;
  }
}
