import { isPosition } from '../../domain/identity/read-delimitation.ts';
import { isListOf, isPlain, isText, isTextOrNull } from '../../domain/identity/read-plain.ts';
import type { ReferenceLayer } from '../../domain/reference-layer.ts';
import type { Workspace } from '../../domain/workspace.ts';
import type { Position } from '../../geometry/coordinates.ts';

function isLine(value: unknown): value is readonly Position[] {
  return isListOf(value, isPosition) && value.length > 0;
}

function isReferenceLayer(value: unknown): value is ReferenceLayer {
  if (!isPlain(value)) return false;
  const { id, name, lines, fileName, sha256, date, statedAccuracyM, source } = value;
  const isAccuracy =
    statedAccuracyM === null || (typeof statedAccuracyM === 'number' && Number.isFinite(statedAccuracyM));
  const texts = source === undefined ? [id, name, fileName, sha256] : [id, name, fileName, sha256, source];
  return texts.every(isText) && isListOf(lines, isLine) && isTextOrNull(date) && isAccuracy;
}

/**
 * Read the reference layers of a workspace, to be put beside its other members. One that was stored before there were any
 * has none; null if what is stored is damaged.
 */
export function referenceLayersFromStored(stored: unknown): Pick<Workspace, 'referenceLayers'> | null {
  if (stored === undefined) return {};
  return isListOf(stored, isReferenceLayer) ? { referenceLayers: stored } : null;
}
