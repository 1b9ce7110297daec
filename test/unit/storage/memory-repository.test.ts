import { createMemoryRepository } from '../../../src/storage/memory-repository.ts';
import { describeRepository } from './repository-contract.ts';

describeRepository('the repository in memory', () => Promise.resolve(createMemoryRepository()));
