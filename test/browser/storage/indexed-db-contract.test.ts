import { describeRepository } from '../../unit/storage/repository-contract.ts';
import { newDatabaseName, openRepository } from './raw-database.ts';

describeRepository('the repository in IndexedDB', () => openRepository(newDatabaseName()));
