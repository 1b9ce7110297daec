/** The list of keys. */
export const keys = {
  title: 'Keys',
  command: 'What it does',
  key: 'Key',
  none: 'none',
  onMapOnly:
    'Single letters work while the map has the focus. They can be switched off in the settings. On a Mac, Ctrl is the Command key.',
  onMap: [
    ['Finish the boundary', 'Enter'],
    ['Remove the last point', 'Backspace'],
    ['Move the map', 'Arrow keys'],
    ['Zoom', '+ −'],
    ['Detach a shared turning point', 'Shift at the start of the drag'],
  ],
} as const;
