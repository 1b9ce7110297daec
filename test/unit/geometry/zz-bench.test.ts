import { test } from 'vitest';
import { intersect, difference, featureCollection, multiPolygon } from '@turf/turf';
import { toGrid } from '../../../src/geometry/grid.ts';
import { outline, seededNumbers } from './seeded-shapes.ts';
test('bench', async () => {
  const ops = { intersect, difference };
  const fine = (g: any) => g.map((p: any) => p.map((q: any) => q.map(([x, y]: any) => [Math.round(x * 1e9), Math.round(y * 1e9)])));
  const fns: Record<string, (g: any) => any> = { fine, swap: (g: any) => g.map((p: any) => p.map((q: any) => q.map(([x, y]: any) => [Math.round(y * 1e9), Math.round(x * 1e9)]))),
   data: (g: any) => g.map((p: any) => p.map((q: any) => q.map(([x, y]: any) => [Math.round(x * 1e7), Math.round(y * 1e7)]))) ,
   mirror: (g: any) => fine(g).map((p: any) => p.map((q: any) => q.map(([x, y]: any) => [-x, y]))) ,
   shear: (g: any) => fine(g).map((p: any) => p.map((q: any) => q.map(([x, y]: any) => [x + y, y]))) };
  const fails: any = {}; const big: any = {};
  for (let s = 0; s < 6; s++) {
    const n = s === 0 ? 10_000 : 4000; const r = seededNumbers(s === 0 ? 7 : 300 + s);
    const one = [[outline(n, [37, 35], 1, r)]]; outline(n, [37.1, 35.1], 1, r);
    const q = one[0]![0]!.slice(0, -1).map(([x, y]) => toGrid([x + (r() - .5) * 2e-6, y + (r() - .5) * 2e-6])); const noisy = [[[...q, q[0]!]]];
    for (const [name, f] of Object.entries(fns)) for (const [o, op] of Object.entries(ops)) for (const [x, y, w] of [[one, noisy, 'ab'], [noisy, one, 'ba']] as any) {
      try { op(featureCollection([multiPolygon(f(x)), multiPolygon(f(y))]) as any); } catch (e) { fails[name] = (fails[name] ?? 0) + 1; console.log('|', s, name, o, w, String(e).slice(0, 90)); }
    }
  }
  console.log('|', JSON.stringify(fails));
}, 900000);
