import { describe, expect, it } from 'vitest';
import type { ListAnswers } from '../../../src/exchange/coordinates/answer-list.ts';
import { createListReader, type ListReading } from '../../../src/exchange/coordinates/list-reading.ts';
import { packListReading, unpackListReading } from '../../../src/worker/packed-list.ts';

const UNANSWERED: ListAnswers = { order: null, letterS: null };

function reading(text: string, answers: ListAnswers = UNANSWERED): ListReading {
  const read = createListReader()({ text, answers });
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

describe('the reading of a pasted list', () => {
  it('shows the first 300 lines, names the first 12 wrong ones, and has every point', () => {
    const text = Array.from({ length: 400 }, (_, index) => (index % 20 === 3 ? 'bad' : `N35 E36.${1000 + index}`));
    const list = reading(text.join('\n'));
    expect(list.lineCount).toBe(400);
    expect(list.shown).toHaveLength(300);
    expect(list.wrong).toEqual({ numbers: [4, 24, 44, 64, 84, 104, 124, 144, 164, 184, 204, 224], more: 8 });
    expect(list.points.points).toHaveLength(380);
  });

  it('tells how many points move to the grid, and how far at most', () => {
    const { moved } = reading('N35.00000004 E36\nN35.00000001 E37\nN35 E38');
    expect(moved.count).toBe(2);
    // 4e-8 degrees of latitude at 35 degrees.
    expect(moved.largestM).toBeCloseTo(0.00444, 4);
  });

  it('counts a line that waits for an answer as not wrong', () => {
    expect(reading('35;36\n36;37').wrong.numbers).toEqual([]);
    expect(reading('35;36\n36;37').points.points).toEqual([]);
  });

  it('follows the answers and the text, whatever was read before', () => {
    const read = createListReader();
    const first = { text: '35;36\n36;37', answers: UNANSWERED };
    expect(read(first)).toMatchObject({ value: { points: { points: [] } } });
    const answered = read({ ...first, answers: { ...UNANSWERED, order: 'longitude-first' } });
    expect(answered).toMatchObject({ value: { points: { points: [{ position: [35, 36] }, { position: [36, 37] }] } } });
    expect(read({ text: 'N1 E2', answers: UNANSWERED })).toMatchObject({
      value: { points: { points: [{ position: [2, 1] }] } },
    });
  });

  it('comes over from another thread as it is, the refusal too', () => {
    const text = `${'P1 N35 E36\nbad\n2 N35.00000004 E37\n'.repeat(120)}N36 E36\nP1 N35 E36`;
    const read = createListReader()({ text, answers: UNANSWERED });
    const { content, buffers } = packListReading(read);
    const arrived = unpackListReading(structuredClone(content, { transfer: buffers }));
    expect(arrived).toEqual(read);
    expect(arrived.ok && arrived.value.points).toEqual(reading(text).points);
    expect(reading(text).points.points).toHaveLength(241);
    const refused = createListReader()({ text: 'N1 E2\n'.repeat(50_001), answers: UNANSWERED });
    expect(unpackListReading(packListReading(refused).content)).toEqual(refused);
    expect(refused.ok).toBe(false);
  });
});
