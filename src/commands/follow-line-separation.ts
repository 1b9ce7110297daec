import type { LineSeparation } from '../analysis/line-separation.ts';
import { messages } from '../messages/catalogue.ts';
import { sameInputs } from '../state/comparison-inputs.ts';
import { lineInputs, type LineComparisonState, type LineInputs } from '../state/line-separation.ts';
import type { WorkOutcome } from '../worker/engine-api.ts';
import type { Application } from './application.ts';
import { notify } from './notify.ts';

/** Long enough to gather the edits of one gesture, too short to be noticed. */
const DELAY_MS = 50;

const NOTHING: Pick<LineComparisonState, 'status' | 'progress' | 'result'> = {
  status: 'idle',
  progress: null,
  result: null,
};

/** Change members of the line comparison. */
export function setLineComparison(app: Application, change: Partial<LineComparisonState>): void {
  app.store.set((state) => ({ ...state, lineComparison: { ...state.lineComparison, ...change } }));
}

/**
 * Keep the figures of line against line in step with the maps, the zone and the tolerance, while Compare is chosen and
 * the section is open: a change is sent to the engine 50 ms later, and only the outcome of the latest request is taken.
 * The earlier result stays in sight while the next one of the same zone and maps is computed.
 *
 * @returns a function that stops it, and a computation under way
 */
export function startSeparatingLines(app: Application): () => void {
  /** What the present status is about; null where nothing was asked. */
  let asked: LineInputs | null = null;
  let generation = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let unanswered = 0;

  const forget = (): void => {
    generation += 1;
    asked = null;
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  /** A request counts while no later one was made and nobody cancelled it. */
  const stands = (mine: number): boolean => mine === generation && app.store.get().lineComparison.status === 'running';

  const take = (outcome: WorkOutcome<LineSeparation | null>): void => {
    switch (outcome.kind) {
      case 'done':
        setLineComparison(app, { status: 'done', progress: null, result: outcome.value });
        return;
      case 'superseded':
        return;
      case 'cancelled':
        setLineComparison(app, { ...NOTHING, status: 'cancelled' });
        return;
      case 'failed':
        setLineComparison(app, { ...NOTHING, status: 'failed' });
        notify(app, 'error', messages.lineSeparation.failedNotice(outcome.detail));
    }
  };

  const send = async ({ request }: LineInputs, mine: number): Promise<void> => {
    timer = null;
    if (!stands(mine)) return;
    unanswered += 1;
    const outcome = await app.engine.separateLines(request, (progress) => {
      if (stands(mine)) setLineComparison(app, { progress });
    });
    unanswered -= 1;
    if (stands(mine)) take(outcome);
  };

  const stop = (): void => {
    forget();
    if (unanswered > 0) app.engine.cancelSeparation();
  };

  const follow = (): void => {
    const state = app.store.get();
    const { task, lineComparison } = state;
    const wanted = task === 'compare' && lineComparison.shown;
    const inputs = lineInputs(state);
    const changed = !sameInputs(asked?.identity ?? null, inputs?.identity ?? null);
    const unwanted = !wanted && (changed || lineComparison.status === 'running');
    if (!inputs || unwanted) {
      if (asked) stop();
      if (lineComparison.status !== 'idle' || lineComparison.result) setLineComparison(app, NOTHING);
      return;
    }
    if (!wanted || (!changed && lineComparison.status !== 'idle')) return;
    const sameChoice = sameInputs(asked?.choice ?? null, inputs.choice);
    forget();
    asked = inputs;
    const mine = generation;
    timer = setTimeout(() => void send(inputs, mine), DELAY_MS);
    setLineComparison(app, { status: 'running', progress: null, ...(sameChoice ? {} : { result: null }) });
  };

  const unsubscribe = app.store.subscribe(follow);
  follow();
  return () => {
    unsubscribe();
    stop();
  };
}
