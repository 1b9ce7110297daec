import { createMemoryRepository } from '../../../../src/storage/memory-repository.ts';
import { describeBackups } from './backup-contract.ts';

describeBackups('the repository in memory', () => Promise.resolve(createMemoryRepository()));
