type PlainRecord = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is PlainRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Apply to `current` what changed between `from` and `to`, and nothing else. Records are walked member by member;
 * everything else, arrays and geometries included, is replaced as a whole. Members are compared by identity, so the
 * cost is that of what changed, and what did not change is shared with `current`. With `from === current` the result
 * is `to` itself.
 */
export function restoreChanged<State extends object>(current: State, from: State, to: State): State {
  return restored(current, from, to) as State;
}

function restored(current: unknown, from: unknown, to: unknown): unknown {
  if (from === to) return current;
  if (current === from) return to;
  if (!isRecord(current) || !isRecord(from) || !isRecord(to)) return to;
  const members = new Map(Object.entries(current));
  let changed = false;
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (from[key] === to[key] && Object.hasOwn(from, key) === Object.hasOwn(to, key)) continue;
    changed = true;
    if (!Object.hasOwn(to, key)) members.delete(key);
    else members.set(key, restored(current[key], from[key], to[key]));
  }
  return changed ? Object.fromEntries(members) : current;
}
