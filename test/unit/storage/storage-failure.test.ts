import { describe, expect, it, vi } from 'vitest';
import { storageFailure } from '../../../src/storage/storage-failure.ts';

describe('what IndexedDB throws', () => {
  it('becomes a failure with a code and the words of the browser', () => {
    const codes = {
      QuotaExceededError: 'quota-exceeded',
      VersionError: 'newer-schema',
      AbortError: 'aborted',
      ConstraintError: 'aborted',
      NotFoundError: 'damaged',
      NotReadableError: 'damaged',
      DataError: 'damaged',
      DataCloneError: 'refused',
      SecurityError: 'refused',
      InvalidStateError: 'unavailable',
      UnknownError: 'unavailable',
      SomethingNewError: 'unavailable',
    };
    for (const [name, code] of Object.entries(codes)) {
      const failure = storageFailure(new DOMException('in its own words', name));
      expect(failure).toEqual({ code, detail: `${name}: in its own words` });
    }
  });

  it('is reported when it is a fault of the program, and a failure all the same', () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const fault = new TypeError('not a function');
    expect(storageFailure(fault)).toEqual({ code: 'aborted', detail: 'TypeError: not a function' });
    expect(reported).toHaveBeenCalledExactlyOnceWith(fault);
    vi.unstubAllGlobals();
  });
});
