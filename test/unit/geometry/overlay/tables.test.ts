import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeBoxes, visitEdgePairs, visitEdgesNear } from '../../../../src/geometry/arrangement/edge-boxes.ts';
import { EdgeTable } from '../../../../src/geometry/arrangement/edge-table.ts';
import { addCount, countIn } from '../../../../src/geometry/arrangement/input-counts.ts';
import { SplitList, splitEdges } from '../../../../src/geometry/arrangement/split-edges.ts';
import { VertexTable } from '../../../../src/geometry/arrangement/vertex-table.ts';
import { seededNumbers } from '../seeded-shapes.ts';

const seeds = fc.nat();

/** Vertices and distinct edges between them, on a lattice of so many places. */
function randomEdges(seed: number, count: number, size: number) {
  const random = seededNumbers(seed);
  const vertices = new VertexTable(0);
  const edges = new EdgeTable(0, 0, false);
  const place = (): number => vertices.at(Math.floor(random() * size), Math.floor(random() * size));
  for (let edge = 0; edge < count; edge++) {
    const [from, to] = [place(), place()];
    if (from !== to) edges.addCountsBetween(from, to, 1, 0);
  }
  return { vertices, edges, random };
}

describe('the vertices', () => {
  it('have one number a place, in the order of arrival, however many come', () => {
    const random = seededNumbers(3);
    for (const expected of [0, 1, 16, 5000]) {
      const table = new VertexTable(expected);
      const known = new Map<string, number>();
      const wrong: string[] = [];
      for (let round = 0; round < 20_000; round++) {
        const reach = round % 2 === 0 ? 60 : 2 ** 50;
        const [x, y] = [Math.round((random() - 0.5) * reach), Math.round((random() - 0.5) * reach)];
        const key = `${x + 0} ${y + 0}`;
        const number = known.get(key) ?? known.size;
        known.set(key, number);
        if (table.at(x, y) !== number) wrong.push(key);
      }
      expect([wrong, table.count]).toEqual([[], known.size]);
      const places = [...known.values()].map(
        (number) => `${(table.x[number] ?? NaN) + 0} ${(table.y[number] ?? NaN) + 0}`,
      );
      expect(places).toEqual([...known.keys()]);
    }
  });

  it('are told apart where only high bits differ', () => {
    const table = new VertexTable(4);
    const places = Array.from({ length: 300 }, (_, at) => [at * 2 ** 32, -at * 2 ** 33] as const);
    expect(places.map(([x, y]) => table.at(x, y))).toEqual(places.map((_, at) => at));
    expect(places.map(([x, y]) => table.at(x, y))).toEqual(places.map((_, at) => at));
  });
});

describe('the pairs of edges whose boxes meet', () => {
  it('are those that comparing all with all gives, each once, with and without marks', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(4, 12, 50),
        fc.boolean(),
        (seed, count, size, marks) => {
          const { vertices, edges, random } = randomEdges(seed, count, size);
          const marked = marks ? Uint8Array.from({ length: edges.count }, () => (random() < 0.2 ? 1 : 0)) : null;
          const boxOf = (edge: number) => {
            const [a, b] = [edges.a[edge] ?? 0, edges.b[edge] ?? 0];
            const xs = [vertices.x[a] ?? 0, vertices.x[b] ?? 0];
            const ys = [vertices.y[a] ?? 0, vertices.y[b] ?? 0];
            return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
          };
          const meet = (one: readonly number[], other: readonly number[]): boolean => {
            const [w = 0, s = 0, e = 0, n = 0] = one;
            const [ow = 0, os = 0, oe = 0, on = 0] = other;
            return w <= oe && ow <= e && s <= on && os <= n;
          };
          const expected: string[] = [];
          for (let one = 0; one < edges.count; one++) {
            for (let other = one + 1; other < edges.count; other++) {
              const isAsked = marked === null || marked[one] === 1 || marked[other] === 1;
              if (isAsked && meet(boxOf(one), boxOf(other))) expected.push(`${one} ${other}`);
            }
          }
          const found: string[] = [];
          const tree = edgeBoxes(edges, vertices);
          visitEdgePairs(tree, marked, (one, other) => found.push(`${one} ${other}`));
          expect(found.toSorted()).toEqual(expected.toSorted());
          // Near a rectangle, at least the edges whose own boxes meet it, each once.
          const [x, y] = [Math.floor(random() * size), Math.floor(random() * size)];
          const near: number[] = [];
          visitEdgesNear(tree, x, y, x + 1, y + 2, (edge) => near.push(edge));
          expect(new Set(near).size).toBe(near.length);
          const numbers = Array.from({ length: edges.count }, (_, edge) => edge);
          expect(near).toEqual(
            expect.arrayContaining(numbers.filter((edge) => meet(boxOf(edge), [x, y, x + 1, y + 2]))),
          );
        },
      ),
      { seed: 20_250_801, numRuns: 800 },
    );
  });
});

