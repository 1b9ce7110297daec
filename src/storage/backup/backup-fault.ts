import { failure } from '../../domain/result.ts';

/** Why a backup is not opened. The sentence for each is in the message catalogue. */
export type BackupFaultCode =
  /** The browser could not read the file. */
  | 'not-readable'
  | 'too-large'
  | 'empty'
  /** Some other file. */
  | 'not-backup'
  /** The text ends before its end. */
  | 'cut-off'
  /** The text is no JSON any more, or a member stands twice. */
  | 'not-json'
  | 'newer-format'
  /** The hash over everything does not fit. */
  | 'changed'
  /** It is encrypted and no passphrase was given. */
  | 'locked'
  /** It does not decrypt, though its hash fits. */
  | 'passphrase'
  | 'encryption'
  | 'workspace'
  | 'draft'
  | 'remark'
  | 'left-out'
  /** A version or a payload is no such thing, or stands twice. */
  | 'record'
  | 'payload'
  | 'doubled'
  /** A version belongs to another workspace. */
  | 'foreign'
  | 'record-hash'
  | 'payload-hash'
  | 'payload-missing'
  /** The list of payloads does not fit the fingerprint of the map. */
  | 'fingerprint'
  | 'parent-missing'
  /** A version has no greater number than the one of its party that it comes from. */
  | 'number'
  /** The workspace here draws other lines between turning points. */
  | 'line-type';

/** What is wrong with a backup, and with which of its versions. */
export interface BackupFault {
  readonly code: BackupFaultCode;
  readonly version: { readonly partyName: string; readonly number: number } | null;
  /** For whoever looks into it: a hash, an id, a line and column. */
  readonly detail: string | null;
}

/** Make a failed result. */
export function faulty(
  code: BackupFaultCode,
  detail: string | null = null,
  version: BackupFault['version'] = null,
): { readonly ok: false; readonly error: BackupFault } {
  return failure({ code, version: version && { partyName: version.partyName, number: version.number }, detail });
}
