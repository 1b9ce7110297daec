import type { ImportReading, ReadFinding } from '../exchange/import-reading.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { messages } from '../messages/catalogue.ts';
import type { ImportSession } from '../state/app-state.ts';
import { describeFinding } from './describe-finding.ts';

/** How many findings there are of each severity, those of the file and of every feature. */
export interface FindingCount {
  readonly errors: number;
  readonly warnings: number;
}

/** Count what was found in a file. */
export function countFindings({ findings, features }: ImportReading): FindingCount {
  const all = [...findings, ...features.flatMap((feature) => feature.findings)];
  const errors = all.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: all.length - errors };
}

/** Say where in the text of its file a finding lies, or null where that is not known. */
export function placeInText({ inText }: ReadFinding): string | null {
  return inText ? laterMessages.importAdjustments.placeInText(inText.line, inText.column, inText.path) : null;
}

function line(found: ReadFinding): string {
  const place = placeInText(found);
  return `- ${describeFinding(found)}${place === null ? '' : ` ${place}`}`;
}

/** Write everything that was found in a file as plain text, to be sent to whoever made it. */
export function findingsAsText({ fileName, reading }: ImportSession): string {
  if (!reading) return '';
  const blocks = [
    [messages.exchange.previewTitle(fileName), messages.exchange.hash(reading.sha256)],
    reading.findings.map(line),
    ...reading.features
      .filter(({ findings }) => findings.length > 0)
      .map(({ index, name, findings }) => [messages.exchange.featureName(index + 1, name), ...findings.map(line)]),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
