import { failure } from '../domain/result.ts';
import type { Position } from '../geometry/coordinates.ts';
import type { Refusal, RefusalCode } from './refusal.ts';

/** The outcome of an edit that was not made. */
export interface Refused {
  readonly ok: false;
  readonly error: Refusal;
}

/** Refuse an edit: why, and where if it has a place on the map. */
export function refuse(code: RefusalCode, position: Position | null = null): Refused {
  return failure({ code, position });
}
