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
  DataCloneError: 'refused',
  DataError: 'refused',
  SecurityError: 'refused',
  NotAllowedError: 'refused',
  // What is thrown on a connection that was lost.
  InvalidStateError: 'unavailable',
  UnknownError: 'unavailable',
  TimeoutError: 'unavailable',
};

/** Make a failure of what IndexedDB threw; what is no DOMException is a fault of the program and is thrown on. */
export function storageFailure(error: unknown): StorageFailure {
  if (!(error instanceof DOMException)) throw error;
  return { code: CODES[error.name] ?? 'unavailable', detail: `${error.name}: ${error.message}` };
}

/** Make a failed result with a code of our own. */
export function failed(code: StorageFailureCode, detail: string): Result<never, StorageFailure> {
  return failure({ code, detail });
}
