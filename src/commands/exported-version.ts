import { fingerprintWords } from '../domain/identity/fingerprint-words.ts';
import { shortCode } from '../domain/identity/short-code.ts';
import type { Version } from '../domain/version.ts';
import type { ExportedVersion } from '../exchange/geojson/write.ts';
import { messages } from '../messages/catalogue.ts';

/** Give what a file says of a version. */
export function exportedVersion({ record, name }: Version): ExportedVersion {
  const { number, savedAt, mapFingerprint } = record;
  const words = fingerprintWords(mapFingerprint).join(' ');
  return { number, name, savedAt, mapFingerprint, fingerprintWords: words, fingerprintCode: shortCode(mapFingerprint) };
}

/** Name a version, or the draft, in the name of a file: `v4`. */
export function mapVersionWord(version: ExportedVersion | null): string {
  return version ? `v${version.number}` : messages.exchange.fileWords.draft;
}
