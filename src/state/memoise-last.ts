/**
 * Make a function that remembers its last result and gives the same object again while every argument is identical.
 * For what is derived from the state: there is one state, so one memory is enough.
 */
export function memoiseLast<Arguments extends readonly unknown[], Value>(
  compute: (...given: Arguments) => Value,
): (...given: Arguments) => Value {
  let last: { readonly given: Arguments; readonly value: Value } | null = null;
  return (...given) => {
    const known = last;
    if (known && known.given.length === given.length && given.every((item, index) => item === known.given[index])) {
      return known.value;
    }
    const value = compute(...given);
    last = { given, value };
    return value;
  };
}
