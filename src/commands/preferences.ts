import { NOTATIONS, RESOLUTIONS } from '../geometry/notation/notation.ts';
import type { Preferences } from '../state/app-state.ts';
import { SNAPPING_AT_FIRST } from '../state/snapping.ts';

/** The widths, in CSS pixels, that a side panel can have. */
export const PANEL_WIDTH_PX = { minimum: 220, maximum: 560 } as const;

const DEFAULTS: Preferences = {
  theme: 'system',
  letterKeys: true,
  secondOpinion: true,
  coordinateNotation: 'decimal',
  coordinateResolution: 'full',
  leftWidthPx: 360,
  rightWidthPx: 340,
  leftOpen: true,
  rightOpen: true,
  snapping: SNAPPING_AT_FIRST,
};

const THEMES: readonly unknown[] = ['system', 'light', 'dark'] satisfies readonly Preferences['theme'][];

function isWidth(value: unknown): boolean {
  return typeof value === 'number' && value >= PANEL_WIDTH_PX.minimum && value <= PANEL_WIDTH_PX.maximum;
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

/** Taken as a whole: every switch is there. */
function isSnapping(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const given = new Map<string, unknown>(Object.entries(value));
  return Object.keys(SNAPPING_AT_FIRST).every((name) => isBoolean(given.get(name)));
}

const ALLOWED: Readonly<Record<keyof Preferences, (value: unknown) => boolean>> = {
  theme: (value) => THEMES.includes(value),
  letterKeys: isBoolean,
  secondOpinion: isBoolean,
  coordinateNotation: (value) => NOTATIONS.some((one) => one === value),
  coordinateResolution: (value) => RESOLUTIONS.some((one) => one === value),
  leftWidthPx: isWidth,
  rightWidthPx: isWidth,
  leftOpen: isBoolean,
  rightOpen: isBoolean,
  snapping: isSnapping,
};

/**
 * Read the preferences from what this browser kept. A member that is missing or not allowed has its default; members
 * of another release are passed over.
 */
export function readPreferences(value: unknown): Preferences {
  if (typeof value !== 'object' || value === null) return DEFAULTS;
  const given = new Map<string, unknown>(Object.entries(value));
  const taken = Object.entries(ALLOWED).filter(([key, allows]) => allows(given.get(key)));
  return { ...DEFAULTS, ...Object.fromEntries(taken.map(([key]) => [key, given.get(key)])) };
}
