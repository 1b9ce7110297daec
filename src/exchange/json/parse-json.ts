import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import type { ReadFailure } from '../import-reading.ts';
import { firstTextDefect } from './scan-json.ts';
import type { TextDefect, TextDefectKind } from './text-defect.ts';
import { textPlace } from './text-place.ts';

function codeOf(kind: TextDefectKind): ReadFailure['code'] {
  switch (kind) {
    case 'too-deep':
    case 'too-many-positions':
      return 'too-large';
    case 'duplicate-member':
      return 'not-geojson';
    default:
      return 'not-json';
  }
}

/** Describe a defect of a text as a failure; `detail` is its kind, followed by `:` and what stands there. */
function failureOf(text: string, defect: TextDefect): ReadFailure {
  const detail = defect.excerpt === null ? defect.kind : `${defect.kind}:${defect.excerpt}`;
  return { code: codeOf(defect.kind), ...textPlace(text, defect.offset), detail };
}

/**
 * Parse a JSON text strictly. Refuses with line and column of the first defect; what `firstTextDefect` lets pass,
 * `JSON.parse` accepts.
 */
export function parseJson(text: string): Result<unknown, ReadFailure> {
  const defect = firstTextDefect(text);
  if (defect !== null) return failure(failureOf(text, defect));
  return success(JSON.parse(text) as unknown);
}
