import { canonicalJson } from '../../domain/identity/canonical-json.ts';
import { isPlain, type Plain } from '../../domain/identity/read-plain.ts';
import { sha256 } from '../../domain/identity/sha256.ts';
import { success, type Result } from '../../domain/result.ts';
import { decodeText } from '../../exchange/decode-text.ts';
import { firstTextDefect } from '../../exchange/json/scan-json.ts';
import { textPlace } from '../../exchange/json/text-place.ts';
import { MUTANT } from '../mutant.ts';
import { faulty, type BackupFault } from './backup-fault.ts';

/** What every backup begins with, encrypted or not. */
export const FORMAT = 'delimit-backup';

/** Counts up when a release writes what the ones before it cannot read. */
export const FORMAT_VERSION = 1;

/** A larger file is not loaded: browsers hold no text of more than half a billion characters. */
export const MAXIMUM_BYTES = 400_000_000;

const encoder = new TextEncoder();

/**
 * Write members as a JSON text that carries the SHA-256 of itself: of the canonical form (RFC 8785) of all its members
 * but `sha256`. White space and the order of members are free; everything else is covered. Each item of a list stands on
 * a line of its own, so that the file can be looked through.
 */
export async function writeHashedText(content: Readonly<Record<string, unknown>>): Promise<string> {
  const members = Object.entries({ format: FORMAT, formatVersion: FORMAT_VERSION, ...content }).map(
    ([name, value]) => ({ name, items: Array.isArray(value) ? value.map(canonicalJson) : canonicalJson(value) }),
  );
  const inOrder = members.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const hash = await sha256(encoder.encode(`{${inOrder.map((member) => writeMember(member, '')).join(',')}}`));
  const lines = [...members, { name: 'sha256', items: canonicalJson(hash) }].map((member) => writeMember(member, '\n'));
  return `{\n${lines.join(',\n')}\n}\n`;
}

function writeMember(
  { name, items }: { readonly name: string; readonly items: string | readonly string[] },
  blank: string,
): string {
  const value = typeof items === 'string' ? items : `[${blank}${items.join(`,${blank}`)}${blank}]`;
  return `${JSON.stringify(name)}:${value}`;
}

/**
 * Read what `writeHashedText` wrote and verify its hash. Refused: what is no JSON, what holds a member twice (nobody knows
 * which is meant), another format, a newer one, and whatever the hash does not fit.
 */
export async function readHashedText(bytes: Uint8Array): Promise<Result<Plain, BackupFault>> {
  const decoded = decodeText(bytes);
  if (!decoded.ok && decoded.error.code === 'empty-file') return faulty('empty');
  if (!decoded.ok) return isNamed(new TextDecoder().decode(bytes)) ? faulty('not-json') : faulty('not-backup');
  const { text } = decoded.value;
  const defect = firstTextDefect(text, MUTANT === 'backup-members-twice' ? 'geojson' : 'every-member-once');
  if (defect) {
    if (!isNamed(text)) return faulty('not-backup');
    const { line, column } = textPlace(text, defect.offset);
    return faulty(defect.kind === 'unexpected-end' ? 'cut-off' : 'not-json', `${defect.kind}, ${line}:${column}`);
  }
  const file: unknown = JSON.parse(text);
  if (!isPlain(file) || file['format'] !== FORMAT) return faulty('not-backup');
  const { sha256: claimed, ...rest } = file;
  const { formatVersion } = rest;
  // Before the hash, which a newer release may compute in another way.
  if (Number.isSafeInteger(formatVersion) && Number(formatVersion) > FORMAT_VERSION) {
    return faulty('newer-format', String(formatVersion));
  }
  const hash = await sha256(encoder.encode(canonicalJson(rest)));
  if (MUTANT !== 'backup-unverified' && hash !== claimed) return faulty('changed');
  return formatVersion === FORMAT_VERSION ? success(rest) : faulty('not-backup');
}

/** Whether a text that does not read was a backup once. */
function isNamed(text: string): boolean {
  return text.includes(`"${FORMAT}"`);
}
