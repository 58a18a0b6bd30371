/** `T` where each optional property may also be given as undefined. */
export type WithUndefined<T> = {
  [Key in keyof T]: object extends Pick<T, Key> ? T[Key] | undefined : T[Key];
};

/** Leaves out the properties that are undefined, so that "absent" has one form. */
export function withoutUndefined<T extends object>(value: WithUndefined<T>): T {
  // removing undefined is exactly the difference between the two types
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}
