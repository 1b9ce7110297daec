import { readFileSync } from 'node:fs';
import type { Finding } from '../../../src/domain/finding.ts';
import type { Result } from '../../../src/domain/result.ts';
import { readGeoJson } from '../../../src/exchange/geojson/read.ts';
import type { ImportReading, ReadFailure, ReadFeature } from '../../../src/exchange/import-reading.ts';

/** The zones and parties of the workspace that the tests read into. */
export const workspace = {
  zones: [
    { id: 'zone-1', name: 'Idlib' },
    { id: 'zone-2', name: 'North Homs' },
    { id: 'zone-3', name: 'Eastern Ghouta' },
    { id: 'zone-4', name: 'South' },
  ],
  parties: [
    { id: 'iran', name: 'Iran' },
    { id: 'russia', name: 'Russia' },
    { id: 'turkey', name: 'Türkiye' },
  ],
  lineType: 'longitude-latitude',
} as const;

/** Read bytes into the workspace of the tests. */
export async function readBytes(
  bytes: Uint8Array,
  fileName = 'test.geojson',
): Promise<Result<ImportReading, ReadFailure>> {
  return readGeoJson({ fileName, bytes, ...workspace });
}

/** Read a sample file of `fixtures/`. */
export async function readSample(name: string): Promise<Result<ImportReading, ReadFailure>> {
  const path = new URL(`../../../fixtures/${name}.geojson`, import.meta.url);
  return readBytes(new Uint8Array(readFileSync(path)), `${name}.geojson`);
}

/** Read text that is expected to be readable. */
export async function readText(text: string): Promise<ImportReading> {
  const read = await readBytes(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(`Not readable: ${JSON.stringify(read.error)}`);
  return read.value;
}

/** The features of a sample file that is expected to be readable. */
export async function featuresOf(name: string): Promise<readonly ReadFeature[]> {
  const read = await readSample(name);
  if (!read.ok) throw new Error(`Not readable: ${JSON.stringify(read.error)}`);
  return read.value.features;
}

/** A finding without the members that are null, and without its place in the text. */
export function said(found: Finding): Partial<Finding> {
  return Object.fromEntries(Object.entries(found).filter(([name, value]) => value !== null && name !== 'inText'));
}
