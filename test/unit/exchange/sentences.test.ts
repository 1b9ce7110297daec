import { describe, expect, it } from 'vitest';
import type { FindingKind } from '../../../src/domain/finding.ts';
import type { ReadFailure } from '../../../src/exchange/import-reading.ts';
import type { TextDefectKind } from '../../../src/exchange/json/text-defect.ts';
import { MAXIMUM_BYTES, MAXIMUM_DEPTH, MAXIMUM_POSITIONS } from '../../../src/exchange/limits.ts';
import { findings } from '../../../src/messages/en/findings.ts';
import { readFailures, textDefects } from '../../../src/messages/en/read-failures.ts';

/** The compiler wants every kind here, so that none can lack a sentence. */
const kinds: Readonly<Record<FindingKind, true>> = {
  'not-an-object': true,
  'wrong-type': true,
  'missing-geometry': true,
  'null-geometry': true,
  'unsupported-geometry': true,
  'invalid-structure': true,
  'not-a-number': true,
  'out-of-range': true,
  'unclosed-ring': true,
  'too-few-positions': true,
  'zero-area': true,
  'repeated-position': true,
  'self-crossing': true,
  'rings-cross': true,
  'hole-outside': true,
  'hole-in-hole': true,
  'parts-overlap': true,
  'empty-geometry': true,
  'further-dimensions': true,
  'declared-crs': true,
  'looks-like-metres': true,
  'looks-swapped': true,
  'longitude-jump': true,
  'duplicate-name': true,
  'byte-order-mark': true,
  'utf-16': true,
  'other-line-type': true,
  'zones-overlap': true,
  'small-part': true,
  'close-points': true,
};

const defects: Readonly<Record<TextDefectKind | 'too-many-bytes', true>> = {
  'unexpected-end': true,
  'unexpected-character': true,
  'text-after-end': true,
  'trailing-comma': true,
  comment: true,
  'single-quote': true,
  'unquoted-name': true,
  'unknown-word': true,
  'bad-number': true,
  'number-too-large': true,
  'control-character': true,
  'bad-escape': true,
  'lone-surrogate': true,
  'duplicate-member': true,
  'too-deep': true,
  'too-many-positions': true,
  'too-many-bytes': true,
};

const codes: Readonly<Record<ReadFailure['code'], true>> = {
  'empty-file': true,
  'not-text': true,
  'not-json': true,
  'too-large': true,
  'not-geojson': true,
  'no-features': true,
};

const nowhere = { place: null, part: null, ring: null, point: null, detail: null };

/** Full sentences that blame nobody. */
function expectPlain(text: string): void {
  expect(text).toMatch(/^[A-Z“].*[.]$/u);
  expect(text).not.toMatch(/undefined|please|sorry|oops|you |!|NaN/i);
}

describe('sentences about findings', () => {
  it('exist for every kind, and for no other', () => {
    expect(Object.keys(findings).toSorted()).toEqual(Object.keys(kinds).toSorted());
    for (const sentence of Object.values(findings)) {
      expectPlain(sentence(nowhere));
      expectPlain(sentence({ ...nowhere, in: 'draft', severity: 'warning' }));
    }
  });

  it('say what, where and what can be done', () => {
    const where = { place: '34.9271° N 36.7318° E', part: 1, ring: 2, point: 4, detail: null };
    expect(findings['self-crossing'](where)).toBe(
      'The boundary crosses itself at 34.9271° N 36.7318° E (part 2, hole 2, point 5). Correct it in the program that made the file, or import the other features.',
    );
    expect(findings['self-crossing']({ ...where, ring: 0, point: null, in: 'draft' })).toBe(
      'The boundary crosses itself at 34.9271° N 36.7318° E (part 2, outer ring). Move or delete a turning point until it no longer does.',
    );
    expect(findings['unclosed-ring']({ ...nowhere, part: 0, ring: 0, detail: '12.5' })).toBe(
      'The boundary is not closed (part 1, outer ring): its ends are 12.5 m apart. Join them here, or close it in the program that made the file, so that the last position repeats the first.',
    );
  });
});

describe('sentences about files that cannot be read', () => {
  it('exist for every code and every defect of a text, and for no other', () => {
    expect(Object.keys(readFailures).toSorted()).toEqual(Object.keys(codes).toSorted());
    expect(Object.keys(textDefects).toSorted()).toEqual(Object.keys(defects).toSorted());
    for (const sentence of Object.values(readFailures))
      expectPlain(sentence({ line: null, column: null, detail: null }));
    for (const sentence of Object.values(textDefects)) expectPlain(sentence('x'));
  });

  it('name line and column', () => {
    const failure = { line: 4, column: 174, detail: 'trailing-comma' };
    expect(readFailures['not-json'](failure)).toBe(
      'The file is not JSON at line 4, column 174. There is a comma with nothing after it. Delete it.',
    );
    expect(readFailures['not-geojson']({ line: 3, column: 1, detail: 'duplicate-member:geometry' })).toBe(
      'The file is JSON but not GeoJSON at line 3, column 1. “geometry” stands twice in one object. It cannot be told which of the two is meant: delete one.',
    );
    expect(readFailures['not-geojson']({ line: null, column: null, detail: 'type: "Topology"' })).toBe(
      'The file is JSON but not GeoJSON. A FeatureCollection, Feature, Polygon or MultiPolygon is expected; it has type: "Topology".',
    );
  });

  it('state the limits that are in force', () => {
    expect(textDefects['too-many-bytes']('')).toContain(`${MAXIMUM_BYTES / 1e6} MB`);
    expect(textDefects['too-many-positions']('').replaceAll(' ', '')).toContain(String(MAXIMUM_POSITIONS));
    expect(textDefects['too-deep']('')).toContain(`more than ${MAXIMUM_DEPTH} deep`);
  });
});
