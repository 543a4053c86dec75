/** Makes what belongs to each value but once, and keeps it. */
export function recalled<From, To>(make: (from: From) => To): (from: From) => To {
  const kept = new Map<From, To>();
  return (from) => {
    const made = kept.get(from) ?? make(from);
    kept.set(from, made);
    return made;
  };
}
