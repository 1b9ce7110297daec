import { describe, expect, it } from 'vitest';
import { packReading, unpackReading } from '../../../src/worker/packed-reading.ts';
import { FOLDERS, namesIn, readFixture } from '../exchange/fixture-answer.ts';
import { readText } from '../exchange/reading.ts';

const noPause = (): Promise<void> => Promise.resolve();

describe('what was found in a file, sent to the page', () => {
  it.each(FOLDERS)('comes back as it was, whatever the file: %s', async (folder) => {
    for (const name of namesIn(folder)) {
      const read = await readFixture(folder, name);
      const { content, buffers } = packReading(read);
      const sent = structuredClone(content, { transfer: buffers });
      expect(await unpackReading(sent, noPause), name).toEqual(read);
    }
  });

  it('lets the page breathe at least every 20,000 positions, within one ring too', async () => {
    const ring = Array.from({ length: 50_000 }, (_, at) => {
      const angle = (2 * Math.PI * at) / 50_000;
      return [36 + Math.cos(angle), 35 + Math.sin(angle)];
    });
    const coordinates = [[...ring, ring[0]]];
    const reading = await readText(JSON.stringify({ type: 'Polygon', coordinates }));
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses += 1;
      return Promise.resolve();
    };
    const unpacked = await unpackReading(packReading({ ok: true, value: reading }).content, pause);
    expect(pauses).toBe(2);
    expect(unpacked).toEqual({ ok: true, value: reading });
    const feature = unpacked.ok ? unpacked.value.features[0] : undefined;
    expect(feature?.asReference?.lines[0]).toBe(feature?.geometry?.[0]?.[0]);
  });
});
