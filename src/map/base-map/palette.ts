/** The colours of the base map, each as `#rrggbb`. All of them are quiet: colour on the map belongs to the parties. */
export interface BaseMapPalette {
  readonly sea: string;
  readonly land: string;
  readonly lake: string;
  readonly river: string;
  readonly stateBorder: string;
  readonly disputedBorder: string;
  readonly governorateBorder: string;
  readonly road: string;
  readonly roadLabel: string;
  /** Names of states and governorates: present, but behind those of places. */
  readonly areaName: string;
  readonly placeName: string;
  readonly smallPlaceName: string;
  readonly waterName: string;
}

const light: BaseMapPalette = {
  sea: '#d3dfe6',
  land: '#f7f5f0',
  lake: '#c3d6e1',
  river: '#9dbdcf',
  stateBorder: '#7b7681',
  disputedBorder: '#8a4b6b',
  governorateBorder: '#bdb7be',
  road: '#c2a878',
  roadLabel: '#7a5d22',
  areaName: '#77727d',
  placeName: '#24282d',
  smallPlaceName: '#3c4248',
  waterName: '#4d7189',
};

const dark: BaseMapPalette = {
  sea: '#141b22',
  land: '#24282c',
  lake: '#1f3445',
  river: '#33536a',
  stateBorder: '#8f929a',
  disputedBorder: '#d092b2',
  governorateBorder: '#50555c',
  road: '#71603c',
  roadLabel: '#d3b574',
  areaName: '#9297a0',
  placeName: '#eceef0',
  smallPlaceName: '#bfc4ca',
  waterName: '#7fa6c0',
};

/** Give the colours of a theme. */
export function baseMapPalette(theme: 'light' | 'dark'): BaseMapPalette {
  return theme === 'light' ? light : dark;
}
