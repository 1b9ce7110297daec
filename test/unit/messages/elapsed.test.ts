import { expect, it } from 'vitest';
import { formatElapsed } from '../../../src/messages/elapsed.ts';

it.each([
  ['10:00:00', 'just now'],
  ['10:00:59', 'just now'],
  ['10:01:00', '1 minute ago'],
  ['10:59:59', '59 minutes ago'],
  ['12:10:00', '2 hours ago'],
])('what happened at ten is, at %s, %s', (time, text) => {
  expect(formatElapsed('2017-07-05T10:00:00Z', `2017-07-05T${time}Z`)).toBe(text);
});

it('counts days, and writes a moment that lies ahead as it is', () => {
  expect(formatElapsed('2017-07-05T10:00:00Z', '2017-07-08T09:00:00Z')).toBe('2 days ago');
  expect(formatElapsed('2017-07-05T10:00:00Z', '2017-07-05T09:00:00Z')).toContain('2017');
});
