import { sha256 } from '../../domain/identity/sha256.ts';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import { decodeText } from '../decode-text.ts';
import type { ImportReading, ReadFailure, ReadingRequest } from '../import-reading.ts';
import { parseJson } from '../json/parse-json.ts';
import { MAXIMUM_BYTES } from '../limits.ts';
import { listFeatures } from './list-features.ts';
import { readFeature } from './read-feature.ts';
import { loadStructureCheck } from './structure.ts';

/**
 * Read a GeoJSON file (RFC 7946) without taking anything over: every feature with its findings, its boundary on the
 * data grid, what the move there changes, and whose boundary it says it is. Refuses as a whole only what is too large,
 * no text, no JSON or no GeoJSON, with line and column where the text is at fault. Linear in the size of the file but
 * for the topology check. Meant for a worker: large files take seconds.
 */
export async function readGeoJson(request: ReadingRequest): Promise<Result<ImportReading, ReadFailure>> {
  const { bytes, fileName } = request;
  if (bytes.byteLength > MAXIMUM_BYTES) {
    return failure({ code: 'too-large', line: null, column: null, detail: 'too-many-bytes' });
  }
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const parsed = parseJson(text.value);
  if (!parsed.ok) return parsed;
  const [hash, checkStructure] = await Promise.all([sha256(bytes), loadStructureCheck()]);
  const listed = listFeatures(parsed.value, checkStructure);
  if (!listed.ok) return listed;
  const { features, fileCrs, findings } = listed.value;
  const source = { fileName, sha256: hash, datum: 'WGS 84', transformation: null };
  const context = { request, source, fileCrs, checkStructure };
  return success({
    fileName,
    sha256: hash,
    byteLength: bytes.byteLength,
    features: features.map((feature, index) => readFeature(feature, index, context)),
    findings,
  });
}
