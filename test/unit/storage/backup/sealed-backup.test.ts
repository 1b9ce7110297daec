import { describe, expect, it } from 'vitest';
import { readHashedText } from '../../../../src/storage/backup/hashed-text.ts';
import { readBackup } from '../../../../src/storage/backup/read-backup.ts';
import { openSealedText } from '../../../../src/storage/backup/sealed-text.ts';
import { createMemoryRepository } from '../../../../src/storage/memory-repository.ts';
import { backedUp, decoded, encoded, faultOf, fill, verified } from './backed-up.ts';
import { withFittingHash } from './refit-hash.ts';

const PASSPHRASE = 'Gürültü مرج';

/*
 * Made with another implementation: hashlib.pbkdf2_hmac and AESGCM of the Python package cryptography 48, salt 00 to 0f,
 * nonce 64 to 6f, the header as canonical JSON authenticated, the passphrase above in UTF-8.
 */
const KNOWN = {
  encryption: {
    cipher: 'AES-256-GCM',
    keyDerivation: 'PBKDF2-SHA-256',
    nonce: 'ZGVmZ2hpamtsbW5v',
    rounds: 600000,
    salt: 'AAECAwQFBgcICQoLDA0ODw==',
  },
  format: 'delimit-backup',
  formatVersion: 1,
  ciphertext: 'I4WGjdVr4E7FtAeY2j8LAWDNsq4PkEDCZ1RulW5F',
  sha256: '1c4b1527d888d48ec9256837d57b261f2e45e893b63ac4bbf453709d6e660f57',
} as const;

type File = Record<string, unknown> & { readonly encryption: Record<string, unknown>; readonly ciphertext: string };

async function sealed(): Promise<{ readonly bytes: Uint8Array; readonly file: File }> {
  const repository = createMemoryRepository();
  await fill(repository);
  const bytes = await backedUp(repository, PASSPHRASE);
  return { bytes, file: JSON.parse(decoded(bytes)) as File };
}

describe('an encrypted file', () => {
  it('is opened as another implementation wrote it', async () => {
    const file = await readHashedText(encoded(JSON.stringify(KNOWN)));
    if (!file.ok) throw new Error(file.error.code);
    const opened = await openSealedText(file.value, PASSPHRASE);
    expect(opened.ok && decoded(opened.value)).toBe('inside: مرج');
    // The same letters typed otherwise.
    const composed = await openSealedText(file.value, PASSPHRASE.normalize('NFD'));
    expect(composed.ok).toBe(true);
    expect(faultOf(await openSealedText(file.value, 'another'))).toBe('passphrase');
  });

  it('gives the backup to the passphrase, and shows nothing of it without', async () => {
    const { bytes } = await sealed();
    const backup = await verified(bytes, PASSPHRASE);
    expect(backup.versions).toHaveLength(4);
    expect(faultOf(await readBackup(bytes, null))).toBe('locked');
    expect(faultOf(await readBackup(bytes, ''))).toBe('passphrase');
    expect(faultOf(await readBackup(bytes, `${PASSPHRASE} `))).toBe('passphrase');
    const text = decoded(bytes);
    for (const word of ['Astana', 'Russia', 'zone-1', 'MultiPolygon', backup.versions[0]?.id ?? '']) {
      expect(text).not.toContain(word);
    }
  });

  it('has a salt and a nonce of its own, and at least 600,000 rounds', async () => {
    const [one, other] = [(await sealed()).file, (await sealed()).file];
    expect(one.encryption['salt']).not.toBe(other.encryption['salt']);
    expect(one.encryption['nonce']).not.toBe(other.encryption['nonce']);
    expect(one.ciphertext).not.toBe(other.ciphertext);
    expect(one.encryption['rounds']).toBeGreaterThanOrEqual(600_000);
  });

  it('does not open when its header or its content was changed and the hash made to fit', async () => {
    const { file } = await sealed();
    const spoilt: Readonly<Record<string, readonly [Record<string, unknown>, string]>> = {
      'another salt': [{ encryption: { ...file.encryption, salt: 'AAECAwQFBgcICQoLDA0ODw==' } }, 'passphrase'],
      'another nonce': [{ encryption: { ...file.encryption, nonce: 'ZGVmZ2hpamtsbW5v' } }, 'passphrase'],
      'another number of rounds': [{ encryption: { ...file.encryption, rounds: 600_001 } }, 'passphrase'],
      'another content': [{ ciphertext: `AAAA${file.ciphertext.slice(4)}` }, 'passphrase'],
      'cut content': [{ ciphertext: file.ciphertext.slice(4) }, 'passphrase'],
      'few rounds': [{ encryption: { ...file.encryption, rounds: 1000 } }, 'encryption'],
      'endless rounds': [{ encryption: { ...file.encryption, rounds: 1e15 } }, 'encryption'],
      'another cipher': [{ encryption: { ...file.encryption, cipher: 'AES-CBC' } }, 'encryption'],
      'a short salt': [{ encryption: { ...file.encryption, salt: 'AAEC' } }, 'encryption'],
      'no header': [{ encryption: null }, 'encryption'],
      'no base64': [{ ciphertext: `${file.ciphertext.slice(0, -4)}~~~~` }, 'encryption'],
      'base64 with a blank': [{ ciphertext: ` ${file.ciphertext}` }, 'encryption'],
    };
    for (const [way, [change, code]] of Object.entries(spoilt)) {
      const bytes = withFittingHash({ ...file, ...change });
      expect(faultOf(await readBackup(bytes, PASSPHRASE)), way).toBe(code);
    }
  });
});
