import { failure } from '../../domain/result.ts';
import type { CopyFailure, CopyFailureCode } from './copy-place.ts';

const CODES: Readonly<Record<string, CopyFailureCode>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'gone',
  QuotaExceededError: 'full',
  NoModificationAllowedError: 'busy',
};

/** Make a failure of what the browser threw. What is no DOMException is a fault of the program and is reported as one. */
export function copyFailure(error: unknown): CopyFailure {
  if (error instanceof DOMException) {
    return { code: CODES[error.name] ?? 'broken', detail: `${error.name}: ${error.message}` };
  }
  globalThis.reportError?.(error);
  return { code: 'broken', detail: String(error) };
}

/** Make a failed result with a code of our own. */
export function notCopied(code: CopyFailureCode, detail = ''): { readonly ok: false; readonly error: CopyFailure } {
  return failure({ code, detail });
}
