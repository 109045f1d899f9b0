/** A chart is asked for at a handful of widths; who asks for more has them made again. */
const MAX_KEPT = 16;

/**
 * What is made of a value and a width (or another short name), made once for as long as the value is there. A chart is
 * never changed once it is made, and the same one stands in many answers (app/_data/memoize-per-version.ts).
 */
export function keepMade<Value extends object, Name extends number | string, Made>(
  make: (value: Value, name: Name) => Made,
): (value: Value, name: Name) => Made {
  const kept = new WeakMap<Value, Map<Name, Made>>();
  return (value, name) => {
    const own = kept.get(value) ?? new Map<Name, Made>();
    const known = own.get(name);
    if (known !== undefined) return known;
    const made = make(value, name);
    if (own.size >= MAX_KEPT) own.clear();
    kept.set(value, own.set(name, made));
    return made;
  };
}
