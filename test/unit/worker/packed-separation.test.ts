import { describe, expect, it } from 'vitest';
import { packSeparation, unpackSeparation } from '../../../src/worker/packed-separation.ts';
import { box } from '../geometry/seeded-shapes.ts';

describe('a request for two lines', () => {
  it('comes out as it went in, and hands over every buffer', () => {
    const request = {
      a: [[box(36, 34, 36.2, 34.1), box(36.01, 34.01, 36.02, 34.02)], [box(37, 34, 37.1, 34.1)]],
      b: [],
      lineType: 'geodesic',
      toleranceM: 0.05,
    } as const;
    const { content, buffers } = packSeparation(request);
    expect(buffers).toHaveLength(4);
    expect(unpackSeparation(structuredClone(content, { transfer: buffers }))).toEqual(request);
    expect(content.a.positions).toHaveLength(0);
  });
});
