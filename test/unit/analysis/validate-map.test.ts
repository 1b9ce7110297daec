import { describe, expect, it } from 'vitest';
import { validateMap } from '../../../src/analysis/validate-map.ts';
import type { Delimitation } from '../../../src/domain/delimitation.ts';
import type { MultiPolygonCoordinates } from '../../../src/geometry/coordinates.ts';
import { box, ring } from '../geometry/seeded-shapes.ts';

function delimitation(geometry: MultiPolygonCoordinates): Delimitation {
  return { geometry, provenance: { illustrative: false } as Delimitation['provenance'] };
}

const bowTie = [[ring([36, 35], [38, 37], [36, 37], [38, 35])]];
const doubled = [[ring([36, 35], [37, 35], [37, 35], [37, 36])]];

describe('validating a map', () => {
  it('gives an error with its place for what is invalid, a warning for a repeated position, nothing for the rest', () => {
    const findings = validateMap({
      bad: delimitation(bowTie),
      odd: delimitation(doubled),
      good: delimitation([[box(1, 1, 2, 2)]]),
      none: delimitation([]),
    });
    expect(findings).toEqual({
      bad: [{ kind: 'self-crossing', severity: 'error', position: [37, 36], part: 0, ring: 0, point: 0, detail: null }],
      odd: [
        {
          kind: 'repeated-position',
          severity: 'warning',
          position: [37, 35],
          part: 0,
          ring: 0,
          point: 2,
          detail: null,
        },
      ],
      good: [],
      none: [],
    });
  });
});
