import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import type { ReadFailure } from '../import-reading.ts';
import { pathText } from './json-path.ts';
import { pathAt } from './path-at.ts';
import { scanJson, type TextScan } from './scan-json.ts';
import type { TextDefect, TextDefectKind } from './text-defect.ts';
import { textPlace } from './text-place.ts';

/** A parsed text, and what was noticed about it that parsing hides. */
export type ParsedText = Omit<TextScan, 'defect'> & { readonly value: unknown };

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
function failureOf(text: string, { kind, offset, excerpt }: TextDefect): ReadFailure {
  const detail = excerpt === null ? kind : `${kind}:${excerpt}`;
  const inside = pathAt(text, offset);
  const path = kind === 'duplicate-member' && excerpt !== null ? [...inside, excerpt] : inside;
  return { code: codeOf(kind), ...textPlace(text, offset), path: pathText(path), byteOffset: null, detail };
}

/**
 * Parse a JSON text strictly. Refuses with line, column and path of the first defect; what `scanJson` lets pass,
 * `JSON.parse` accepts.
 */
export function parseJson(text: string): Result<ParsedText, ReadFailure> {
  const { defect, ...noticed } = scanJson(text);
  if (defect !== null) return failure(failureOf(text, defect));
  return success({ value: JSON.parse(text) as unknown, ...noticed });
}
