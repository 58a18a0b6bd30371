/** Descriptions leave out what is empty. */

/** Lists of names, each as one text; those that are empty are left out. */
export function listed<K extends string>(lists: Readonly<Record<K, readonly string[]>>): { [Key in K]?: string } {
  const made: { [Key in K]?: string } = {};
  // the keys of a record of K
  for (const key of Object.keys(lists) as K[]) if (lists[key].length > 0) made[key] = lists[key].join(' ');
  return made;
}

/** An object of entries; undefined where there are none. A key may be `__proto__`. */
export const entriesOf = <V>(list: readonly (readonly [string, V])[]): Readonly<Record<string, V>> | undefined =>
  list.length > 0 ? Object.fromEntries(list) : undefined;

/** An entry of that key; none where the value is empty. */
export const ifAny = <K extends string, V extends object>(key: K, value: V | undefined): { [Key in K]?: V } => {
  const made: { [Key in K]?: V } = {};
  if (value !== undefined && Object.keys(value).length > 0) made[key] = value;
  return made;
};
