/** Loads a value when it is first wanted, and again after it could not be had. */
export function keepLoaded<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loaded: Promise<Value> | undefined;
  const loadAnew = () => {
    const own = load();
    own.catch(() => {
      // By now another may have been asked for.
      if (loaded === own) loaded = undefined;
    });
    return own;
  };
  return () => {
    loaded ??= loadAnew();
    return loaded;
  };
}
