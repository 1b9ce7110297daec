import type { CheckUpProblem, NamedVersion } from './check-up-report.ts';
import { isWhole, type FoundVersion, type LookedThrough } from './look-through.ts';

/**
 * Name what does not fit: versions whose record or boundaries do not fit their hashes, parents that are not here, numbers
 * that are left out, remarks that do not read, versions of a workspace that cannot be opened. Two versions of one number
 * are none: histories part and come together. Given in the order of parties and numbers.
 */
export function findProblems(found: LookedThrough): readonly CheckUpProblem[] {
  const versions = [...found.versions.values()].toSorted(byPartyAndNumber);
  const problems: CheckUpProblem[] = [];
  for (const version of versions) {
    const named = nameOf(version);
    if (!isWhole(version, found.payloads)) problems.push({ kind: 'damaged', ...named });
    else if (!version.record.parents.every((id) => found.versions.has(id))) {
      problems.push({ kind: 'parent-missing', ...named });
    }
  }
  problems.push(...missingNumbers(versions, found));
  for (const { stored, fits } of found.remarks) {
    const about = found.versions.get(stored.versionId);
    if (!fits && about) problems.push({ kind: 'remark-damaged', ...nameOf(about) });
  }
  const workspaceIds = new Set(versions.map(({ record }) => record.workspaceId));
  for (const workspaceId of workspaceIds) {
    if (!found.workspaces.has(workspaceId)) problems.push({ kind: 'workspace-unreadable', workspaceId });
  }
  return problems;
}

/** The head of a party says how far its numbers had come, even where its newest version is gone. */
function missingNumbers(versions: readonly FoundVersion[], found: LookedThrough): readonly CheckUpProblem[] {
  const parties = new Map<string, { named: Omit<NamedVersion, 'number'>; numbers: Set<number> }>();
  for (const { workspaceId, partyId, number } of found.heads) {
    const known = { named: { workspaceId, partyName: partyId }, numbers: new Set([number + 1]) };
    if (Number.isSafeInteger(number)) parties.set(partyKey(workspaceId, partyId), known);
  }
  for (const { record } of versions) {
    const { workspaceId, partyId, partyName, number } = record;
    const { numbers } = parties.get(partyKey(workspaceId, partyId)) ?? { numbers: new Set<number>() };
    numbers.add(number);
    parties.set(partyKey(workspaceId, partyId), { named: { workspaceId, partyName }, numbers });
  }
  const problems: CheckUpProblem[] = [];
  for (const { named, numbers } of parties.values()) {
    let last = 0;
    // The one after the head stands for the head: what is missing before it is missing.
    for (const number of [...numbers].toSorted((a, b) => a - b)) {
      if (number > last + 1) problems.push({ kind: 'number-missing', ...named, number: last + 1, until: number - 1 });
      last = number;
    }
  }
  return problems;
}

const partyKey = (workspaceId: string, partyId: string): string => JSON.stringify([workspaceId, partyId]);

function nameOf({ id, record: { workspaceId, partyName, number } }: FoundVersion): NamedVersion {
  return { versionId: id, workspaceId, partyName, number };
}

function byPartyAndNumber({ record: a }: FoundVersion, { record: b }: FoundVersion): number {
  const [one, other] = [partyKey(a.workspaceId, a.partyId), partyKey(b.workspaceId, b.partyId)];
  if (one !== other) return one < other ? -1 : 1;
  return a.number - b.number;
}
