import { formatNumber } from '../format.ts';

const count = (number: number, one: string, many: string): string =>
  `${formatNumber(number)} ${number === 1 ? one : many}`;

/** Removing a workspace, or everything, from this browser for good. */
export const removing = {
  title: {
    workspace: (name: string): string => `Remove ${name} from this browser`,
    everything: 'Remove everything from this browser',
  },
  warning: {
    workspace:
      'This is done at once and cannot be undone. It leaves the database and the journal of this browser, and no 30 days are kept.',
    everything:
      'This is done at once and cannot be undone. Afterwards the program starts as on its first day. Other tabs of this address are closed off too.',
  },
  list: 'This will be removed',
  looking: 'Looking what is here …',
  lines: {
    workspace: (name: string): string => `Workspace: ${name}`,
    versions: (number: number): string => count(number, 'version', 'versions'),
    drafts: (number: number): string => count(number, 'draft', 'drafts'),
    steps: (number: number): string => count(number, 'step that can be taken back', 'steps that can be taken back'),
    remarks: (number: number): string => count(number, 'remark', 'remarks'),
    referenceLayers: (number: number): string => count(number, 'reference layer', 'reference layers'),
    settings: (number: number): string => count(number, 'setting', 'settings'),
    fileAccesses: (number: number): string =>
      `The access to ${count(number, 'file of yours; the file itself stays', 'files of yours; the files themselves stay')}`,
    journal: { workspace: 'What the journal holds of it', everything: 'The journal, with all it holds' },
    marker: 'The mark that versions were once saved here',
    caches: (number: number): string => count(number, 'cache of the browser', 'caches of the browser'),
  },
  copyFirst: 'Keep a copy first',
  copyOf: (name: string): string => `Back up ${name}`,
  type: (text: string): string => `Type ${text} to confirm`,
  everythingWord: 'remove everything',
  open: (name: string): string => `Remove for good: ${name}`,
  confirm: { workspace: 'Remove for good', everything: 'Remove everything' },
  working: 'Removing, and looking whether it is gone …',
  obstacles: {
    inUse: (name: string): string =>
      `Nothing was removed: another tab edits ${name} and did not let go of it. Close that tab, then try again.`,
    keptBack: (name: string): string =>
      `Nothing was removed: another tab edits ${name} and could not write its latest changes. Look there first.`,
    onlyOne: 'This is the only workspace. Create another one first, or remove everything.',
    changed: 'Nothing was removed: meanwhile something was changed. Look at the list again.',
    failed: (reason: string): string => `Nothing was removed. ${reason}`,
    notListed: (reason: string): string => `What is here could not be listed. ${reason}`,
  },
  done: {
    workspace: (name: string): string => `${name} is removed`,
    everything: 'Everything is removed',
    incomplete: 'Not everything could be removed',
    elsewhere: 'Everything was removed in another tab',
  },
  removedList: 'Removed',
  leftList: 'Still here',
  verdict: {
    verified: 'Afterwards the database and the journal were read again: nothing of it is there.',
    verifiedEverything:
      'Afterwards everything was looked for again: no table, no journal, no mark and no cache of this address is left.',
    incomplete: 'Afterwards everything was looked for again. This is still there:',
    elsewhere: 'This tab has closed what it showed and writes nothing more.',
  },
  left: {
    tables: (rows: number): string =>
      `${count(rows, 'row', 'rows')} of the database. Close the other tabs of this address, then remove it again.`,
    payloads: (number: number): string =>
      `${count(number, 'boundary', 'boundaries')}, because a damaged version of another workspace may need ${number === 1 ? 'it' : 'them'}. Remove everything takes ${number === 1 ? 'it' : 'them'} out.`,
    journal: (reason: string): string =>
      `The journal could not be written: ${reason} It is tried again at the next start, and whenever you press Verify everything.`,
    database:
      'The database itself, which is empty. Another tab holds it: close the other tabs of this address, and it goes.',
    marker:
      'The mark that versions were once saved here. Clear the cookies of this address in the settings of the browser.',
    caches: (number: number): string =>
      `${count(number, 'cache', 'caches')}. Clear the data of this address in the settings of the browser.`,
  },
  beyond:
    'A page cannot reach the free space of the disk, where traces may stay until they are written over, nor backups of this computer, nor files you downloaded, nor the browser’s list of visited pages.',
  startAnew: 'Start anew',
  close: 'Done',
  elsewhere: (name: string): string => `${name} was removed from this browser in another tab.`,
} as const;
