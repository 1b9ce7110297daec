/** Check one GeoJSON object; give what the library complains of first, or null when it is satisfied. */
export type StructureCheck = (object: object) => string | null;

const LONGEST_COMPLAINT = 120;

/**
 * Load the structure checker. What it is handed must already have a type of the list in `geometry-type.ts` or be a
 * Feature or FeatureCollection: by itself the library throws on `__proto__` as a type and takes `constructor` for
 * valid. Whatever it throws all the same is a complaint.
 */
export async function loadStructureCheck(): Promise<StructureCheck> {
  const { valid } = await import('./structure-library.ts');
  return (object) => {
    try {
      const complaint = valid(object, true)[0];
      return complaint === undefined ? null : complaint.slice(0, LONGEST_COMPLAINT);
    } catch (thrown) {
      return String(thrown).slice(0, LONGEST_COMPLAINT);
    }
  };
}
