import { sameData } from '../domain/same-data.ts';
import { messages } from '../messages/catalogue.ts';
import { heavyEditOf, isWorkedOut, waitsToBeApplied, type HeavyQuestion } from '../state/zone-tool.ts';
import type { Application } from './application.ts';
import { notify } from './notify.ts';
import { applyIfPressed } from './zone-tools.ts';

/**
 * Have the engine make the edit of the zone tool in use, where that takes long, whenever what it depends on changes; the
 * latest request wins. The answer is kept with what was asked, so that it is shown for nothing else. Where Apply was pressed
 * meanwhile the answer is applied; after a failure a press asks once more.
 *
 * @returns a function that stops it
 */
export function startFollowingHeavyEdit(app: Application): () => void {
  let asked: HeavyQuestion | null = null;
  let hasFailed = false;

  const forgetPress = (): void =>
    app.store.set((state) =>
      state.zoneTool?.pressed ? { ...state, zoneTool: { ...state.zoneTool, pressed: null } } : state,
    );

  const ask = async (question: HeavyQuestion): Promise<void> => {
    const outcome = await app.engine.makeEdit(question.of, question.edit);
    if (asked !== question) return;
    if (outcome.kind === 'failed') {
      forgetPress();
      hasFailed = true;
      notify(app, 'warning', messages.zoneTools.failed);
    }
    if (outcome.kind !== 'done') return;
    app.store.set((state) =>
      state.zoneTool
        ? { ...state, zoneTool: { ...state.zoneTool, answer: { ...question, outcome: outcome.value } } }
        : state,
    );
    await applyIfPressed(app);
  };

  const follow = (): void => {
    const state = app.store.get();
    const edit = state.zoneTool ? heavyEditOf(state, state.zoneTool) : null;
    if (!state.zoneTool || !edit) {
      if (asked) app.engine.cancelEdit(asked.edit.verb);
      asked = null;
      return;
    }
    const isPressed = waitsToBeApplied(state, state.zoneTool);
    // A press is for what was chosen then, also if that is chosen again.
    if (!isPressed) forgetPress();
    if (isWorkedOut(state, state.zoneTool)) return;
    const isAsked = asked?.of === state.workspace && sameData(asked.edit, edit);
    if (isAsked && !(hasFailed && isPressed)) return;
    asked = { of: state.workspace, edit };
    hasFailed = false;
    void ask(asked);
  };

  return app.store.subscribe(follow);
}
