/** One workspace, open in more than one tab. */
export const tabs = {
  label: 'Open in another tab',
  how: {
    'open-there': (): string => 'Open in another tab: you can look here.',
    'handed-over': (time: string): string => `Another tab took over at ${time}: you can look here.`,
    'taken-away': (time: string): string =>
      `Another tab took over at ${time} without an answer from here: you can look here.`,
  },
  unwritten: 'What was drawn here last is not written. Export it before you take over again.',
  asked: 'Asking the other tab …',
  silent: 'The other tab does not answer. What it has not written yet would be lost.',
  keptBack: 'The other tab could not write its latest changes. Look there first: they would be lost.',
  takeOver: 'Take over',
  takeOverAnyway: 'Take over anyway',
  openAnother: 'Open another workspace',
  takenOver: 'You edit here now, from where the other tab was.',
  notRead: (reason: string): string => `The workspace was not taken over. ${reason}`,
  handedOver: 'Another tab took over. Everything that was drawn here is written.',
  notHandedOver:
    'Another tab asked to take over, but the latest changes here could not be written. You go on editing here; export what must not be lost.',
} as const;
