import { failure, type Result } from '../domain/result.ts';
import type { StorageFailure, StorageFailureCode } from './repository.ts';

const CODES: Readonly<Record<string, StorageFailureCode>> = {
  QuotaExceededError: 'quota-exceeded',
  VersionError: 'newer-schema',
  AbortError: 'aborted',
  ConstraintError: 'aborted',
  // A table that should be there is not.
  NotFoundError: 'damaged',
  NotReadableError: 'damaged',
  // What Chromium says of a large value that it cannot read back; the keys we ask for are always valid.
  DataError: 'damaged',
  DataCloneError: 'refused',
  SecurityError: 'refused',
  NotAllowedError: 'refused',
  // What is thrown on a connection that was lost.
  InvalidStateError: 'unavailable',
  UnknownError: 'unavailable',
  TimeoutError: 'unavailable',
};

/**
 * Make a failure of what was thrown while storing or reading. What is no DOMException is a fault of the program: it is
 * reported as one, and the caller gets a failure all the same, because whoever waits to hear that something was saved
 * must hear that it was not.
 */
export function storageFailure(error: unknown): StorageFailure {
  if (error instanceof DOMException) {
    return { code: CODES[error.name] ?? 'unavailable', detail: `${error.name}: ${error.message}` };
  }
  globalThis.reportError?.(error);
  return { code: 'aborted', detail: String(error) };
}

/** Make a failed result with a code of our own. */
export function failed(code: StorageFailureCode, detail: string): Result<never, StorageFailure> {
  return failure({ code, detail });
}
