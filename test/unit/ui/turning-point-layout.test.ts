import { describe, expect, it } from 'vitest';
import { linesOfRow, numberWidthPx, rowHeightPx } from '../../../src/ui/turning-point-layout.ts';

describe('the rows of the table of turning points', () => {
  it('stand on one line in a wide panel and on more in a narrow one', () => {
    expect([500, 433, 432, 220].map((widthPx) => linesOfRow('decimal', widthPx, 4))).toEqual([1, 1, 2, 2]);
  });

  it('give degrees, minutes and seconds, and UTM, a second line for the coordinate', () => {
    for (const notation of ['sexagesimal', 'utm'] as const) {
      expect([220, 290, 520].map((widthPx) => linesOfRow(notation, widthPx, 100))).toEqual([3, 2, 1]);
    }
    expect([220, 290, 520].map((widthPx) => linesOfRow('mgrs', widthPx, 100))).toEqual([2, 2, 1]);
  });

  it('leave the room to the numbers of a long boundary first', () => {
    expect(numberWidthPx(4)).toBe(numberWidthPx(999));
    expect(numberWidthPx(50_000)).toBeGreaterThan(numberWidthPx(999));
    expect(linesOfRow('utm', 260, 10)).toBe(2);
    expect(linesOfRow('utm', 260, 50_000)).toBe(3);
  });

  it('are higher with each line', () => {
    expect(([1, 2, 3] as const).map(rowHeightPx)).toEqual([28, 44, 64]);
  });
});
