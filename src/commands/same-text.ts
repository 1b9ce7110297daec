import { writeMaps } from '../exchange/geojson/write.ts';
import type { Application } from './application.ts';
import { exportedMap } from './exporting.ts';
import { loadVersionMap } from './version-maps.ts';
import type { MatchedVersion } from './match-map.ts';

/** The text of a file, without anything taken away; null if it is not UTF-8. */
export function plainText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The lines of an export; all but the last feature end with a comma. */
function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.replace(/,$/u, ''));
}

/**
 * Tell whether the text of a file is what this program writes of a version: the whole file, or every zone in it. Only the
 * time of writing is taken from the file. Names are those of today: a file written before a party, a zone or the version
 * was given another name is not the same text any more.
 *
 * @param text see `plainText`
 * @param writtenAt what the file says of when it was written; undefined if it says nothing
 */
export async function sameText(
  app: Application,
  { version, zones }: MatchedVersion,
  text: string | null,
  writtenAt: string | undefined,
): Promise<'file-text' | 'zone-text' | null> {
  if (text === null || !(await loadVersionMap(app, version.id))) return null;
  const state = app.store.get();
  const { id, name, lineType } = state.workspace;
  const map = exportedMap(state, { kind: 'version', versionId: version.id }, null);
  if (!map) return null;
  const zoneIds = zones.flatMap(({ zone }) => zone?.payload.zoneId ?? []);
  const zoneEntries = map.zoneEntries.filter(({ zone }) => zoneIds.includes(zone.id));
  if (zoneEntries.length !== zones.length) return null;
  const written = writeMaps({
    workspace: { id, name, lineType },
    maps: [{ ...map, zoneEntries }],
    writtenAt: writtenAt ?? '',
  });
  if (written === text) return 'file-text';
  const present = new Set(linesOf(text));
  const features = linesOf(written).filter((line) => line.startsWith('{"type":"Feature",'));
  return features.every((line) => present.has(line)) ? 'zone-text' : null;
}
