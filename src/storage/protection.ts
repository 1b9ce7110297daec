/** Asks the browser not to clear by itself what is kept here. */
export interface StorageProtection {
  /** What holds already, without asking: true, false, or null where the browser cannot say. */
  read(): Promise<boolean | null>;
  /** Ask; the browser decides by itself or asks the user. Null where it cannot be asked. */
  ask(): Promise<boolean | null>;
}

/** Give the protection of this browser's storage. No method rejects. */
export function storageProtection(): StorageProtection {
  const call = async (method: 'persisted' | 'persist'): Promise<boolean | null> => {
    try {
      return await navigator.storage[method]();
    } catch {
      return null;
    }
  };
  return { read: () => call('persisted'), ask: () => call('persist') };
}
