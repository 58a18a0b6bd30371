/** An object of parsed JSON. */
export type Fields = Record<string, unknown>;

/** Whether a value of parsed JSON is an object, not a list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
