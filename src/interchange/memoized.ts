/** Caches the results of `read` by its argument, because many rows repeat the same text. */
export function memoized<T>(read: (text: string) => T): (text: string) => T {
  const cache = new Map<string, T>();
  return (text) => {
    const cached = cache.get(text);
    if (cached !== undefined) return cached;
    const value = read(text);
    cache.set(text, value);
    return value;
  };
}