describe('splitting edges', () => {
  it('keeps what each input counts along every straight stretch', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 12 }), (seed, count) => {
        // Edges on one line of whole places: what is counted between neighbours is a sum, whatever is split.
        const random = seededNumbers(seed);
        const vertices = new VertexTable(0);
        const LENGTH = 8;
        for (let at = 0; at <= LENGTH; at++) vertices.at(at, 2 * at);
        const edges = new EdgeTable(0, 0, seed % 2 === 0);
        const sums = Array.from({ length: LENGTH }, () => [0, 0]);
        for (let edge = 0; edge < count; edge++) {
          const [from, to] = [Math.floor(random() * (LENGTH + 1)), Math.floor(random() * (LENGTH + 1))];
          const [input, high] = [Math.floor(random() * 2), seed % 2 === 0 ? 1 : 0];
          if (from === to) continue;
          edges.addCountsBetween(from, to, addCount(0, input, 1), high);
          for (let at = Math.min(from, to); at < Math.max(from, to); at++) {
            const sum = sums[at] ?? [];
            sum[input] = (sum[input] ?? 0) + (from < to ? 1 : -1);
          }
        }
        const splits = new SplitList();
        for (let edge = 0; edge < edges.count; edge++) {
          for (let at = LENGTH; at >= 0; at--) {
            if (at > (edges.a[edge] ?? 0) && at < (edges.b[edge] ?? 0)) splits.add(edge, at);
          }
        }
        splitEdges(edges, splits, vertices);
        for (let edge = 0; edge < edges.count; edge++) {
          if (edges.isDead(edge)) continue;
          expect((edges.b[edge] ?? 0) - (edges.a[edge] ?? 0)).toBe(1);
        }
        for (let at = 0; at < LENGTH; at++) {
          const edge = edges.find(at, at + 1);
          const word = edge === -1 ? 0 : (edges.low[edge] ?? 0);
          const expected = (sums[at] ?? []).map((sum) =>
            Math.abs(sum) > 7 ? Math.sign(sum) * (sum % 2 === 0 ? 6 : 7) : sum,
          );
          expect([countIn(word, 0), countIn(word, 1)]).toEqual(expected.map((sum) => sum + 0));
        }
      }),
      { seed: 20_250_901, numRuns: 1000 },
    );
  });

  it('orders places along an edge where products of coordinates cannot', () => {
    // A line that rises by one unit over 500 degrees: in its middle it passes from one square to the one above.
    for (const order of [[0, 1], [1, 0]]) {
      const vertices = new VertexTable(4);
      const [from, to] = [vertices.at(0, 0), vertices.at(5e11, 1)];
      const middle = [vertices.at(2.5e11, 0), vertices.at(2.5e11, 1)];
      const edges = new EdgeTable(4, 4, false);
      edges.addCountsBetween(from, to, 1, 0);
      const splits = new SplitList();
      for (const at of order) splits.add(0, middle[at] ?? 0);
      splitEdges(edges, splits, vertices);
      const [low = 0, high = 0] = middle;
      expect([edges.find(from, low), edges.find(low, high), edges.find(to, high)].every((edge) => edge > 0)).toBe(true);
      expect([edges.find(from, high), edges.find(to, low)]).toEqual([-1, -1]);
    } // prettier-ignore
  });

  it('does not depend on the order in which edges are split, where a piece coincides with one that is split too', () => {
    // On the line from 0 to 4 two edges: 0 to 3, which is to be split at 2, and 0 to 4, to be split at 3.
    for (const longFirst of [true, false]) {
      const vertices = new VertexTable(4);
      const [zero, two, three, four] = [0, 2, 3, 4].map((at) => vertices.at(at, 0)) as [number, number, number, number];
      const edges = new EdgeTable(4, 4, false);
      const ends = longFirst ? [four, three] : [three, four];
      for (const end of ends) edges.addCountsBetween(zero, end, addCount(0, end === four ? 1 : 0, 1), 0);
      const splits = new SplitList();
      splits.add(edges.find(zero, three), two);
      splits.add(edges.find(zero, four), three);
      splitEdges(edges, splits, vertices);
      const counts = (from: number, to: number): readonly number[] | null => {
        const edge = edges.find(Math.min(from, to), Math.max(from, to));
        if (edge === -1 || edges.isDead(edge)) return null;
        return [0, 1].map((input) => countIn(edges.low[edge] ?? 0, input));
      };
      // The piece from 0 to 3 of the long edge is one that only the next round splits.
      expect([counts(zero, two), counts(two, three), counts(zero, three), counts(three, four)]).toEqual([[1, 0], [1, 0], [0, 1], [0, 1]]); // prettier-ignore
    }
  });
});
