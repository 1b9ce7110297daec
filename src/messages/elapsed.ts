import { formatDateTime } from './format.ts';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

const format = new Intl.RelativeTimeFormat('en', { numeric: 'always' });

/**
 * Write how long ago a moment was, rounded down: `just now`, `2 minutes ago`. Both are times in ISO 8601. One that lies
 * ahead, because a clock was changed, is written as date and time.
 */
export function formatElapsed(iso: string, now: string): string {
  const elapsedMs = Date.parse(now) - Date.parse(iso);
  if (elapsedMs < 0) return formatDateTime(iso);
  const unit = UNITS.find(([, lengthMs]) => elapsedMs >= lengthMs);
  return unit ? format.format(-Math.floor(elapsedMs / unit[1]), unit[0]) : 'just now';
}
