import { describe, expect, it } from 'vitest';
import { answerList, pointsOf, type ListAnswers } from '../../../src/exchange/coordinates/answer-list.ts';
import { readCoordinateList, type CoordinateList } from '../../../src/exchange/coordinates/read-list.ts';

const UNANSWERED: ListAnswers = { order: null, letterS: null };

function read(text: string): CoordinateList {
  const list = readCoordinateList(text);
  if (!list.ok) throw new Error(list.error.code);
  return list.value;
}

describe('a pasted list', () => {
  it('asks for the order once for all lines, and reads both ways', () => {
    const list = read('1;35,2;36,5\n2;35,25;36,75\n\n3;35,3;36,25\n');
    expect(list.order).toEqual({ kind: 'asked' });
    expect(answerList(list, UNANSWERED).map(({ problem }) => problem)).toEqual(Array(3).fill('order-unknown'));
    const first = answerList(list, { ...UNANSWERED, order: 'latitude-first' });
    expect(first.map(({ number, name, position }) => [number, name, position])).toEqual([
      [1, '1', [36.5, 35.2]],
      [2, '2', [36.75, 35.25]],
      [4, '3', [36.25, 35.3]],
    ]);
    const other = answerList(list, { ...UNANSWERED, order: 'longitude-first' });
    expect(other[0]?.position).toEqual([35.2, 36.5]);
  });

  it('takes the order from a range or a heading, and not from one line against another', () => {
    expect(read('100 35\n36 35').order).toEqual({ kind: 'known', order: 'longitude-first', by: 'range' });
    expect(answerList(read('100 35\n36 35'), UNANSWERED)[1]?.position).toEqual([36, 35]);
    expect(read('No,Lat,Lon\n1,35.2,36.5').order).toEqual({ kind: 'known', order: 'latitude-first', by: 'heading' });
    expect(read('Longitude\tLatitude\n35.2\t36.5').order).toMatchObject({ order: 'longitude-first' });
    expect(read('35.2 36.5').order).toEqual({ kind: 'asked' });
    const against = read('100 35\n35 100\n36 35');
    expect(against.order).toEqual({ kind: 'asked' });
    expect(answerList(against, { ...UNANSWERED, order: 'latitude-first' }).map(({ problem }) => problem)).toEqual([
      'out-of-range-in-order',
      null,
      null,
    ]);
  });

  it('needs no order where letters tell it, and mixes notations', () => {
    const list = read(`N35.2 E36.5\r\n35°12'30"N 36°45'15"E\r\n37N 255000 3900000\r\nMill 37S CV 12345 67890`);
    expect(list.order).toEqual({ kind: 'not-needed' });
    const lines = answerList(list, UNANSWERED);
    expect(lines.map(({ notation, problem }) => [notation, problem])).toEqual([
      ['decimal', null],
      ['sexagesimal', null],
      ['utm', null],
      ['mgrs', null],
    ]);
    expect(lines[1]?.position).toEqual([36.754_166_7, 35.208_333_3]);
    // A third of a unit of 1e-7 degree: 0.0000000333 degree of latitude are 3.7 mm, of longitude 3 mm.
    expect(lines[1]?.moveM).toBeGreaterThan(0.003);
    expect(lines[1]?.moveM).toBeLessThan(0.006);
    expect(lines[0]?.moveM).toBe(0);
    expect(lines[3]).toMatchObject({ name: 'Mill', squareM: 1 });
  });

  it('names wrong lines by their number and keeps the rest', () => {
    const list = read('N35.2 E36.5\nsomewhere\nN35.3 E36.6\nN95 E36.7\nN35 E36.8');
    const wrong = answerList(list, UNANSWERED).filter(({ problem }) => problem !== null);
    expect(wrong.map(({ number, problem }) => [number, problem])).toEqual(
      [
        [2, 'no-coordinate'],
        [4, 'out-of-range'],
      ].map(([number, problem]) => [number, problem === 'bad-angle' ? 'out-of-range' : problem]),
    );
    expect(pointsOf(answerList(list, UNANSWERED)).points).toHaveLength(3);
  });

  it('asks what the letter S of UTM means', () => {
    const list = read('37S 255000 3900000');
    expect(list.asksLetterS).toBe(true);
    expect(answerList(list, UNANSWERED)[0]?.problem).toBe('letter-unknown');
    expect(answerList(list, { ...UNANSWERED, letterS: 'band' })[0]?.position?.[1]).toBeGreaterThan(35);
    expect(answerList(list, { ...UNANSWERED, letterS: 'south' })[0]?.position?.[1]).toBeLessThan(-50);
  });

  it('takes a last point that repeats the first for the closing of a ring', () => {
    const answered = answerList(read('N35 E36\nN35 E37\nN36 E37\nN35 E36'), UNANSWERED);
    expect(pointsOf(answered)).toMatchObject({ closes: true, points: { length: 3 } });
    expect(pointsOf(answered.slice(0, 3)).closes).toBe(false);
  });

  it('refuses too many lines, and reads five thousand in time', () => {
    expect(readCoordinateList('N35 E36\n'.repeat(50_001))).toEqual({
      ok: false,
      error: { code: 'too-many-lines', lines: 50_001, most: 50_000 },
    });
    const start = performance.now();
    expect(read('Point 12; 35,2083333; 36,7541667\n'.repeat(5000)).lines).toHaveLength(5000);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
