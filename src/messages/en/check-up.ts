import { formatNumber } from '../format.ts';

const count = (number: number, one: string, many: string): string =>
  `${formatNumber(number)} ${number === 1 ? one : many}`;

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

const counted = (versions: number, boundaries: number, remarks: number): readonly string[] => [
  ...(versions > 0 ? [count(versions, 'version', 'versions')] : []),
  ...(boundaries > 0 ? [count(boundaries, 'boundary', 'boundaries')] : []),
  ...(remarks > 0 ? [count(remarks, 'remark', 'remarks')] : []),
];

/** What verifying everything found, and why it did not. */
export const checkUp = {
  cancelled: 'Verifying was stopped. Nothing was changed by that.',
  busy: 'Another tab is verifying. Try again when it has finished.',
  failed: (reason: string): string => `Not everything could be verified: ${reason}`,
  nothingKept: 'Nothing is kept here, so there is nothing to verify.',
  summary: (versions: number, boundaries: number, remarks: number, seconds: string, time: string): string =>
    `Verified at ${time}: ${list([count(versions, 'version', 'versions'), count(boundaries, 'boundary', 'boundaries'), count(remarks, 'remark', 'remarks')])}, in ${seconds}\u00a0s.`,
  sound: 'Everything fits its fingerprint.',
  restored: (versions: number, boundaries: number, remarks: number, workspaces: readonly string[]): string => {
    const names =
      workspaces.length === 0
        ? []
        : [`${workspaces.length === 1 ? 'the workspace' : 'the workspaces'} ${list(workspaces)}`];
    return `The database of this browser had lost data or held damaged ones. Brought back from the journal: ${list([...counted(versions, boundaries, remarks), ...names])}.`;
  },
  draftsFromVersions:
    'Drafts are not in the journal: where a workspace came back, the newest version of each party is its draft now.',
  problems: (number: number): string =>
    `${count(number, 'thing', 'things')} kept in this browser ${number === 1 ? 'does' : 'do'} not fit and could not be brought back.`,
  journalDamaged: (places: number): string =>
    `The journal has ${count(places, 'damaged place', 'damaged places')}. What the database holds of it was written into the journal again.`,
  journalAdded: (versions: number): string =>
    `${count(versions, 'version was', 'versions were')} added to the journal.`,
  problem: {
    damaged: (party: string, number: number): string =>
      `Version ${number} of ${party} does not fit its fingerprint. It is not shown. Ask for it again, or open a copy that you kept.`,
    'parent-missing': (party: string, number: number): string =>
      `The version that version ${number} of ${party} was made from is not here. Version ${number} itself is whole.`,
    'number-missing': (party: string, number: number, until: number): string =>
      number === until
        ? `Version ${number} of ${party} is not here. If you kept a copy, open it.`
        : `Versions ${number} to ${until} of ${party} are not here. If you kept a copy, open it.`,
    'remark-damaged': (party: string, number: number): string =>
      `Something said about version ${number} of ${party} does not read. Its boundaries are whole; say it again.`,
    'workspace-unreadable': (id: string): string =>
      `The workspace ${id} has versions here and cannot be opened. Its versions are left as they are.`,
  },
  inWorkspace: (name: string, text: string): string => `${name}: ${text}`,
} as const;
