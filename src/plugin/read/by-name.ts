/** Orders names by code unit: the same on every machine, unlike `localeCompare`. */
export const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
