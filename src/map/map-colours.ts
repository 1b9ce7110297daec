/** The neutral colours of what is drawn over the base map; a party's own colour comes with the scene. */
export interface MapColours {
  readonly ink: string;
  /** The light (or, at night, dark) rim that lets a line stand off from any ground. */
  readonly casing: string;
  /** Where something is not accepted. */
  readonly refused: string;
  /** The even tone of what the compared maps agree on. */
  readonly agreed: string;
  /** The one hue, of no party, that is stronger the more maps include a place. */
  readonly count: string;
}

/** Give the neutral colours of a theme, each as `#rrggbb`. */
export function mapColours(theme: 'light' | 'dark'): MapColours {
  return theme === 'light'
    ? { ink: '#2a2e33', casing: '#ffffff', refused: '#b3261e', agreed: '#66727b', count: '#2f5266' }
    : { ink: '#e8eaed', casing: '#16181b', refused: '#ff8a80', agreed: '#a7b3bc', count: '#9cc3d8' };
}
