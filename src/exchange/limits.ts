/** The largest file that is read, in bytes (100 MB). */
export const MAXIMUM_BYTES = 100_000_000;

/** The largest number of positions in one file. */
export const MAXIMUM_POSITIONS = 1_000_000;

/** The deepest nesting of objects and arrays; GeoJSON itself needs 8. */
export const MAXIMUM_DEPTH = 64;
