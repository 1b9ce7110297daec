import { formatNumber, formatTime } from '../messages/format.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import type { CheckUpStatus } from '../state/keeping.ts';
import { hasRestored, type CheckUpProblem, type CheckUpReport } from '../storage/check-up/check-up-report.ts';
import type { Application } from './application.ts';

const words = laterMessages.checkUp;

/** Put a check-up into sentences: the counts, what came back, and what to do about the rest. */
export function describeCheckUp(app: Application, report: CheckUpReport): CheckUpStatus & { readonly kind: 'done' } {
  const { versions, payloads, remarks, durationMs, journal, problems } = report;
  const seconds = formatNumber(durationMs / 1000, 1);
  const counts = words.summary(versions, payloads, remarks, seconds, formatTime(app.now()));
  const sound = problems.length === 0;
  const findings = [
    ...describeRestored(report),
    ...problems.map((problem) => describeProblem(app, problem)),
    ...(journal.kind === 'compared' && journal.damagedPlaces > 0 ? [words.journalDamaged(journal.damagedPlaces)] : []),
    ...(journal.kind === 'compared' && journal.added > 0 ? [words.journalAdded(journal.added)] : []),
  ];
  return { kind: 'done', summary: sound ? `${counts} ${words.sound}` : counts, findings, sound };
}

/** Say what came back from the journal; nothing if nothing had to. */
export function describeRestored(report: CheckUpReport): readonly string[] {
  if (!hasRestored(report)) return [];
  const { versions, payloads, remarks, workspaces } = report.restored;
  const back = words.restored(versions.length, payloads, remarks, workspaces);
  return workspaces.length > 0 ? [back, words.draftsFromVersions] : [back];
}

/** A version of another workspace than the open one is told with the name of its workspace. */
function describeProblem(app: Application, problem: CheckUpProblem): string {
  const { workspace, workspaces } = app.store.get();
  const name = workspaces.find(({ id }) => id === problem.workspaceId)?.name ?? problem.workspaceId;
  if (problem.kind === 'workspace-unreadable') return words.problem[problem.kind](name);
  const { partyName, number } = problem;
  const text =
    problem.kind === 'number-missing'
      ? words.problem[problem.kind](partyName, number, problem.until)
      : words.problem[problem.kind](partyName, number);
  return problem.workspaceId === workspace.id ? text : words.inWorkspace(name, text);
}
