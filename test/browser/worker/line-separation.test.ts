import { afterEach, describe, expect, it } from 'vitest';
import type { LineSeparationRequest } from '../../../src/analysis/line-separation.ts';
import { separateLines } from '../../../src/analysis/line-separation.ts';
import type { Progress } from '../../../src/worker/engine-api.ts';
import { createEngineClient } from '../../../src/worker/engine-client.ts';
import { box, outline, seededNumbers } from '../../unit/geometry/seeded-shapes.ts';

const client = createEngineClient();
const random = seededNumbers(3);

function request(points: number): LineSeparationRequest {
  const a = [[outline(points, [36, 34], 0.3, random)]];
  return { a, b: [[box(35.8, 33.8, 36.2, 34.2)]], lineType: 'geodesic', toleranceM: 50 };
}

afterEach(() => {
  client.close();
});

describe('lines in the engine worker', () => {
  it('come out as they do in this thread, with progress', async () => {
    const asked = request(300);
    const told: Progress[] = [];
    const outcome = await client.separateLines(asked, (progress) => told.push(progress));
    expect(outcome).toEqual({ kind: 'done', value: await separateLines(asked) });
    await expect.poll(() => told.length).toBe(3);
    expect(await client.separateLines({ ...asked, b: [] }, () => undefined)).toEqual({ kind: 'done', value: null });
  });

  it('are superseded by later ones, and can be cancelled', async () => {
    const first = client.separateLines(request(20_000), () => undefined);
    const second = client.separateLines(request(100), () => undefined);
    expect((await first).kind).toBe('superseded');
    expect((await second).kind).toBe('done');
    const third = client.separateLines(request(20_000), () => undefined);
    client.cancelSeparation();
    expect((await third).kind).toBe('cancelled');
  });
});
