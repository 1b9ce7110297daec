import { expose } from 'comlink';
import { secondOpinion } from '../analysis/second-opinion.ts';
import { unpackRequest } from './packed-request.ts';
import { unpackResult } from './packed-result.ts';
import type { SecondOpinionApi } from './second-opinion-api.ts';

const api: SecondOpinionApi = {
  check: (request, result) => Promise.resolve(secondOpinion(unpackRequest(request), unpackResult(result))),
};

expose(api);
