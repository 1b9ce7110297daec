import { MAXIMUM_DEPTH, MAXIMUM_POSITIONS } from '../limits.ts';
import { isMeaningful, MemberNames } from './member-names.ts';
import { scanNumber } from './scan-number.ts';
import { scanString } from './scan-string.ts';
import type { Scanned, TextDefect } from './text-defect.ts';
import { textDefect } from './text-defect.ts';
import { contextOfMember, type Context } from './text-context.ts';
import { skipBlank, unexpectedAt } from './unexpected.ts';

const COMMA = 44;
const COLON = 58;
const QUOTE = 34;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const MINUS = 45;

function startsNumber(code: number): boolean {
  return code === MINUS || (code >= 48 && code <= 57);
}

/** More of them are counted and not listed. */
const LISTED_REPEATS = 20;

/** A name that stands twice in an object where that is no defect: where, and which. */
export interface RepeatedName {
  readonly offset: number;
  readonly name: string;
}

/** What one pass over a text finds: the first defect, or null, and up to it what is only worth saying. */
export interface TextScan {
  readonly defect: TextDefect | null;
  readonly repeatedNames: readonly RepeatedName[];
  readonly repeatedNameCount: number;
}

/** One pass over one text. Recursion is bounded by the depth limit. */
class Scan {
  positions = 0;
  repeatedNameCount = 0;
  readonly repeatedNames: RepeatedName[] = [];

  constructor(private readonly text: string) {}

  value(from: number, depth: number, context: Context): Scanned {
    const code = this.text.charCodeAt(from);
    if (code === OPEN_BRACKET) return this.array(from, depth, context);
    if (code === OPEN_BRACE) return this.object(from, depth, context);
    if (code === QUOTE) return scanString(this.text, from);
    if (startsNumber(code)) return scanNumber(this.text, from);
    for (const word of ['null', 'true', 'false']) {
      if (this.text.startsWith(word, from)) return from + word.length;
    }
    return unexpectedAt(this.text, from);
  }

  private array(from: number, depth: number, context: Context): Scanned {
    if (depth > MAXIMUM_DEPTH) return textDefect('too-deep', from);
    let at = skipBlank(this.text, from + 1);
    if (this.text.charCodeAt(at) === CLOSE_BRACKET) return at + 1;
    if (context === 'coordinates' && startsNumber(this.text.charCodeAt(at))) {
      this.positions += 1;
      if (this.positions > MAXIMUM_POSITIONS) return textDefect('too-many-positions', from);
    }
    for (;;) {
      const end = this.value(at, depth + 1, context);
      if (typeof end !== 'number') return end;
      const next = this.separator(end, CLOSE_BRACKET);
      if (typeof next !== 'number') return next;
      if (next < 0) return -next;
      at = next;
    }
  }

  private object(from: number, depth: number, context: Context): Scanned {
    if (depth > MAXIMUM_DEPTH) return textDefect('too-deep', from);
    const names = new MemberNames();
    let at = skipBlank(this.text, from + 1);
    if (this.text.charCodeAt(at) === CLOSE_BRACE) return at + 1;
    for (;;) {
      if (this.text.charCodeAt(at) !== QUOTE) return unexpectedAt(this.text, at, 'name');
      const afterName = scanString(this.text, at);
      if (typeof afterName !== 'number') return afterName;
      const written = this.text.slice(at + 1, afterName - 1);
      const name = written.includes('\\') ? String(JSON.parse(`"${written}"`)) : written;
      if (names.repeats(name)) {
        const isDefect = context === 'every-member-once' || (context === 'geojson' && isMeaningful(name));
        if (isDefect) return textDefect('duplicate-member', at, name);
        this.repeatedNameCount += 1;
        if (this.repeatedNames.length < LISTED_REPEATS) this.repeatedNames.push({ offset: at, name });
      }
      const colon = skipBlank(this.text, afterName);
      if (this.text.charCodeAt(colon) !== COLON) return unexpectedAt(this.text, colon);
      const end = this.value(skipBlank(this.text, colon + 1), depth + 1, contextOfMember(context, name));
      if (typeof end !== 'number') return end;
      const next = this.separator(end, CLOSE_BRACE);
      if (typeof next !== 'number') return next;
      if (next < 0) return -next;
      at = next;
    }
  }

  /** After a value: the offset of the next one, or, negated, the offset after the closing bracket. */
  private separator(from: number, closing: number): Scanned {
    const at = skipBlank(this.text, from);
    const code = this.text.charCodeAt(at);
    if (code === closing) return -(at + 1);
    if (code !== COMMA) return unexpectedAt(this.text, at);
    const next = skipBlank(this.text, at + 1);
    const following = this.text.charCodeAt(next);
    return following === CLOSE_BRACE || following === CLOSE_BRACKET ? textDefect('trailing-comma', at) : next;
  }
}

/**
 * Check a text against RFC 8259 before it is parsed: find its first defect, or null. Beyond the grammar it refuses
 * nesting deeper than `MAXIMUM_DEPTH`, more than `MAXIMUM_POSITIONS` positions, numbers beyond the largest double,
 * surrogates without a partner, and a member that stands twice in one object of GeoJSON, in `crs` or in what our own files
 * add (two different boundaries in one file). Elsewhere, in properties, that is only listed. Reads each character once and
 * keeps nothing else.
 *
 * @param context `every-member-once` for a text that is no GeoJSON: no member of any object may stand twice, and positions
 * are not counted.
 */
export function scanJson(text: string, context: 'geojson' | 'every-member-once' = 'geojson'): TextScan {
  const scan = new Scan(text);
  const end = scan.value(skipBlank(text, 0), 1, context);
  const { repeatedNames, repeatedNameCount } = scan;
  return { defect: typeof end === 'number' ? defectAfter(text, end) : end, repeatedNames, repeatedNameCount };
}

function defectAfter(text: string, end: number): TextDefect | null {
  const rest = skipBlank(text, end);
  if (rest >= text.length) return null;
  const unexpected = unexpectedAt(text, rest);
  return unexpected.kind === 'comment' ? unexpected : textDefect('text-after-end', rest, text.charAt(rest));
}

/** Find the first defect of a text, or null; see `scanJson`. */
export function firstTextDefect(text: string, context: 'geojson' | 'every-member-once' = 'geojson'): TextDefect | null {
  return scanJson(text, context).defect;
}
