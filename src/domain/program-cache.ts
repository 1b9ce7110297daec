/**
 * How the names of the caches begin in which the program itself is kept for use without a network. Nothing of the user's is
 * in them: what removes everything of the user's leaves them, or the program could not start again without a network.
 */
export const PROGRAM_CACHE_PREFIX = 'delimit-build-';
