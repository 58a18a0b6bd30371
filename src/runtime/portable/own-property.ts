/** Whether an object itself has a key. (A field may be called `constructor`; `Object.hasOwn` is not in a `lib` of ES2021.) */
export const hasOwn = (map: object, key: string): boolean => Object.prototype.hasOwnProperty.call(map, key);

/** The value that an object itself has under a key. */
export const ownValue = <V>(map: { readonly [key: string]: V } | undefined, key: string): V | undefined =>
  map && hasOwn(map, key) ? map[key] : undefined;
