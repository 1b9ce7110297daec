import { readDelimitation } from '../domain/identity/read-delimitation.ts';
import type { VersionRequest } from './repository.ts';
import { findIllFormedText } from './well-formed-text.ts';

/** Say why a version may not be saved, for the technical details; null if it may. What is saved must open again. */
export function refusalOf(request: VersionRequest): string | null {
  const illFormed = findIllFormedText(request);
  if (illFormed !== null) return `not well-formed Unicode: ${JSON.stringify(illFormed)}`;
  for (const [zoneId, { geometry, provenance }] of Object.entries(request.map)) {
    if (!readDelimitation(geometry, provenance)) return `no whole rings or no provenance in ${zoneId}`;
  }
  return null;
}
