import { visibleText } from '../visible-text.ts';

/** What opens the parts that check and keep files; what these say is in their own areas. */
export const files = {
  check: 'Check a file',
  dropToCheck: 'Drop a file here to check it against the stored versions',
  dropToCheckHint: 'Nothing is imported.',
  oneFileOnly: (file: string): string => `One file at a time is checked: ${visibleText(file)}.`,
  backUp: 'Back up workspace',
  openBackup: 'Open a backup',
};
