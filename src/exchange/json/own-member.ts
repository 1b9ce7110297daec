/** A parsed JSON object. Read its members with `ownMember` only: names come from a stranger. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Tell a JSON object from everything else that JSON knows. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Read an object's own member; undefined if it has none. Never reaches a prototype. */
export function ownMember(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Read an own member that is text with something in it; null otherwise. */
export function textMember(object: JsonObject, name: string): string | null {
  const value = ownMember(object, name);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
