import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { sameData } from '../../../../src/domain/same-data.ts';
import { readBackup } from '../../../../src/storage/backup/read-backup.ts';
import { createMemoryRepository } from '../../../../src/storage/memory-repository.ts';
import { valueOf } from '../stored-things.ts';
import { backedUp, decoded, encoded, everything, fill, LATER, opened, verified } from './backed-up.ts';
import { changeData, dataChangeKinds, kindsOfTwice, mutantsOf, seeded, writtenOtherwise } from './mutate-backup.ts';
import { hashOf, withFittingHash } from './refit-hash.ts';
import { writeLoosely } from './write-loosely.ts';

const SEED = 20170704;

async function backupText(passphrase: string | null = null): Promise<string> {
  const source = createMemoryRepository();
  await fill(source);
  return decoded(await backedUp(source, passphrase));
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

describe('a backup that was changed', () => {
  it('is never taken for a sound one, and changes nothing that is stored', async () => {
    const text = await backupText();
    const original: unknown = JSON.parse(text);
    const whole = await verified(encoded(text));
    const [full, empty] = [createMemoryRepository(), createMemoryRepository()];
    await fill(full);
    const before = await everything(full);
    const mutants = mutantsOf(text, 40, SEED);
    expect(mutants.length).toBeGreaterThanOrEqual(840);
    let refused = 0;
    const taken: string[] = [];
    for (const { kind, bytes } of mutants) {
      const read = await readBackup(bytes, null);
      const means = parsed(bytes);
      const isOther = means === undefined || !sameData(means, original) || kindsOfTwice.has(kind);
      if (!read.ok) refused += 1;
      else if (isOther) taken.push(kind);
      else if (!isDeepStrictEqual(read.value, whole)) taken.push(`${kind}, with another content`);
      if (read.ok) valueOf(await full.addBackup(read.value, LATER));
      if (read.ok && isOther) valueOf(await empty.addBackup(read.value, LATER));
    }
    expect(taken).toEqual([]);
    expect(refused).toBeGreaterThan(700);
    expect(await everything(full)).toEqual(before);
    expect(valueOf(await empty.listWorkspaces())).toEqual([]);
    expect(valueOf(await empty.listVersions('astana-2017'))).toEqual([]);
  });

  it('is sound, with the same content, however loosely the same data are written (150 ways)', async () => {
    const text = await backupText();
    const whole = await verified(encoded(text));
    const random = seeded(SEED);
    const texts = Array.from({ length: 150 }, () => writeLoosely(JSON.parse(text), random));
    expect(new Set(texts).size).toBe(150);
    for (const loose of texts) expect(await verified(encoded(loose))).toEqual(whole);
  });

  it('is sound when only white space, the order of members and escapes are others', async () => {
    const text = await backupText();
    const source = createMemoryRepository();
    await fill(source);
    const whole = await everything(source);
    for (const { kind, bytes } of writtenOtherwise(text, 3, SEED)) {
      expect(decoded(bytes), kind).not.toBe(text);
      const target = createMemoryRepository();
      await opened(target, bytes);
      expect(await everything(target), kind).toEqual(whole);
    }
  });

  it('cannot alter a version under its id, even when the hash of the file is made to fit again', async () => {
    const original: unknown = JSON.parse(await backupText());
    const random = seeded(SEED);
    let accepted = 0;
    const refusals = new Set<string>();
    for (let round = 0; round < 50; round += 1) {
      for (const kind of dataChangeKinds) {
        const data = structuredClone(original) as Record<string, unknown>;
        const { sha256: _made_anew, ...content } = data;
        changeData(content, kind, random);
        const read = await readBackup(withFittingHash(content), null);
        if (!read.ok) {
          refusals.add(read.error.code);
          continue;
        }
        accepted += 1;
        for (const { id, record } of read.value.versions) expect(hashOf(record)).toBe(id);
        for (const { sha256, bytes: payload } of read.value.payloads) expect(hashOf(payload)).toBe(sha256);
        // What was accepted can be added without a fault of the program.
        valueOf(await createMemoryRepository().addBackup(read.value, LATER));
      }
    }
    // The hash fitted: it was the content that was looked at.
    expect(refusals).not.toContain('changed');
    expect(refusals.size).toBeGreaterThan(5);
    // Another name, another draft: a backup of somebody who says so.
    expect(accepted).toBeGreaterThan(25);
  });

  it('is told without the passphrase when it is encrypted', async () => {
    const text = await backupText('open sesame');
    for (const { kind, bytes } of mutantsOf(text, 8, SEED)) {
      if (sameData(parsed(bytes), JSON.parse(text))) continue;
      const read = await readBackup(bytes, null);
      expect(read.ok ? kind : read.error.code, kind).not.toBe('locked');
    }
    for (const { bytes } of writtenOtherwise(text, 1, SEED)) {
      expect(await readBackup(bytes, null)).toMatchObject({ error: { code: 'locked' } });
    }
  });
});
