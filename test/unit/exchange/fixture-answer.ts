import { readdirSync, readFileSync } from 'node:fs';
import type { Result } from '../../../src/domain/result.ts';
import { readGeoJson } from '../../../src/exchange/geojson/read.ts';
import type { ImportReading, ReadFailure, ReadFeature, ReadFinding } from '../../../src/exchange/import-reading.ts';
import { workspace } from './reading.ts';

/** The folders of files that come from strangers; beside each file stands the answer that is expected. */
export const FOLDERS = ['invalid', 'valid', 'hostile'] as const;
export type Folder = (typeof FOLDERS)[number];

const folderUrl = (folder: Folder): URL => new URL(`../../../fixtures/${folder}/`, import.meta.url);

/** Where the workspace of the fixtures lies: Syria. */
const SYRIA = [35.7, 32.3, 42.4, 37.4] as const;

/** List the files of a folder, without their ending. */
export function namesIn(folder: Folder): readonly string[] {
  return readdirSync(folderUrl(folder))
    .filter((name) => name.endsWith('.geojson'))
    .map((name) => name.replace(/\.geojson$/u, ''));
}

/** Read the bytes of a file of a folder. */
export function bytesOf(folder: Folder, name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`${name}.geojson`, folderUrl(folder))));
}

/** Read the answer that is expected of a file. */
export function expectedOf(folder: Folder, name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.expected.json`, folderUrl(folder)), 'utf8'));
}

/** Read a file as the program would into a workspace in Syria. */
export async function readFixture(folder: Folder, name: string): Promise<Result<ImportReading, ReadFailure>> {
  return readGeoJson({ fileName: `${name}.geojson`, bytes: bytesOf(folder, name), ...workspace, near: SYRIA });
}

function findingAnswer({ inText, ...found }: ReadFinding): object {
  const members = Object.entries(found).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(members), ...inText };
}

function featureAnswer({ name, importable, geometry, faulty, findings, asReference }: ReadFeature): object {
  const reference = geometry === null && asReference ? { lines: asReference.lines } : {};
  const boundary = importable ? { geometry } : { canBecomeDraft: Boolean(faulty) };
  return { name, importable, ...boundary, ...reference, findings: findings.map(findingAnswer) };
}

/** Put an answer of the reader into the form in which it stands beside a file: everything that is said, nothing computed twice. */
export function answerOf(read: Result<ImportReading, ReadFailure>): object {
  if (!read.ok) return { refused: read.error };
  const { features, findings, offers } = read.value;
  const made = Object.entries(offers ?? {}).filter(([, offer]) => offer !== null);
  return {
    findings: findings.map(findingAnswer),
    features: features.map(featureAnswer),
    offers: Object.fromEntries(made),
  };
}
