import { isChange } from '../domain/change/is-change.ts';
import { isPlain } from '../domain/identity/read-plain.ts';
import { sha256 } from '../domain/identity/sha256.ts';
import { MUTANT } from './mutant.ts';
import type { KeptStep } from './repository.ts';

/** A step as it lies on the disk. */
export interface StepBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}

/** Give the bytes of a step and their hash. Linear in what the step changed. */
export async function encodeStep({ label, change }: KeptStep): Promise<StepBytes> {
  const bytes = new TextEncoder().encode(JSON.stringify({ label, change }));
  return { bytes, sha256: await sha256(bytes) };
}

/** Read a step; null where its bytes do not have their hash or are no step. */
export async function decodeStep(stored: unknown): Promise<KeptStep | null> {
  if (!isPlain(stored) || !(stored['bytes'] instanceof Uint8Array)) return null;
  const { bytes } = stored;
  if (MUTANT !== 'step-unverified' && (await sha256(bytes)) !== stored['sha256']) return null;
  // They were made by JSON.stringify, and are the same.
  const step: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return isPlain(step) && isChange(step['change']) ? { label: step['label'], change: step['change'] } : null;
}
