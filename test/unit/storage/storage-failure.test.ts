import { describe, expect, it } from 'vitest';
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

  it('is thrown on when it is a fault of the program', () => {
    const fault = new TypeError('not a function');
    expect(() => storageFailure(fault)).toThrow(fault);
  });
});
