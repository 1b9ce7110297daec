import type { Scene } from './scene.ts';

/** Give a scene with nothing in it. */
export function emptyScene(theme: 'light' | 'dark'): Scene {
  return {
    theme,
    lineType: 'longitude-latitude',
    proposals: [],
    cells: null,
    cellMarks: [],
    hovered: null,
    unfinished: null,
    previews: [],
    editable: null,
    selectedPoint: null,
    referenceLayers: [],
    snapping: null,
    offered: null,
  };
}
