import type { ComparisonRequest, MapComparison } from '../analysis/comparison.ts';
import type { SecondOpinion } from '../analysis/second-opinion.ts';
import type { WorkOutcome } from './engine-api.ts';
import type { PackedComparisonRequest } from './packed-request.ts';
import type { PackedMapComparison } from './packed-result.ts';

/** What the worker of the second opinion does; it is called through comlink. */
export interface SecondOpinionApi {
  check(request: PackedComparisonRequest, result: PackedMapComparison): Promise<SecondOpinion>;
}

/** The page's side of it: the latest request wins. */
export interface SecondOpinionClient {
  /** Have a comparison computed again. Zones of the result on which there is an opinion already are not sent. */
  check(request: ComparisonRequest, result: MapComparison): Promise<WorkOutcome<SecondOpinion>>;
  /** Stop the work at once. */
  cancel(): void;
}
