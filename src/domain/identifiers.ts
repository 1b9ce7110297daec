export type WorkspaceId = string;
export type ZoneId = string;
export type PartyId = string;

/** The record id of a version: the SHA-256 of its canonical record, lower-case hexadecimal. */
export type VersionId = string;

/** A SHA-256 in lower-case hexadecimal. */
export type Sha256 = string;
