import type { ZoneId } from './identifiers.ts';

/** One of the territories being delimited. Its number on screen is its place in the workspace, from 1. */
export interface Zone {
  readonly id: ZoneId;
  readonly name: string;
  /** The long name used in documents; the short one when there is none. */
  readonly formalName: string | null;
}
