import { canonicalBytes } from '../../domain/identity/canonical-json.ts';
import { isPlain, isText, type Plain } from '../../domain/identity/read-plain.ts';
import { success, type Result } from '../../domain/result.ts';
import { faulty, type BackupFault } from './backup-fault.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { FORMAT, FORMAT_VERSION, writeHashedText } from './hashed-text.ts';

/** Rounds of PBKDF2 in a file that is written now, and the fewest that are accepted. */
export const ROUNDS = 600_000;

/** A file that asks for more would keep the machine busy for minutes. */
const MOST_ROUNDS = 10_000_000;

const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const CIPHER = 'AES-256-GCM';
const KEY_DERIVATION = 'PBKDF2-SHA-256';

/** What stands readable in front of what is encrypted, and is authenticated with it. */
interface SealHeader {
  readonly rounds: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly nonce: Uint8Array<ArrayBuffer>;
}

/**
 * Encrypt a text with a passphrase: AES-256-GCM with a key from PBKDF2-SHA-256, salt and nonce new for every file, the
 * header authenticated with it. What is written carries its own hash, so that accidental damage is told without the
 * passphrase and is not taken for a wrong one. Letters that can be typed in two ways count as the same (NFC).
 */
export async function sealText(text: string, passphrase: string): Promise<string> {
  const header = { rounds: ROUNDS, salt: randomBytes(SALT_BYTES), nonce: randomBytes(NONCE_BYTES) };
  const key = await deriveKey(passphrase, header, 'encrypt');
  const sealed = await crypto.subtle.encrypt(algorithmOf(header), key, new TextEncoder().encode(text));
  return writeHashedText({ encryption: headerMembers(header), ciphertext: toBase64(new Uint8Array(sealed)) });
}

/** Tell whether a file that was read is an encrypted one. */
export function isSealed(file: Plain): boolean {
  return Object.hasOwn(file, 'encryption');
}

/**
 * Decrypt a file whose hash was verified. Refused: no passphrase (`locked`), a header that this release does not know
 * (`encryption`), and `passphrase`: it does not fit, or somebody changed the file and made its hash fit again. Those two
 * cannot be told apart.
 */
export async function openSealedText(
  file: Plain,
  passphrase: string | null,
): Promise<Result<Uint8Array<ArrayBuffer>, BackupFault>> {
  const header = readHeader(file['encryption']);
  const ciphertext = isText(file['ciphertext']) ? fromBase64(file['ciphertext']) : null;
  if (!header || !ciphertext) return faulty('encryption');
  if (passphrase === null) return faulty('locked');
  const key = await deriveKey(passphrase, header, 'decrypt');
  try {
    return success(new Uint8Array(await crypto.subtle.decrypt(algorithmOf(header), key, ciphertext)));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return faulty('passphrase');
    throw error;
  }
}

function randomBytes(count: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(count));
}

function headerMembers({ rounds, salt, nonce }: SealHeader): Plain {
  return { cipher: CIPHER, keyDerivation: KEY_DERIVATION, rounds, salt: toBase64(salt), nonce: toBase64(nonce) };
}

function readHeader(value: unknown): SealHeader | null {
  if (!isPlain(value) || value['cipher'] !== CIPHER || value['keyDerivation'] !== KEY_DERIVATION) return null;
  const { rounds } = value;
  if (typeof rounds !== 'number' || !Number.isSafeInteger(rounds) || rounds < ROUNDS || rounds > MOST_ROUNDS) {
    return null;
  }
  const salt = isText(value['salt']) ? fromBase64(value['salt']) : null;
  const nonce = isText(value['nonce']) ? fromBase64(value['nonce']) : null;
  if (salt?.byteLength !== SALT_BYTES || nonce?.byteLength !== NONCE_BYTES) return null;
  return { rounds, salt, nonce };
}

async function deriveKey(
  passphrase: string,
  { rounds, salt }: SealHeader,
  usage: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const secret = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(derivation, secret, { name: 'AES-GCM', length: 256 }, false, [usage]);
}

function algorithmOf(header: SealHeader): AesGcmParams {
  const additionalData = canonicalBytes({
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    encryption: headerMembers(header),
  });
  return { name: 'AES-GCM', iv: header.nonce, additionalData };
}
