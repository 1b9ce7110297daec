/** A newer version of the program. */
export const programUpdate = {
  label: 'New version of the program',
  waiting: 'A new version of the program is here. This one goes on until you start the new one.',
  starting: 'Starting the new version …',
  'started-elsewhere': 'Another tab started a new version of the program. This tab goes on with the old one.',
  start: 'Start the new version',
  later: 'Later',
  unwritten:
    'The new version was not started: the latest changes are not written. Wait until the draft is kept, then try again.',
} as const;
