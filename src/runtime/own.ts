/** The value that an object itself has under a key. (A field may be called `constructor`.) */
export const own = <V>(map: { readonly [key: string]: V } | undefined, key: string): V | undefined =>
  map && Object.hasOwn(map, key) ? map[key] : undefined;
