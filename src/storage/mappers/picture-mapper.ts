import type { Sha256, WorkspaceId } from '../../domain/identifiers.ts';
import { canonicalBytes } from '../../domain/identity/canonical-json.ts';
import { isListOf, isPlain, parseJsonBytes } from '../../domain/identity/read-plain.ts';
import { sha256 } from '../../domain/identity/sha256.ts';
import type { BoundingBox } from '../../geometry/coordinates.ts';
import { OUTLINE_STEPS, type MapOutline, type OutlineRing } from '../../geometry/map-outline.ts';
import type { StoredPicture } from '../schema.ts';
import { isBytes } from './version-mapper.ts';

/** How pictures are kept now. What another release keeps in another form is made again. */
const FORM = 'outline/1';

/** Give the stored form of the picture of a map. */
export async function pictureToStored(
  workspaceId: WorkspaceId,
  fingerprint: Sha256,
  outline: MapOutline,
): Promise<StoredPicture> {
  const bytes = canonicalBytes(outline);
  return { workspaceId, fingerprint, form: FORM, bytes, sha256: await sha256(bytes) };
}

/** Read a picture: null if it is in another form, or anything of it does not fit. It can be made again. */
export async function pictureFromStored(stored: unknown): Promise<MapOutline | null> {
  if (!isPlain(stored)) return null;
  const { form, bytes, sha256: kept } = stored;
  if (form !== FORM || !isBytes(bytes) || (await sha256(bytes)) !== kept) return null;
  const outline = parseJsonBytes(bytes);
  return isOutline(outline) ? outline : null;
}

function isOutline(value: unknown): value is MapOutline {
  if (!isPlain(value)) return false;
  const { box, areas } = value;
  return (box === null || isBox(box)) && isListOf(areas, isArea);
}

function isBox(value: unknown): value is BoundingBox {
  const isNumber = (one: unknown): one is number => Number.isFinite(one);
  return isListOf(value, isNumber) && value.length === 4;
}

function isArea(value: unknown): value is readonly OutlineRing[] {
  return isListOf(value, isOutlineRing);
}

function isOutlineRing(value: unknown): value is OutlineRing {
  return isListOf(value, isStep) && value.length > 0 && value.length % 2 === 0;
}

function isStep(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= OUTLINE_STEPS;
}
