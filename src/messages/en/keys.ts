/** The list of keys. */
export const keys = {
  title: 'Keys',
  command: 'What it does',
  key: 'Key',
  none: 'none',
  onMapOnly:
    'Single letters work while the map has the focus. They can be switched off in the settings. On a Mac, Ctrl is the Command key.',
  onMap: [
    ['Zoom', '+ −'],
    ['Select turning points with a box', 'Shift and drag'],
    ['Select the stretch to a point; again: the other way', 'Shift and click'],
    ['Add a point to those selected, or take it out', 'Ctrl and click'],
    ['Detach a shared turning point', 'Shift at the start of the drag'],
    ['Place a point without snapping', 'Alt held'],
  ],
} as const;
