import type { SecondOpinion } from '../analysis/second-opinion.ts';

/** The independent check of the present comparison. */
export type SecondOpinionState =
  /** There is nothing to check, or checking is switched off. */
  | { readonly kind: 'none' }
  /** It is being checked, or will be as soon as the result stands. */
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly opinion: SecondOpinion }
  /** The worker broke down. */
  | { readonly kind: 'failed'; readonly detail: string };
