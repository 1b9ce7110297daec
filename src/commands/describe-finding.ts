import type { Finding } from '../domain/finding.ts';
import { messages } from '../messages/catalogue.ts';
import { formatDecimalPosition } from '../messages/format.ts';
import { visibleText } from '../messages/visible-text.ts';

/** Put a finding into words, with its place. Where the data are decides what can be done about it. */
export function describeFinding(found: Finding, where: 'file' | 'draft' = 'file'): string {
  const place = found.position ? formatDecimalPosition(found.position[0], found.position[1]) : null;
  return messages.findings[found.kind]({
    place,
    part: found.part,
    ring: found.ring,
    point: found.point,
    detail: found.detail === null ? null : visibleText(found.detail),
    severity: found.severity,
    in: where,
  });
}
