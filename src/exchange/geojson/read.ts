import { finding } from '../../domain/finding.ts';
import { sha256 } from '../../domain/identity/sha256.ts';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import { decodeText, type DecodedText } from '../decode-text.ts';
import type { ImportReading, InText, ReadFailure, ReadFinding, ReadingRequest } from '../import-reading.ts';
import { pathText } from '../json/json-path.ts';
import { locatePaths } from '../json/locate-paths.ts';
import { parseJson, type ParsedText } from '../json/parse-json.ts';
import { pathAt } from '../json/path-at.ts';
import { textPlace } from '../json/text-place.ts';
import { MAXIMUM_BYTES } from '../limits.ts';
import { judgeCoordinates } from './judge-coordinates.ts';
import { listFeatures, type NoFeatures } from './list-features.ts';
import { indexPoints } from './match-points.ts';
import { placeFindings } from './placed-finding.ts';
import { transformationOf } from './position-reading.ts';
import { readFeature } from './read-feature.ts';
import { offersOf } from './reading-offers.ts';
import { loadStructureCheck } from './structure.ts';

/** How much of the work is done, in steps that take about as long as each other. */
export type ReadingProgress = (done: number, of: number) => Promise<void> | void;

const STEPS = 6;

function withoutFeatures(text: string, { code, detail, path }: NoFeatures): ReadFailure {
  const [offset = 0] = locatePaths(text, [path]);
  return { code, detail, ...textPlace(text, offset), path: pathText(path), byteOffset: null };
}

/** Say how the text was written, where that is not plain UTF-8. */
function encodingFindings({ encoding, hasByteOrderMark }: DecodedText): readonly ReadFinding[] {
  const start: InText = { path: '', line: 1, column: 1 };
  if (encoding !== 'utf-8') return [{ ...finding('utf-16', 'warning', { detail: encoding }), inText: start }];
  return hasByteOrderMark ? [{ ...finding('byte-order-mark', 'warning'), inText: start }] : [];
}

/** Name what stands twice in an object where that is no defect: the last one counts, and the user should know. */
function repeatedNames(text: string, { repeatedNames: repeated }: ParsedText): readonly ReadFinding[] {
  return repeated.map(({ offset, name }) => {
    const inText = { path: pathText([...pathAt(text, offset), name]), ...textPlace(text, offset) };
    return { ...finding('duplicate-name', 'warning', { detail: name.slice(0, 60) }), inText };
  });
}

/**
 * Read a GeoJSON file (RFC 7946) without taking anything over: every feature with its findings, its boundary on the
 * data grid, what the move there changes, whose boundary it says it is, and what could be done to it. Refuses as a whole only
 * what is too large, no text, no JSON or no GeoJSON, with line, column and path where the text is at fault. Linear in the size of
 * the file but for the topology check. Meant for a worker: large files take seconds.
 */
export async function readGeoJson(
  request: ReadingRequest,
  onProgress: ReadingProgress = () => undefined,
): Promise<Result<ImportReading, ReadFailure>> {
  const { bytes, fileName, adjustments = {} } = request;
  if (bytes.byteLength > MAXIMUM_BYTES) {
    const nowhere = { line: null, column: null, path: null, byteOffset: null };
    return failure({ code: 'too-large', ...nowhere, detail: 'too-many-bytes' });
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  await onProgress(1, STEPS);
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  await onProgress(2, STEPS);
  const [hash, checkStructure] = await Promise.all([sha256(bytes), loadStructureCheck()]);
  const listed = listFeatures(parsed.value.value, checkStructure);
  if (!listed.ok) return failure(withoutFeatures(text, listed.error));
  const { features, fileCrs, findings, featurePath, geometryPath, ...stated } = listed.value;
  const source = { fileName, sha256: hash, datum: 'WGS 84', transformation: transformationOf(adjustments) };
  const judged = judgeCoordinates(features, { fileCrs, adjustments, near: request.near ?? null });
  const { looksSwapped } = judged;
  const existing = indexPoints(request.existingPoints ?? new Float64Array());
  const context = { request, source, fileCrs, looksSwapped, checkStructure, adjustments, existing };
  const read = [];
  for (const [index, feature] of features.entries()) {
    if (index % Math.ceil(features.length / 50) === 0) await onProgress(2 + (3 * index) / features.length, STEPS);
    read.push(readFeature(feature, index, context));
  }
  await onProgress(5, STEPS);
  const crs = fileCrs && !judged.converts ? [{ ...fileCrs.found, member: ['crs'], fromTop: true }] : [];
  const ofFile = [...crs, ...judged.findings, ...findings];
  const placed = placeFindings(text, read, ofFile, { featurePath, geometryPath });
  return success({
    fileName,
    sha256: hash,
    byteLength: bytes.byteLength,
    features: placed.features,
    findings: [...encodingFindings(decoded.value), ...placed.findings, ...repeatedNames(text, parsed.value)],
    offers: offersOf(read, judged.offer),
    ...stated,
  });
}
